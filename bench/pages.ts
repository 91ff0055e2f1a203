/** Pages with hand-made bodies, and how near a text comes to one. Data that is not ours to publish: a folder is given. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface PageCase {
  readonly id: string;
  readonly url: string;
  readonly bytes: Uint8Array;
  /** As a person copied it from the page. */
  readonly body: string;
}

type Truth = Readonly<Record<string, { readonly articleBody: string; readonly url: string }>>;

/** The pages in `pages` of the data folder, or null where there are none. */
export function pageCases(data: string): PageCase[] | null {
  const folder = join(data, 'pages');
  if (!existsSync(join(folder, 'ground-truth.json'))) return null;
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Truth;
  const files = readdirSync(folder).filter((file) => file.endsWith('.html.gz'));
  return files.sort().flatMap((file) => {
    const id = file.replace('.html.gz', '');
    const known = truth[id];
    if (!known) return [];
    return [
      { id, url: known.url, body: known.articleBody, bytes: gunzipSync(readFileSync(join(folder, file))) },
    ];
  });
}

export const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

const RUN = 4;

/** The multiset of a text's runs of four words, as the public article-extraction benchmark counts. */
function runs(words: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  const last = Math.max(0, words.length - RUN);
  for (let i = 0; i <= last && words.length > 0; i++) {
    const run = words.slice(i, i + RUN).join(' ');
    bag.set(run, (bag.get(run) ?? 0) + 1);
  }
  return bag;
}

export interface Nearness {
  readonly precision: number;
  readonly recall: number;
}

export function nearness(text: string, truth: string): Nearness {
  const found = runs(tokens(text));
  const wanted = runs(tokens(truth));
  const size = (bag: ReadonlyMap<string, number>) => [...bag.values()].reduce((sum, count) => sum + count, 0);
  let shared = 0;
  for (const [run, count] of found) shared += Math.min(count, wanted.get(run) ?? 0);
  return {
    precision: size(found) > 0 ? shared / size(found) : Number(size(wanted) === 0),
    recall: size(wanted) > 0 ? shared / size(wanted) : 1,
  };
}

/** The harmonic mean of the means over pages. */
export function meanOf(all: readonly Nearness[]): Nearness & { readonly f1: number } {
  const mean = (pick: (one: Nearness) => number) => all.reduce((sum, one) => sum + pick(one), 0) / all.length;
  const precision = mean((one) => one.precision);
  const recall = mean((one) => one.recall);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
