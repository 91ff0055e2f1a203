/** Noun phrases of the reporter's sentences and the verb that each is the subject of. */
import type { Verb } from './lexicon/en-verbs.ts';
import type { Tagged } from './tags.ts';
import type { Token } from './tokens.ts';

export type PhraseKind = 'name' | 'nominal' | 'pronoun';

/** All fields but the verb are indexes of tokens; `last` is inclusive. */
export interface Phrase {
  readonly kind: PhraseKind;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** True for "Mr Smith" in "Mr Smith's remark". */
  readonly owner: boolean;
  readonly predicate: Predicate | null;
}

export interface Predicate {
  readonly at: number;
  readonly verb: Verb;
  /** What was stepped over between subject and verb. */
  readonly over: 'nothing' | 'preposition' | 'insertion' | 'gerund';
  readonly negated: boolean;
  /** "was told", "were asked": the subject is spoken to. */
  readonly passive: boolean;
}

/** A text as tokens, with the kind of each. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly tags: readonly Tagged[];
}

/** A reading, and where in it nicknames stand. */
interface Named extends Reading {
  readonly nicknames: ReadonlySet<number>;
}

/** Noun phrases in text order; an owner stands before the phrase that it belongs to. Linear. */
export function phrases(reading: Named): Phrase[] {
  const { tags } = reading;
  const found: Phrase[] = [];
  let at = 0;
  while (at < tags.length) {
    if (tags[at]?.tag === 'pronoun') {
      found.push(phrase(reading, { first: at, last: at, owner: false }));
      at++;
      continue;
    }
    const end = runEnd(reading, at);
    if (end > at) addRun(found, reading, { first: at, end });
    at = Math.max(end, at + 1);
  }
  return found;
}

// A longer run of nouns and names is a list or a table.
const LONGEST_PHRASE = 25;

const STARTS: ReadonlySet<string> = new Set(['determiner', 'number', 'noun', 'name']);

/** Just past the noun phrase that starts at `first`; `first` itself when none does. */
function runEnd({ tokens, tags, nicknames }: Named, first: number): number {
  if (!STARTS.has(tags[first]?.tag ?? '')) return first;
  let at = first + 1;
  const limit = Math.min(tags.length, first + LONGEST_PHRASE);
  while (at < limit && tokens[at]?.sentence === tokens[first]?.sentence) {
    const tag = tags[at]?.tag;
    const next = tags[at + 1]?.tag;
    const before = tags[at - 1]?.tag;
    if (tag === 'noun' || tag === 'name' || tag === 'number' || (tag === 'quote' && nicknames.has(at))) at++;
    else if (tag === 'determiner' && (before === 'determiner' || before === 'possessive')) at++;
    else if (
      tag === 'possessive' &&
      (next === 'noun' || next === 'name' || next === 'number' || next === 'quote' || next === 'verb')
    )
      at++;
    else if (tag === 'possessive') return at + 1;
    else if (tag === 'time' && (before === 'name' || before === 'noun') && next === 'noun') at++;
    else if (joinsName({ tokens, tags, nicknames }, at) || (before === 'number' && joinsNumber(tokens, at)))
      at += 2;
    else break;
  }
  return at;
}

const NAME_JOINTS = new Set([
  'of',
  '&',
  'de',
  'van',
  'von',
  'bin',
  'al',
  'el',
  'der',
  'la',
  'du',
  'di',
  'ibn',
  'y',
  'dos',
  'da',
]);

/** "Department of Justice", "Johnson & Johnson", "Ursula von der Leyen": small words inside a name. */
function joinsName({ tokens, tags, nicknames }: Named, at: number): boolean {
  return (
    NAME_JOINTS.has(tokens[at]?.fold ?? '') &&
    (tags[at - 1]?.tag === 'name' || nicknames.has(at - 1)) &&
    (tags[at + 1]?.tag === 'name' || NAME_JOINTS.has(tokens[at + 1]?.fold ?? '')) &&
    tokens[at + 1]?.sentence === tokens[at]?.sentence
  );
}

/** "34-year-old": whether the hyphen at `at` touches the words on both sides. */
function joinsNumber(tokens: readonly Token[], at: number): boolean {
  const [before, here, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return here?.fold === '-' && before?.end === here.start && next?.kind === 'word' && next.start === here.end;
}

function addRun(
  found: Phrase[],
  reading: Reading,
  run: { readonly first: number; readonly end: number },
): void {
  const { tags } = reading;
  let last = run.end - 1;
  for (let at = run.first + 1; at < run.end; at++) {
    if (tags[at]?.tag === 'possessive')
      found.push(phrase(reading, { first: run.first, last: at - 1, owner: true }));
  }
  while (last > run.first && tags[last]?.tag === 'possessive') last--;
  if (tags[run.end - 1]?.tag === 'possessive') return;
  if (last === run.first && tags[last]?.tag === 'determiner') return;
  found.push(phrase(reading, { first: run.first, last, owner: false }));
}

function phrase(
  reading: Reading,
  run: { readonly first: number; readonly last: number; readonly owner: boolean },
): Phrase {
  const { tags } = reading;
  let head = run.last;
  while (head > run.first && tags[head]?.tag === 'number') head--;
  const tag = tags[head]?.tag;
  const kind: PhraseKind = tag === 'pronoun' ? 'pronoun' : tag === 'name' ? 'name' : 'nominal';
  const { first, last, owner } = run;
  return { kind, first, last, head, owner, predicate: owner ? null : predicate(reading, last + 1) };
}

// How many tokens a reader carries a subject: an insertion longer than this hides its verb.
const SUBJECT_REACH = 45;
const STEPPED: ReadonlySet<string> = new Set(['adverb', 'time', 'number']);
const IN_PHRASE: ReadonlySet<string> = new Set([
  'determiner',
  'noun',
  'name',
  'number',
  'possessive',
  'pronoun',
  'time',
  'adverb',
]);

/** The verb whose subject ends just before `from`, or null. Looks no farther than the sentence. */
export function predicate({ tokens, tags }: Reading, from: number): Predicate | null {
  const sentence = tokens[from - 1]?.sentence;
  const inSentence = (at: number) => at < tokens.length && tokens[at]?.sentence === sentence;
  let over: Predicate['over'] = 'nothing';
  let negated = false;
  let at = from;
  while (at < from + SUBJECT_REACH && inSentence(at)) {
    const here = tags[at];
    const fold = tokens[at]?.fold ?? '';
    if (here?.tag === 'verb' && here.verb) return verbAt({ tokens, tags }, at, { over, negated });
    if (here?.tag === 'auxiliary') {
      const main = mainVerb({ tokens, tags }, at);
      return main && { ...main, over, negated: main.negated || negated };
    }
    if (fold === 'not' || fold === 'never') negated = true;
    if (here && STEPPED.has(here.tag)) at++;
    else if (here?.tag === 'preposition' || (here?.tag === 'to' && over !== 'nothing')) {
      over = over === 'insertion' ? over : 'preposition';
      at++;
      while (at < from + SUBJECT_REACH && inSentence(at) && IN_PHRASE.has(tags[at]?.tag ?? '')) at++;
    } else if (fold === ',' || fold === '-' || fold === '(') {
      const end = insertionEnd({ tokens, tags }, at);
      if (end < 0) return null;
      over = 'insertion';
      at = end;
    } else return null;
  }
  return null;
}

/** The verb at `at` as a predicate; of a participle that hangs on the subject, the verb behind it. */
function verbAt(
  reading: Reading,
  at: number,
  { over, negated }: Pick<Predicate, 'over' | 'negated'>,
): Predicate | null {
  const verb = reading.tags[at]?.verb;
  if (!verb) return null;
  const isGerund = verb.form === 'gerund';
  const behind = isGerund && verb.kind === 'other' ? finiteBehind(reading, at) : -1;
  const finite = reading.tags[behind]?.verb;
  if (finite)
    return { at: behind, verb: finite, over: 'insertion', negated, passive: isPassive(reading, behind) };
  return { at, verb, over: isGerund ? 'gerund' : over, negated, passive: isPassive(reading, at) };
}

// A participle with its objects and places is seldom longer.
const PARTICIPLE_REACH = 12;

/** "Protesters marching through the streets chanted": the verb behind a participle that hangs on the subject; or -1. */
function finiteBehind({ tokens, tags }: Reading, participle: number): number {
  const sentence = tokens[participle]?.sentence;
  for (let at = participle + 1; at < participle + PARTICIPLE_REACH; at++) {
    const here = tags[at];
    if (!here || tokens[at]?.sentence !== sentence || here.tag === 'pronoun') return -1;
    if (here.tag === 'verb') return here.verb?.form === 'past' || here.verb?.form === 'present' ? at : -1;
    if (here.tag !== 'preposition' && !IN_PHRASE.has(here.tag)) return -1;
  }
  return -1;
}

/** Past the auxiliaries that start at `from`: the verb they lead to, or the last of them ("was a liar"). */
function mainVerb({ tokens, tags }: Reading, from: number): Predicate | null {
  let at = from;
  let negated = false;
  let auxiliary = from;
  while (tags[at]?.tag === 'auxiliary' || tags[at]?.tag === 'adverb' || tags[at]?.tag === 'to') {
    if (/^(?:not|n't|never|cannot)$/.test(tokens[at]?.fold ?? '')) negated = true;
    if (tags[at]?.tag === 'auxiliary') auxiliary = at;
    at++;
  }
  const verb =
    tags[at]?.tag === 'verb' && tokens[at]?.sentence === tokens[from]?.sentence ? tags[at]?.verb : null;
  if (verb) return { at, verb, over: 'nothing', negated, passive: isPassive({ tokens, tags }, at) };
  return {
    at: auxiliary,
    verb: { lemma: 'be', kind: 'other', form: 'present' },
    over: 'nothing',
    negated,
    passive: false,
  };
}

function isPassive({ tokens, tags }: Reading, at: number): boolean {
  if (tags[at]?.verb?.form !== 'past') return false;
  let left = at - 1;
  while (left >= 0 && tags[left]?.tag === 'adverb') left--;
  return /^(?:is|are|was|were|be|been|being|am|'s|'re|'m|got)$/.test(tokens[left]?.fold ?? '');
}

const CLOSING: Readonly<Record<string, string>> = { ',': ',', '-': '-', '(': ')' };

/** Just past the insertion that opens at `from` ("..., the senator from Ohio, ..."); -1 when it never ends. */
function insertionEnd({ tokens, tags }: Reading, from: number): number {
  const closing = CLOSING[tokens[from]?.fold ?? ''];
  const sentence = tokens[from]?.sentence;
  for (let at = from + 1; at < from + SUBJECT_REACH && tokens[at]?.sentence === sentence; at++) {
    const fold = tokens[at]?.fold ?? '';
    if (tags[at]?.tag === 'quote' && closing !== ',') continue;
    if (fold !== closing && !(closing === ',' && tags[at]?.tag === 'quote' && tokens[at]?.text === ','))
      continue;
    // "Ada Okoro (D-Ohio), said": the comma belongs to the bracket.
    if (closing === ')' && tokens[at + 1]?.fold === ',' && leadsToVerb(tags, at + 2)) return at + 2;
    if (closing !== ',' || leadsToVerb(tags, at + 1)) return at + 1;
  }
  return -1;
}

/** Whether a verb comes next, adverbs and a second insertion aside. */
function leadsToVerb(tags: readonly Tagged[], from: number): boolean {
  let at = from;
  while (tags[at]?.tag === 'adverb' || tags[at]?.tag === 'time') at++;
  const here = tags[at];
  return here?.tag === 'auxiliary' || (here?.tag === 'verb' && here.verb?.form !== 'gerund');
}
