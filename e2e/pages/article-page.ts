/** An article's page as scripts of the page itself can see it. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Reader } from '../reader.ts';

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
  await page.waitForFunction(() => CSS.highlights.size > 0);
  return painted(page);
}

/**
 * Loads the page anew, and waits until the extension has forgotten what it found in it. A click in the moment before
 * that would be shown the old result.
 */
export async function reloaded(reader: Reader, page: Page): Promise<void> {
  const own = await reader.openOwn('/src/ui/options/index.html');
  const known = () => own.evaluate(countOutcomes, page.url()); // another tab may show the same
  const before = await known();
  await page.reload();
  await expect.poll(known).toBe(before - 1);
  await own.close();
  await page.bringToFront();
}

/** Runs in a page of the extension: of how many tabs at this address something is known. */
async function countOutcomes(address: string): Promise<number> {
  const kept = Object.entries(await chrome.storage.session.get());
  return kept.filter(
    ([key, outcome]) => key.startsWith('outcome:') && JSON.parse(String(outcome)).url === address,
  ).length;
}

/** Takes one highlight away, so that it can be told when the page has been marked anew; the others must not double. */
export function loseOne(page: Page): Promise<void> {
  return page.evaluate(() => {
    const [name] = CSS.highlights.keys();
    CSS.highlights.delete(name ?? '');
  });
}

/** All that the extension must leave alone. */
export function bytes(page: Page): Promise<string> {
  return page.evaluate(() => document.body.outerHTML);
}

/** The elements under `<html>` as markup without content: head and body, and while a card is open its host. */
export function roots(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.documentElement.children].map((element) =>
      ['HEAD', 'BODY'].includes(element.tagName) ? element.localName : element.outerHTML,
    ),
  );
}

/**
 * Runs in the page. A mark over several text nodes has a range for each; those with nothing but white space between
 * them are told as one.
 */
function readHighlights(): Painted[] {
  const rangeOf = (from: Range, to: Range): Range => {
    const range = document.createRange();
    range.setStart(from.startContainer, from.startOffset);
    range.setEnd(to.endContainer, to.endOffset);
    return range;
  };
  const all = [...CSS.highlights].flatMap(([name, highlight]) =>
    [...highlight.values()].map((given) => ({ name, range: rangeOf(given as Range, given as Range) })),
  );
  all.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  const bare = (text: string): string => text.replace(/\s+/g, '');
  const told: { name: string; range: Range }[] = [];
  for (const { name, range } of all) {
    const last = told.at(-1);
    const whole = last?.name === name ? rangeOf(last.range, range) : null;
    const apart = bare(`${last?.range}${range}`);
    if (whole && bare(whole.toString()) === apart) told[told.length - 1] = { name, range: whole };
    else told.push({ name, range });
  }
  return told.map(({ name, range }) => ({ name, text: range.toString() }));
}
