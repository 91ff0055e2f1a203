/** What reading costs in a real Chromium: Readability's own parse and ours, page by page, in fresh tabs. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser } from 'puppeteer-core';
import { requireBrowser, SANDBOX } from '../e2e/browsers.ts';
import { textOf } from '../src/cli/dom.ts';
import type { PageCase } from './pages.ts';
import { readingScript } from './reading-script.ts';

/** Milliseconds of Readability's own parse and of our reading, at the median page and the slow end. */
export interface Costs {
  readonly parse: number;
  readonly ours: number;
}

interface Shares {
  readonly median: Costs;
  readonly p95: Costs;
}

/** Cold: the first run in a tab, as on a click; warm: the best of four. */
export interface ReadingTimes {
  readonly cold: Shares;
  readonly warm: Shares;
}

export async function readingTimes(pages: readonly PageCase[]): Promise<ReadingTimes> {
  const served = await serve(pages);
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    args: [...SANDBOX],
  });
  try {
    const script = await readingScript();
    const cold: Costs[] = [];
    const warm: Costs[] = [];
    for (const [i] of pages.entries()) {
      const subject = { browser, script, address: `${served.origin}/${i}` };
      const parse = await timesOf(subject, 'parse');
      const ours = await timesOf(subject, 'read');
      cold.push({ parse: parse[0] ?? 0, ours: ours[0] ?? 0 });
      warm.push({ parse: Math.min(...parse), ours: Math.min(...ours) });
    }
    return { cold: sharesOf(cold), warm: sharesOf(warm) };
  } finally {
    await browser.close();
    served.close();
  }
}

interface Subject {
  readonly browser: Browser;
  readonly script: string;
  readonly address: string;
}

const RUNS = 4;

async function timesOf({ browser, script, address }: Subject, call: 'parse' | 'read'): Promise<number[]> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => (request.url() === address ? request.continue() : request.abort()));
  await page.setJavaScriptEnabled(false);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.evaluate(script);
  const times = await page.evaluate(
    (name, runs) => {
      const bench = (globalThis as unknown as { bench: Record<string, () => unknown> }).bench;
      document.documentElement.getBoundingClientRect(); // who clicks has seen the page drawn
      return Array.from({ length: runs }, () => {
        const start = performance.now();
        bench[name]?.();
        return performance.now() - start;
      });
    },
    call,
    RUNS,
  );
  await page.close();
  return times;
}

function sharesOf(times: readonly Costs[]): Shares {
  const at = (values: readonly number[], share: number) =>
    [...values].sort((a, b) => a - b)[Math.floor(share * values.length)] ?? Number.NaN;
  const costs = (share: number): Costs => ({
    parse: at(
      times.map(({ parse }) => parse),
      share,
    ),
    ours: at(
      times.map(({ ours }) => ours),
      share,
    ),
  });
  return { median: costs(0.5), p95: costs(0.95) };
}

async function serve(pages: readonly PageCase[]): Promise<{ origin: string; close: () => void }> {
  const server = createServer(({ url = '' }, response) => {
    const page = pages[Number(url.slice(1))];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ? textOf(page.bytes) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
