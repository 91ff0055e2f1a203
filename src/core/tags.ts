/** Kinds of words, read off a word, its neighbours and word lists: as much grammar as finding speakers needs. */

import { type Verb, verbOf } from './lexicon/en-verbs.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  MONTHS_AND_DAYS,
  OTHER_PRONOUNS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_NOUNS,
} from './lexicon/en-words.ts';
import type { Token } from './tokens.ts';

export type Tag =
  | 'determiner'
  | 'preposition'
  | 'to'
  | 'conjunction'
  | 'auxiliary'
  | 'adverb'
  | 'verb'
  | 'noun'
  | 'name'
  | 'pronoun'
  | 'number'
  | 'time'
  | 'possessive'
  | 'mark'
  | 'quote';

export interface Tagged {
  readonly tag: Tag;
  readonly verb: Verb | null;
}

/** A kind for every token, decided from the word, its neighbour on the left and, where needed, on the right. */
export function tagAll(tokens: readonly Token[], headlines: ReadonlySet<number>): Tagged[] {
  const tags: Tagged[] = [];
  const names = plainNames(tokens, headlines);
  tokens.forEach((token, index) => {
    const opens = opensAt(tokens, index);
    const headline = headlines.has(token.sentence);
    tags.push(tagOf(token, { tokens, tags, index, opens, headline, names }));
  });
  return tags;
}

/**
 * Words that have a capital inside a sentence and are never printed in small letters: at the beginning of a sentence
 * they are names too, whatever verb or adverb they look like.
 */
function plainNames(tokens: readonly Token[], headlines: ReadonlySet<number>): ReadonlySet<string> {
  const names = new Set<string>();
  const small = new Set<string>();
  tokens.forEach((token, index) => {
    if (token.kind !== 'word') return;
    if (!token.capital) small.add(token.fold);
    else if (!opensAt(tokens, index) && !headlines.has(token.sentence)) names.add(token.fold);
  });
  for (const word of small) names.delete(word);
  return names;
}

// A sentence is set like a headline when at least so many of its longer words, and this share, have a capital.
const HEADLINE_WORDS = 4;
const HEADLINE_SHARE = 0.8;

/** Indexes of the sentences in which every longer word has a capital. */
export function headlineSentences(tokens: readonly Token[]): ReadonlySet<number> {
  const counts = new Map<number, { long: number; capital: number }>();
  for (const token of tokens) {
    if (token.kind !== 'word' || token.fold.length < 4) continue;
    const count = counts.get(token.sentence) ?? { long: 0, capital: 0 };
    count.long++;
    if (token.capital) count.capital++;
    counts.set(token.sentence, count);
  }
  const found = new Set<number>();
  for (const [sentence, { long, capital }] of counts) {
    if (capital >= HEADLINE_WORDS && capital >= long * HEADLINE_SHARE) found.add(sentence);
  }
  return found;
}

/** Whether the token opens a sentence or what is like one, so that its capital says nothing. */
function opensAt(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before?.sentence !== tokens[index]?.sentence || isOpener(before);
}

const isOpener = (token: Token | undefined): boolean =>
  token?.kind === 'quote' || /^[:([|\u2022-]$/.test(token?.fold ?? '');

interface Context {
  readonly tokens: readonly Token[];
  readonly tags: readonly Tagged[];
  readonly index: number;
  /** Whether the token opens a sentence, so that its capital says nothing. */
  readonly opens: boolean;
  /** Whether every longer word of its sentence has a capital. */
  readonly headline: boolean;
  /** Folded words that are nothing but names in this text. */
  readonly names: ReadonlySet<string>;
}

const plain = (tag: Tag): Tagged => ({ tag, verb: null });

function tagOf(token: Token, context: Context): Tagged {
  if (token.kind === 'quote') return plain('quote');
  if (token.kind === 'mark') return plain(ownsPlural(context.tokens, context.index) ? 'possessive' : 'mark');
  const { fold } = token;
  const { tags, index, opens } = context;
  const before = tags[index - 1]?.tag;
  if (/^'/.test(fold))
    return fold === "'s" && before !== 'pronoun' ? plain('possessive') : plain('auxiliary');
  if (fold === "n't") return plain('auxiliary');
  if (/^[$£€¥]?\p{N}/u.test(fold)) return plain('number');
  if (CAPITALS.test(token.text)) return plain('name');
  if (token.capital && context.headline) return headlineWord(token, context);
  if (token.capital && !opens && fold !== 'i' && !(fold === 'the' && before !== 'name')) {
    return plain(MONTHS_AND_DAYS.has(fold) && fold !== 'may' ? 'time' : 'name');
  }
  const named = token.capital && context.names.has(fold);
  if (named && /ly$/.test(fold)) return plain('name');
  return functionWord(token, context) ?? (named ? plain('name') : contentWord(token, context));
}

/** "The workers’ union": no closing mark, for those are part of their stretch. */
function ownsPlural(tokens: readonly Token[], index: number): boolean {
  const [before, here, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  return (
    before?.kind === 'word' &&
    before.fold.endsWith('s') &&
    /^['’]$/.test(here?.text ?? '') &&
    before.end === here?.start &&
    next?.kind === 'word'
  );
}

/** Words that are pronouns in small letters only. */
const CAPITALS = /^(?:US|WHO|IT)$/;

/** In a headline a capital says nothing: a listed verb behind a noun is one. */
function headlineWord(token: Token, context: Context): Tagged {
  const grammar = functionWord(token, context);
  if (grammar && grammar.tag !== 'adverb' && grammar.tag !== 'time') return grammar;
  const verb = verbOf(token.fold);
  const small = { ...token, capital: false };
  const ofName = context.tokens[context.index - 1]?.fold === 'united';
  if (verb && verb.form !== 'base' && !ofName && !context.opens && isVerbHere(small, verb, context))
    return { tag: 'verb', verb };
  return plain(MONTHS_AND_DAYS.has(token.fold) ? 'time' : 'name');
}

/** Names that are small words as well; as those they never stand right before a verb of speech. */
const NAME_LIKE = /^(?:will|may|from|an)$/;

/** Behind an article these are nouns: "the will read". */
const NOUN_LIKE = /^(?:will|might|can|must)$/;
const ARTICLE = /^(?:the|a|his|her|my|our|your|their)$/;

function isCue(next: Token | undefined): boolean {
  if (next?.kind !== 'word' || next.capital) return false;
  const verb = verbOf(next.fold);
  return verb?.kind === 'speech' && (verb.form === 'past' || verb.form === 'present');
}

function functionWord(token: Token, { tokens, index, tags }: Context): Tagged | null {
  const { fold } = token;
  const next = tokens[index + 1];
  if (token.capital && NAME_LIKE.test(fold) && isCue(next)) return plain('name');
  if (SUBJECT_PRONOUNS.has(fold)) return plain('pronoun');
  if (fold === 'to') return plain('to');
  if (fold === 'that' || fold === 'this' || fold === 'these' || fold === 'those')
    return demonstrative(fold, next, tags[index - 1]);
  if (fold === 'his') return plain(next?.kind === 'mark' ? 'pronoun' : 'determiner');
  if (fold === 'her') return plain(startsNoun(next) ? 'determiner' : 'pronoun');
  if (NOUN_LIKE.test(fold) && ARTICLE.test(tokens[index - 1]?.fold ?? '')) return plain('noun');
  if (AUXILIARIES.has(fold)) return { tag: 'auxiliary', verb: verbOf(fold) };
  if (DETERMINERS.has(fold))
    return plain(OTHER_PRONOUNS.has(fold) && !startsNoun(next) ? 'pronoun' : 'determiner');
  if (PREPOSITIONS.has(fold)) return plain('preposition');
  if (CONJUNCTIONS.has(fold)) return plain('conjunction');
  if (OTHER_PRONOUNS.has(fold)) return plain('pronoun');
  if (ADVERBS.has(fold) || /[^l]ly$/.test(fold) || /ally$|ully$/.test(fold))
    return plain(token.capital && !next ? 'name' : 'adverb');
  if (TIME_NOUNS.has(fold)) return plain('time');
  return null;
}

/** "A sign that read": the verb follows at once. */
function opensClause(next: Token | undefined): boolean {
  if (next?.kind !== 'word' || next.capital) return false;
  const form = verbOf(next.fold)?.form;
  return AUXILIARIES.has(next.fold) || form === 'past' || form === 'present';
}

function demonstrative(fold: string, next: Token | undefined, before: Tagged | undefined): Tagged {
  if (before?.tag === 'noun' && fold === 'that' && opensClause(next)) return plain('pronoun');
  if (before?.tag === 'verb' || before?.tag === 'noun') return plain('conjunction');
  return plain(startsNoun(next) ? 'determiner' : 'pronoun');
}

function startsNoun(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return token?.kind === 'quote';
  const { fold } = token;
  if (
    AUXILIARIES.has(fold) ||
    PREPOSITIONS.has(fold) ||
    CONJUNCTIONS.has(fold) ||
    ADVERBS.has(fold) ||
    fold === 'to'
  )
    return false;
  const verb = verbOf(fold);
  return !verb || verb.form === 'base' || verb.form === 'gerund' || token.capital;
}

function contentWord(token: Token, context: Context): Tagged {
  const verb = verbOf(token.fold) ?? unlisted(token.fold);
  if (verb && isVerbHere(token, verb, context)) return { tag: 'verb', verb };
  return plain(token.capital ? 'name' : 'noun');
}

/** Words with a verb's ending that the lexicon does not list. */
function unlisted(fold: string): Verb | null {
  if (/[^aeiou]ed$/.test(fold) && fold.length > 4) return { lemma: '?', kind: 'other', form: 'past' };
  if (/ing$/.test(fold) && fold.length > 5) return { lemma: '?', kind: 'other', form: 'gerund' };
  return null;
}

function isVerbHere(token: Token, verb: Verb, { tokens, tags, index, opens }: Context): boolean {
  const next = tokens[index + 1];
  const left = leftOf(tags, index);
  const before = left < 0 || tokens[left]?.sentence !== token.sentence ? 'mark' : (tags[left]?.tag ?? 'mark');
  if (token.capital)
    return (
      opens && (verb.form === 'gerund' || (verb.form === 'past' && verb.kind !== 'other')) && !next?.capital
    );
  if (before === 'auxiliary' || before === 'to') return true;
  if (before === 'determiner') return isCount(tokens[left]) && isSpoken(verb, next);
  if (before === 'possessive') return false;
  if (tokens[left]?.fold === 'as' && token.fold === 'follows') return true;
  if (before === 'preposition') return verb.form === 'gerund' && !isFiniteVerb(next);
  if (verb.form === 'past' || verb.form === 'gerund') return true;
  if (isFiniteVerb(next)) return false;
  if (verb.form === 'present') return before !== 'number' && (before !== 'noun' || verb.kind !== 'other');
  return before === 'pronoun' || before === 'quote' || before === 'mark' || before === 'conjunction'
    ? true
    : isPlural(tokens[left]);
}

/** "The two", "a mother of three": numbers that stand for what they count. */
const isCount = (token: Token | undefined): boolean =>
  /^(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)$/.test(token?.fold ?? '');

/** "Two said", but "two reported cases". */
const isSpoken = ({ kind, form }: Verb, next: Token | undefined): boolean =>
  kind === 'speech' && form === 'past' && (next?.kind !== 'word' || !startsNoun(next));

/** The nearest token on the left that is no adverb; -1 when there is none. */
function leftOf(tags: readonly Tagged[], index: number): number {
  let left = index - 1;
  while (left >= 0 && tags[left]?.tag === 'adverb') left--;
  return left;
}

function isFiniteVerb(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.capital) return false;
  return (
    AUXILIARIES.has(token.fold) ||
    (verbOf(token.fold)?.form === 'past' && verbOf(token.fold)?.kind !== 'other')
  );
}

export const isPlural = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/[^s]s$/.test(token.fold) || /^(?:people|police|men|women|children)$/.test(token.fold));
