/** What speaks for and against a phrase as the source of a quoted stretch. */
import { ROLE_NOUNS, VOICE_NOUNS } from './lexicon/en-words.ts';
import { bucketOf, type Feature } from './linear.ts';
import type { Phrase } from './phrases.ts';
import type { Scene } from './scene.ts';
import {
  bucket,
  type Candidate,
  inverted,
  look,
  type Question,
  type Situation,
  TOKENS_AROUND,
} from './situation.ts';

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
    kind: turned ? `~${turned}` : verb ? verb.kind + (phrase.predicate?.passive ? '!' : '') : '-',
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
  add('alone', here.alone, spot, opens, before, noun);
  if (traits.place.where === 'N') add('signature', here.alone, here.ends, before, noun, kind);
  const way = path(question.scene, here, phrase);
  add('path', way);
  add('path title', way, here.paragraph === 0 || question.scene.headlines.has(here.sentence));
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
  add('control lemma', control, here.controller ? (scene.tags[here.controller.at]?.verb?.lemma ?? '') : '');
  add('control cues', control, here.cues, here.after, here.ends);
  add('rank control', control, traits.place.rank, beside);
  add('over', phrase.predicate?.over ?? '', kind);
  const shared = sharedWith(scene, candidate);
  add('shared', shared, phrase.predicate?.over ?? '', kind);
  add('shared control', shared, phrase.predicate?.over ?? '', control);
  add('shared spot', shared, spot, before);
  const touches = here.controller?.at === phrase.last + 1;
  add('touches', touches, control, here.controller?.look ?? '', before);
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
  add('last alone', same, last, here.alone, here.begins);
  add('last shape', same, last, here.begins, here.ends, here.after);
  add('last spot', same, spot, here.cues, kind);
}

function addNobody(add: Add, here: Situation, last: string): void {
  add('nobody');
  add('nobody around', here.before, here.after);
  add('nobody shape', here.begins, here.ends, here.length);
  add('nobody alone', here.alone, here.begins, here.ends, last);
  add('nobody last', here.cues, last);
  add('nobody cues', here.cues, here.begins, here.ends);
}

/** What the phrase around it, if there is one with the same verb, has between itself and that verb. */
function sharedWith({ phrases, outermost }: Scene, candidate: Candidate): string {
  const outer = outermost[candidate] ?? candidate;
  return outer === candidate ? 'own' : (phrases[outer]?.predicate?.over ?? '');
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

/** The tokens between phrase and stretch; of a long way only the end at the stretch. */
function between(here: Situation, phrase: Phrase): [from: number, to: number] {
  return phrase.first < here.at
    ? [Math.max(phrase.last + 1, here.at - TOKENS_AROUND), here.at]
    : [here.at + 1, Math.min(phrase.first, here.at + TOKENS_AROUND)];
}

function placeOf(scene: Scene, here: Situation, phrase: Phrase): Place {
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
    if (ROLE_NOUNS.has(fold) || /^(?:sen|rep|gov|gen|former)$/.test(fold)) titled = true;
  }
  const honorific = /^(?:mr|mrs|ms|dr)$/.test(scene.tokens[phrase.first]?.fold ?? '') ? 1 : 0;
  const wide = phrase.head - phrase.first - honorific;
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

function path(scene: Scene, here: Situation, phrase: Phrase): string {
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

function sameName(scene: Scene, a: Phrase, b: Phrase | undefined): boolean {
  return b !== undefined && a.kind === b.kind && scene.tokens[a.head]?.fold === scene.tokens[b.head]?.fold;
}
