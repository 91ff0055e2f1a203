/** Where a phrase stands to a quoted stretch: the way between them, and the verbs on it. */
import type { Phrase } from './phrases.ts';
import type { Scene } from './scene.ts';
import { bucket, type Candidate, look, type Question, type Situation, TOKENS_AROUND } from './situation.ts';

/** What the phrase around it, if there is one with the same verb, has between itself and that verb. */
export function sharedWith({ phrases, outermost }: Scene, candidate: Candidate): string {
  const outer = outermost[candidate] ?? candidate;
  return outer === candidate ? 'own' : (phrases[outer]?.predicate?.over ?? '');
}

/** How a phrase stands to the controlling verb: its subject, the nearest subject before it, a farther one, none. */
export function controls(scene: Scene, here: Situation, candidate: Candidate): string {
  if (!here.controller) return 'x';
  const { at, subjects } = here.controller;
  const phrase = scene.phrases[candidate];
  if (!phrase || scene.tokens[phrase.first]?.sentence !== here.sentence) return 'out';
  if (phrase.predicate?.at === at) return 'subject';
  const rank = subjects.indexOf(candidate);
  if (rank >= 0) return rank === subjects.length - 1 ? `first${Math.min(rank, 2)}` : `s${Math.min(rank, 3)}`;
  return phrase.first > at ? 'behind' : phrase.last === at - 1 ? 'touch' : 'no';
}

/** How far back the stretch before stands: its sentence, paragraph, the paragraph before, or farther. */
export function lastSource({ scene, stretch, previous }: Question, here: Situation): string {
  if (stretch === 0) return '';
  const token = scene.tokens[scene.quoteTokens[stretch - 1] ?? -1];
  if (!token) return '';
  const far = here.paragraph - token.paragraph;
  const apart =
    far === 0
      ? token.sentence === here.sentence
        ? 's'
        : here.sentence - token.sentence === 1
          ? 'n'
          : 'p'
      : far === 1
        ? '1'
        : '2';
  const phrase = scene.phrases[previous];
  const side = !phrase ? 'x' : phrase.first > (scene.quoteTokens[stretch - 1] ?? 0) ? 'A' : 'B';
  const open = scene.quoted[stretch - 1]?.closed === false ? 'o' : '';
  const alone = scene.tokens[here.at - 1]?.kind === 'quote' ? 'q' : '';
  return `${apart}${side}${open}${alone}${/[,]/.test(token.text) ? ',' : ''}`;
}

export interface Place {
  /** Before or after the stretch. */
  readonly side: 'B' | 'A';
  /** How many sentences away, or in the paragraph before. */
  readonly where: string;
  /** Quotations and nouns in between. */
  readonly quotes: string;
  readonly rank: string;
  readonly opens: boolean;
}

/** The tokens between phrase and stretch; of a long way only the end at the stretch. */
function between(here: Situation, phrase: Phrase): [from: number, to: number] {
  return phrase.first < here.at
    ? [Math.max(phrase.last + 1, here.at - TOKENS_AROUND), here.at]
    : [here.at + 1, Math.min(phrase.first, here.at + TOKENS_AROUND)];
}

/** Side, distance and what stands between. */
export function placeOf(scene: Scene, here: Situation, phrase: Phrase): Place {
  const token = scene.tokens[phrase.first];
  const side = phrase.first < here.at ? 'B' : 'A';
  const apart = here.sentence - (token?.sentence ?? 0);
  const where =
    token?.paragraph !== here.paragraph
      ? here.paragraph - (token?.paragraph ?? 0) === 1
        ? 'P'
        : (token?.paragraph ?? 0) > here.paragraph
          ? 'N'
          : 'F'
      : bucket(Math.abs(apart), [0, 1, 2, 4]);
  let quotes = 0;
  let rank = 0;
  const [from, to] = between(here, phrase);
  for (let at = from; at < to && quotes < 3; at++) if (scene.tags[at]?.tag === 'quote') quotes++;
  for (let at = from; at < to && rank < 8; at++) {
    const tag = scene.tags[at]?.tag;
    const next = scene.tags[at + 1]?.tag;
    if ((tag === 'name' || tag === 'noun' || tag === 'pronoun') && tag !== next) rank++;
  }
  const opens = scene.tokens[phrase.first - 1]?.sentence !== token?.sentence;
  return { side, where, quotes: bucket(quotes, [0, 1]), rank: bucket(rank, [0, 1, 2, 3, 5, 8]), opens };
}

/** The verbs between the phrase's own verb and the stretch, and how far the verb stands. */
export function verbReach(
  scene: Scene,
  here: Situation,
  phrase: Phrase,
): { readonly distance: string; readonly chain: string } {
  const own = phrase.predicate?.at ?? -1;
  if (own < 0 || scene.tokens[own]?.sentence !== here.sentence) return { distance: '-', chain: '-' };
  if (own > here.at) return { distance: `+${bucket(own - here.at, [1, 2, 3, 5, 9])}`, chain: '+' };
  let chain = '';
  for (let at = Math.max(own + 1, here.at - TOKENS_AROUND); at < here.at; at++) {
    const tag = scene.tags[at];
    if (tag?.tag === 'verb' && tag.verb && chain.length < 6)
      chain += tag.verb.form === 'gerund' ? `${tag.verb.kind[0]}g` : tag.verb.kind[0];
    else if (tag?.tag === 'quote' && chain.length < 6) chain += 'Q';
  }
  return {
    distance: bucket(here.at - own, [1, 2, 3, 5, 9, 15]),
    chain: `${phrase.predicate?.verb.kind[0]}:${chain}`,
  };
}

// A longer way than this is told by its two ends.
const PATH_WHOLE = 6;

/** The kinds of words between phrase and stretch, and what follows. */
export function path(scene: Scene, here: Situation, phrase: Phrase): string {
  const before = phrase.first < here.at;
  const [from, to] = between(here, phrase);
  const shown: string[] = [];
  const tag = (at: number) => look(scene, at, scene.tokens[at]?.sentence ?? -1);
  const length = to - from;
  if (length <= PATH_WHOLE) for (let at = from; at < to; at++) shown.push(tag(at));
  else shown.push(tag(from), tag(from + 1), tag(from + 2), '…', tag(to - 2), tag(to - 1));
  const behind = before ? '' : look(scene, phrase.last + 1, here.sentence);
  return `${before ? 'B' : 'A'}${shown.join(' ')}>${behind}|${before ? '' : here.ends}`;
}
