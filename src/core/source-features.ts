/** What speaks for and against a phrase as the source of a quoted stretch. */
import { bucketOf, type Feature } from './linear.ts';
import { nounKind } from './noun-kind.ts';
import type { Phrase } from './phrases.ts';
import type { Scene } from './scene.ts';
import { type Candidate, inverted, look, type Question, type Situation } from './situation.ts';
import { controls, lastSource, type Place, path, placeOf, sharedWith, verbReach } from './source-place.ts';

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

function sameName(scene: Scene, a: Phrase, b: Phrase | undefined): boolean {
  return b !== undefined && a.kind === b.kind && scene.tokens[a.head]?.fold === scene.tokens[b.head]?.fold;
}
