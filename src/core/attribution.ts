/** Who is printed as the source of each quoted stretch, and by which cue. */
import { CUE_VERBS, PRONOUNS } from './lexicon/en.ts';
import type { Stretch } from './marks.ts';
import { type Span, type Word, words } from './text.ts';

export interface Attribution {
  readonly source: Span | null;
  readonly cue: Span | null;
}

/** One attribution a stretch, in the same order. */
export function attribute(text: string, quoted: readonly Stretch[]): Attribution[] {
  const found: Attribution[] = [];
  quoted.forEach((stretch, index) => {
    const next = quoted[index + 1];
    const previous = quoted[index - 1];
    const after = text.slice(stretch.closeEnd, Math.min(next?.open ?? text.length, stretch.closeEnd + 200));
    const from = Math.max(previous?.closeEnd ?? 0, stretch.open - 300);
    const before = text.slice(from, stretch.open);
    found.push(
      inClause(text, clauseAfter(after, stretch.closeEnd)) ??
        inClause(text, clauseBefore(before, from)) ??
        (previous && previous.paragraph >= stretch.paragraph - 1 ? found[index - 1] : undefined) ?? {
          source: null,
          cue: null,
        },
    );
  });
  return found;
}

function clauseAfter(after: string, offset: number): Span {
  const end = after.search(/[\n.;]/);
  return { start: offset, end: offset + (end < 0 ? after.length : end) };
}

function clauseBefore(before: string, offset: number): Span {
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1;
  return { start: offset + start, end: offset + before.length };
}

function inClause(text: string, clause: Span): Attribution | undefined {
  const list = words(text, clause);
  const at = list.findIndex((word) => CUE_VERBS.has(word.fold));
  const cue = list[at];
  if (!cue) return undefined;
  const source = nounBefore(list, at) ?? nounAfter(list, at);
  return source ? { source, cue: { start: cue.start, end: cue.end } } : undefined;
}

const isNominal = (word: Word | undefined): word is Word =>
  word !== undefined && (/^\p{Lu}/u.test(word.text) || PRONOUNS.has(word.fold));

function nounBefore(list: readonly Word[], cue: number): Span | undefined {
  let last = cue - 1;
  while (last >= 0 && !isNominal(list[last])) last--;
  let first = last;
  while (first > 0 && isNominal(list[first - 1])) first--;
  return spanOf(list[first], list[last]);
}

function nounAfter(list: readonly Word[], cue: number): Span | undefined {
  let last = cue + 1;
  while (isNominal(list[last + 1])) last++;
  return isNominal(list[cue + 1]) ? spanOf(list[cue + 1], list[last]) : undefined;
}

function spanOf(first: Word | undefined, last: Word | undefined): Span | undefined {
  return first && last ? { start: first.start, end: last.end } : undefined;
}
