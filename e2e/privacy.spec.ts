/** Promise: nothing leaves the machine. A proxy sees every request of the whole browser, the extension's included. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, startBehind } from './given.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import { marked } from './pages/article-page.ts';
import { popupView } from './pages/popup-view.ts';
import { MAKERS, openProxy, type WatchingProxy } from './proxy.ts';
import type { Reader } from './reader.ts';

const ELSEWHERE = 'http://elsewhere.example/collect';

describe.each(ENGINES)('a check in %s', (engine) => {
  let proxy: WatchingProxy;
  let newsroom: Newsroom;
  let reader: Reader;

  beforeAll(async () => {
    proxy = await openProxy();
    newsroom = await openNewsroom();
    reader = await startBehind(engine, proxy);
  });
  afterAll(async () => {
    await reader.close();
    await newsroom.close();
    await proxy.close();
  });

  it('asks for nothing but the pages that the reader opens', async () => {
    const pages = newsroom.seeds.map(({ article }) => newsroom.origin + article.path);
    const alone = `${newsroom.origin}/news/ferry`;
    for (const address of pages) {
      const page = await reader.open(address);
      const view = await popupView(await reader.click(page));
      await marked(page);
      await view.choose((await view.entries())[0]?.here ?? '');
    }
    await popupView(await reader.click(await reader.open(alone)));
    expect(proxy.asked.filter((one) => !MAKERS.test(one))).toEqual(
      [...pages, alone].map((address) => `GET ${address}`),
    );
  });

  it('is watched by a proxy that would see the extension send something', async () => {
    const own = await reader.openOwn('/src/ui/popup/index.html?tab=1');
    await own.evaluate((address) => fetch(address).catch(() => null), ELSEWHERE);
    // Firefox upgrades it, so it asks for a tunnel first.
    expect(proxy.asked.filter((one) => one.includes('elsewhere.example'))).not.toEqual([]);
    expect(proxy.unasked().filter((one) => one.includes('elsewhere.example'))).not.toEqual([]);
    // Nor could it hide behind a page that the reader has open.
    const address = `${newsroom.origin}/news/ferry`;
    await own.evaluate((page) => fetch(page, { mode: 'no-cors' }).catch(() => null), address);
    expect(proxy.unasked()).toContain(`GET ${address}`);
  });
});

describe('every end-to-end test', () => {
  /** Runs `npm start`, as its reader would. */
  const WITHOUT = ['start.spec.ts'];
  /** What starts a browser other than by `given` and `startReader`, which put a proxy before it. */
  const BY_ITSELF =
    /startChromium|startFirefox|startBehind|puppeteer\.launch|chromium\.launch|npm\b.*\bstart\b/;

  it('that starts a browser by itself does so behind the proxy, and looks at what it saw', () => {
    const specs = readdirSync('e2e').filter((name) => name.endsWith('.spec.ts'));
    const alone = specs.filter((name) => BY_ITSELF.test(readFileSync(`e2e/${name}`, 'utf8')));
    expect(alone).toEqual(expect.arrayContaining(['layouts.spec.ts', ...WITHOUT]));
    for (const name of alone.filter((one) => !WITHOUT.includes(one))) {
      const source = readFileSync(`e2e/${name}`, 'utf8');
      expect(source, name).toMatch(/await openProxy\(\)/);
      expect(source, name).toMatch(/expect\(proxy\.(?:asked|unasked)/);
    }
  });
});
