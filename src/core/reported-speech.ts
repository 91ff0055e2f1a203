/** Reported speech without marks: clauses that a source and a cue make plain as somebody's words. */
import { REPORT_WEIGHTS } from './lexicon/report-weights.ts';
import { chance, score, unpack } from './linear.ts';
import type { Phrase } from './phrases.ts';
import { type Clause, reportFeatures, SAYS } from './report-features.ts';
import type { Scene } from './scene.ts';
import type { Span } from './text.ts';

export interface ReportedClause extends Clause {
  /** 0 to 1: the model's probability. */
  readonly sure: number;
  readonly span: Span;
}

const WEIGHTS = unpack(REPORT_WEIGHTS);
/** More than four in five of those found at this chance are what a reader would mark; lower finds more and errs more. */
const PLAIN = 0.69;
/** What stands before “…, she said” is cut off by its comma: where it ends is sooner right than the model thinks. */
const PLAIN_BEFORE = 0.65;

/** The plain ones, in text order, none overlapping another. Linear but for sorting. */
export function reportedSpeech(scene: Scene): ReportedClause[] {
  const ranked = reportedClauses(scene)
    .map((report) => ({
      ...report,
      sure: chance(score(WEIGHTS, reportFeatures(scene, report))),
      span: spanOf(scene, report),
    }))
    .filter(({ sure, content, cue }) => sure >= (content.last < cue.first ? PLAIN_BEFORE : PLAIN))
    .sort((a, b) => b.sure - a.sure || a.content.first - b.content.first);
  const taken = new Uint8Array(scene.tokens.length);
  const chosen = ranked.filter(({ content }) => {
    for (let at = content.first; at <= content.last; at++) if (taken[at]) return false;
    taken.fill(1, content.first, content.last + 1);
    return true;
  });
  return chosen.sort((a, b) => a.span.start - b.span.start);
}

export function spanOf({ tokens }: Scene, { content }: Clause): Span {
  return { start: tokens[content.first]?.start ?? 0, end: tokens[content.last]?.end ?? 0 };
}

interface Sentence {
  readonly scene: Scene;
  readonly first: number;
  /** The last token that is no closing mark. */
  readonly last: number;
  readonly phrases: readonly number[];
}

/** Every clause that stands to a verb of speech or thought as its object would. */
export function reportedClauses(scene: Scene): Clause[] {
  return sentencesOf(scene).flatMap((sentence) =>
    [
      ...sentence.phrases.flatMap((index) => [...objectsOf(sentence, index), ...asides(sentence, index)]),
      ...participles(sentence),
    ].filter((report) => isClause(scene, report)),
  );
}

function sentencesOf(scene: Scene): Sentence[] {
  const found: Sentence[] = [];
  let phrase = 0;
  for (let first = 0; first < scene.tokens.length; ) {
    const sentence = scene.tokens[first]?.sentence;
    let end = first;
    while (end < scene.tokens.length && scene.tokens[end]?.sentence === sentence) end++;
    const inside: number[] = [];
    for (; (scene.phrases[phrase]?.first ?? Infinity) < end; phrase++) inside.push(phrase);
    let last = end - 1;
    while (last > first && scene.tokens[last]?.kind === 'mark' && scene.tokens[last]?.fold !== ')') last--;
    found.push({ scene, first, last, phrases: inside });
    first = end;
  }
  return found;
}

// A clause shorter than this says too little to be compared.
const LEAST_TOKENS = 2;
/** Longer ones are lists and run-on lines. */
const MOST_TOKENS = 120;

function isClause(scene: Scene, { content }: Clause): boolean {
  const length = content.last - content.first + 1;
  if (length < LEAST_TOKENS || length > MOST_TOKENS || scene.tokens[content.first]?.kind === 'mark')
    return false;
  for (let at = content.first; at <= content.last; at++) if (scene.tokens[at]?.kind === 'quote') return false;
  return true;
}

const ADDRESSES: ReadonlySet<string> = new Set(
  'tell remind assure inform ask urge warn promise advise order instruct beg'.split(' '),
);

/** "Mr Smith said (on Monday) (that) ...". */
function objectsOf({ scene, last }: Sentence, index: number): Clause[] {
  const phrase = scene.phrases[index];
  const own = phrase?.predicate;
  if (!phrase || !own || own.passive || !SAYS.has(own.verb.kind) || own.at >= last) return [];
  const first = contentStart(scene, own.at, last);
  const cue = { first: cueStart(scene, own.at, phrase.last + 1), last: own.at };
  return ends(scene, first, last).map((end) => ({
    shape: 'after',
    source: index,
    cue,
    content: { first, last: end.last },
    cut: end.cut,
  }));
}

function cueStart(scene: Scene, verb: number, floor: number): number {
  let first = verb;
  while (first > floor && /^(?:auxiliary|adverb|to)$/.test(scene.tags[first - 1]?.tag ?? '')) first--;
  return first;
}

// How far behind the verb its "that" may stand ("said in an interview with a local station on Monday that").
const THAT_REACH = 16;
const BETWEEN: ReadonlySet<string> = new Set([
  'adverb',
  'time',
  'preposition',
  'determiner',
  'noun',
  'name',
  'number',
  'to',
  'possessive',
]);

/** Where the object of the verb begins: at its "that", else behind addressee, adverbs and the day. */
function contentStart(scene: Scene, verb: number, last: number): number {
  for (let at = verb + 1; at <= Math.min(last, verb + THAT_REACH); at++) {
    const tag = scene.tags[at]?.tag ?? '';
    const noun = scene.tags[at + 1]?.tag;
    if (scene.tokens[at]?.fold === 'that' && noun !== 'verb' && noun !== 'auxiliary') return at;
    if (!BETWEEN.has(tag)) break;
  }
  let at = verb + 1;
  if (ADDRESSES.has(scene.tags[verb]?.verb?.lemma ?? '')) at = afterNoun(scene, at);
  while (
    at < last &&
    (scene.tags[at]?.tag === 'time' ||
      (scene.tags[at]?.tag === 'adverb' && !OPENS_CLAUSE.has(scene.tokens[at]?.fold ?? '')))
  )
    at++;
  return at;
}

/** Adverbs that belong to the clause rather than to the verb before it. */
const OPENS_CLAUSE: ReadonlySet<string> = new Set(
  'there here not only all both perhaps maybe no never'.split(' '),
);

function afterNoun(scene: Scene, from: number): number {
  let at = from;
  if (scene.tags[at]?.tag === 'pronoun') return at + 1;
  if (scene.tags[at]?.tag === 'determiner') at++;
  while (/^(?:noun|name|number|possessive)$/.test(scene.tags[at]?.tag ?? '')) at++;
  return at;
}

interface End {
  readonly last: number;
  readonly cut: Clause['cut'];
}

/** Ends tried for one clause: the sentence's, and before the first of its commas, dashes and conjunctions. */
const MOST_ENDS = 5;

/** Where the object may end; a second attribution ends it for certain. */
function ends(scene: Scene, first: number, last: number): End[] {
  const found: End[] = [{ last, cut: 'sentence' }];
  for (
    let at = first + LEAST_TOKENS;
    at < Math.min(last, first + MOST_TOKENS) && found.length < MOST_ENDS;
    at++
  ) {
    const fold = scene.tokens[at]?.fold ?? '';
    const mark = fold === ',' || fold === ';' || fold === '-' || fold === ':';
    if (mark && scene.tokens[at + 1]?.fold === 'according') return [{ last: at - 1, cut: 'attribution' }];
    if (!mark && fold !== 'and' && fold !== 'but') continue;
    if (mark && /^(?:and|but)$/.test(scene.tokens[at + 1]?.fold ?? '')) continue;
    const verb = saysNext(scene, at + 1);
    const comma = scene.tokens[at - 1]?.fold === ',' ? 1 : 0;
    if (mark || comma || verb) found.push({ last: at - 1 - comma, cut: verb ? 'coordination' : 'comma' });
  }
  return found;
}

/** "and who then also quite openly said": nobody puts more before a second verb. */
const MOST_BEFORE_VERB = 8;

/** Whether a second verb of speech follows ("and added", ", saying"). */
function saysNext(scene: Scene, from: number): boolean {
  let at = from;
  while (
    at < from + MOST_BEFORE_VERB &&
    (scene.tags[at]?.tag === 'adverb' || /^(?:and|but|then|who)$/.test(scene.tokens[at]?.fold ?? ''))
  )
    at++;
  const verb = scene.tags[at]?.tag === 'verb' ? scene.tags[at]?.verb : null;
  return verb != null && SAYS.has(verb.kind) && verb.form !== 'base';
}

/** "..., Mr Smith said." and "..., said Mr Smith." and "according to Mr Smith". */
function asides(sentence: Sentence, index: number): Clause[] {
  const { scene, first, last } = sentence;
  const phrase = scene.phrases[index];
  if (!phrase) return [];
  const [two, one] = [scene.tokens[phrase.first - 2], scene.tokens[phrase.first - 1]];
  if (two?.fold === 'according' && one?.fold === 'to' && phrase.first - 2 >= first)
    return according(sentence, phrase, index);
  const own = phrase.predicate;
  const turned = scene.tags[phrase.first - 1]?.verb;
  if (opensAside(scene, first)) return [];
  if (own && one?.fold === ',' && SAYS.has(own.verb.kind) && phrase.first - 2 >= first && !own.passive) {
    const cue = { first: cueStart(scene, own.at, phrase.last + 1), last: own.at };
    return [
      { shape: 'before', source: index, cue, content: { first, last: phrase.first - 2 }, cut: 'attribution' },
    ];
  }
  if (
    turned?.kind === 'speech' &&
    turned.form !== 'gerund' &&
    two?.fold === ',' &&
    phrase.first - 3 >= first &&
    phrase.last <= last
  ) {
    const cue = { first: phrase.first - 1, last: phrase.first - 1 };
    return [
      { shape: 'before', source: index, cue, content: { first, last: phrase.first - 3 }, cut: 'attribution' },
    ];
  }
  return [];
}

const ASIDE = /^(?:asked|pressed|questioned|quizzed|speaking|talking|responding|replying|referring|writing)$/;

/** "Asked whether ..., he said", "Speaking in Leeds, she said": how it came about, not what was said. */
const opensAside = ({ tokens }: Scene, first: number): boolean => ASIDE.test(tokens[first]?.fold ?? '');

function according({ scene, first, last }: Sentence, phrase: Phrase, index: number): Clause[] {
  const cue = { first: phrase.first - 2, last: phrase.first - 1 };
  if (cue.first > first) {
    const comma = scene.tokens[cue.first - 1]?.fold === ',' ? 1 : 0;
    return [
      {
        shape: 'according',
        source: index,
        cue,
        content: { first, last: cue.first - 1 - comma },
        cut: 'attribution',
      },
    ];
  }
  let at = phrase.last + 1;
  const limit = Math.min(last, at + MOST_TOKENS);
  while (at < limit && scene.tokens[at]?.fold !== ',') at++;
  return at < limit
    ? [{ shape: 'according', source: index, cue, content: { first: at + 1, last }, cut: 'sentence' }]
    : [];
}

/** "..., adding that ...": said by the sentence's subject. */
function participles({ scene, first, last, phrases }: Sentence): Clause[] {
  const subject = phrases.find((index) => scene.phrases[index]?.predicate);
  if (subject === undefined) return [];
  const found: Clause[] = [];
  for (let at = first + 1; at < last; at++) {
    const verb = scene.tags[at]?.verb;
    if (scene.tags[at]?.tag !== 'verb' || !verb || !SAYS.has(verb.kind) || verb.form === 'base') continue;
    const before = scene.tokens[at - 1]?.fold ?? '';
    const linked =
      verb.form === 'gerund'
        ? before === ',' || before === 'by' || before === 'and' || before === 'while'
        : before === 'and' || before === 'but' || before === 'also';
    if (!linked || scene.phrases[subject]?.predicate?.at === at || (scene.phrases[subject]?.last ?? at) >= at)
      continue;
    const start = contentStart(scene, at, last);
    for (const end of ends(scene, start, last)) {
      found.push({
        shape: 'participle',
        source: subject,
        cue: { first: at, last: at },
        content: { first: start, last: end.last },
        cut: end.cut,
      });
    }
  }
  return found;
}
