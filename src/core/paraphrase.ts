/** Utterances that one article quotes and the other reports without quotation marks. */
import type { Means } from './affinity.ts';
import { verbOf } from './lexicon/en-verbs.ts';
import { isFunctionWord, lemma, wordLikeness } from './likeness.ts';
import type { Clause, Passage, Prepared } from './passage.ts';
import type { Quotation, QuotationId } from './quotation.ts';
import type { Atom } from './reading.ts';
import { sameSpeaker } from './speaker.ts';
import { overlap, type Span } from './text.ts';
import type { SpeakerRelation } from './variant.ts';

/** A quotation's piece and the clause of the other article that reports it. */
export interface Paraphrase {
  readonly passage: Passage;
  /** The clause, in the other article's text. */
  readonly span: Span;
  /** The indirect quotation that the clause is, if the other article's attributions say so. */
  readonly quotation: QuotationId | null;
  readonly speaker: SpeakerRelation;
  readonly evidence: number;
}

/** At least so much telling weight must answer in order: two rare words. */
const ACCEPTED = 2;
/** Worth half a rare word where the clause is the same speaker's. */
const SPEAKER_SUPPORT = { same: 0.6, unknown: 0, differs: -1 } as const;
/** Shared weight below which a local alignment with like words is not going to reach `ACCEPTED`. */
const LEAST_SHARED = 0.7;
/** How many words behind what was said its "he said" may stand. */
const CUE_BEHIND = 4;

/** For each piece of `from` the clause of `to` that reports it best, if one does. Linear in pieces × clauses. */
export function paraphrases(from: Prepared, to: Prepared, means: Means): Paraphrase[] {
  const indirect = to.quotations.filter(({ kind }) => kind === 'indirect');
  return from.passages.flatMap((passage) => {
    if (!passage.quotation.attributed) return [];
    let best: Paraphrase | null = null;
    for (const clause of to.clauses) {
      const found = report(passage, clause, { to, indirect, means });
      if (found && found.evidence >= ACCEPTED && found.evidence > (best?.evidence ?? 0)) best = found;
    }
    return best ? [best] : [];
  });
}

/** Without a verb of speech a sentence tells of the world, not of an utterance. */
const CUE_KINDS: ReadonlySet<string> = new Set(['speech', 'act', 'naming']);

function isCue(word: string): boolean {
  const verb = verbOf(word);
  return verb !== null && CUE_KINDS.has(verb.kind);
}

interface Setting {
  readonly to: Prepared;
  readonly indirect: readonly Quotation[];
  readonly means: Means;
}

function report(passage: Passage, clause: Clause, { to, indirect, means }: Setting): Paraphrase | null {
  let shared = 0;
  for (const word of clause.words) if (passage.words.has(word)) shared += means.weigh(word);
  if (shared < LEAST_SHARED) return null;
  const local = localAlignment(content(passage.reading.atoms), content(clause.atoms), means);
  if (!local) return null;
  const holder =
    indirect.find(({ content: spans }) => spans.some((span) => overlap(span, local.span) > 0)) ?? null;
  if (!holder && !cued(clause.atoms, local.span)) return null;
  const speaker = speakerOf(passage, holder, to.text.slice(clause.span.start, clause.span.end));
  const evidence = local.score + SPEAKER_SUPPORT[speaker];
  return {
    passage,
    span: clauseAround(to.text, clause.span, local.span),
    quotation: holder?.id ?? null,
    speaker,
    evidence,
  };
}

/** Whether a verb of speech stands before what was said, or right behind it. */
function cued(atoms: readonly Atom[], said: Span): boolean {
  const behind = atoms.findIndex((atom) => atom.start >= said.end);
  const reach = behind < 0 ? atoms.length : behind + CUE_BEHIND;
  return atoms.slice(0, reach).some(({ key }) => isCue(key));
}

function speakerOf(passage: Passage, holder: Quotation | null, sentence: string): SpeakerRelation {
  const { speaker } = passage.quotation;
  const told = sameSpeaker(speaker, holder?.speaker ?? null);
  if (told !== 'unknown' || speaker === null) return told;
  const surname = speaker.split(' ').at(-1) ?? speaker;
  return surname.length > 2 && sentence.includes(surname) ? 'same' : 'unknown';
}

const content = (atoms: readonly Atom[]): Atom[] => atoms.filter((atom) => !isFunctionWord(atom.key));

interface Local {
  readonly score: number;
  /** From the first to the last word of the clause that answers a word of the quotation. */
  readonly span: Span;
}

/** A word for another costs this share of the heavier one. */
const SWAP_COST = 0.3;
/** A word without counterpart inside the match costs this share of its weight. */
const GAP_COST = 0.25;
/** Words less alike are strangers in a paraphrase: half of the topic's vocabulary is a little alike. */
const LEAST_ALIKE = 0.5;
const ALIKE_GAIN = 0.4;

/** Smith and Waterman (1981) over content words, keeping where the best match begins. O(n·m), one row of memory. */
function localAlignment(a: readonly Atom[], b: readonly Atom[], { weigh, lexicon }: Means): Local | null {
  let above: Cell[] = b.map(() => NOTHING);
  let best: Cell & { readonly end: number } = { ...NOTHING, end: 0 };
  for (const x of a) {
    const weightX = weigh(x.key);
    const row: Cell[] = [];
    for (const [j, y] of b.entries()) {
      const weightY = weigh(y.key);
      const diagonal = above[j - 1] ?? NOTHING;
      const gain =
        pairGain(x, y, Math.min(weightX, weightY), lexicon) ?? -SWAP_COST * Math.max(weightX, weightY);
      const options: Cell[] = [
        { score: diagonal.score + gain, start: diagonal.score > 0 ? diagonal.start : y.start },
        shifted(above[j] ?? NOTHING, GAP_COST * weightX),
        shifted(row[j - 1] ?? NOTHING, GAP_COST * weightY),
      ];
      const cell = options.reduce((top, option) => (option.score > top.score ? option : top), NOTHING);
      row.push(cell);
      if (cell.score > best.score) best = { ...cell, end: y.end };
    }
    above = row;
  }
  return best.score > 0 ? { score: best.score, span: { start: best.start, end: best.end } } : null;
}

interface Cell {
  readonly score: number;
  readonly start: number;
}

const NOTHING: Cell = { score: 0, start: 0 };
const shifted = (cell: Cell, cost: number): Cell => ({ score: cell.score - cost, start: cell.start });

function pairGain(x: Atom, y: Atom, weight: number, lexicon: Means['lexicon']): number | null {
  if (lemma(x.key) === lemma(y.key)) return weight;
  const like = wordLikeness(x.key, y.key, lexicon);
  return like >= LEAST_ALIKE ? like * ALIKE_GAIN * weight : null;
}

const BOUNDARY = /[,;:()\u2013\u2014"\u201c\u201d\u201e\u00ab\u00bb]/;

/** The match widened to the marks that part clauses, inside its sentence. */
function clauseAround(text: string, sentence: Span, match: Span): Span {
  let { start, end } = match;
  while (start > sentence.start && !BOUNDARY.test(text.charAt(start - 1))) start--;
  while (end < sentence.end && !BOUNDARY.test(text.charAt(end))) end++;
  while (start < match.start && /\s/.test(text.charAt(start))) start++;
  while (end > match.end && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
