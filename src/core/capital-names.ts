/** Names by their capitals, in languages that no model was trained for. */
import type { Language } from './lexicon/language.ts';
import { type Span, slice, type Word, words } from './text.ts';

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

/** Whether more than a space, or a stop behind a short title, stands before a word. */
export const parted = (text: string, found: readonly Word[], at: number): boolean =>
  at > 0 && !/^\.?\s*$/.test(text.slice(found[at - 1]?.end ?? 0, found[at]?.start ?? 0));

/** The longest name that a person goes by, titles included. */
const LONGEST_NAME = 8;

/** The name that begins at a word, joints ("van", "de la") included; null at a word in small letters. */
export function runFrom(
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
export function runBefore(
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
export function wordsFrom(
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
export function nameIn(source: string, language: Language): string {
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
export function fullestNames(text: string, language: Language): (name: string) => string {
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
