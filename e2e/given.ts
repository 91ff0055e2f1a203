/** What the tests of a file work with: a newsroom, and a reader with a real browser whose every request is recorded. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Engine, requireBrowser } from './browsers.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import { openProxy, type WatchingProxy } from './proxy.ts';
import type { Reader, Start } from './reader.ts';

export const ENGINES: readonly Engine[] = ['chromium', 'firefox'];

export interface Given {
  readonly reader: Reader;
  readonly newsroom: Newsroom;
}

export interface Conditions extends Partial<Start> {
  /** What the tests order the extension to ask for, as "GET http://…"; without an order it must ask for nothing. */
  readonly ordered?: RegExp;
}

/** Opens both before the tests around the call, closes them after; tabs do not outlive their test. */
export function given(engine: Engine, { ordered, ...options }: Conditions = {}): Given {
  let proxy: WatchingProxy | undefined;
  let reader: Reader | undefined;
  let newsroom: Newsroom | undefined;
  beforeAll(async () => {
    newsroom = await openNewsroom();
    proxy = await openProxy();
    reader = await startReader(engine, { proxy: proxy.address, ...options });
  });
  afterEach(async () => {
    const [first, ...others] = (await reader?.browser.pages()) ?? [];
    await first?.bringToFront();
    for (const page of others) if (!page.isClosed()) await page.close();
  });
  afterAll(async () => {
    await reader?.close();
    await newsroom?.close();
    await proxy?.close();
    expect(proxy?.unasked().filter((one) => !ordered?.test(one))).toEqual([]);
  });
  return {
    get reader() {
      if (!reader) throw new Error('The browser is not open yet.');
      return reader;
    },
    get newsroom() {
      if (!newsroom) throw new Error('The newsroom is not open yet.');
      return newsroom;
    },
  };
}

export function startReader(engine: Engine, options: Partial<Start> = {}): Promise<Reader> {
  const start = { executable: requireBrowser(engine), headless: true, ...options };
  return engine === 'firefox' ? startFirefox(start) : startChromium(start);
}
