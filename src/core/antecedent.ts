/** Who is meant by a source as printed: a name's fullest form, or the one a pronoun or description stands for. */
import { type Cast, castOf, type Figure, type Gender } from './cast.ts';
import { ROLE_NOUNS, VOICE_NOUNS } from './lexicon/en-words.ts';
import type { Phrase } from './phrases.ts';
import type { Scene } from './scene.ts';
import { isPlural } from './tags.ts';

/** Resolves phrases in text order; `speaker` is the figure or words that the stretch before was given to. */
export interface Resolver {
  readonly resolve: (phrase: number) => string | null;
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

// Weights of the ranking of antecedents. A subject in the sentence before beats an object in the same one; each
// sentence farther costs as much as two lesser signs give; the speaker so far is the likeliest of all.
const SUBJECT = 2;
const SPEAKS = 1;
const OPENS = 0.5;
const KNOWN_GENDER = 1;
const SURE_PERSON = 1;
const CHAIN = 1.5;
const PER_SENTENCE = 0.7;
const PER_MENTION = 0.1;
const MOST_MENTIONS = 10;
const IN_PREPOSITION = -1;
const OWNER = -0.5;
/** How many sentences back an antecedent is looked for. */
const REACH = 8;

interface Mention {
  readonly phrase: number;
  readonly figure: number;
  /** Named there, or itself a pronoun. */
  readonly chain: boolean;
}

/** Reads the whole text once; afterwards each answer is a lookup. Linear but for a bounded window. */
export function resolver(scene: Scene): Resolver {
  const cast = castOf(scene);
  const figures = figuresOfPhrases(scene, cast);
  return {
    resolve: (index) => {
      const phrase = scene.phrases[index];
      if (!phrase) return null;
      const figure = cast.figures[figures[index] ?? -1];
      return figure ? figure.name : described(scene, index);
    },
  };
}

/** For each phrase the figure that it names or stands for, -1 where there is none. */
function figuresOfPhrases(scene: Scene, cast: Cast): number[] {
  const found = [...cast.named];
  const recent: Mention[] = [];
  scene.phrases.forEach((phrase, index) => {
    let figure = found[index] ?? -1;
    const named = figure >= 0;
    if (!named) figure = standsFor(scene, { cast, recent, found, index });
    found[index] = figure;
    if (figure < 0) return;
    recent.push({ phrase: index, figure, chain: !named });
    while (recent.length > 0 && sentenceOf(scene, recent[0]?.phrase ?? 0) < sentenceOf(scene, index) - REACH) recent.shift();
    void phrase;
  });
  return found;
}

const sentenceOf = (scene: Scene, phrase: number): number =>
  scene.tokens[scene.phrases[phrase]?.first ?? -1]?.sentence ?? 0;

interface Search {
  readonly cast: Cast;
  readonly recent: readonly Mention[];
  readonly found: readonly number[];
  readonly index: number;
}

function standsFor(scene: Scene, search: Search): number {
  const phrase = scene.phrases[search.index];
  if (!phrase) return -1;
  const head = scene.tokens[phrase.head]?.fold ?? '';
  if (phrase.kind === 'pronoun') {
    if (head === 'who' || head === 'which') return relative(scene, search);
    const gender = GENDERS[head];
    return gender ? antecedent(scene, search, (figure) => suits(figure, gender)) : -1;
  }
  return ROLE_NOUNS.has(head) && isDefinite(scene, phrase) ? byRole(scene, search, head) : -1;
}

/** The phrase right before "who", commas passed over. */
function relative(scene: Scene, { found, index }: Search): number {
  const before = scene.phrases[index - 1];
  const here = scene.phrases[index];
  return before && here && here.first - before.last <= 2 ? (found[index - 1] ?? -1) : -1;
}

const suits = (figure: Figure, gender: Gender): boolean =>
  figure.person !== 'body' && (figure.gender === null || figure.gender === gender);

function isDefinite(scene: Scene, phrase: Phrase): boolean {
  const first = scene.tokens[phrase.first]?.fold ?? '';
  return first === 'the' || first === 'this' || (scene.tokens[phrase.first]?.capital === true && phrase.kind === 'name');
}

/** "the senator": the last one named whom the article calls so. */
function byRole(scene: Scene, search: Search, role: string): number {
  return antecedent(scene, search, (figure) => figure.roles.has(role));
}

function antecedent(scene: Scene, search: Search, admits: (figure: Figure) => boolean): number {
  let best = -1;
  let top = -Infinity;
  for (const mention of search.recent) {
    const figure = search.cast.figures[mention.figure];
    if (!figure || !admits(figure)) continue;
    const weight = salience(scene, mention, { figure, index: search.index });
    if (weight >= top) [best, top] = [mention.figure, weight];
  }
  return best;
}

function salience(scene: Scene, mention: Mention, at: { readonly figure: Figure; readonly index: number }): number {
  const phrase = scene.phrases[mention.phrase];
  if (!phrase) return -Infinity;
  const back = sentenceOf(scene, at.index) - sentenceOf(scene, mention.phrase);
  const kind = phrase.predicate?.verb.kind;
  const before = scene.tags[phrase.first - 1]?.tag;
  let weight = -PER_SENTENCE * back;
  if (kind) weight += SUBJECT;
  if (kind === 'speech' || kind === 'act') weight += SPEAKS;
  if (scene.tokens[phrase.first - 1]?.sentence !== scene.tokens[phrase.first]?.sentence) weight += OPENS;
  if (at.figure.gender) weight += KNOWN_GENDER;
  if (at.figure.person === 'sure') weight += SURE_PERSON;
  if (mention.chain) weight += CHAIN;
  if (before === 'preposition' || before === 'to') weight += IN_PREPOSITION;
  if (phrase.owner) weight += OWNER;
  return weight + PER_MENTION * Math.min(at.figure.mentions, MOST_MENTIONS);
}

/** What to call a source without a name: its own words, or the last body or group for "it" and "they". */
function described(scene: Scene, index: number): string | null {
  const phrase = scene.phrases[index];
  if (!phrase) return null;
  if (phrase.kind !== 'pronoun') return wordsOf(scene, phrase);
  const head = scene.tokens[phrase.head]?.fold ?? '';
  if (head !== 'they' && head !== 'it' && head !== 'who' && head !== 'which') return null;
  for (let at = index - 1; at >= 0 && sentenceOf(scene, at) >= sentenceOf(scene, index) - 2; at--) {
    const other = scene.phrases[at];
    if (other && other.kind !== 'pronoun' && other.predicate && isGroup(scene, other, head)) return wordsOf(scene, other);
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
