/** Reported speech without marks: clauses that a source and a cue make plain as somebody's words. */
import { REPORT_WEIGHTS } from './lexicon/report-weights.ts';
import { bucketOf, type Feature, score, unpack } from './linear.ts';
import type { Phrase } from './phrases.ts';
import type { Scene } from './scene.ts';
import { nounKind } from './source-features.ts';
import type { Span } from './text.ts';

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

export interface ReportedClause extends Clause {
  /** 0 to 1: the model's probability. */
  readonly sure: number;
  readonly span: Span;
}

const WEIGHTS = unpack(REPORT_WEIGHTS);
/** Four in five of those found at this chance are what a reader would mark; lower finds more and errs more. */
const PLAIN = 0.65;

/** The plain ones, in text order, none overlapping another. Linear but for sorting. */
export function reportedSpeech(scene: Scene): ReportedClause[] {
  const ranked = reportedClauses(scene)
    .map((report) => ({
      ...report,
      sure: chance(score(WEIGHTS, reportFeatures(scene, report))),
      span: spanOf(scene, report),
    }))
    .filter(({ sure }) => sure >= PLAIN)
    .sort((a, b) => b.sure - a.sure || a.content.first - b.content.first);
  const taken = new Uint8Array(scene.tokens.length);
  const chosen = ranked.filter(({ content }) => {
    for (let at = content.first; at <= content.last; at++) if (taken[at]) return false;
    taken.fill(1, content.first, content.last + 1);
    return true;
  });
  return chosen.sort((a, b) => a.span.start - b.span.start);
}

const chance = (logit: number): number => 1 / (1 + Math.exp(-logit));

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

const SAYS: ReadonlySet<string> = new Set(['speech', 'act', 'naming', 'mind']);
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

/** Whether a second verb of speech follows ("and added", ", saying"). */
function saysNext(scene: Scene, from: number): boolean {
  let at = from;
  while (scene.tags[at]?.tag === 'adverb' || /^(?:and|but|then|who)$/.test(scene.tokens[at]?.fold ?? ''))
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

/** What speaks for and against a clause being reported speech. */
export function reportFeatures(scene: Scene, report: Clause): number[] {
  const found: number[] = [];
  const add = (...parts: readonly Feature[]) => found.push(bucketOf(['report', ...parts]));
  const { shape, cue, content, cut } = report;
  const phrase = scene.phrases[report.source];
  const verb = scene.tags[cue.last]?.verb;
  const lemma = verb?.lemma ?? '';
  const form = verb?.form ?? '';
  const helper = cue.first < cue.last ? (scene.tokens[cue.first]?.fold ?? '') : '';
  const that = scene.tokens[content.first]?.fold === 'that';
  const opens = scene.tags[content.first]?.tag ?? '';
  const opening =
    opens === 'noun' || opens === 'name' || opens === 'verb'
      ? opens
      : (scene.tokens[content.first]?.fold ?? '');
  const noun = phrase ? nounKind(scene, phrase) : '';
  const clause = hasVerb(scene, content);
  const length = lengthOf(content.last - content.first + 1);
  add('shape', shape);
  add('shape lemma', shape, lemma);
  add('shape lemma form', shape, lemma, form, that, clause);
  add('shape kind', shape, verb?.kind ?? '', form, that, clause);
  add('helper', helper, verb?.kind ?? '');
  add('negated', phrase?.predicate?.negated ?? false, verb?.kind ?? '');
  add('noun', noun, shape);
  add('noun kind', noun, verb?.kind ?? '', form);
  add('opening', opening, verb?.kind ?? '', shape);
  add('opening lemma', opens, lemma);
  add('length', length, shape, cut);
  add('length kind', length, verb?.kind ?? '', that);
  add('cut', cut, shape, that);
  add('gap', lengthOf(content.first - cue.last), that, shape);
  add('place', placeOf(scene, phrase), shape, verb?.kind ?? '');
  add('over', phrase?.predicate?.over ?? '', verb?.kind ?? '');
  add('quotes', quotesIn(scene, scene.tokens[cue.first]?.sentence ?? -1, cue.first), shape);
  const [inner, next] = breaks(scene, content);
  add('next', next, cut, clause);
  add('next kind', next, cut, verb?.kind ?? '', that);
  add('inner', inner, cut, clause);
  add('inner shape', inner, shape, that);
  add('fronted', fronted(scene, content.first), shape, cut);
  add('noun lemma', noun, lemma, form);
  add('clause noun', clause, opening, cut);
  return found;
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

/** The conjunction that opens the sentence ("While critics say ..., he ..."), or nothing. */
function fronted(scene: Scene, from: number): string {
  let at = from;
  while (
    at > Math.max(0, from - MOST_TOKENS) &&
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
