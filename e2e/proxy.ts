/** A proxy that writes down every request a browser makes, from whatever part of it, and lets only ours through. */
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface WatchingProxy {
  /** "localhost:41234" */
  readonly address: string;
  /** Everything that was asked for so far: "GET http://localhost:1/x" or "CONNECT host:443". */
  readonly asked: readonly string[];
  /** Of these, what no page asked for: neither a page that was opened nor something that it loaded from its own site. */
  readonly unasked: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** What browsers ask their makers for, whatever runs in them: updates, the time, settings. */
export const MAKERS =
  /^(?:CONNECT |[A-Z]+ http:\/\/)(?:[\w-]+\.)*(?:google\.com|googleapis\.com|gvt1\.com|mozilla\.(?:com|org|net)|firefox\.com)[:/]/;

/** Passes on what goes to this machine; whatever would leave it is written down and refused. */
export async function openProxy(): Promise<WatchingProxy> {
  const asked: string[] = [];
  const unasked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method, url = '', headers } = incoming;
    asked.push(`${method} ${url}`);
    if (!isOfPage(headers)) unasked.push(`${method} ${url}`);
    if (!URL.canParse(url) || new URL(url).hostname !== 'localhost') {
      outgoing.writeHead(502).end();
      return;
    }
    const passed = request(url, { method, headers }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(outgoing);
      reply.on('close', () => reply.complete || outgoing.destroy()); // cut off there, so here as well
    });
    outgoing.on('close', () => passed.destroy()); // what nobody reads need not be sent
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  server.on('connect', ({ url }, socket) => {
    asked.push(`CONNECT ${url}`);
    unasked.push(`CONNECT ${url}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    address: `localhost:${(server.address() as AddressInfo).port}`,
    asked,
    unasked: () => unasked.filter((one) => !MAKERS.test(one)),
    close,
  };
}

/** By the words that browsers put to every request and no script can alter. */
function isOfPage(headers: IncomingHttpHeaders): boolean {
  return headers['sec-fetch-mode'] === 'navigate' || headers['sec-fetch-site'] === 'same-origin';
}
