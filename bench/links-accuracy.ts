/** Links between articles, and what is said of them, beside peers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Span, slice } from '../src/core/text.ts';
import { type Bench, crossquote, LINK_SETS, type LinkScores, type Score, scoreLinks } from './evaluators.ts';
import type { Grid } from './grid.ts';
import { jsdiffVariant, LINKERS, type Linker, type Printed, printedPieces } from './peer-links.ts';

interface Story {
  readonly story: string;
  readonly articles: readonly { readonly id: string; readonly text: string }[];
}

interface End extends Span {
  readonly article: string;
}

interface Linked {
  readonly story: string;
  readonly links: readonly { readonly a: End; readonly b: End; readonly [more: string]: unknown }[];
}

const rows = <T>(lines: string): T[] =>
  lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
const lines = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join('\n');

export const LINK_FILES = ['eval/eval_links.mjs', 'eval/inputs/stories.jsonl', 'dev/stories'];

/** One for the seed story, one for all others. */
export function linkGrids(bench: Bench): Grid[] {
  const input = join(bench.data, 'eval/inputs/stories.jsonl');
  const stories = rows<Story>(readFileSync(input, 'utf8'));
  const ours = crossquote('collate', input);
  const systems: [string, string][] = [
    ['Crossquote', ours],
    ...Object.entries(LINKERS).map(([name, linker]): [string, string] => [name, linkedBy(linker, stories)]),
    ['Crossquote’s links, jsdiff’s differences', rejudged(ours, stories)],
  ];
  const scored = systems.map(([name, said]) => ({ name, scores: scoreLinks(bench, said) }));
  return LINK_SETS.map((set) => ({
    title: `Links and differences, ${set === 'seed story' ? 'the seed story' : `${stories.length - 1} other stories`}`,
    columns: [
      ...['system', 'quoted pairs F1', 'all pairs F1', 'relation', 'alerts F1', 'false alerts'],
      ...['pairs found', 'false pairs', 'alerts found'],
    ],
    rows: [...scored.map(({ name, scores }) => row(name, scores[set])), GOALS[set]],
    note: 'Peers link what our own pairing of quotation marks finds; their differences are told by jsdiff.',
  }));
}

const GOALS: Readonly<Record<(typeof LINK_SETS)[number], readonly string[]>> = {
  'seed story': ['goal', '', '', '', '', '0', '58', '0', '17'],
  'other stories': ['goal', '0.950', '0.850', '0.980', '0.900', '1', '', '', ''],
};

function row(name: string, { quoted, all, relation, alerts }: LinkScores): string[] {
  return [
    name,
    counted(quoted),
    counted(all),
    relation.toFixed(3),
    counted(alerts),
    `${alerts.said - alerts.right}`,
    `${all.found}`,
    `${all.said - all.right}`,
    `${alerts.found}`,
  ];
}

/** "0.867 (62/76, 61/66)": right of those said, found of those in gold. */
const counted = ({ f1, right, said, found, gold }: Score): string =>
  `${f1.toFixed(3)} (${right}/${said} right, ${found}/${gold} found)`;

function linkedBy(linker: Linker, stories: readonly Story[]): string {
  return lines(
    stories.map(({ story, articles }) => {
      const read = articles.map(({ id, text }) => ({ id, pieces: printedPieces(text) }));
      const links = read.flatMap((a, i) => read.slice(i + 1).flatMap((b) => peerLinks(linker, a, b)));
      return { story, links };
    }),
  );
}

interface Read {
  readonly id: string;
  readonly pieces: readonly Printed[];
}

function peerLinks(linker: Linker, a: Read, b: Read): Linked['links'] {
  return linker(a.pieces, b.pieces).flatMap(([i, k]) => {
    const [left, right] = [a.pieces[i], b.pieces[k]];
    if (!left || !right) return [];
    const ends = { a: { article: a.id, ...left.span }, b: { article: b.id, ...right.span } };
    return [{ ...ends, ...jsdiffVariant(left.text, right.text) }];
  });
}

/** Our links with jsdiff's judgement of them; what we know to stand without marks stays a paraphrase. */
function rejudged(ours: string, stories: readonly Story[]): string {
  const texts = new Map(
    stories.flatMap(({ story, articles }) =>
      articles.map(({ id, text }) => [`${story} ${id}`, text] as const),
    ),
  );
  return lines(
    rows<Linked>(ours).map(({ story, links }) => ({
      story,
      links: links.map((link) => {
        if (link.relation === 'paraphrased') return link;
        const [a = '', b = ''] = [link.a, link.b].map((end) =>
          slice(texts.get(`${story} ${end.article}`) ?? '', end),
        );
        return { a: link.a, b: link.b, ...jsdiffVariant(a, b) };
      }),
    })),
  );
}
