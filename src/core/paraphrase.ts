/** Utterances that one article quotes and the other reports without quotation marks. */
import type { Means } from './affinity.ts';
import { sharedWeight } from './candidates.ts';
import type { Report } from './indirect.ts';
import { lemma } from './likeness.ts';
import { surnameWordOf } from './names.ts';
import type { Passage, Prepared } from './passage.ts';
import type { QuotationId } from './quotation.ts';
import type { Atom } from './reading.ts';
import type { Span } from './text.ts';
import type { SpeakerRelation } from './variant.ts';

/** A quotation's piece and the clause of the other article that reports it. */
export interface Paraphrase {
  readonly passage: Passage;
  /** The clause, in the other article's text. */
  readonly span: Span;
  /** The indirect quotation that the clause is, if the other article's attributions say so. */
  readonly quotation: QuotationId | null;
  readonly speaker: SpeakerRelation;
  /** In telling words. */
  readonly evidence: number;
}

/**
 * How much must answer where the clause's sentence names the speaker, and where it does not: anybody may speak of
 * the day's topic, but one speaker seldom says two things with the same telling words.
 */
const ACCEPTED = { same: 0.7, unknown: 1.5, differs: Number.POSITIVE_INFINITY } as const;
/** One word in common is no report, and a name tells whom a sentence is about, not what was said. */
const FEWEST_ANSWERS = 2;
/** Weight in common below which a clause is not looked at. */
const LEAST_SHARED = 0.4;

/** Pairs of words that may be compared for one pair of articles: some hundred times what long articles need. */
const MOST_COMPARED = 3_000_000;

export interface Paraphrases {
  readonly found: readonly Paraphrase[];
  /** True when `MOST_COMPARED` was reached. */
  readonly approximate: boolean;
}

/** For each piece of an article the clause of another that reports it best, if one does. About pieces × reports. */
export function paraphrases(from: Prepared, reports: readonly Report[], means: Means): Paraphrases {
  const found: Paraphrase[] = [];
  let compared = 0;
  for (const passage of from.passages) {
    if (!passage.quotation.attributed || passage.setting === 'title') continue;
    means.among.hold(passage.words);
    let parts: Atom[][] | null = null;
    let best: Paraphrase | null = null;
    for (const report of reports) {
      if (sharedWeight(report.words, means) < LEAST_SHARED) continue;
      compared += report.content.length * passage.reading.atoms.length;
      if (compared > MOST_COMPARED) return { found, approximate: true };
      parts ??= sentencesOf(passage.reading.atoms);
      const next = paraphrase(passage, parts, { report, means });
      if (next && next.evidence > (best?.evidence ?? 0)) best = next;
    }
    if (best) found.push(best);
  }
  return { found, approximate: false };
}

/** The content words of a piece, sentence by sentence: a clause reports a sentence, not a speech. */
function sentencesOf(atoms: readonly Atom[]): Atom[][] {
  const parts: Atom[][] = [[]];
  for (const atom of atoms) {
    if (atom.breakBefore) parts.push([]);
    if (!atom.grammar) parts.at(-1)?.push(atom);
  }
  return parts.filter((part) => part.length > 0);
}

function paraphrase(
  passage: Passage,
  parts: readonly (readonly Atom[])[],
  { report, means }: { report: Report; means: Means },
): Paraphrase | null {
  const evidence = Math.max(0, ...parts.map((part) => answering(report.content, part, means)));
  if (evidence < ACCEPTED.same) return null;
  const speaker = speakerOf(passage, report, means);
  if (evidence < ACCEPTED[speaker]) return null;
  return { passage, span: report.span, quotation: report.quotation?.id ?? null, speaker, evidence };
}

function speakerOf(
  { quotation: { speaker } }: Passage,
  { quotation, subject }: Report,
  { sameSpeaker }: Means,
): SpeakerRelation {
  const told = quotation ? sameSpeaker(speaker, quotation.speaker) : 'unknown';
  const surname = surnameWordOf(speaker ?? '');
  if (told === 'same' || surname === null || subject.size === 0) return told;
  return subject.has(lemma(surname)) ? 'same' : 'differs';
}

const NAME_SHARE = 0.4;

/**
 * Weight of the clause's words that the sentence answers, discounted by what either has besides. Like words count
 * for nothing here: a topic's vocabulary is full of them, and measured they found no report that others had not.
 */
function answering(clause: readonly Atom[], sentence: readonly Atom[], { weigh }: Means): number {
  const used: Atom[] = [];
  const weight = (atom: Atom) => weigh.of(atom.form.stem) * (atom.capital ? NAME_SHARE : 1);
  let [answered, answers] = [0, 0];
  for (const word of clause) {
    const match = sentence.find((other) => other.form.stem === word.form.stem && !used.includes(other));
    if (!match) continue;
    used.push(match);
    answered += weight(word);
    if (!word.capital) answers++;
  }
  if (answers < FEWEST_ANSWERS) return 0;
  const total = (atoms: readonly Atom[]) => atoms.reduce((sum, atom) => sum + weight(atom), 0);
  const ofClause = Math.min(1, answered / total(clause));
  const ofStretch = Math.min(1, answered / total(stretchOf(sentence, used)));
  return answered * Math.sqrt(ofClause * ofStretch);
}

/** From the first to the last word that answers: words from all over a sentence report nothing it says. */
function stretchOf(sentence: readonly Atom[], used: readonly Atom[]): readonly Atom[] {
  const first = sentence.findIndex((atom) => used.includes(atom));
  const last = sentence.findLastIndex((atom) => used.includes(atom));
  return sentence.slice(first, last + 1);
}
