/** What the script of chosen sites costs on pages that hold no article, in a real Chromium. */
import type { Reader } from '../e2e/reader.ts';
import { serve } from './served-page.ts';
import { type Row, timings } from './table.ts';

const RUNS = 30;
const GOAL = 'p95 5 ms';
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

/** `script` sets `bench.look` in a page. Each run in a fresh page, with cold code, as a reader's load has it. */
export async function lookSpeed(reader: Reader, script: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, body] of Object.entries(PAGES)) {
    const served = await serve(`<!doctype html><meta charset="utf-8"><title>List</title>${body}`);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++)
      times.push(await look(reader, script, `${served.address}section/all`));
    served.close();
    rows.push(
      timings(`${TEASERS.toLocaleString('en')} × ${name}: whether it can be an article`, times, GOAL),
    );
  }
  return rows;
}

async function look(reader: Reader, script: string, address: string): Promise<number> {
  const page = await reader.open(address);
  await page.evaluate(script);
  const time = await page.evaluate(() => {
    const { bench } = globalThis as unknown as { bench: { look: () => boolean } };
    const start = performance.now();
    if (bench.look()) throw new Error('A list was taken for an article.');
    return performance.now() - start;
  });
  await page.close();
  return time;
}
