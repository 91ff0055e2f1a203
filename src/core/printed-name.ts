/** Names of persons and bodies as phrases print them: where a name begins and ends, titles and nicknames off. */
import { FEMALE_GIVEN_NAMES, MALE_GIVEN_NAMES, PLACES } from './lexicon/en-names.ts';
import { OFFICES } from './lexicon/en-titles.ts';
import { rarity } from './lexicon/rarity.ts';
import { givenNameOf, isBodyName, withoutTitles } from './names.ts';
import type { Phrase } from './phrases.ts';
import type { Scene } from './scene.ts';

/** The name in a phrase, titles off; null when it holds none, or is told by a number ("Article 5"). */
export function printedName(scene: Scene, phrase: Phrase): string | null {
  if (phrase.kind !== 'name' || phrase.last > phrase.head) return null;
  return withoutTitles(withoutNicknames(scene, nameStart(scene, phrase), nameEnd(scene, phrase))) || null;
}

/** Behind the last possessive. */
export function nameStart({ tags }: Scene, { first, head }: Phrase): number {
  let at = head;
  while (at > first && tags[at - 1]?.tag !== 'possessive') at--;
  return at;
}

/** The last token of the name itself: "Okoro" in "Senator Ada Okoro of Ohio", but "Justice" in "Ministry of Justice". */
export function nameEnd(scene: Scene, phrase: Phrase): number {
  const { tokens } = scene;
  const start = nameStart(scene, phrase);
  for (let of = start + 1; of < phrase.head; of++) {
    if (tokens[of]?.fold !== 'of') continue;
    const before = withoutNicknames(scene, start, of - 1);
    const titled = foldsBetween(scene, start, of).some((word) => isTitle(word));
    return isPerson(withoutTitles(before), { titled, place: PLACES.has(tokens[phrase.head]?.fold ?? '') })
      ? of - 1
      : phrase.head;
  }
  return phrase.head;
}

/** Before a person's name, even one that nothing else tells. */
const isTitle = (word: string): boolean => OFFICES.has(word) || HONORIFIC.test(word);

/** Short titles of persons, folded, stops off. */
export const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|gen|sir)$/;

function isPerson(name: string, at: { readonly titled: boolean; readonly place: boolean }): boolean {
  const words = name.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 || isBodyName(words)) return false;
  const given = givenNameOf(name) ?? '';
  return (
    at.titled ||
    MALE_GIVEN_NAMES.has(given) ||
    FEMALE_GIVEN_NAMES.has(given) ||
    (at.place && words.length > 1) ||
    (words.length === WORDS_OF_UNKNOWN && words.every((word) => rarity(word) === 1))
  );
}

/** A given name and a surname that no list holds; longer names of rare words are as often those of bodies. */
const WORDS_OF_UNKNOWN = 2;

/** The folded words from one token to before another, stops of short titles off. */
export const foldsBetween = ({ tokens }: Scene, from: number, to: number): string[] =>
  tokens.slice(from, to).map(({ fold }) => (fold.endsWith('.') ? fold.slice(0, -1) : fold));

/** The text from one token to another, nicknames left out. */
function withoutNicknames({ text, tokens, nicknames }: Scene, first: number, last: number): string {
  let from = tokens[first]?.start ?? 0;
  let name = '';
  for (let at = first; at <= last; at++) {
    if (!nicknames.has(at)) continue;
    name += text.slice(from, tokens[at]?.start ?? from);
    from = tokens[at + 1]?.start ?? from;
  }
  return name + text.slice(from, tokens[last]?.end ?? from);
}
