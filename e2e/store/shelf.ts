/** A page on this machine in which the store runs, outside the extension: databases of its own, no click needed. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';

export interface Shelf {
  readonly address: string;
  readonly close: () => Promise<void>;
}

export async function openShelf(): Promise<Shelf> {
  const script = await bundled();
  const server = createServer((request, response) => {
    const isScript = request.url === '/store.js';
    response.writeHead(200, { 'content-type': `text/${isScript ? 'javascript' : 'html'}; charset=utf-8` });
    response.end(isScript ? script : '<!doctype html><title>Shelf</title><script src="/store.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, close };
}

/** Empties what the shelf's page has kept; on this machine each test begins with nothing. */
export async function clearShelf(view: Page): Promise<void> {
  await view.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise((done) => {
        indexedDB.deleteDatabase(name).onsuccess = done;
      });
    }
  });
}

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'e2e/store/exposed.ts', formats: ['iife'], name: 'exposed' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The store was not bundled.');
  return chunk.code;
}
