/** What speaks for and against a phrase as the source of a quoted stretch, as names of features. */
import { ROLE_NOUNS, VOICE_NOUNS } from './lexicon/en-words.ts';
import { bucketOf, type Feature } from './linear.ts';
import type { Phrase } from './phrases.ts';
import type { Scene } from './scene.ts';

/** One quoted stretch and what has been decided for the one before it. */
export interface Question {
  readonly scene: Scene;
  readonly stretch: number;
  /** Index of the phrase chosen for the stretch before, or -1. */
  readonly previous: number;
}

/** Index of a phrase, or NOBODY. */
export type Candidate = number;
export const NOBODY: Candidate = -1;

// Windows in phrases: beyond these the gold of 839 articles holds under one source in two hundred.
const PHRASES_BEFORE = 16;
const PHRASES_AFTER = 10;
const PHRASES_OF_LAST_PARAGRAPH = 8;

/** Phrases that may be the source: around the stretch, at the end of the paragraph before, and the last source. */
export function candidates({ scene, stretch, previous }: Question): Candidate[] {
  const at = scene.quoteTokens[stretch] ?? -1;
  const token = scene.tokens[at];
  if (!token) return [NOBODY];
  const from = scene.firstPhrase[token.paragraph] ?? 0;
  const to = scene.firstPhrase[token.paragraph + 1] ?? scene.phrases.length;
  let middle = from;
  while (middle < to && (scene.phrases[middle]?.first ?? 0) < at) middle++;
  const found: Candidate[] = [NOBODY];
  const start = Math.max(from, middle - PHRASES_BEFORE);
  const earlier = Math.max(scene.firstPhrase[token.paragraph - 1] ?? 0, from - PHRASES_OF_LAST_PARAGRAPH);
  if (start === from) for (let index = earlier; index < from; index++) found.push(index);
  for (let index = start; index < Math.min(to, middle + PHRASES_AFTER); index++) found.push(index);
  if (previous >= 0 && !found.includes(previous)) found.push(previous);
  return found;
}

const bucket = (count: number, edges: readonly number[]): string => {
  let at = 0;
  while (at < edges.length && count > (edges[at] ?? 0)) at++;
  return String(at);
};

/** What a token looks like to its neighbours: a function word itself, else its kind. */
function look(scene: Scene, at: number, sentence: number): string {
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

/** The part of the features that depends on the stretch alone. */
export interface Situation {
  readonly at: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** What stands before it, how it begins, how it ends and what follows. */
  readonly before: string;
  readonly begins: string;
  readonly ends: string;
  readonly after: string;
  /** Which sides of its sentence have a subject with a verb of speech. */
  readonly cues: string;
  readonly length: string;
  readonly cue: { readonly before: number; readonly after: number };
  readonly controller: Controller | null;
}

/** The last verb of speech before the stretch in its sentence, whoever its subject is, and the subjects around. */
interface Controller {
  readonly at: number;
  readonly look: string;
  /** Phrases with a finite verb before the controller, nearest first. */
  readonly subjects: readonly number[];
}

export function situation({ scene, stretch }: Question): Situation {
  const at = scene.quoteTokens[stretch] ?? -1;
  const token = scene.tokens[at];
  const span = scene.quoted[stretch];
  const sentence = token?.sentence ?? -1;
  const paragraph = token?.paragraph ?? 0;
  const body = span ? scene.text.slice(span.start, Math.min(span.end, span.start + 200)) : '';
  const cue = nearestCues(scene, { at, sentence, paragraph });
  return {
    at,
    sentence,
    paragraph,
    before: look(scene, at - 1, sentence),
    begins: /^\P{L}*\p{Lu}/u.test(body) ? 'U' : 'l',
    ends: /[,.?!:;-]/.test(token?.text ?? '') ? (token?.text ?? '') : 'w',
    after: look(scene, at + 1, sentence),
    cues: `${cue.before >= 0 ? 'B' : ''}${cue.after >= 0 ? 'A' : ''}`,
    length: bucket(body.split(/\s+/).length, [1, 3, 8, 25]),
    cue,
    controller: controllerOf(scene, { at, sentence, paragraph }),
  };
}

function controllerOf(
  scene: Scene,
  place: { readonly at: number; readonly sentence: number; readonly paragraph: number },
): Controller | null {
  let at = place.at - 1;
  const inSentence = () => at >= 0 && scene.tokens[at]?.sentence === place.sentence;
  while (inSentence() && !SAYS.has(scene.tags[at]?.verb?.kind ?? '')) at--;
  if (!inSentence()) return null;
  const subjects: number[] = [];
  for (
    let index = (scene.firstPhrase[place.paragraph + 1] ?? 0) - 1;
    index >= (scene.firstPhrase[place.paragraph] ?? 0);
    index--
  ) {
    const phrase = scene.phrases[index];
    if (!phrase || phrase.first > at || scene.tokens[phrase.first]?.sentence !== place.sentence) continue;
    if (phrase.predicate) subjects.push(index);
  }
  return { at, look: `${look(scene, at - 1, place.sentence)} ${look(scene, at, place.sentence)}`, subjects };
}

const SAYS: ReadonlySet<string> = new Set(['speech', 'act', 'naming']);

/** In the stretch's sentence: the nearest phrase on either side that is the subject of a verb of speech. */
function nearestCues(
  scene: Scene,
  place: { readonly at: number; readonly sentence: number; readonly paragraph: number },
) {
  let before = -1;
  let after = -1;
  const to = scene.firstPhrase[place.paragraph + 1] ?? 0;
  for (let index = scene.firstPhrase[place.paragraph] ?? 0; index < to; index++) {
    const phrase = scene.phrases[index];
    if (!phrase || scene.tokens[phrase.first]?.sentence !== place.sentence) continue;
    if (!SAYS.has(phrase.predicate?.verb.kind ?? inverted(scene, phrase) ?? '')) continue;
    if (phrase.first < place.at) before = index;
    else if (after < 0) after = index;
  }
  return { before, after };
}

/** The kind of the verb just before a phrase, behind a quotation: "...", said Mr Smith. */
function inverted(scene: Scene, phrase: Phrase): string | null {
  const verb = scene.tags[phrase.first - 1];
  if (verb?.tag !== 'verb' || !verb.verb || verb.verb.form === 'base' || verb.verb.form === 'gerund')
    return null;
  const before = scene.tags[phrase.first - 2]?.tag;
  return before === 'quote' || scene.tokens[phrase.first - 2]?.fold === ',' ? verb.verb.kind : null;
}

/** The features that hold for a candidate, as buckets of the table of weights. */
export function features(question: Question, here: Situation, candidate: Candidate): number[] {
  const found: number[] = [];
  const add: Add = (...parts) => found.push(bucketOf(parts));
  const phrase = question.scene.phrases[candidate];
  const last = lastSource(question, here);
  if (phrase) {
    const traits = traitsOf(question.scene, here, phrase);
    addPlace(add, { question, here, candidate, phrase }, traits);
    addGrammar(add, { question, here, candidate, phrase }, traits);
    addMemory(add, { question, here, candidate, phrase }, { traits, last });
  } else addNobody(add, here, last);
  return found;
}

type Add = (...parts: readonly Feature[]) => void;

interface Case {
  readonly question: Question;
  readonly here: Situation;
  readonly candidate: Candidate;
  readonly phrase: Phrase;
}

interface Traits {
  readonly place: Place;
  /** Side and sentence; with the quotations between as well. */
  readonly beside: string;
  readonly spot: string;
  /** Kind, form and lemma of the phrase's verb. */
  readonly kind: string;
  readonly form: string;
  readonly lemma: string;
  readonly noun: string;
  readonly before: string;
}

function traitsOf(scene: Scene, here: Situation, phrase: Phrase): Traits {
  const place = placeOf(scene, here, phrase);
  const verb = phrase.predicate?.verb;
  const turned = inverted(scene, phrase);
  const sentence = scene.tokens[phrase.first]?.sentence ?? -1;
  const beside = place.side + place.where;
  return {
    place,
    beside,
    spot: beside + place.quotes,
    kind: verb ? verb.kind + (phrase.predicate?.passive ? '!' : '') : turned ? `~${turned}` : '-',
    form: verb?.form[0] ?? '',
    lemma: verb?.lemma ?? '',
    noun: nounKind(scene, phrase),
    before: look(scene, phrase.first - 1, sentence),
  };
}

function addPlace(add: Add, { question, here, candidate, phrase }: Case, traits: Traits): void {
  const { spot, kind, form, noun, before, beside } = traits;
  const { rank, opens } = traits.place;
  const { owner } = phrase;
  const { distance, chain } = verbReach(question.scene, here, phrase);
  const nearest = candidate === here.cue.before || candidate === here.cue.after;
  add('spot', spot);
  add('spot noun', spot, noun);
  add('spot kind', spot, kind);
  add('spot kind noun', spot, kind, form, noun);
  add('spot ends', spot, here.ends, kind);
  add('spot cues', spot, here.cues, nearest);
  add('spot shape', spot, here.cues, here.ends, here.begins, nearest);
  add('owner', owner, spot);
  add('owner before', owner, here.before, spot);
  add('noun', noun);
  add('before spot', before, spot);
  add('before noun', before, noun, kind);
  add('near before', nearest, spot, here.before);
  add('near after', nearest, spot, here.after);
  add('reach', distance, chain, beside);
  add('chain', chain, here.before);
  add('distance', distance, kind, here.before);
  add('rank', rank, spot);
  add('rank noun', rank, noun, beside);
  add('opens', opens, beside, kind);
  add('path', path(question.scene, here, phrase));
  add('length', here.length, spot, kind);
}

function addGrammar(add: Add, { question, here, candidate, phrase }: Case, traits: Traits): void {
  const { scene } = question;
  const { kind, noun, beside, before, spot, lemma, form } = traits;
  const { where, side } = traits.place;
  const control = controls(scene, here, candidate);
  add('control', control, here.controller?.look ?? '');
  add('control before', control, here.before, beside);
  add('control noun', control, noun, kind);
  add('over', phrase.predicate?.over ?? '', kind);
  add('negated', phrase.predicate?.negated ?? false);
  if (lemma) {
    add('verb', lemma, side);
    add('verb where', lemma, form, where, here.before);
  }
  const second = scene.tokens[phrase.first - 2];
  const according = second?.fold === 'according' && before === 'to';
  add(
    'two before',
    according ? 'according' : look(scene, phrase.first - 2, second?.sentence ?? -1),
    before,
    where,
  );
  if (according) add('according', spot);
}

function addMemory(
  add: Add,
  { question, here, candidate, phrase }: Case,
  { traits, last }: { readonly traits: Traits; readonly last: string },
): void {
  const { scene, previous } = question;
  const { spot, kind } = traits;
  const alike = last !== '' && sameName(scene, phrase, scene.phrases[previous]);
  const same = candidate === previous ? 'same' : alike ? 'alike' : 'new';
  add('last', same, last);
  add('last cues', same, last, here.cues, here.before);
  add('last shape', same, last, here.begins, here.ends, here.after);
  add('last spot', same, spot, here.cues, kind);
}

function addNobody(add: Add, here: Situation, last: string): void {
  add('nobody');
  add('nobody around', here.before, here.after);
  add('nobody shape', here.begins, here.ends, here.length);
  add('nobody last', here.cues, last);
  add('nobody cues', here.cues, here.begins, here.ends);
}

/** How a phrase stands to the controlling verb: its subject, the nearest subject before it, a farther one, none. */
function controls(scene: Scene, here: Situation, candidate: Candidate): string {
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
function lastSource({ scene, stretch, previous }: Question, here: Situation): string {
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

interface Place {
  /** Before or after the stretch. */
  readonly side: 'B' | 'A';
  /** How many sentences away, or in the paragraph before. */
  readonly where: string;
  /** Quotations and nouns in between. */
  readonly quotes: string;
  readonly rank: string;
  readonly opens: boolean;
}

function placeOf(scene: Scene, here: Situation, phrase: Phrase): Place {
  const token = scene.tokens[phrase.first];
  const side = phrase.first < here.at ? 'B' : 'A';
  const apart = here.sentence - (token?.sentence ?? 0);
  const where =
    token?.paragraph !== here.paragraph
      ? here.paragraph - (token?.paragraph ?? 0) === 1
        ? 'P'
        : 'F'
      : bucket(Math.abs(apart), [0, 1, 2, 4]);
  let quotes = 0;
  let rank = 0;
  const [from, to] = side === 'B' ? [phrase.last + 1, here.at] : [here.at + 1, phrase.first];
  for (let at = from; at < to && quotes < 3; at++) if (scene.tags[at]?.tag === 'quote') quotes++;
  for (let at = from; at < to && rank < 8; at++) {
    const tag = scene.tags[at]?.tag;
    const next = scene.tags[at + 1]?.tag;
    if ((tag === 'name' || tag === 'noun' || tag === 'pronoun') && tag !== next) rank++;
  }
  const opens = scene.tokens[phrase.first - 1]?.sentence !== token?.sentence;
  return { side, where, quotes: bucket(quotes, [0, 1]), rank: bucket(rank, [0, 1, 2, 3, 5, 8]), opens };
}

export function nounKind(scene: Scene, phrase: Phrase): string {
  const head = scene.tokens[phrase.head]?.fold ?? '';
  if (phrase.kind === 'pronoun') return head;
  const single = head.replace(/(?<=[^s])s$/, '');
  if (phrase.kind === 'nominal') {
    const many = single !== head ? '+' : '';
    return (
      (ROLE_NOUNS.has(single) || /(?:men|women|people)$/.test(head)
        ? 'role'
        : VOICE_NOUNS.has(single)
          ? 'voice'
          : 'noun') + many
    );
  }
  let titled = false;
  for (let at = phrase.first; at < phrase.head; at++) {
    const fold = scene.tokens[at]?.fold ?? '';
    if (ROLE_NOUNS.has(fold) || /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|former)$/.test(fold)) titled = true;
  }
  const wide = phrase.head - phrase.first;
  if (titled) return 'Name+title';
  if (scene.tags[phrase.first]?.tag === 'determiner') return 'the Name';
  return wide === 0 ? 'Name' : wide < 4 ? 'Name Name' : 'Name Name+';
}

/** The verbs between the phrase's own verb and the stretch, and how far the verb stands. */
function verbReach(
  scene: Scene,
  here: Situation,
  phrase: Phrase,
): { readonly distance: string; readonly chain: string } {
  const own = phrase.predicate?.at ?? -1;
  if (own < 0 || scene.tokens[own]?.sentence !== here.sentence) return { distance: '-', chain: '-' };
  if (own > here.at) return { distance: `+${bucket(own - here.at, [1, 2, 3, 5, 9])}`, chain: '+' };
  let chain = '';
  for (let at = own + 1; at < here.at; at++) {
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

function path(scene: Scene, here: Situation, phrase: Phrase): string {
  const before = phrase.first < here.at;
  const [from, to] = before ? [phrase.last + 1, here.at] : [here.at + 1, phrase.first];
  const shown: string[] = [];
  const tag = (at: number) => look(scene, at, scene.tokens[at]?.sentence ?? -1);
  const length = to - from;
  if (length <= PATH_WHOLE) for (let at = from; at < to; at++) shown.push(tag(at));
  else shown.push(tag(from), tag(from + 1), tag(from + 2), '…', tag(to - 2), tag(to - 1));
  const behind = before ? '' : look(scene, phrase.last + 1, here.sentence);
  return `${before ? 'B' : 'A'}${shown.join(' ')}>${behind}|${before ? '' : here.ends}`;
}

function sameName(scene: Scene, a: Phrase, b: Phrase | undefined): boolean {
  return b !== undefined && a.kind === b.kind && scene.tokens[a.head]?.fold === scene.tokens[b.head]?.fold;
}
