/** The apparatus of a story for people: an entry an utterance, readings grouped by wording, each with its articles. */
import type { LinkEnd } from '../core/collation.ts';
import type { Senses } from '../core/lexicon/senses.ts';
import { describeSenses, swappedWords } from '../core/swapped-words.ts';
import { foldedWords, type Span } from '../core/text.ts';
import type { Variant } from '../core/variant.ts';

/** One end of a link, in its article. */
export interface End extends Pick<LinkEnd, 'span' | 'quoted'> {
  readonly article: string;
  readonly text: string;
  readonly speaker: string | null;
}

export interface LinkedEnds {
  readonly a: End;
  readonly b: End;
  readonly variant: Variant;
}

/** The entries of a story as lines of text, in the order of the utterances' first printing. */
export function apparatusText(links: readonly LinkedEnds[], senses: Senses | undefined): string {
  return utterancesOf(links)
    .map((ends) => {
      const lines = [...groupsOf(ends), ...(senses ? sensesOf(ends, links, senses) : [])];
      return [`  ${speakersOf(ends)}`, ...lines.map((line) => `    ${line}`)].join('\n');
    })
    .join('\n');
}

/** What the dictionary says of the words that the utterance's readings swap, each pair once. */
function sensesOf(ends: readonly End[], links: readonly LinkedEnds[], senses: Senses): string[] {
  const own = new Set(ends.map(keyOf));
  const swaps = links
    .filter(({ a }) => own.has(keyOf(a)))
    .flatMap(({ a, b, variant }) => swappedWords({ a: a.text, b: b.text }, variant, senses));
  return [...new Set(swaps.map(describeSenses))];
}

const keyOf = ({ article, span }: { article: string; span: Span }): string =>
  `${article} ${span.start} ${span.end}`;

/** Ends that links hold together, directly or through others. */
function utterancesOf(links: readonly LinkedEnds[]): End[][] {
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up;
    return at;
  };
  const ends = new Map<string, End>();
  for (const { a, b } of links) {
    for (const end of [a, b]) ends.set(keyOf(end), end);
    const [rootA, rootB] = [root(keyOf(a)), root(keyOf(b))];
    if (rootA !== rootB) parents.set(rootB, rootA);
  }
  const groups = new Map<string, End[]>();
  for (const [key, end] of ends) groups.set(root(key), [...(groups.get(root(key)) ?? []), end]);
  return [...groups.values()];
}

function speakersOf(ends: readonly End[]): string {
  const named = new Set(ends.flatMap(({ speaker }) => speaker ?? []));
  return named.size > 0 ? [...named].join(' / ') : 'Speaker unknown';
}

/** One line a wording: who prints it, in marks or without; most printed first. */
function groupsOf(ends: readonly End[]): string[] {
  const groups = new Map<string, End[]>();
  for (const end of ends) {
    const key = `${end.quoted} ${foldedWords(end.text)}`;
    groups.set(key, [...(groups.get(key) ?? []), end]);
  }
  return [...groups.values()]
    .sort((x, y) => y.length - x.length)
    .map((group) => {
      const text = (group[0]?.text ?? '').replace(/\s+/g, ' ').trim();
      const sigla = [...new Set(group.map(({ article }) => article))].join(', ');
      return `${sigla}: ${group[0]?.quoted ? `"${text}"` : text}`;
    });
}
