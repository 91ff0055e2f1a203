/** Where a quoted stretch stands: what surrounds it, which phrases may be its source, which verb governs it. */
import type { Phrase } from './phrases.ts';
import type { Scene } from './scene.ts';

/** One quoted stretch and what has been decided for the one before it. */
export interface Question {
  readonly scene: Scene;
  readonly stretch: number;
  /** Index of the phrase chosen for the stretch before, or NOBODY. */
  readonly previous: Candidate;
}

/** Index of a phrase, or NOBODY. */
export type Candidate = number;
export const NOBODY: Candidate = -1;

// Windows in phrases and tokens: beyond these the annotated articles hold under one source in two hundred, and
// hostile text could make every stretch look through all of it.
const PHRASES_BEFORE = 16;
const PHRASES_AFTER = 10;
const PHRASES_OF_LAST_PARAGRAPH = 8;
const PHRASES_OF_SENTENCE = 40;
export const TOKENS_AROUND = 240;

/** Phrases that may be the source: around the stretch, at the end of the paragraph before, and the last source. */
export function candidates({ scene, stretch, previous }: Question): Candidate[] {
  const at = scene.quoteTokens[stretch] ?? -1;
  const token = scene.tokens[at];
  if (!token) return [NOBODY];
  const from = scene.firstPhrase[token.paragraph] ?? 0;
  const to = scene.firstPhrase[token.paragraph + 1] ?? scene.phrases.length;
  const middle = scene.nextPhrase[stretch] ?? from;
  const start = Math.max(from, middle - PHRASES_BEFORE);
  const earlier = Math.max(scene.firstPhrase[token.paragraph - 1] ?? 0, from - PHRASES_OF_LAST_PARAGRAPH);
  const found: Candidate[] = [NOBODY];
  const add = (index: number) => {
    if (Math.abs((scene.phrases[index]?.first ?? 0) - at) <= TOKENS_AROUND) found.push(index);
  };
  if (start === from) for (let index = earlier; index < from; index++) add(index);
  for (let index = start; index < Math.min(to, middle + PHRASES_AFTER); index++) add(index);
  for (let index = to; index < lineBehind(scene, token.paragraph); index++) add(index);
  if (previous >= 0 && !found.includes(previous)) found.push(previous);
  return found;
}

// A pulled quote names its speaker on a line of its own ("- Ada Okoro, mayor"); a longer line is a paragraph.
const TOKENS_OF_SIGNATURE = 14;
const PHRASES_OF_SIGNATURE = 2;

/** Just past the phrases that open the next paragraph, when that is as short as a signature; 0 otherwise. */
function lineBehind(scene: Scene, paragraph: number): number {
  const first = scene.firstPhrase[paragraph + 1] ?? scene.phrases.length;
  const end = scene.firstPhrase[paragraph + 2] ?? scene.phrases.length;
  const from = scene.phrases[first]?.first ?? 0;
  if (first >= end || scene.tokens[from + TOKENS_OF_SIGNATURE]?.paragraph === paragraph + 1) return 0;
  return Math.min(end, first + PHRASES_OF_SIGNATURE);
}

/** The number of edges that a count is above, as part of a feature's name. */
export const bucket = (count: number, edges: readonly number[]): string => {
  let at = 0;
  while (at < edges.length && count > (edges[at] ?? 0)) at++;
  return String(at);
};

/** What a token looks like to its neighbours in a sentence: a function word itself, else its kind. */
export function look(scene: Scene, at: number, sentence: number): string {
  const token = scene.tokens[at];
  const tag = scene.tags[at];
  if (!token || !tag) return '^';
  if (token.sentence !== sentence) return '^';
  switch (tag.tag) {
    case 'verb':
      return tag.verb ? `V${tag.verb.kind[0]}${tag.verb.form[0]}` : 'V';
    case 'auxiliary':
      return 'aux';
    case 'determiner':
      return 'det';
    case 'noun':
    case 'name':
    case 'number':
    case 'time':
    case 'adverb':
      return tag.tag.slice(0, 3);
    default:
      return token.fold;
  }
}

/** What holds for a stretch whoever its source is. */
export interface Situation {
  /** Index of the stretch's token. */
  readonly at: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** What stands before it, how it begins, how it ends and what follows. */
  readonly before: string;
  readonly begins: 'U' | 'l';
  readonly ends: string;
  readonly after: string;
  /** Which sides of its sentence have a subject with a verb of speech. */
  readonly cues: string;
  readonly length: string;
  /** Whether it is all that its paragraph holds. */
  readonly alone: boolean;
  /** The nearest of those subjects, -1 for none. */
  readonly cue: { readonly before: number; readonly after: number };
  readonly controller: Controller | null;
}

/** The last verb of speech before the stretch in its sentence, whoever its subject is. */
export interface Controller {
  readonly at: number;
  readonly look: string;
  /** Phrases before it that are subjects of a verb, nearest first. */
  readonly subjects: readonly number[];
}

// Enough of a quotation to tell how long it is and how it begins.
const BEGINNING = 200;

export function situation({ scene, stretch }: Question): Situation {
  const at = scene.quoteTokens[stretch] ?? -1;
  const token = scene.tokens[at];
  const span = scene.quoted[stretch];
  const sentence = token?.sentence ?? -1;
  const body = span ? scene.text.slice(span.start, Math.min(span.end, span.start + BEGINNING)) : '';
  const near = phrasesOfSentence(scene, stretch);
  const cue = nearestCues(scene, near, at);
  return {
    at,
    sentence,
    paragraph: token?.paragraph ?? 0,
    before: look(scene, at - 1, sentence),
    begins: /^\P{L}*\p{Lu}/u.test(body) ? 'U' : 'l',
    ends: /[,.?!:;-]/.test(token?.text ?? '') ? (token?.text ?? '') : 'w',
    after: look(scene, at + 1, sentence),
    cues: `${cue.before >= 0 ? 'B' : ''}${cue.after >= 0 ? 'A' : ''}`,
    length: bucket(body.split(/\s+/).length, [1, 3, 8, 25]),
    alone:
      scene.tokens[at - 1]?.paragraph !== token?.paragraph &&
      scene.tokens[at + 1]?.paragraph !== token?.paragraph,
    cue,
    controller: controllerOf(scene, near, at),
  };
}

/** Indexes of the phrases around a stretch in its own sentence. */
function phrasesOfSentence(scene: Scene, stretch: number): number[] {
  const middle = scene.nextPhrase[stretch] ?? 0;
  const sentence = scene.tokens[scene.quoteTokens[stretch] ?? -1]?.sentence;
  const inside = (index: number) => scene.tokens[scene.phrases[index]?.first ?? -1]?.sentence === sentence;
  let from = middle;
  let to = middle;
  while (from > 0 && middle - from < PHRASES_OF_SENTENCE && inside(from - 1)) from--;
  while (to < scene.phrases.length && to - middle < PHRASES_OF_SENTENCE && inside(to)) to++;
  return Array.from({ length: to - from }, (_, index) => from + index);
}

const SAYS: ReadonlySet<string> = new Set(['speech', 'act', 'naming']);

function controllerOf(scene: Scene, near: readonly number[], quote: number): Controller | null {
  const sentence = scene.tokens[quote]?.sentence;
  const floor = Math.max(0, quote - TOKENS_AROUND);
  let at = quote - 1;
  while (
    at >= floor &&
    scene.tokens[at]?.sentence === sentence &&
    !SAYS.has(scene.tags[at]?.verb?.kind ?? '')
  )
    at--;
  if (at < floor || sentence === undefined || scene.tokens[at]?.sentence !== sentence) return null;
  const subjects = near.filter(
    (index) => (scene.phrases[index]?.first ?? at) <= at && scene.phrases[index]?.predicate,
  );
  return {
    at,
    look: `${look(scene, at - 1, sentence)} ${look(scene, at, sentence)}`,
    subjects: subjects.reverse(),
  };
}

/** The nearest phrase on either side that is the subject of a verb of speech. */
function nearestCues(scene: Scene, near: readonly number[], quote: number) {
  let before = -1;
  let after = -1;
  for (const index of near) {
    const phrase = scene.phrases[index];
    if (!phrase || !SAYS.has(phrase.predicate?.verb.kind ?? inverted(scene, phrase) ?? '')) continue;
    if (phrase.first < quote) before = index;
    else if (after < 0) after = index;
  }
  return { before, after };
}

/** The kind of the verb just before a phrase, behind a quotation: "...", said Mr Smith. */
export function inverted(scene: Scene, phrase: Phrase): string | null {
  const verb = scene.tags[phrase.first - 1];
  if (verb?.tag !== 'verb' || !verb.verb || verb.verb.form === 'base' || verb.verb.form === 'gerund')
    return null;
  const before = scene.tags[phrase.first - 2]?.tag;
  return before === 'quote' || scene.tokens[phrase.first - 2]?.fold === ',' ? verb.verb.kind : null;
}
