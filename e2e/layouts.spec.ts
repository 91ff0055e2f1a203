/** Promise: however a site lays its page out, wide or narrow, light or dark, only its article's quotations are marked. */
import { resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { requireBrowser } from './browsers.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import { openProxy, type WatchingProxy } from './proxy.ts';
import { WELCOME } from './reader.ts';

const SCREENS = [
  { name: 'a wide, light screen', size: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'a narrow, dark screen', size: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const;

const PATIENCE = { timeout: 30_000 };

const SEEDS = ['000', '001', '002', '003', '004'];

describe.each(SCREENS)('on $name', ({ size, colorScheme }) => {
  let newsroom: Newsroom;
  let proxy: WatchingProxy;
  let context: BrowserContext;
  let browser: CDPSession;
  let extension: string;

  beforeAll(async () => {
    newsroom = await openNewsroom();
    proxy = await openProxy();
    context = await chromium.launchPersistentContext('', {
      executablePath: requireBrowser('chromium'),
      headless: true,
      viewport: size,
      colorScheme,
      proxy: { server: proxy.address, bypass: '<-loopback>' }, // else requests to this machine would pass it by
      ignoreDefaultArgs: ['--disable-extensions'],
      args: ['--enable-unsafe-extension-debugging'],
    });
    browser = await sessionOf(context);
    ({ id: extension } = await extensions<{ id: string }>(browser, 'loadUnpacked', {
      path: resolve('dist/chromium'),
    }));
    await closeWelcome(context);
  });
  afterAll(async () => {
    await context.close();
    await newsroom.close();
    await proxy.close();
    expect(proxy.unasked()).toEqual([]);
  });

  it.each(SEEDS)('article %s is marked in its quotation marks and nowhere else', async (id) => {
    const page = await context.newPage();
    await page.goto(`${newsroom.origin}/news/${id}`);
    await clickButton(page);
    await page.waitForFunction(() => CSS.highlights.size > 0);
    const marks = await page.evaluate(readMarks);
    expect(marks.length).toBeGreaterThan(3);
    expect(marks.filter(({ before, after }) => !isMark(before) || !isMark(after))).toEqual([]);
    expect(marks.filter(({ aside }) => aside)).toEqual([]);
    expect(marks.filter(({ left, right }) => left < 0 || right > size.width || left >= right)).toEqual([]);
    await page.close();
  });

  async function clickButton(page: Page): Promise<void> {
    const tab = await vi.waitUntil(async () => {
      const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      return targetInfos.find(({ url }) => url === page.url());
    }, PATIENCE);
    await extensions(browser, 'triggerAction', { id: extension, targetId: tab.targetId });
  }
});

const isMark = (char: string): boolean => /["'“”‘’]/.test(char);

/** The page that greets a new reader comes to the front, where it would take a click for its own. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith(WELCOME); // not yet when it is opened
  const welcome = await vi.waitUntil(() => context.pages().find(isWelcome), PATIENCE);
  await welcome.close();
}

async function sessionOf(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('This context has no browser to speak to.');
  return browser.newBrowserCDPSession();
}

/** A command of the domain that Playwright's types do not know yet. */
function extensions<T>(session: CDPSession, command: string, parameters: object): Promise<T> {
  const send = session.send.bind(session) as unknown as (method: string, given: object) => Promise<T>;
  return send(`Extensions.${command}`, parameters);
}

interface Marked {
  readonly text: string;
  /** The characters around the mark, white space aside. */
  readonly before: string;
  readonly after: string;
  /** Whether it stands in something beside the article. */
  readonly aside: boolean;
  readonly left: number;
  readonly right: number;
}

/** Runs in the page. Text nodes that one mark covers together are told as one. */
function readMarks(): Marked[] {
  const aside = 'aside, nav, header.masthead, footer, figcaption, .related, .ad, .newsletter, .meta';
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const starts = new Map<Node, number>();
  let whole = '';
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    starts.set(node, whole.length);
    whole += node.textContent ?? '';
  }
  const marks: (Marked & { start: number; end: number })[] = [];
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight.values()] as Range[]);
  const at = (node: Node, offset: number) => (starts.get(node) ?? Number.NaN) + offset;
  const spans = ranges.map((range) => ({
    range,
    start: at(range.startContainer, range.startOffset),
    end: at(range.endContainer, range.endOffset),
  }));
  for (const { range, start, end } of spans.sort((a, b) => a.start - b.start)) {
    const box = range.getBoundingClientRect();
    const last = marks.at(-1);
    const continues = last && whole.slice(last.end, start).trim() === '';
    if (continues) marks.pop();
    const from = continues ? last.start : start;
    marks.push({
      text: whole.slice(from, end),
      before: whole.slice(0, from).trimEnd().at(-1) ?? '',
      after: whole.slice(end).trimStart().at(0) ?? '',
      aside: (range.startContainer.parentElement?.closest(aside) ?? null) !== null,
      left: box.left,
      right: box.right,
      start: from,
      end,
    });
  }
  return marks;
}
