/** Pages on this machine: one, whatever address is asked for, or many by their numbers. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { textOf } from '../src/cli/dom.ts';
import type { PageCase } from './pages.ts';

export interface ServedPage {
  readonly address: string;
  readonly close: () => void;
}

export function serve(body: string): Promise<ServedPage> {
  return listening((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
}

// What a page draws itself is enough for its boxes; nothing else of it runs or is fetched.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Each saved page at the address with its number behind. */
export function servePages(pages: readonly PageCase[]): Promise<ServedPage> {
  return listening(({ url = '' }, response) => {
    const page = pages[Number(url.slice(1))];
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
    });
    response.end(page ? textOf(page.bytes) : '');
  });
}

async function listening(answer: RequestListener): Promise<ServedPage> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  return { address, close: () => server.close() };
}
