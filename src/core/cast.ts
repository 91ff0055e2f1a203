/** The people and bodies that an article names, and every place where it does. */
import {
  FEMALE_GIVEN_NAMES,
  FEMALE_WORDS,
  KINDS_OF_PEOPLE,
  MALE_GIVEN_NAMES,
  MALE_WORDS,
  PLACES,
} from './lexicon/en-names.ts';
import { OFFICES, PARTIES, RANKS, ROLES_OF_TITLES } from './lexicon/en-titles.ts';
import { ROLE_NOUNS } from './lexicon/en-words.ts';
import { givenNameOf, isBodyName, surnameOf } from './names.ts';
import type { Phrase } from './phrases.ts';
import { foldsBetween, HONORIFIC, nameEnd, nameStart, printedName } from './printed-name.ts';
import type { Scene } from './scene.ts';

export type Gender = 'male' | 'female';

/** Somebody or something with a name. */
export interface Figure {
  /** The fullest form printed. */
  readonly name: string;
  /** `sure`: titled, or with a known given name. `body`: an office, firm, paper or place. */
  readonly person: 'sure' | 'maybe' | 'body';
  readonly gender: Gender | null;
  readonly surname: string;
  readonly given: string | null;
  /** What the article says they are: "minister", "senator", "spokesman". */
  readonly roles: ReadonlySet<string>;
  /** The letter of the party that a title or a bracket gives; null for none. */
  readonly party: string | null;
  /** How often the article names them. */
  readonly mentions: number;
}

export interface Cast {
  readonly figures: readonly Figure[];
  /** For each phrase of the scene the index of the figure that it names, or -1. */
  readonly named: readonly number[];
}

interface Draft {
  name: string;
  person: Figure['person'];
  gender: Gender | null;
  surname: string;
  given: string | null;
  roles: Set<string>;
  party: string | null;
  mentions: number;
  /** Whether it was ever seen with a capital that no sentence start explains. */
  inside: boolean;
}

/** Linear in the number of phrases. */
export function castOf(scene: Scene): Cast {
  const drafts: Draft[] = [];
  const bySurname = new Map<string, number[]>();
  const families = scene.tokens.some(({ fold }) => FAMILY.test(fold));
  const printed = scene.phrases.map((phrase) => printedName(scene, phrase));
  // Full names first, so that a surname in the headline finds its bearer.
  const named = printed.map(() => -1);
  for (const full of [true, false]) {
    printed.forEach((name, index) => {
      const phrase = scene.phrases[index];
      if (!name || !phrase || (givenNameOf(name) !== null) !== full) return;
      named[index] = enter({ drafts, bySurname, families }, name, traits(scene, phrase, name));
    });
    addAppositions(scene, drafts, named);
  }
  for (const draft of drafts)
    if (draft.person === 'maybe' && !draft.inside && !draft.given) draft.person = 'body';
  return { figures: drafts, named };
}

interface Traits {
  readonly person: Figure['person'];
  readonly gender: Gender | null;
  readonly roles: readonly string[];
  readonly party: string | null;
  readonly inside: boolean;
}

function traits(scene: Scene, phrase: Phrase, name: string): Traits {
  const before = foldsBetween(scene, nameStart(scene, phrase), nameEnd(scene, phrase)).reverse();
  const words = name.split(/\s+/).map((word) => word.toLowerCase().replace(/\.$/, ''));
  const given = givenNameOf(name);
  const roles = before.flatMap((word, at) => {
    const noun = ROLE_NOUNS.has(word) || MALE_WORDS.has(word) || FEMALE_WORDS.has(word) ? [word] : [];
    return [...noun, ...(ROLES_OF_TITLES.get(word) ?? [])].map((role) => roleOf(role, before.slice(at + 1)));
  });
  const party = partyOf(before) ?? bracketed(scene, phrase);
  const gender = genderOf(before, given);
  const inside = scene.tokens[phrase.head - 1]?.sentence === scene.tokens[phrase.head]?.sentence;
  const titled = before.some((word) => HONORIFIC.test(word));
  if (isBody(scene, phrase, words) && !titled)
    return { person: 'body', gender: null, roles, party: null, inside };
  const sure = gender !== null || titled || (roles.length > 0 && words.length < 4);
  return { person: sure ? 'sure' : 'maybe', gender, roles, party, inside };
}

const BELOW = /^(?:vice|vice-presidential|deputy|lieutenant|lt\.?)$/;
const DEPUTY = /^deputy$/;

/**
 * A role's noun, told apart where the words before it put it below another: a vice president is no president, but a
 * lieutenant general is a general.
 */
export function roleOf(noun: string, before: readonly string[]): string {
  const below = RANKS.has(noun) ? DEPUTY : BELOW;
  return before.some((word) => below.test(word)) ? `deputy ${noun}` : noun;
}

/** The letter of the party among words before a name or a role; null for none. */
export function partyOf(words: readonly string[]): string | null {
  for (const word of words) {
    const letter = PARTIES.get(word);
    if (letter) return letter;
  }
  return null;
}

/** "Ada Okoro (D-Ohio)". */
function bracketed({ tokens }: Scene, { last }: Phrase): string | null {
  if (tokens[last + 1]?.fold !== '(') return null;
  return /^([dr])-/.exec(tokens[last + 2]?.fold ?? '')?.[1] ?? null;
}

function isBody(scene: Scene, phrase: Phrase, words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  if (isBodyName(words) || PLACES.has(last) || KINDS_OF_PEOPLE.has(last)) return true;
  const head = scene.tokens[phrase.head]?.text ?? '';
  if (words.length === 1 && /^[\p{Lu}.&-]{2,6}$/u.test(head)) return true;
  const first = scene.tokens[phrase.first];
  return (
    first?.fold === 'the' &&
    phrase.last - phrase.first === words.length &&
    !words.some((word) => ROLE_NOUNS.has(word))
  );
}

export function genderOf(before: readonly string[], given: string | null): Gender | null {
  for (const word of before) {
    if (FEMALE_WORDS.has(word)) return 'female';
    if (MALE_WORDS.has(word)) return 'male';
  }
  if (!given) return null;
  if (MALE_GIVEN_NAMES.has(given)) return 'male';
  return FEMALE_GIVEN_NAMES.has(given) ? 'female' : null;
}

interface Register {
  readonly drafts: Draft[];
  readonly bySurname: Map<string, number[]>;
  /** Whether the article speaks of relatives, who share a surname. */
  readonly families: boolean;
}

/** "lady": of a first lady the president is not the one named in full. */
const FAMILY = /^(?:husband|wife|spouse|lady|father|mother|son|daughter|brother|sister|widow|widower)$/;

// No article tells more people of one surname apart.
const MOST_BEARERS = 24;

/** Files a mention under the figure that it fits, or under a new one; returns the figure's index. */
function enter({ drafts, bySurname, families }: Register, name: string, traits: Traits): number {
  const { person, gender, roles, party, inside } = traits;
  const surname = surnameOf(name) ?? '';
  const given = givenNameOf(name);
  const bearers = bySurname.get(surname) ?? [];
  const office = given ? [] : roles.filter(isOffice);
  const fitting = bearers.filter((index) => fits(drafts[index], { given, gender, office }));
  const found =
    mostNamed(drafts, fitting) ??
    (office.length > 0 && !families ? onlyBearer(drafts, bearers, gender) : undefined) ??
    (given || office.length > 0 ? undefined : byGiven(drafts, bySurname, surname));
  if (found === undefined) {
    drafts.push({ name, person, gender, surname, given, roles: new Set(roles), party, mentions: 1, inside });
    if (bearers.length < MOST_BEARERS) bySurname.set(surname, [...bearers, drafts.length - 1]);
    if (given && !bySurname.has(`${given} *`)) bySurname.set(`${given} *`, [drafts.length - 1]);
    return drafts.length - 1;
  }
  const draft = drafts[found];
  if (draft) merge(draft, { ...traits, name });
  return found;
}

/** Who alone is named in full with a surname and without an office of another kind: "President Olsen" of "Ada Olsen". */
function onlyBearer(
  drafts: readonly Draft[],
  bearers: readonly number[],
  gender: Gender | null,
): number | undefined {
  const full = bearers.filter((index) => drafts[index]?.given);
  const draft = drafts[full[0] ?? -1];
  if (full.length !== 1 || !draft || (gender && draft.gender && gender !== draft.gender)) return undefined;
  return [...draft.roles].some(isOffice) ? undefined : full[0];
}

const isOffice = (role: string): boolean => OFFICES.has(role.replace(/^deputy /, ''));

interface Mentioned {
  readonly given: string | null;
  readonly gender: Gender | null;
  /** What a surname's bearer holds; nobody named in full is meant by an office that the article does not give them. */
  readonly office: readonly string[];
}

function fits(draft: Draft | undefined, { given, gender, office }: Mentioned): boolean {
  if (!draft) return false;
  if (gender && draft.gender && gender !== draft.gender) return false;
  if (draft.given && office.length > 0 && !office.some((role) => draft.roles.has(role))) return false;
  return (
    !given ||
    !draft.given ||
    given === draft.given ||
    given.startsWith(draft.given) ||
    draft.given.startsWith(given)
  );
}

function mostNamed(drafts: readonly Draft[], indexes: readonly number[]): number | undefined {
  return indexes.reduce<number | undefined>(
    (best, index) =>
      best === undefined || (drafts[index]?.mentions ?? 0) > (drafts[best]?.mentions ?? 0) ? index : best,
    undefined,
  );
}

/** A given name standing alone ("Ada said") for somebody whom the article names in full. */
function byGiven(
  drafts: readonly Draft[],
  bySurname: Register['bySurname'],
  word: string,
): number | undefined {
  return mostNamed(drafts, bySurname.get(`${word} *`) ?? []);
}

function merge(
  draft: Draft,
  { name, person, gender, roles, party, inside }: Traits & { readonly name: string },
): void {
  draft.mentions++;
  draft.inside ||= inside;
  draft.gender ??= gender;
  draft.party ??= party;
  if (draft.person === 'maybe' || person === 'sure')
    draft.person = person === 'maybe' ? draft.person : person;
  if (name.length > draft.name.length && givenNameOf(name) && !givenNameOf(draft.name)) draft.name = name;
  for (const role of roles) draft.roles.add(role);
}

/** "Mr Smith, a senator from Ohio, ..." and "the foreign minister, Mr Smith": the description's nouns are roles. */
function addAppositions(scene: Scene, drafts: readonly Draft[], named: readonly number[]): void {
  scene.phrases.forEach((phrase, index) => {
    const next = scene.phrases[index + 1];
    if (!next || next.first !== phrase.last + 2 || !/^[,(]$/.test(scene.tokens[phrase.last + 1]?.fold ?? ''))
      return;
    const [name, description] = phrase.kind === 'name' ? [index, next] : [index + 1, phrase];
    const draft = drafts[named[name] ?? -1];
    if (!draft || description.kind !== 'nominal') return;
    const role = scene.tokens[description.head]?.fold ?? '';
    if (!ROLE_NOUNS.has(role)) return;
    draft.roles.add(roleOf(role, foldsBefore(scene, description)));
    if (draft.person !== 'sure') draft.person = 'sure';
    draft.gender ??= genderOf([role], null);
  });
}

/** The folded words of a phrase before its head. */
export const foldsBefore = ({ tokens }: Scene, { first, head }: Phrase): string[] =>
  tokens.slice(first, head).map(({ fold }) => fold);
