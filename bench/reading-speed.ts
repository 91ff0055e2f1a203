/** What reading costs in a real Chromium: Readability's own parse and ours, page by page, in fresh tabs. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { requireBrowser } from '../e2e/browsers.ts';
import { textOf } from '../src/cli/dom.ts';
import type { PageCase } from './pages.ts';

interface Times {
  readonly parse: number;
  readonly ours: number;
}

/** Prints medians and 95th percentiles. Cold: the first run in a tab, as on a click; warm: the fourth. */
export async function readingTimes(pages: readonly PageCase[]): Promise<void> {
  const served = await serve(pages);
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const script = await readingScript();
    const cold: Times[] = [];
    const warm: Times[] = [];
    for (const [i] of pages.entries()) {
      const subject = { browser, script, address: `${served.origin}/${i}` };
      const parse = await timesOf(subject, 'parse');
      const ours = await timesOf(subject, 'read');
      cold.push({ parse: parse[0] ?? 0, ours: ours[0] ?? 0 });
      warm.push({ parse: Math.min(...parse), ours: Math.min(...ours) });
    }
    report('cold', cold);
    report('warm', warm);
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

function report(name: string, times: readonly Times[]): void {
  const at = (values: readonly number[], share: number) =>
    [...values].sort((a, b) => a - b)[Math.floor(share * values.length)] ?? Number.NaN;
  const parse = times.map((time) => time.parse);
  const ours = times.map((time) => time.ours);
  for (const [label, share] of [
    ['median', 0.5],
    ['p95', 0.95],
  ] as const) {
    const [theirs, own] = [at(parse, share), at(ours, share)];
    const ratio = (own / theirs).toFixed(2);
    console.log(
      `${name} ${label}: Readability's parse ${theirs.toFixed(1)} ms, ours ${own.toFixed(1)} ms (${ratio})`,
    );
  }
  const ratios = times.map(({ parse: theirs, ours: own }) => own / theirs);
  console.log(
    `${name} ratio page by page: median ${at(ratios, 0.5).toFixed(2)}, p95 ${at(ratios, 0.95).toFixed(2)}`,
  );
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

async function readingScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'bench/reading-entry.ts', formats: ['iife'], name: 'bench' } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('The reading code did not build.');
  return `${bundle.output[0].code}; globalThis.bench = bench;`;
}
