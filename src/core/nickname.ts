/** Nicknames: marked words inside a person's name, which nobody says ("Joe “the Hammer” Smith"). */
import { FEMALE_GIVEN_NAMES, MALE_GIVEN_NAMES } from './lexicon/en-names.ts';
import type { Tagged } from './tags.ts';
import type { Token } from './tokens.ts';

/** In UTF-16 units, marks included: nicknames are of a word or three. */
const LONGEST = 32;

const BEFORE_SURNAME: ReadonlySet<string> = new Set(
  'de van von bin al el der la du di ibn dos da'.split(' '),
);

/**
 * Indexes of the tokens that stand for nicknames. In a headline, where every word may look like a name, only behind a
 * known given name. Linear.
 */
export function nicknamesIn(
  { tokens, tags }: { readonly tokens: readonly Token[]; readonly tags: readonly Tagged[] },
  headlines: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set<number>();
  tokens.forEach((token, at) => {
    if (token.kind !== 'quote' || token.end - token.start > LONGEST || /[,.?!:;]/.test(token.text)) return;
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    if (tags[at - 1]?.tag !== 'name' || before?.sentence !== token.sentence) return;
    if (after?.sentence !== token.sentence || !(tags[at + 1]?.tag === 'name' || isJoint(tokens, at + 1)))
      return;
    const given = before.fold;
    if (!headlines.has(token.sentence) || MALE_GIVEN_NAMES.has(given) || FEMALE_GIVEN_NAMES.has(given))
      found.add(at);
  });
  return found;
}

/** "van" and "de la", up to the capital of a surname. */
function isJoint(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (BEFORE_SURNAME.has(tokens[at]?.fold ?? '')) at++;
  return at > from && tokens[at]?.capital === true && tokens[at]?.sentence === tokens[from]?.sentence;
}
