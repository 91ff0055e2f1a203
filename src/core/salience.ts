/** Which of the figures mentioned lately a pronoun or description takes up. */
import type { Figure } from './cast.ts';
import { type Scene, sentenceOf } from './scene.ts';
import { inverted } from './situation.ts';

// Weights of the ranking of antecedents. A subject of the sentence before beats an object of the same one; every
// sentence farther costs half a subject's weight, so that a new name soon takes over; signs of who somebody is
// weigh least, since unknown names are people too. Accuracy is flat within a quarter of each.
const WEIGHTS = {
  subject: 2,
  speaks: 1,
  opens: 0.5,
  knownGender: 0.5,
  surePerson: 0.5,
  pronoun: 0.5,
  sentence: -1,
  paragraph: -0.3,
  mention: 0.2,
  preposition: -1,
  owner: -0.5,
} as const;
const MOST_MENTIONS = 10;

export interface Mention {
  readonly phrase: number;
  readonly figure: number;
  /** Named there, or itself a pronoun. */
  readonly chain: boolean;
}

/** Where an antecedent is looked for. */
export interface Mentions {
  readonly figures: readonly Figure[];
  /** In text order, none behind the phrase that asks. */
  readonly recent: readonly Mention[];
  /** Index of the phrase that asks. */
  readonly index: number;
}

/** The most salient of the admitted figures mentioned lately, the later of equals; -1 for none. Linear in `recent`. */
export function antecedent(scene: Scene, search: Mentions, admits: (figure: Figure) => boolean): number {
  let best = -1;
  let top = -Infinity;
  for (const mention of search.recent) {
    const figure = search.figures[mention.figure];
    if (!figure || !admits(figure)) continue;
    const weight = salience(scene, mention, { figure, index: search.index });
    if (weight >= top) [best, top] = [mention.figure, weight];
  }
  return best;
}

/** How ready a mention is to be taken up again: after Lappin and Leass, by weights of our own. */
function salience(
  scene: Scene,
  mention: Mention,
  at: { readonly figure: Figure; readonly index: number },
): number {
  const phrase = scene.phrases[mention.phrase];
  if (!phrase) return -Infinity;
  const back = sentenceOf(scene, at.index) - sentenceOf(scene, mention.phrase);
  const kind = phrase.predicate?.verb.kind;
  const before = scene.tags[phrase.first - 1]?.tag;
  const far =
    (scene.tokens[scene.phrases[at.index]?.first ?? -1]?.paragraph ?? 0) -
    (scene.tokens[phrase.first]?.paragraph ?? 0);
  let weight = WEIGHTS.sentence * back + WEIGHTS.paragraph * far;
  const turned = inverted(scene, phrase) === 'speech';
  if (kind || turned) weight += WEIGHTS.subject;
  if (kind === 'speech' || kind === 'act' || turned) weight += WEIGHTS.speaks;
  if (scene.tokens[phrase.first - 1]?.sentence !== scene.tokens[phrase.first]?.sentence)
    weight += WEIGHTS.opens;
  if (at.figure.gender) weight += WEIGHTS.knownGender;
  if (at.figure.person === 'sure') weight += WEIGHTS.surePerson;
  if (mention.chain) weight += WEIGHTS.pronoun;
  if (before === 'preposition' || before === 'to') weight += WEIGHTS.preposition;
  if (phrase.owner) weight += WEIGHTS.owner;
  return weight + WEIGHTS.mention * Math.min(at.figure.mentions, MOST_MENTIONS);
}
