/** A text read once for everything that looks for speech: stretches, tokens, kinds of words, phrases. */
import { type Stretch, stretches } from './marks.ts';
import { nicknamesIn } from './nickname.ts';
import { type Phrase, phrases, type Reading } from './phrases.ts';
import { headlineSentences, tagAll } from './tags.ts';
import { tokenize } from './tokens.ts';

export interface Scene extends Reading {
  readonly text: string;
  readonly quoted: readonly Stretch[];
  /** For each stretch the index of the token that stands for it; -1 where it has none. */
  readonly quoteTokens: readonly number[];
  readonly phrases: readonly Phrase[];
  /** For each paragraph the index of its first phrase, and one entry more for the end. */
  readonly firstPhrase: readonly number[];
  /** For each stretch the index of the first phrase behind it. */
  readonly nextPhrase: readonly number[];
  /** For each phrase the index of the first one with the same verb: itself, unless it stands inside that one. */
  readonly outermost: readonly number[];
  /** Indexes of the sentences that are set like headlines. */
  readonly headlines: ReadonlySet<number>;
  /** Indexes of the tokens that stand for nicknames inside names. */
  readonly nicknames: ReadonlySet<number>;
}

/** Linear in the length of the text. */
export function sceneOf(text: string): Scene {
  const quoted = stretches(text);
  const tokens = tokenize(text, quoted);
  const headlines = headlineSentences(tokens);
  const tags = tagAll(tokens, headlines);
  const nicknames = nicknamesIn({ tokens, tags }, headlines);
  const found = phrases({ tokens, tags, nicknames });
  const quoteTokens = quoted.map(() => -1);
  tokens.forEach((token, index) => {
    if (token.kind === 'quote') quoteTokens[token.quote] = index;
  });
  const firstPhrase: number[] = [];
  found.forEach((phrase, index) => {
    const paragraph = tokens[phrase.first]?.paragraph ?? 0;
    while (firstPhrase.length <= paragraph) firstPhrase.push(index);
  });
  const paragraphs = (tokens.at(-1)?.paragraph ?? -1) + 1;
  while (firstPhrase.length <= paragraphs) firstPhrase.push(found.length);
  let phrase = 0;
  const nextPhrase = quoteTokens.map((at) => {
    while (phrase < found.length && (found[phrase]?.first ?? 0) < at) phrase++;
    return phrase;
  });
  return {
    text,
    quoted,
    tokens,
    tags,
    phrases: found,
    quoteTokens,
    firstPhrase,
    nextPhrase,
    outermost: outermostPhrases(found),
    headlines,
    nicknames,
  };
}

function outermostPhrases(found: readonly Phrase[]): number[] {
  const first = new Map<number, number>();
  return found.map(({ predicate }, index) => {
    if (!predicate) return index;
    const outer = first.get(predicate.at) ?? index;
    first.set(predicate.at, outer);
    return outer;
  });
}

/** The index of the sentence that a phrase begins in; 0 for none. */
export const sentenceOf = ({ tokens, phrases }: Scene, phrase: number): number =>
  tokens[phrases[phrase]?.first ?? -1]?.sentence ?? 0;
