/** What speaks for two printed pieces being one utterance. */
import type { Stretch } from './difference.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { wordLikeness } from './likeness.ts';
import { surnameWordOf } from './names.ts';
import type { Passage, Weigh } from './passage.ts';
import type { Atom } from './reading.ts';
import { sameSpeaker } from './speaker.ts';
import { alignedStretches, type SpeakerRelation, type Wording } from './variant.ts';

export interface Affinity {
  readonly a: Passage;
  readonly b: Passage;
  readonly found: readonly Stretch[];
  /** Weight of the words that both print or that answer each other by sense, discounted by what differs. */
  readonly words: number;
  /** 0 to 1: how much of `words` are words that answer each other by sense alone. */
  readonly sense: number;
  /** 0 to 1: how much of the overlap agrees. */
  readonly agreement: number;
  /** 0 to 1: how much of the sentences around them agrees. */
  readonly host: number;
  readonly speaker: SpeakerRelation;
  /** The sentence around a piece without a known speaker names the other piece's. */
  readonly named: boolean;
  /** Words of the shorter piece. */
  readonly length: number;
}

/** Compares two pieces. As dear as their alignment. */
export function affinityOf(a: Passage, b: Passage, means: Means): Affinity {
  const { weigh, lexicon, pairing, sameSpeaker } = means;
  const found = alignedStretches(a.reading, b.reading, pairing);
  const sum = summer(weigh);
  let agreeing = 0;
  let answering = 0;
  let differing = 0;
  for (const [k, stretch] of found.entries()) {
    const { kind, left, right } = stretch;
    if (kind === 'cut') continue;
    if (kind === 'keep' || kind === 'trivial') {
      const { a0, a1, b0, b1 } = stretch;
      agreeing += Math.min(sum(a.reading.atoms, a0, a1), sum(b.reading.atoms, b0, b1));
      continue;
    }
    const like = alike(left, right, lexicon);
    answering += like * Math.min(sum(left), sum(right));
    // At an end the longer side may merely be cut, so that only the shorter one is known to differ.
    const isEnd = k === 0 || k === found.length - 1;
    differing += (1 - like) * (isEnd ? Math.min : Math.max)(sum(left), sum(right));
  }
  const lighter = Math.min(sum(a.reading.atoms), sum(b.reading.atoms));
  const sense = answering / Math.max(TINY, agreeing + answering);
  agreeing += answering;
  const agreement = agreeing / Math.max(TINY, agreeing + differing);
  const covered = Math.min(1, agreeing / Math.max(TINY, lighter));
  return {
    a,
    b,
    found,
    words: agreeing * agreement * Math.sqrt(covered),
    sense,
    agreement,
    host: hostAgreement(a, b, means),
    speaker: sameSpeaker(a.quotation.speaker, b.quotation.speaker),
    named: names(a, b, means) || names(b, a, means),
    length: Math.min(a.reading.atoms.length, b.reading.atoms.length),
  };
}

export interface Means extends Wording {
  readonly among: Among;
  readonly weigh: Weigh;
  readonly lexicon?: Lexicon | undefined;
  /** The weight of the words around a piece. */
  readonly hostWeight: (passage: Passage) => number;
  /** `sameSpeaker`, which is asked of few names many times. */
  readonly sameSpeaker: typeof sameSpeaker;
}

/** Which stems, all below a number, are among the ones held last. A table is asked faster than a set, and a check asks a million times. */
export class Among {
  private readonly table: Uint8Array;
  private held: readonly number[] = [];

  constructor(below: number) {
    this.table = new Uint8Array(below);
  }

  hold(stems: readonly number[]): void {
    for (const stem of this.held) this.table[stem] = 0;
    for (const stem of stems) this.table[stem] = 1;
    this.held = stems;
  }

  has(stem: number): boolean {
    return this.table[stem] === 1;
  }
}

/** `sameSpeaker` that remembers what it was asked. */
export function rememberedSpeakers(): typeof sameSpeaker {
  const known = new Map<string | null, Map<string | null, SpeakerRelation>>();
  return (a, b) => {
    const row = known.get(a) ?? new Map<string | null, SpeakerRelation>();
    known.set(a, row);
    const relation = row.get(b) ?? sameSpeaker(a, b);
    row.set(b, relation);
    return relation;
  };
}

const TINY = 1e-6;
/** Grammar words say little, but not nothing: a run of them is somebody's wording. */
const GRAMMAR_WEIGHT = 0.1;

const summer =
  (weigh: Weigh) =>
  (atoms: readonly Atom[], from = 0, to = atoms.length): number => {
    let total = 0;
    for (let k = from; k < to; k++) {
      const atom = atoms[k];
      if (atom) total += atom.grammar ? GRAMMAR_WEIGHT : weigh.of(atom.form.stem);
    }
    return total;
  };

function alike(left: readonly Atom[], right: readonly Atom[], lexicon?: Lexicon): number {
  const [a, b] = [left[0], right[0]];
  return left.length === 1 && right.length === 1 && a && b ? wordLikeness(a, b, lexicon) : 0;
}

/** Sentences with less around the quotation than this cannot agree by chance in all of it. */
const LEAST_HOST = 1.5;

function names(silent: Passage, telling: Passage, { forms }: Means): boolean {
  const speaker = telling.quotation.speaker;
  if (silent.quotation.speaker !== null || speaker === null) return false;
  const surname = surnameWordOf(speaker);
  return surname !== null && silent.host.has(forms.of(surname).stem);
}

/** 0 to 1: how much of the words around two pieces agrees, by weight. */
export function hostAgreement(a: Passage, b: Passage, { weigh, hostWeight }: Means): number {
  const [fewer, more] = a.host.size < b.host.size ? [a.host, b.host] : [b.host, a.host];
  let shared = 0;
  for (const word of fewer) if (more.has(word)) shared += weigh.of(word);
  return shared === 0 ? 0 : shared / Math.max(LEAST_HOST, Math.min(hostWeight(a), hostWeight(b)));
}

/** The weight of the words around a piece, which is asked for again with every other piece. */
export function rememberedHosts(weigh: Weigh): (passage: Passage) => number {
  const known = new Map<Passage, number>();
  return (passage) => {
    let weight = known.get(passage);
    if (weight !== undefined) return weight;
    weight = 0;
    for (const word of passage.host) weight += weigh.of(word);
    known.set(passage, weight);
    return weight;
  };
}
