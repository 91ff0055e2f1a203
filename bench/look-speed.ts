/** What it costs to see that a page holds no article, or too much, in a real Chromium. */
import type { Reader } from '../e2e/reader.ts';
import { serve } from './served-page.ts';
import { type Row, timings } from './table.ts';

const RUNS = 30;
const LOOK_GOAL = 'p95 5 ms';
const COUNT_GOAL = 'p95 20 ms';
/** Some four times the largest front page that we have seen. */
const TEASERS = 1_500;
const SENTENCE =
  'The shipping line said on Monday that the ferry will sail again, two years after it broke down.';

const card = `<article><h3><a href="/a">Ferry to sail again</a></h3><p>${SENTENCE}</p><time>today</time></article>`;
const link = `<li><a href="/a">${SENTENCE}</a></li>`;
const row = `<tr><td>Ida Strand</td><td><a href="/a">${SENTENCE.slice(0, 50)}</a> <span>${SENTENCE}</span></td></tr>`;

/** Not at a host's root, where the address alone would tell. */
const PAGES: Readonly<Record<string, string>> = {
  'cards with teasers': `<main>${card.repeat(TEASERS)}</main>`,
  'a list of links': `<ul>${link.repeat(TEASERS)}</ul>`,
  'a mailbox': `<table>${row.repeat(TEASERS)}</table>`,
};

const ELEMENTS = 100_000;
/** Far beyond what is read: what is asked is how soon that is known. */
const LARGE_PAGES: Readonly<Record<string, string>> = {
  'elements side by side': '<i>.</i>'.repeat(ELEMENTS),
  'boxes in boxes': '<div>'.repeat(ELEMENTS),
};

/** `script` sets `bench.look` and `bench.fits` in a page. */
export async function lookSpeed(reader: Reader, script: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, body] of Object.entries(PAGES)) {
    const times = await timesOn(reader, { script, body, call: 'look' });
    const what = `${TEASERS.toLocaleString('en')} × ${name}: whether it can be an article`;
    rows.push(timings(what, times, LOOK_GOAL));
  }
  for (const [name, body] of Object.entries(LARGE_PAGES)) {
    const times = await timesOn(reader, { script, body, call: 'fits' });
    rows.push(timings(`${ELEMENTS.toLocaleString('en')} ${name}: counted`, times, COUNT_GOAL));
  }
  return rows;
}

interface Looked {
  readonly script: string;
  readonly body: string;
  readonly call: 'look' | 'fits';
}

/** Each run in a fresh page, with cold code, as a reader's load has it. */
async function timesOn(reader: Reader, { script, body, call }: Looked): Promise<number[]> {
  const served = await serve(`<!doctype html><meta charset="utf-8"><title>List</title>${body}`);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await reader.open(`${served.address}section/all`);
    await page.evaluate(script);
    times.push(await page.evaluate(timeOf, call));
    await page.close();
  }
  served.close();
  return times;
}

/** Runs in the page. */
function timeOf(call: Looked['call']): number {
  const { bench } = globalThis as unknown as { bench: Record<typeof call, () => boolean> };
  const start = performance.now();
  if (bench[call]()) throw new Error('A page without an article was taken for one.');
  return performance.now() - start;
}
