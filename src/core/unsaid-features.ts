/** What speaks for a stretch in marks being nobody's words: a title, a nickname, a word held at arm's length. */
import { bucketOf, type Feature } from './linear.ts';
import type { Scene } from './scene.ts';
import type { Situation } from './situation.ts';

/** Words before or behind a stretch that tell a name or title from speech; every other word counts by its kind. */
const TELLING = new Set(
  (
    'called dubbed titled named nicknamed entitled known so-called called-for film movie show song album book podcast series ' +
    'column program programme play novel memoir essay article magazine newsletter segment episode slogan motto theme hashtag ' +
    'term word words phrase label title headline name the a an of in on his her their its host hosts star starring co-host ' +
    'author and or as by for to with is was movement effect law act bill list award button feature page group project'
  ).split(' '),
);

/** What has a title. */
const WORKS = new Set(
  (
    'film movie documentary show song album single book novel memoir play musical poem essay article column magazine newsletter ' +
    'podcast series program programme broadcast episode segment radio anthem ballad titled entitled called dubbed named ' +
    'nicknamed nickname painting exhibition game author host hosts starring edition interview appearance'
  ).split(' '),
);

/** Who has been found as the source, as a feature. */
export interface Claim {
  readonly source: string;
  /** How sure the choice of the source is, in tenths. */
  readonly sure: string;
}

/** The features that hold for a stretch and what was found as its source, as buckets of the table of weights. */
export function unsaidFeatures(scene: Scene, here: Situation, claim: Claim): number[] {
  const found: number[] = [];
  const add: Add = (...parts) => found.push(bucketOf(['unsaid', ...parts]));
  const words = wordsOf(scene, here);
  add('bias');
  addForm(add, here, words);
  addSides(add, { scene, here, words });
  addAround(add, { scene, here, words });
  addClaim(add, { scene, here, claim, words });
  return found;
}

type Add = (...parts: readonly Feature[]) => void;

/** How the stretch itself is printed. */
interface Words {
  readonly body: string;
  readonly list: readonly string[];
  readonly count: string;
  readonly titled: string;
  readonly style: string;
  /** Set as the value of an attribute in mark-up that was left in the text. */
  readonly attribute: boolean;
}

// Enough of a stretch to see its case and its first words.
const BEGINNING = 400;

function wordsOf(scene: Scene, here: Situation): Words {
  const stretch = scene.quoted[Number(scene.tokens[here.at]?.quote ?? -1)];
  const body = stretch
    ? scene.text.slice(stretch.start, Math.min(stretch.end, stretch.start + BEGINNING))
    : '';
  const list = body.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return {
    body,
    list,
    count: list.length < 4 ? String(list.length) : list.length < 7 ? '4' : list.length < 14 ? '7' : '14',
    titled: scene.headlines.has(here.sentence) ? 'H' : titleCase(list),
    style: stretch?.style ?? '',
    attribute: scene.text[(stretch?.open ?? 0) - 1] === '=',
  };
}

interface Case {
  readonly scene: Scene;
  readonly here: Situation;
  readonly words: Words;
}

function addForm(add: Add, here: Situation, { body, list, count, titled, style, attribute }: Words): void {
  add('count', count);
  add('case', titled, count);
  add('ends', here.ends, count);
  add('case ends', titled, here.ends, count);
  add('shout', list.length > 0 && list.every((word) => word === word.toUpperCase()), count);
  add('first', here.paragraph === 0, titled);
  add('first style', here.paragraph === 0, style);
  add('first count', here.paragraph === 0, count);
  add('digits', /^\P{L}*\d/u.test(body), /\d{4,}/.test(body), count);
  add('address', /^[\w.:/-]+$/.test(body) && /[\d/_]/.test(body));
  add('attribute', attribute);
  add('voice', /\b(?:I|we|my|our|you|your|me|us)\b/i.test(body), count);
}

/** The words right before and behind. */
function addSides(add: Add, { scene, here, words: { titled, count } }: Case): void {
  const before = telling(scene, here.at - 1, here.sentence);
  const after = telling(scene, here.at + 1, here.sentence);
  const last = small(scene, here.at - 1, here.sentence);
  add('before', before);
  add('before look', here.before, count);
  add('before case', before, titled);
  add('two before', telling(scene, here.at - 2, here.sentence), before);
  add('word before', last);
  add('word before case', last, titled);
  add('word after', small(scene, here.at + 1, here.sentence), here.before);
  add('after', after);
  add('after ends', here.after, here.ends);
  add('around', here.before, here.after);
  add('around count', here.before, here.after, count, titled);
  add('owner case', here.before, titled, here.ends, here.cues);
}

/** What else its sentence holds: a word for a work, other stretches, subjects that speak. */
function addAround(add: Add, { scene, here, words: { titled, count, style } }: Case): void {
  const work = workBefore(scene, here);
  const crowd = quotesAround(scene, here);
  add('work', work, titled);
  add('work count', work, count, here.ends);
  add('crowd', crowd, titled);
  add('crowd count', crowd, count, here.cues);
  add('cues', here.cues, count);
  add('cues case', here.cues, titled, here.ends);
  add('style', style, here.cues);
  add('controller', here.controller?.look ?? '', count);
}

function addClaim(add: Add, { scene, here, claim, words }: Case & { readonly claim: Claim }): void {
  const { count, titled } = words;
  add('word source', small(scene, here.at - 1, here.sentence), claim.source);
  add('source', claim.source);
  add('source count', claim.source, count, titled);
  add('sure', claim.sure, count);
  add('sure case', claim.sure, titled, here.cues);
}

/** `T`: every longer word has a capital. `l`: begins small. `S`: like a sentence. */
function titleCase(words: readonly string[]): string {
  if (!words[0] || /^\p{Ll}/u.test(words[0])) return 'l';
  const long = words.filter((word) => word.length > 3);
  return long.length > 0 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
    ? words.length > 1
      ? 'T'
      : 't'
    : 'S';
}

/** How many other stretches its sentence holds: titles come in lists. */
function quotesAround(scene: Scene, here: Situation): string {
  let seen = 0;
  for (let at = here.at - AROUND; at <= here.at + AROUND; at++) {
    if (at !== here.at && scene.tokens[at]?.kind === 'quote' && scene.tokens[at]?.sentence === here.sentence)
      seen++;
  }
  return String(Math.min(seen, 3));
}

// Tokens on each side that are looked through for other stretches.
const AROUND = 30;

/** A word in small letters as it is; only its bucket is ever stored. */
function small(scene: Scene, at: number, sentence: number): string {
  const token = scene.tokens[at];
  if (!token || token.sentence !== sentence) return '^';
  return token.capital ? 'Name' : token.fold;
}

// Tokens before a stretch in which the kind of work stands ("his 2002 book, ...", "an episode of ...").
const WORK_REACH = 4;

/** How far before the stretch a word for a work stands; empty when none does. */
function workBefore(scene: Scene, here: Situation): string {
  for (let back = 1; back <= WORK_REACH; back++) {
    const token = scene.tokens[here.at - back];
    if (token?.sentence !== here.sentence) return '';
    if (WORKS.has(token.fold.replace(/(?<=...)s$/, '')) || WORKS.has(token.fold))
      return back < 3 ? 'near' : 'far';
  }
  return '';
}

function telling(scene: Scene, at: number, sentence: number): string {
  const token = scene.tokens[at];
  if (!token || token.sentence !== sentence) return '^';
  if (token.kind !== 'word' || TELLING.has(token.fold)) return token.fold;
  const tag = scene.tags[at];
  return tag?.verb ? `V${tag.verb.kind}` : (tag?.tag ?? '');
}
