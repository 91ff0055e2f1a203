/** Who a cue word beside a stretch gives it to, in languages that no model was trained for. */
import { parted, runBefore, runFrom, wordsFrom } from './capital-names.ts';
import type { Language } from './lexicon/language.ts';
import { type Span, slice, type Word, words } from './text.ts';

/** What was found around a stretch. */
export interface Attribution {
  readonly source: Span;
  readonly cue: Span | null;
  readonly pronoun: boolean;
}

/** What is read before and behind a stretch. */
export type Sides = { readonly before: Span; readonly after: Span };

/** Who is named or meant beside a cue, behind the stretch before ahead of it; null for nobody. Linear in both sides. */
export function attributionOf(
  text: string,
  { before, after }: Sides,
  language: Language,
): Attribution | null {
  const [earlier, later] = [sentenceBefore(text, before), sentenceBehind(text, after)];
  return behind(text, later, language) ?? ahead(text, earlier, language);
}

/** From the start of the sentence that a stretch stands in. */
function sentenceBefore(text: string, span: Span): Span {
  const body = slice(text, span);
  let start = 0;
  for (const { index, 0: found } of body.matchAll(STOP))
    if (index + found.length < body.trimEnd().length) start = index + found.length;
  return { start: span.start + start, end: span.end };
}

/** To the end of the sentence that a stretch stands in. */
function sentenceBehind(text: string, span: Span): Span {
  const stop = slice(text, span).search(STOP);
  return stop < 0 ? span : { start: span.start, end: span.start + stop };
}

/** Not behind an initial or a short title ("M. Duval", "Dr. Weiss"). */
const STOP = /(?<=[\p{L}\p{N}]{3}|[^\p{L}\p{N}])[.!?؟…]\s/gu;

/** "…", sagte die Ministerin Anna Berg. / "…", Anna Berg sagte. */
function behind(text: string, span: Span, language: Language): Attribution | null {
  const found = words(text, span);
  const at = found.slice(0, CUE_REACH).findIndex((word) => isCue(word, language));
  const word = found[at];
  if (!word) return according(text, found, language);
  const turned = hyphened(word, language);
  if (turned) return turned;
  return (
    nameFrom(text, found, { from: at + 1, cue: word, language }) ??
    pronounAt(found, [at + 1, at - 1], { cue: word, language }) ??
    nameBefore(text, found, { at, cue: word, language })
  );
}

/** How many words behind the marks the cue may stand ("a de nouveau déclaré"). */
const CUE_REACH = 6;

/** Anna Berg sagte: "…" / Am Montag sagte Anna Berg: "…" / Anna Berg: "…" */
function ahead(text: string, span: Span, language: Language): Attribution | null {
  const found = words(text, span);
  const at = found.findLastIndex((word) => isCue(word, language));
  const word = found[at];
  if (word)
    return (
      nameFrom(text, found, { from: at + 1, cue: word, language }) ??
      nameBefore(text, found, { at, cue: word, language }) ??
      pronounAt(found, [at - 1, at + 1, at - 2], { cue: word, language })
    );
  const label = /:\s*$/.test(slice(text, span)) && language.capitals;
  const source = label ? runBefore(text, found, { at: found.length, language }) : null;
  return source ? { source, cue: null, pronoun: false } : according(text, found, language);
}

function according(text: string, found: readonly Word[], language: Language): Attribution | null {
  const at = found.findIndex(({ fold }) => language.according.has(fold));
  const cue = found[at];
  if (!cue) return null;
  return (
    nameFrom(text, found, { from: at + 1, cue, language }) ?? nameBefore(text, found, { at, cue, language })
  );
}

interface Place {
  readonly cue: Word;
  readonly language: Language;
}

/** How many words may stand between a cue and its subject: an article, a title in small letters. */
const SUBJECT_REACH = 4;

function nameFrom(
  text: string,
  found: readonly Word[],
  { from, cue, language }: Place & { readonly from: number },
): Attribution | null {
  if (!language.capitals) {
    const source = wordsFrom(text, found, { from, language });
    return source && { source, cue: spanOf(cue), pronoun: false };
  }
  for (let at = from; at < Math.min(found.length, from + SUBJECT_REACH); at++) {
    if (parted(text, found, at) && at > from) return null;
    const source = runFrom(text, found, { at, language });
    if (source) return { source, cue: spanOf(cue), pronoun: false };
    if (!passedOver(found[at], language)) return null;
  }
  return null;
}

/** Articles, titles and offices in small letters. */
const passedOver = (word: Word | undefined, { titles, auxiliaries, grammar }: Language): boolean =>
  word !== undefined && (titles.has(word.fold) || auxiliaries.has(word.fold) || grammar.has(word.fold));

function nameBefore(
  text: string,
  found: readonly Word[],
  { at, cue, language }: Place & { readonly at: number },
): Attribution | null {
  if (!language.capitals) return null;
  const source = runBefore(text, found, { at, language });
  return source && { source, cue: spanOf(cue), pronoun: false };
}

function pronounAt(
  found: readonly Word[],
  places: readonly number[],
  { cue, language }: Place,
): Attribution | null {
  const word = places.map((at) => found[at]).find((one) => one && language.pronouns.has(one.fold));
  return word ? { source: spanOf(word), cue: spanOf(cue), pronoun: true } : null;
}

/** "explique-t-il": cue and pronoun in one word. */
function hyphened(word: Word, { pronouns }: Language): Attribution | null {
  const parts = word.fold.split('-');
  const pronoun = parts.at(-1) ?? '';
  if (parts.length < 2 || !pronouns.has(pronoun)) return null;
  return { source: { start: word.end - pronoun.length, end: word.end }, cue: spanOf(word), pronoun: true };
}

const isCue = ({ fold }: Word, { cues, pronouns }: Language): boolean => {
  if (cues.has(fold)) return true;
  const parts = fold.split('-');
  return (
    parts.length > 1 && pronouns.has(parts.at(-1) ?? '') && (cues.has(parts[0] ?? '') || parts[0] === 'a')
  );
};

const spanOf = ({ start, end }: Span): Span => ({ start, end });
