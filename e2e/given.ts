/** What the tests of a file work with: a newsroom, and a reader with a real browser whose every request is recorded. */
import { afterAll, afterEach, beforeAll } from 'vitest';
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

interface Conditions extends Partial<Omit<Start, 'proxy'>> {
  /** What the tests order the extension to ask for, as "GET http://…"; without an order it must ask for nothing. */
  readonly ordered?: RegExp;
}

/** Opens both before the tests around the call, closes them after; tabs do not outlive their test. */
export function given(engine: Engine, conditions: Conditions = {}): Given {
  let reader: Reader | undefined;
  let newsroom: Newsroom | undefined;
  beforeAll(async () => {
    newsroom = await openNewsroom();
    reader = await startReader(engine, conditions);
  });
  afterEach(async () => {
    const [first, ...others] = (await reader?.browser.pages()) ?? [];
    await first?.bringToFront();
    for (const page of others) if (!page.isClosed()) await page.close();
  });
  afterAll(async () => {
    try {
      await reader?.kill(); // to put everything away takes a browser as long as many a test
    } finally {
      await newsroom?.close();
    }
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

/** A reader behind a proxy, whose end throws where the browser asked for something that nobody had ordered. */
export async function startReader(engine: Engine, conditions: Conditions = {}): Promise<Reader> {
  const proxy = await openProxy();
  return watchedReader(engine, proxy, conditions).catch(async (error: unknown) => {
    await proxy.close();
    throw error;
  });
}

/** The same behind a proxy of the caller's, who looks at it and closes it. */
export function startBehind(engine: Engine, proxy: WatchingProxy): Promise<Reader> {
  return start(engine, { proxy: proxy.address });
}

async function watchedReader(
  engine: Engine,
  proxy: WatchingProxy,
  { ordered, ...options }: Conditions,
): Promise<Reader> {
  const reader = await start(engine, { proxy: proxy.address, ...options });
  const watched = (end: () => Promise<void>) => async () => {
    await end();
    await proxy.close();
    const asked = proxy.unasked().filter((one) => !ordered?.test(one));
    if (asked.length > 0) throw new Error(`Nobody had ordered: ${asked.join(', ')}`);
  };
  return { ...reader, close: watched(reader.close), kill: watched(reader.kill) };
}

function start(engine: Engine, options: Partial<Start>): Promise<Reader> {
  const whole = { executable: requireBrowser(engine), headless: true, ...options };
  return engine === 'firefox' ? startFirefox(whole) : startChromium(whole);
}
