/**
 * `tsx bench/train-stories.ts [DATA]`: learns src/core/story-weights.ts.
 *
 * Two steps, because few stories are judged and many articles are dated. How alike two texts of one story are is learned
 * from the library itself: of two articles that share telling words, those printed within three days count as one
 * story, those printed more than three weeks apart as two. What dates and other reports add is learned from the judged
 * stories. Prints what the second step comes to on stories that it was not shown.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { entries } from '../src/cli/files.ts';
import { type Fingerprint, fingerprint } from '../src/core/fingerprint.ts';
import { dateFeatures, likenessOf, namesAnew, weigh } from '../src/core/story.ts';
import { documentOf, type IndexedDocument, unpackDocument } from '../src/library/story-index/document.ts';
import { memoryStore } from '../src/library/story-index/key-value.ts';
import { documentKey } from '../src/library/story-index/manifest.ts';
import {
  candidatesOf,
  emptyMemory,
  informingOf,
  readPages,
  readView,
} from '../src/library/story-index/search.ts';
import { openStoryIndex } from '../src/library/story-index/story-index.ts';
import { articleOfJson } from '../src/library/transfer/article-json.ts';
import { shuffled } from './learner.ts';
import { type Example, type Fit, fitLogistic, logit } from './logistic.ts';

const data = resolve(process.argv[2] ?? process.env.CROSSQUOTE_DATA ?? '../shared');
const OUT = process.env.SCRATCH ?? '/tmp';

interface Gold {
  readonly id: string;
  readonly story: string;
  readonly same: readonly string[];
}

const read = (name: string) =>
  [...entries([join(data, 'dev', name)])].flatMap((entry) => ('error' in entry ? [] : [entry.value]));

const gold = read('same-story.jsonl') as Gold[];
const articles = [...read('same-story-queries.jsonl'), ...read('library-10k.jsonl.gz')].flatMap(
  (value, i) => {
    const article = articleOfJson(value, String(i));
    return article ? [{ id: article.id as string, fingerprint: fingerprint(article) }] : [];
  },
);
console.log(articles.length, 'articles');

const store = memoryStore();
const memory = emptyMemory();
const index = openStoryIndex(store);
for (let at = 0; at < articles.length; at += 2000) await index.add(articles.slice(at, at + 2000));
while (await index.merge());
const view = await readView(store, memory);
const informing = await informingOf(store, memory, view);

async function candidates(print: Fingerprint, depth: number): Promise<IndexedDocument[]> {
  const { terms, day } = print;
  const numbers = await candidatesOf(view, (keys) => readPages(store, memory, keys), {
    terms,
    day,
    depth,
    window: undefined,
    informing,
  });
  const records = await store.getMany(numbers.map(documentKey));
  return records.flatMap((record) => (record ? [unpackDocument(record)] : []));
}

const undated = (print: Fingerprint): Fingerprint => ({ ...print, day: null });

/** By the library itself. */
const QUERIES = 1500;
async function silver(): Promise<Example[]> {
  const dated = shuffled(
    articles.slice(36).filter(({ fingerprint: { day } }) => day !== null),
    7,
  ).slice(0, QUERIES);
  const examples: Example[] = [];
  for (const { id, fingerprint: print } of dated) {
    const probe = documentOf({ id, fingerprint: print });
    for (const other of await candidates(undated(print), 26)) {
      const { day } = other.fingerprint;
      if (other.id === id || day === null) continue;
      const apart = Math.abs(day - (print.day ?? 0));
      if (apart > 3 && apart <= 21) continue;
      examples.push({
        features: likenessOf(weigh(probe.fingerprint, informing), weigh(other.fingerprint, informing))
          .features,
        yes: apart <= 3,
      });
    }
  }
  return examples;
}

interface Judged extends Example {
  readonly query: string;
  readonly story: string;
  readonly dated: boolean;
  readonly id: string;
  readonly document: IndexedDocument;
  readonly names: number;
}

const print = new Map(articles.map(({ id, fingerprint: one }) => [id, one]));
const strip = (document: IndexedDocument, dated: boolean): IndexedDocument =>
  dated ? document : { ...document, fingerprint: undated(document.fingerprint) };

async function judgedPairs(alike: Fit): Promise<Judged[]> {
  const found: Judged[] = [];
  for (const { id, story, same } of gold) {
    const whole = print.get(id);
    if (!whole) continue;
    for (const dated of [true, false]) {
      const probe = strip(documentOf({ id, fingerprint: whole }), dated);
      for (const other of await candidates(probe.fingerprint, 65)) {
        if (other.id === id) continue;
        const document = strip(other, dated);
        const likeness = likenessOf(
          weigh(probe.fingerprint, informing),
          weigh(document.fingerprint, informing),
        );
        found.push({
          query: id,
          story,
          dated,
          id: other.id,
          document,
          features: [logit(alike, likeness.features), ...dateFeatures(likeness.days)],
          names: namesAnew(likeness),
          yes: same.includes(other.id),
        });
      }
    }
  }
  return found;
}

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Adds what the best five say of each. */
function withSupport(pairs: readonly Judged[], alike: Fit, first: (story: string) => Fit): Judged[] {
  const groups = grouped(pairs);
  return [...groups.values()].flatMap((group) => {
    const fit = first(group[0]?.story ?? '');
    const odds = new Map(group.map((one) => [one, logit(fit, one.features)]));
    const best = [...group].sort((a, b) => (odds.get(b) ?? 0) - (odds.get(a) ?? 0)).slice(0, 5);
    return group.map((one) => {
      let [voices, others, weight] = [0, 0, 0];
      for (const other of best) {
        if (other === one) continue;
        const { features, days } = likenessOf(
          weigh(other.document.fingerprint, informing),
          weigh(one.document.fingerprint, informing),
        );
        const resembles = logit(alike, features);
        const sure = chance(odds.get(other) ?? 0);
        voices += sure * chance(logit(fit, [resembles, ...dateFeatures(days)]));
        others += sure * resembles;
        weight += sure;
      }
      return { ...one, features: [...one.features, voices, weight > 0 ? others / weight : 0, one.names] };
    });
  });
}

function grouped(pairs: readonly Judged[]): Map<string, Judged[]> {
  const groups = new Map<string, Judged[]>();
  for (const one of pairs) {
    const key = `${one.query}${one.dated}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

const PENALTY = 2;
const stories = [...new Set(gold.map(({ story }) => story))];

function leftOut(pairs: readonly Judged[]): Map<string, Fit> {
  return new Map(
    stories.map((story) => [
      story,
      fitLogistic(
        pairs.filter((one) => one.story !== story),
        PENALTY,
      ),
    ]),
  );
}

function write(pairs: readonly Judged[], fits: ReadonlyMap<string, Fit>, name: string): void {
  for (const dated of [true, false]) {
    const rows = [...grouped(pairs.filter((one) => one.dated === dated)).values()].map((group) => {
      const fit = fits.get(group[0]?.story ?? '') ?? { bias: 0, features: [] };
      const hits = group.map(({ id, features }) => ({ id, score: chance(logit(fit, features)) }));
      return JSON.stringify({
        id: group[0]?.query,
        hits: hits
          .map((hit) => ({ ...hit, decision: hit.score >= 0.5 ? 'same' : 'none' }))
          .sort((a, b) => b.score - a.score),
      });
    });
    writeFileSync(join(OUT, `${name}-${dated ? 'dates' : 'nodates'}.jsonl`), rows.join('\n'));
  }
}

const rows = await silver();
console.log(rows.length, 'silver pairs,', rows.filter(({ yes }) => yes).length, 'near');
const alike = fitLogistic(rows, 3);
const pairs = await judgedPairs(alike);
const firsts = leftOut(pairs);
write(pairs, firsts, 'first');
const none: Fit = { bias: 0, features: [] };
const supported = withSupport(pairs, alike, (story) => firsts.get(story) ?? none);
write(supported, leftOut(supported), 'supported');

const first = fitLogistic(pairs, PENALTY);
const second = fitLogistic(
  withSupport(pairs, alike, () => first),
  PENALTY,
);
const short = (value: number): number => Math.round(value * 100) / 100;
const named = ({ bias, features }: Fit, names: readonly string[]): string =>
  [`bias: ${short(bias)}`, ...names.map((name, i) => `${name}: ${short(features[i] ?? 0)}`)].join(', ');
const DATED = ['alike', 'known', 'log', 'near'];
writeFileSync(
  new URL('../src/core/story-weights.ts', import.meta.url),
  `/** Written by bench/train-stories.ts: log odds that two articles tell one story. */

/** By words alone, in the order of \`likenessOf\`. */
export const LIKENESS_WEIGHTS = {
  bias: ${short(alike.bias)},
  features: [${alike.features.map(short).join(', ')}],
};

/** With the days between them. */
export const DATE_WEIGHTS = { ${named(first, DATED)} };

/** With the days between them and with what the best candidates have in common. */
export const SUPPORT_WEIGHTS = { ${named(second, [...DATED, 'voices', 'others', 'names'])} };
`,
);
