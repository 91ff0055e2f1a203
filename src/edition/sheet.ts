/** A report laid out in plain words, before it becomes terminal text, plain text, Markdown or HTML. */
import { outletName } from '../core/article.ts';
import type { Senses } from '../core/lexicon/senses.ts';
import { type Piece, pieces } from '../core/pieces.ts';
import type {
  ArticleCard,
  MarkId,
  Reading,
  Report,
  Utterance,
  VariantGroup,
  Witness,
} from '../core/report.ts';
import { HERE } from '../core/report.ts';
import type { Rewriting } from '../core/rewriting.ts';
import { describeSenses, swappedWords } from '../core/swapped-words.ts';
import type { Variant } from '../core/variant.ts';
import { KINDS_BY_WEIGHT } from '../core/wording.ts';
import {
  byWordsAlone,
  describeKinship,
  describeSpeakers,
  describeTranslation,
  describeVariant,
  kindLabel,
  rewritingCauses,
  rewritingLine,
  toldByOthers,
  verdict,
} from './english.ts';

export interface Sheet {
  readonly title: string;
  readonly imprint: string;
  /** Empty where the sheet holds a single finding. */
  readonly verdict: string;
  /** What the verdict left uncounted; may be empty. */
  readonly rest: string;
  /** "Told by 4 other outlets", copies not counted. Of no use where there are no witnesses. */
  readonly told: string;
  readonly witnesses: readonly Legend[];
  /** One for each kind of finding that occurs, heaviest first. */
  readonly sections: readonly Section[];
  /** That the text may be reworded as a whole, and on what words that rests; may be empty. */
  readonly rewriting: string;
  readonly approximate: boolean;
}

/** What a sign stands for. */
export interface Legend {
  readonly sign: string;
  readonly name: string;
  readonly url: string | undefined;
  /** Why it is here: what it shares with the article, or whose text it repeats. */
  readonly note: string;
}

export interface Section {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** One printed piece of the article's quotations and its counterparts. */
export interface Entry {
  readonly id: MarkId;
  readonly speaker: string;
  readonly lines: readonly Line[];
  /** "Not found in AP, B"; empty when every witness reports it. */
  readonly silent: string;
}

/** What the article or a group of witnesses prints. */
export interface Line {
  /** "here", or the signs of the witnesses that agree in it. */
  readonly signs: string;
  /** Empty where the words are those of the article. */
  readonly pieces: readonly Piece[];
  readonly quoted: boolean;
  /** The sentence around a short reading; both empty around a longer one. */
  readonly before: string;
  readonly after: string;
  /** "Words swapped", "Speaker here: A; there: B". */
  readonly notes: readonly string[];
}

/** The whole report. With a dictionary the senses of swapped words stand beside them. */
export function sheetOf(report: Report, senses?: Senses): Sheet {
  const { article, witnesses, utterances, rewriting, approximate } = report;
  const { line, rest } = verdict(report);
  const voices = witnesses.filter(({ copyOf }) => copyOf === undefined).length;
  return {
    title: article.title ?? article.id,
    imprint: imprint(article),
    verdict: line,
    rest: [...rest, ...(report.byWordsAlone ? [byWordsAlone()] : [])].join(' · '),
    told: voices > 0 ? toldByOthers(voices) : 'Told elsewhere in the same words only',
    witnesses: [...witnesses]
      .sort((a, b) => Number(a.copyOf === HERE) - Number(b.copyOf === HERE))
      .map(legend),
    sections: sections(utterances, senses),
    rewriting: rewriting ? rewritingText(rewriting) : '',
    approximate,
  };
}

/** One finding alone, with those of the witnesses that it names. Null when the report has no such finding. */
export function findingSheet(report: Report, id: MarkId): Sheet | null {
  const utterance = report.utterances.find((one) => one.id === id);
  if (!utterance) return null;
  const named = new Set(utterance.variants.flatMap(({ readings }) => readings.map(({ siglum }) => siglum)));
  const whole = sheetOf({ ...report, witnesses: report.witnesses.filter(({ siglum }) => named.has(siglum)) });
  const sections = [{ heading: kindLabel(utterance.kind), entries: [entry(utterance)] }];
  return { ...whole, verdict: '', rest: '', told: 'Printed by', rewriting: '', approximate: false, sections };
}

function rewritingText(rewriting: Rewriting): string {
  const all = [...rewriting.swaps, ...(rewriting.outside?.swaps ?? [])];
  const swaps = all.map(({ here, there }) => `“${here}” for “${there}”`).join(', ');
  return `${rewritingLine(rewriting)} ${rewritingCauses()} It rests on ${swaps}.`;
}

/** "The Straits Times · Reuters · 2021-05-19", as far as it is known. */
function imprint(article: ArticleCard): string {
  const name = outletName(article);
  const agency = article.agency && !name.includes(article.agency) ? article.agency : undefined;
  return [name, agency, article.published?.slice(0, 'yyyy-mm-dd'.length)].filter(Boolean).join(' · ');
}

function legend({ siglum, article, copyOf, match }: Witness): Legend {
  const original = copyOf === HERE ? 'this article' : copyOf;
  const reasons = match.reasons.filter((_, at) => match.grounds?.[at]?.kind !== 'runs'); // kinship tells of them
  const note = original
    ? `the same text as ${original}`
    : [reasons.join(', '), describeKinship(match)].filter(Boolean).join('. ');
  return { sign: siglum, name: imprint(article), url: article.url, note };
}

function sections(utterances: readonly Utterance[], senses: Senses | undefined): Section[] {
  return KINDS_BY_WEIGHT.flatMap((kind) => {
    const entries = utterances
      .filter((utterance) => utterance.kind === kind)
      .map((utterance) => entry(utterance, senses));
    return entries.length > 0 ? [{ heading: `${kindLabel(kind)} (${entries.length})`, entries }] : [];
  });
}

function entry({ id, base, variants, silent, kind }: Utterance, senses?: Senses): Entry {
  const context = base.text.length < FRAGMENT;
  const said = new Set<string>();
  const here = pieces(
    base.text,
    variants.map(({ variant }) => variant),
    'a',
  );
  return {
    id,
    speaker: base.speaker ?? 'Speaker not named',
    lines: [
      { ...around(base, context), signs: HERE, pieces: here, quoted: true, notes: translations([base]) },
      ...variants.map((group) => groupLine(group, base, { context, senses, said })),
    ],
    silent: silent.length > 0 && kind !== 'only-here' ? `Not found in ${silent.join(', ')}` : '',
  };
}

interface GroupShown {
  readonly context: boolean;
  readonly senses: Senses | undefined;
  /** What the dictionary was quoted with in this entry; added to. Groups often share their words. */
  readonly said: Set<string>;
}

function groupLine(
  { readings, variant }: VariantGroup,
  base: Reading,
  { context, senses, said }: GroupShown,
): Line {
  const [first] = readings;
  if (!first) throw new Error('a group without a reading');
  const speakers =
    variant.speaker === 'differs'
      ? describeSpeakers(
          base.speaker,
          readings.map(({ speaker }) => speaker),
        )
      : null;
  const shown = variant.relation !== 'identical';
  return {
    ...around(first, context && shown),
    signs: [...new Set(readings.map(({ siglum }) => siglum))].join(', '),
    pieces: shown ? pieces(first.text, [variant], 'b') : [],
    quoted: first.quoted,
    notes: [
      describeVariant(variant),
      ...(speakers ? [speakers] : []),
      ...translations(readings),
      ...(senses ? unsaid(meanings(base, first, { variant, senses }), said) : []),
    ],
  };
}

/** "killer: someone who causes a death; executioner: an official who ..." */
function meanings(
  base: Reading,
  other: Reading,
  { variant, senses }: { readonly variant: Variant; readonly senses: Senses },
): string[] {
  return swappedWords({ a: base.text, b: other.text }, variant, senses).map(describeSenses);
}

function unsaid(notes: readonly string[], said: Set<string>): string[] {
  const fresh = notes.filter((note) => !said.has(note));
  for (const note of fresh) said.add(note);
  return fresh;
}

const translations = (readings: readonly Reading[]): string[] => {
  const words = new Set(readings.flatMap(({ translated }) => translated ?? []));
  return [...words].map(describeTranslation);
};

// Fewer characters than this say little by themselves, so the sentence around them is shown too.
const FRAGMENT = 60;
// Enough to see a fragment at work, not enough to hide it.
const AROUND = 44;

/** The sentence around a reading without the reading's own marks, since the sheet sets marks of its own. */
function around({ before, after, quoted }: Reading, context: boolean): Pick<Line, 'before' | 'after'> {
  if (!context) return { before: '', after: '' };
  const bare = quoted ? [before.replace(MARKS_BEFORE, ''), after.replace(MARKS_AFTER, '')] : [before, after];
  return { before: tail(bare[0] ?? ''), after: head(bare[1] ?? '') };
}

const MARKS_BEFORE = /["'`\u2018-\u201f\u00ab\u00bb\u2039\u203a]{1,3}$/;
const MARKS_AFTER = /^["'`\u2018-\u201f\u00ab\u00bb\u2039\u203a]{1,3}/;

function tail(text: string): string {
  if (text.length <= AROUND) return text;
  return `… ${text.slice(text.indexOf(' ', text.length - AROUND) + 1)}`;
}

function head(text: string): string {
  if (text.length <= AROUND) return text;
  const to = text.lastIndexOf(' ', AROUND);
  return `${text.slice(0, to > 0 ? to : AROUND)} …`;
}
