/**
 * Quotations by marks and cue words, for languages that no model was trained for: less sure than the English reading,
 * and no indirect speech.
 */
import type { Language } from './lexicon/language.ts';
import { type Stretch, stretches } from './marks.ts';
import { kindOf, type Quotation, type QuotationId } from './quotation.ts';
import { paragraphs, type Span, slice, trim, type Word, words } from './text.ts';

/** What was found around a stretch. */
interface Attribution {
  readonly source: Span;
  readonly cue: Span | null;
  readonly pronoun: boolean;
}

/** A source next to a cue; no figures stand behind these languages, so that they stay below the English model's. */
const CUED = 0.7;
/** No cue of its own, close behind words that have one. */
const CARRIED = 0.4;
/** Fewer words without a source are a title or held at arm's length. */
const LEAST_WORDS = 4;
/** How far outside the marks a sentence is read, in UTF-16 units. */
const REACH = 240;

/** In order of their first words. Linear in the length of the text. */
export function cuedQuotations(text: string, language: Language): Quotation[] {
  const found = stretches(text);
  const lines = paragraphs(text);
  const fullest = fullestNames(text, language);
  const quotations: Quotation[] = [];
  let last: Said | null = null;
  found.forEach((stretch, index) => {
    const line = lines[stretch.paragraph] ?? { start: 0, end: text.length };
    const sides = sidesOf(stretch, line, { last: found[index - 1], next: found[index + 1] });
    const content = trim(text, stretch);
    const own = attributionOf(text, sides, language);
    const long = words(text, content).length >= LEAST_WORDS;
    const carried: Said | null = last && stretch.paragraph - last.paragraph <= 1 && long ? last : null;
    const attribution = own ?? carried?.attribution ?? null;
    const named = own && !own.pronoun ? fullest(nameIn(slice(text, own.source), language)) : null;
    const speaker: string | null = named ?? (attribution && (last?.speaker ?? null));
    quotations.push({
      id: `q${index}` as QuotationId,
      kind: kindOf(text, [content], stretch.open),
      content: [content],
      source: attribution?.source ?? null,
      cue: own?.cue ?? null,
      speaker,
      attributed: attribution !== null || long,
      confidence: own ? CUED : attribution ? CARRIED : 0,
    });
    if (attribution) last = { attribution, speaker, paragraph: stretch.paragraph };
  });
  return quotations;
}

/** What was last found, and whose words it is. */
interface Said {
  readonly attribution: Attribution;
  readonly speaker: string | null;
  readonly paragraph: number;
}

/** What is read on both sides of a stretch: no farther than its line and its neighbours. */
function sidesOf(
  stretch: Stretch,
  line: Span,
  { last, next }: { readonly last: Stretch | undefined; readonly next: Stretch | undefined },
): Sides {
  return {
    before: {
      start: Math.max(line.start, last?.closeEnd ?? 0, stretch.open - REACH),
      end: stretch.open,
    },
    after: {
      start: stretch.closeEnd,
      end: Math.min(line.end, next?.open ?? line.end, stretch.closeEnd + REACH),
    },
  };
}

type Sides = { readonly before: Span; readonly after: Span };

function attributionOf(text: string, { before, after }: Sides, language: Language): Attribution | null {
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

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

/** Whether more than a space, or a stop behind a short title, stands before a word. */
const parted = (text: string, found: readonly Word[], at: number): boolean =>
  at > 0 && !/^\.?\s*$/.test(text.slice(found[at - 1]?.end ?? 0, found[at]?.start ?? 0));

/** The longest name that a person goes by, titles included. */
const LONGEST_NAME = 8;

function runFrom(
  text: string,
  found: readonly Word[],
  { at, language }: { readonly at: number; readonly language: Language },
): Span | null {
  const first = found[at];
  if (!first || !isCapital(first)) return null;
  let end = at + 1;
  while (end < Math.min(found.length, at + LONGEST_NAME) && !parted(text, found, end)) {
    const word = found[end];
    const joint =
      word && language.joints.has(word.fold) && found[end + 1] && isCapital(found[end + 1] ?? word);
    if (!word || (!isCapital(word) && !joint)) break;
    end++;
  }
  return { start: first.start, end: found[end - 1]?.end ?? first.end };
}

/** The last name that ends before a word; a full one before a lone word behind it ("Anna Berg told the Bild"). */
function runBefore(
  text: string,
  found: readonly Word[],
  { at, language }: { readonly at: number; readonly language: Language },
): Span | null {
  const before = found.slice(0, at);
  const runs: Span[] = [];
  for (let from = 0; from < at; from++) {
    const run = runFrom(text, before, { at: from, language });
    if (!run) continue;
    runs.push(run);
    while ((before[from + 1]?.end ?? Infinity) <= run.end) from++;
  }
  return runs.findLast((run) => /\s/.test(slice(text, run))) ?? runs.at(-1) ?? null;
}

/** Where names have no capitals: the words behind a cue up to one that carries grammar, or a mark. */
function wordsFrom(
  text: string,
  found: readonly Word[],
  { from, language }: { readonly from: number; readonly language: Language },
): Span | null {
  let end = from;
  while (end < Math.min(found.length, from + LONGEST_NAME) && !language.grammar.has(found[end]?.fold ?? '')) {
    if (end > from && parted(text, found, end)) break;
    end++;
  }
  const [first, last] = [found[from], found[end - 1]];
  return first && last && end > from ? { start: first.start, end: last.end } : null;
}

/** A source without titles and offices; itself where nothing else is in it. */
function nameIn(source: string, language: Language): string {
  const { capitals } = language;
  const parts = source.split(/\s+/);
  let first = 0;
  while (first < parts.length - 1 && isTitle(folded(parts[first] ?? ''), language)) first++;
  const name = parts.slice(first);
  return (capitals ? name : name.slice(0, NAME_WITHOUT_CAPITALS)).join(' ');
}

function isTitle(word: string, { titles, titleEndings }: Language): boolean {
  if (titles.has(word)) return true;
  for (const ending of titleEndings) if (word.endsWith(ending)) return true;
  return false;
}

/** Where nothing tells a name's end, a given name and a surname. */
const NAME_WITHOUT_CAPITALS = 2;

const folded = (word: string): string => words(word)[0]?.fold ?? '';

/** Surnames by the fullest name that the text prints with a cue or a title: the first is the fullest as a rule. */
function fullestNames(text: string, language: Language): (name: string) => string {
  const bySurname = new Map<string, string>();
  const found = words(text);
  for (let at = 0; at < found.length; at++) {
    const run = language.capitals ? runFrom(text, found, { at, language }) : null;
    if (!run) continue;
    const name = nameIn(slice(text, run), language);
    const surname = folded(name.split(/\s+/).at(-1) ?? '');
    if (/\s/.test(name) && surname && !bySurname.has(surname)) bySurname.set(surname, name);
    while (at + 1 < found.length && (found[at + 1]?.end ?? 0) <= run.end) at++;
  }
  return (name) => (/\s/.test(name) ? name : (bySurname.get(folded(name)) ?? name));
}
