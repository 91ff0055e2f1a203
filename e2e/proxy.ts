/** A proxy that writes down every request a browser makes, from whatever part of it, and lets only ours through. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface WatchingProxy {
  /** "localhost:41234" */
  readonly address: string;
  /** Everything that was asked for so far: "GET http://localhost:1/x" or "CONNECT host:443". */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** Passes on what goes to this machine; whatever would leave it is written down and refused. */
export async function openProxy(): Promise<WatchingProxy> {
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method, url = '', headers } = incoming;
    asked.push(`${method} ${url}`);
    if (!URL.canParse(url) || new URL(url).hostname !== 'localhost') {
      outgoing.writeHead(502).end();
      return;
    }
    const passed = request(url, { method, headers }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  server.on('connect', ({ url }, socket) => {
    asked.push(`CONNECT ${url}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { address: `localhost:${(server.address() as AddressInfo).port}`, asked, close };
}
