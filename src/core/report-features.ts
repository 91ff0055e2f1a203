/** What speaks for and against a clause without marks being reported speech. */
import { bucketOf, type Feature } from './linear.ts';
import { nounKind } from './noun-kind.ts';
import type { Phrase } from './phrases.ts';
import type { Scene } from './scene.ts';

/** A clause that may be reported speech; all but the span are indexes of tokens. */
export interface Clause {
  readonly shape: 'after' | 'before' | 'according' | 'participle';
  /** Index of the phrase that is its source. */
  readonly source: number;
  readonly cue: { readonly first: number; readonly last: number };
  /** From the first token to the last, inclusive. */
  readonly content: { readonly first: number; readonly last: number };
  /** How the content's end was found. */
  readonly cut: 'sentence' | 'coordination' | 'attribution' | 'comma';
}

/** Kinds of verbs that can report. */
export const SAYS: ReadonlySet<string> = new Set(['speech', 'act', 'naming', 'mind']);

/** The features that hold for a clause, as buckets of the table of weights. */
export function reportFeatures(scene: Scene, report: Clause): number[] {
  const found: number[] = [];
  const add: Add = (...parts) => found.push(bucketOf(['report', ...parts]));
  const traits = traitsOf(scene, report);
  addCue(add, report, traits);
  addSource(add, { scene, report }, traits);
  addContent(add, { scene, report }, traits);
  return found;
}

type Add = (...parts: readonly Feature[]) => void;

interface Case {
  readonly scene: Scene;
  readonly report: Clause;
}

interface Traits {
  readonly phrase: Phrase | undefined;
  readonly lemma: string;
  readonly form: string;
  readonly kind: string;
  /** An auxiliary or adverb that the cue begins with. */
  readonly helper: string;
  readonly that: boolean;
  /** The kind of the content's first word, and that word itself where it carries grammar. */
  readonly opens: string;
  readonly opening: string;
  readonly noun: string;
  /** Whether the content has a verb of its own. */
  readonly clause: boolean;
  readonly length: string;
}

function traitsOf(scene: Scene, { cue, content, source }: Clause): Traits {
  const phrase = scene.phrases[source];
  const verb = scene.tags[cue.last]?.verb;
  const first = scene.tokens[content.first]?.fold ?? '';
  const opens = scene.tags[content.first]?.tag ?? '';
  return {
    phrase,
    lemma: verb?.lemma ?? '',
    form: verb?.form ?? '',
    kind: verb?.kind ?? '',
    helper: cue.first < cue.last ? (scene.tokens[cue.first]?.fold ?? '') : '',
    that: first === 'that',
    opens,
    opening: opens === 'noun' || opens === 'name' || opens === 'verb' ? opens : first,
    noun: phrase ? nounKind(scene, phrase) : '',
    clause: hasVerb(scene, content),
    length: lengthOf(content.last - content.first + 1),
  };
}

function addCue(add: Add, { shape }: Clause, traits: Traits): void {
  const { lemma, form, kind, helper, that, clause } = traits;
  add('shape', shape);
  add('shape lemma', shape, lemma);
  add('shape lemma form', shape, lemma, form, that, clause);
  add('shape kind', shape, kind, form, that, clause);
  add('helper', helper, kind);
}

function addSource(add: Add, { scene, report: { shape, cue } }: Case, traits: Traits): void {
  const { phrase, lemma, form, kind, noun } = traits;
  add('negated', phrase?.predicate?.negated ?? false, kind);
  add('noun', noun, shape);
  add('noun kind', noun, kind, form);
  add('noun lemma', noun, lemma, form);
  add('place', placeOf(scene, phrase), shape, kind);
  add('over', phrase?.predicate?.over ?? '', kind);
  add('quotes', quotesIn(scene, scene.tokens[cue.first]?.sentence ?? -1, cue.first), shape);
}

function addContent(add: Add, { scene, report }: Case, traits: Traits): void {
  const { shape, cue, content, cut } = report;
  const { lemma, kind, that, opens, opening, clause, length } = traits;
  const [inner, next] = breaks(scene, content);
  add('opening', opening, kind, shape);
  add('opening lemma', opens, lemma);
  add('length', length, shape, cut);
  add('length kind', length, kind, that);
  add('cut', cut, shape, that);
  add('gap', lengthOf(content.first - cue.last), that, shape);
  add('next', next, cut, clause);
  add('next kind', next, cut, kind, that);
  add('inner', inner, cut, clause);
  add('inner shape', inner, shape, that);
  add('fronted', fronted(scene, content.first), shape, cut);
  add('clause noun', clause, opening, cut);
}

/** What follows the first break inside a clause, and what follows the clause. */
function breaks(scene: Scene, content: Clause['content']): [inner: string, next: string] {
  let inner = '';
  for (let at = content.first + 1; at < content.last && inner === ''; at++) {
    if (/^[,;:-]$/.test(scene.tokens[at]?.fold ?? '')) inner = follower(scene, at + 1);
  }
  const behind = scene.tokens[content.last + 1];
  const same = behind?.sentence === scene.tokens[content.last]?.sentence;
  return [inner, same ? `${behind?.fold} ${follower(scene, content.last + 2)}` : '^'];
}

function follower(scene: Scene, at: number): string {
  const tag = scene.tags[at];
  if (tag?.tag === 'verb') return `V${tag.verb?.form}${SAYS.has(tag.verb?.kind ?? '')}`;
  return tag?.tag === 'noun' || tag?.tag === 'name' || tag?.tag === 'number'
    ? tag.tag
    : (scene.tokens[at]?.fold ?? '');
}

// How far back the sentence's start is looked for.
const START_REACH = 120;

/** The conjunction that opens the sentence ("While critics say ..., he ..."), or nothing. */
function fronted(scene: Scene, from: number): string {
  let at = from;
  while (
    at > Math.max(0, from - START_REACH) &&
    scene.tokens[at - 1]?.sentence === scene.tokens[from]?.sentence
  )
    at--;
  const tag = scene.tags[at]?.tag;
  return tag === 'conjunction' || tag === 'preposition' ? (scene.tokens[at]?.fold ?? '') : '';
}

function placeOf(scene: Scene, phrase: Phrase | undefined): string {
  if (!phrase) return '';
  const before = scene.tokens[phrase.first - 1];
  if (before?.sentence !== scene.tokens[phrase.first]?.sentence) return '^';
  const tag = scene.tags[phrase.first - 1]?.tag ?? '';
  return tag === 'noun' || tag === 'name' || tag === 'verb' ? tag : (before?.fold ?? '');
}

function hasVerb(scene: Scene, content: Clause['content']): boolean {
  for (let at = content.first; at <= content.last; at++) {
    const tag = scene.tags[at];
    if (tag?.tag === 'auxiliary' || (tag?.tag === 'verb' && tag.verb?.form !== 'gerund')) return true;
  }
  return false;
}

// Tokens looked at on each side for a quotation in the same sentence.
const QUOTE_REACH = 40;

function quotesIn(scene: Scene, sentence: number, near: number): string {
  let seen = '';
  for (let at = Math.max(0, near - QUOTE_REACH); at < near + QUOTE_REACH && seen.length < 2; at++) {
    const token = scene.tokens[at];
    if (token?.kind === 'quote' && token.sentence === sentence) seen += at < near ? 'b' : 'a';
  }
  return seen;
}

const lengthOf = (tokens: number): string =>
  String(Math.min(8, Math.ceil(Math.log2(Math.max(1, tokens)) * 1.5)));
