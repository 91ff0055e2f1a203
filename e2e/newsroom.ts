/** A web server of a few invented newspapers, on this machine only. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { feeds } from './press/feeds.ts';
import { hardPages, type Reply } from './press/hard-pages.ts';
import { html } from './press/html.ts';
import { type SeedPage, seedPages } from './press/seed-pages.ts';

export interface Newsroom {
  /** "http://localhost:41234" */
  readonly origin: string;
  readonly seeds: readonly SeedPage[];
  readonly close: () => Promise<void>;
}

/** Serves the five bundled articles, an index of them and the hard pages, on a port of the system's choice. */
export async function openNewsroom(port = 0): Promise<Newsroom> {
  const seeds = seedPages();
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    const { pathname } = new URL(request.url ?? '/', origin);
    send(response, replyTo(pathname, origin, seeds));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin, seeds, close };
}

function replyTo(path: string, origin: string, seeds: readonly SeedPage[]): Reply | null {
  if (path === '/') return { type: 'text/html; charset=utf-8', body: index(seeds) };
  const seed = seeds.find(({ article }) => article.path === path);
  if (seed) return { type: 'text/html; charset=utf-8', body: seed.html(origin) };
  return (hardPages[path] ?? feeds[path])?.(origin) ?? null;
}

function send(response: ServerResponse, reply: Reply | null): void {
  if (!reply) response.writeHead(404, { 'content-type': 'text/plain' }).end('No such page.');
  else response.writeHead(200, { 'content-type': reply.type, 'cache-control': 'no-store' }).end(reply.body);
}

function index(seeds: readonly SeedPage[]): string {
  const links = seeds.map(
    ({ article }) =>
      html`<li><a href="${article.path}">${article.headline}</a><br><small>${article.outlet}</small></li>`,
  );
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>One story, five outlets</title><link rel="icon" href="data:,">
<style>:root { color-scheme: light dark } body { font: 18px/1.5 sans-serif; max-width: 640px; margin: 40px auto; padding: 0 20px } li { margin: 14px 0 }</style>
</head><body><h1>One story, five outlets</h1>
<p>Open an article, then click Crossquote in the toolbar or press Alt+Shift+Q. Texts and outlets are real, the look of the pages is invented.</p><ul>${links}</ul></body></html>`
    .html;
}
