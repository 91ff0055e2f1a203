/** Who is meant by a source as printed: a name's fullest form, or the one a pronoun or description stands for. */
import { castOf, type Figure, foldsBefore, type Gender, genderOf, roleOf } from './cast.ts';
import { FEMALE_WORDS, MALE_WORDS } from './lexicon/en-names.ts';
import { ROLE_NOUNS, SPEECH_NOUNS, VOICE_NOUNS } from './lexicon/en-words.ts';
import { surnameOf } from './names.ts';
import type { Phrase } from './phrases.ts';
import { type Bearers, bearerOf, bearersOf, isDefinite, namedBehind, onlyOne } from './role-bearers.ts';
import { antecedent, type Mention, type Mentions } from './salience.ts';
import { type Scene, sentenceOf } from './scene.ts';
import { isPlural } from './tags.ts';

/** Resolves phrases in text order; `speaker` is the figure or words that the stretch before was given to. */
export interface Resolver {
  readonly resolve: (phrase: number) => string | null;
  /** The fullest form of a name standing outside the sentences, itself when the article has none. */
  readonly named: (name: string) => string;
}

const GENDERS: Readonly<Record<string, Gender>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
};

/** How many sentences back an antecedent is looked for. */
const REACH = 8;
/** How many mentions are weighed at most, and how many phrases "they" looks back over. */
const MOST_RECENT = 80;

/** Reads the whole text once; afterwards each answer is a lookup. Linear but for a bounded window. */
export function resolver(scene: Scene): Resolver {
  const cast = castOf(scene);
  const first = figuresOfPhrases(scene, cast.figures, cast.named);
  const figures = gendered(scene, first);
  const second = figuresOfPhrases(scene, figures, cast.named);
  return {
    resolve: (index) => {
      const figure = second.figures[second.found[index] ?? -1];
      return figure ? figure.name : described(scene, index);
    },
    named: (name) => {
      const surname = surnameOf(name);
      return figures.find((figure) => figure.surname === surname)?.name ?? name;
    },
  };
}

interface Found {
  readonly figures: readonly Figure[];
  /** For each phrase the figure that it names or stands for, -1 where there is none. */
  readonly found: readonly number[];
}

/** How many more pronouns of one gender than of the other settle the gender of a name. */
const SETTLED = 2;

/** Figures of unknown gender get that of most of the pronouns that were read as standing for them. */
function gendered(scene: Scene, { figures, found }: Found): Figure[] {
  const balance = figures.map(() => 0);
  found.forEach((figure, index) => {
    const phrase = scene.phrases[index];
    if (figure < 0 || phrase?.kind !== 'pronoun') return;
    const gender = GENDERS[scene.tokens[phrase.head]?.fold ?? ''];
    if (gender) balance[figure] = (balance[figure] ?? 0) + (gender === 'male' ? 1 : -1);
  });
  return figures.map((figure, index) => {
    const lean = balance[index] ?? 0;
    if (figure.gender || Math.abs(lean) < SETTLED) return figure;
    return { ...figure, gender: lean > 0 ? 'male' : 'female' };
  });
}

function figuresOfPhrases(scene: Scene, known: readonly Figure[], named: readonly number[]): Found {
  const found = [...named];
  const figures = [...known];
  const recent: Mention[] = [];
  const bearers = bearersOf(known);
  scene.phrases.forEach((_, index) => {
    let figure = found[index] ?? -1;
    const chain = figure < 0;
    if (chain) figure = standsFor(scene, { figures, bearers, recent, found, index });
    if (figure < 0) {
      const unnamed = unnamedFigure(scene, index);
      if (unnamed) figure = figures.push(unnamed) - 1;
    }
    found[index] = figure;
    if (figure < 0) return;
    recent.push({ phrase: index, figure, chain });
    const floor = sentenceOf(scene, index) - REACH;
    while (recent[0] && (recent.length > MOST_RECENT || sentenceOf(scene, recent[0].phrase) < floor))
      recent.shift();
  });
  return { figures, found };
}

/** "a spokeswoman", "my father": one person without a name, whom a pronoun may stand for. */
function unnamedFigure(scene: Scene, index: number): Figure | null {
  const phrase = scene.phrases[index];
  const head = scene.tokens[phrase?.head ?? -1]?.fold ?? '';
  if (phrase?.kind !== 'nominal' || phrase.owner) return null;
  const name = wordsOf(scene, phrase);
  const common = { name, given: null, party: null, mentions: 1 };
  // "the Ohio campaign": the campaign that a later "the campaign" stands for.
  if (VOICE_NOUNS.has(head) && namesWithin(scene, phrase))
    return { ...common, person: 'body', gender: null, surname: head, roles: new Set() };
  if (!ROLE_NOUNS.has(head) && !MALE_WORDS.has(head) && !FEMALE_WORDS.has(head)) return null;
  return {
    ...common,
    person: 'sure',
    gender: genderOf([head], null),
    surname: '',
    roles: new Set([roleOf(head, foldsBefore(scene, phrase))]),
  };
}

function namesWithin({ tags }: Scene, phrase: Phrase): boolean {
  for (let at = phrase.first; at < phrase.head; at++) if (tags[at]?.tag === 'name') return true;
  return false;
}

interface Search extends Mentions, Bearers {
  readonly found: readonly number[];
}

const RELATIVE = /^(?:who|which|that)$/;

/** Whom a pronoun, "the senator" or "the ministry" stands for. */
function standsFor(scene: Scene, search: Search): number {
  const phrase = scene.phrases[search.index];
  if (!phrase) return -1;
  const head = scene.tokens[phrase.head]?.fold ?? '';
  if (phrase.kind === 'pronoun') {
    if (RELATIVE.test(head)) return relative(scene, search);
    const gender = GENDERS[head];
    return gender ? antecedent(scene, search, (figure) => suits(figure, gender)) : -1;
  }
  const owner = SPEECH_NOUNS.has(head) ? ownerOf(scene, search, phrase) : -1;
  if (owner >= 0) return owner;
  const named = ROLE_NOUNS.has(head) ? namedBehind(scene, search.index) : -1;
  if (named >= 0) return search.found[named] ?? -1;
  if (!isDefinite(scene, phrase)) return -1;
  if (ROLE_NOUNS.has(head)) {
    const admits = bearerOf(scene, phrase);
    const near = antecedent(scene, search, admits);
    return near >= 0 ? near : onlyOne(search, roleOf(head, foldsBefore(scene, phrase)), admits);
  }
  return VOICE_NOUNS.has(head)
    ? antecedent(scene, search, (figure) => figure.person === 'body' && figure.surname === head)
    : -1;
}

/** "His answer", "Mr Smith's answer": whose it is. */
function ownerOf(scene: Scene, search: Search, phrase: Phrase): number {
  const gender = GENDERS[scene.tokens[phrase.first]?.fold ?? ''];
  if (gender) return antecedent(scene, search, (figure) => suits(figure, gender));
  const before = scene.phrases[search.index - 1];
  return before?.owner && before.first === phrase.first ? (search.found[search.index - 1] ?? -1) : -1;
}

/** The phrase right before "who", commas passed over. */
function relative(scene: Scene, { found, index }: Search): number {
  const before = scene.phrases[index - 1];
  const here = scene.phrases[index];
  return before && here && here.first - before.last <= 2 ? (found[index - 1] ?? -1) : -1;
}

const suits = (figure: Figure, gender: Gender): boolean =>
  figure.person !== 'body' && (figure.gender === null || figure.gender === gender);

/** What to call a source without a name: its own words, or the last body or group for "it" and "they". */
function described(scene: Scene, index: number): string | null {
  const phrase = scene.phrases[index];
  if (!phrase) return null;
  if (phrase.kind !== 'pronoun') return wordsOf(scene, phrase);
  const head = scene.tokens[phrase.head]?.fold ?? '';
  const before = scene.phrases[index - 1];
  if (head === 'that' && before?.kind === 'nominal' && before.last === phrase.first - 1)
    return wordsOf(scene, before);
  if (head !== 'they' && head !== 'it' && head !== 'who' && head !== 'which') return null;
  for (
    let at = index - 1;
    at >= Math.max(0, index - MOST_RECENT) && sentenceOf(scene, at) >= sentenceOf(scene, index) - 2;
    at--
  ) {
    const other = scene.phrases[at];
    if (other && other.kind !== 'pronoun' && other.predicate && isGroup(scene, other, head))
      return wordsOf(scene, other);
  }
  return null;
}

function isGroup(scene: Scene, phrase: Phrase, pronoun: string): boolean {
  const head = scene.tokens[phrase.head]?.fold ?? '';
  if (pronoun === 'they') return isPlural(scene.tokens[phrase.head]);
  return VOICE_NOUNS.has(head) || phrase.kind === 'name';
}

function wordsOf(scene: Scene, phrase: Phrase): string {
  const [first, last] = [scene.tokens[phrase.first], scene.tokens[phrase.last]];
  return first && last ? scene.text.slice(first.start, last.end) : '';
}
