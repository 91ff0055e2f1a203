/** An article's page as scripts of the page itself can see it. */
import type { Page } from 'puppeteer-core';

/** One highlighted stretch of the page. */
export interface Painted {
  /** The name of the highlight, as the page may see it. */
  readonly name: string;
  readonly text: string;
}

/** Every highlight of the page in document order. */
export function painted(page: Page): Promise<readonly Painted[]> {
  return page.evaluate(readHighlights);
}

/** The same once the page has highlights. */
export async function marked(page: Page): Promise<readonly Painted[]> {
  await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 10_000 });
  return painted(page);
}

/** All that the extension must leave alone. */
export function bytes(page: Page): Promise<string> {
  return page.evaluate(() => document.body.outerHTML);
}

/** The elements under `<html>`: head and body, and while a card is open its host. */
export function roots(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName));
}

/** Runs in the page. */
export function readHighlights(): Painted[] {
  const all = [...CSS.highlights].flatMap(([name, highlight]) =>
    [...highlight.values()].map((given) => {
      const range = document.createRange();
      range.setStart(given.startContainer, given.startOffset);
      range.setEnd(given.endContainer, given.endOffset);
      return { name, range };
    }),
  );
  all.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  return all.map(({ name, range }) => ({ name, text: range.toString() }));
}
