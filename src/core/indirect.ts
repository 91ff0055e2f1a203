/** Clauses that tell what somebody said, as far as the words of a sentence show it. */
import { type Form, remembered } from './forms.ts';
import { verbOf } from './lexicon/en-verbs.ts';
import { type Clause, type Prepared, stemsOf } from './passage.ts';
import type { Quotation } from './quotation.ts';
import type { Atom } from './reading.ts';
import { overlap, type Span } from './text.ts';

/** What a clause reports, without its "she said that". */
export interface Report {
  /** Of the words reported, in the article's text. */
  readonly span: Span;
  readonly content: readonly Atom[];
  /** The stems of `content`. */
  readonly words: readonly number[];
  /** The lemmas of the names that the cue has as its subject; empty for a pronoun or a common noun. */
  readonly subject: ReadonlySet<string>;
  /** The indirect quotation that covers it, if there is one. */
  readonly quotation: Quotation | null;
}

/** Fewer content words report nothing that could be recognised, more are no clause. */
const FEWEST_WORDS = 2;
const MOST_WORDS = 60;

/** The reporting clauses of an article, in text order. Linear in its length but for sorting. */
export function reportsOf({ text, clauses, quotations }: Prepared, isCue = newIsCue()): Report[] {
  const holdersOf = holderFinder(quotations);
  return clauses.flatMap((clause) => {
    const holders = holdersOf(clause.span);
    if (holders.length === 0 && !clause.atoms.some(isCue)) return [];
    const cued = cuedParts(partsOf(text, clause.atoms), isCue);
    const held = holders.flatMap((quotation) =>
      quotation.content
        .flatMap((span) => partsOf(text, within(clause, span)))
        .map((atoms) => reportOf(atoms, quotation, cued.subject)),
    );
    const found = cued.said.map((atoms) => reportOf(atoms, null, cued.subject));
    const free = found.filter((report) => !held.some((other) => overlap(other.span, report.span) > 0));
    return [...held, ...free].filter(
      ({ content }) => content.length >= FEWEST_WORDS && content.length <= MOST_WORDS,
    );
  });
}

/** Tells of spans in text order, none overlapping another, which indirect quotations have a piece there. */
function holderFinder(quotations: readonly Quotation[]): (span: Span) => Quotation[] {
  const pieces = quotations
    .filter(({ kind }) => kind === 'indirect')
    .flatMap((quotation, order) => quotation.content.map((span) => ({ quotation, order, span })))
    .sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  let reaching: typeof pieces = [];
  return (span) => {
    for (let piece = pieces[next]; piece && piece.span.start < span.end; piece = pieces[++next])
      reaching.push(piece);
    reaching = reaching.filter((piece) => piece.span.end > span.start);
    const inOrder = reaching
      .filter((piece) => overlap(piece.span, span) > 0)
      .sort((a, b) => a.order - b.order);
    return [...new Set(inOrder.map(({ quotation }) => quotation))];
  };
}

const within = ({ atoms }: Clause, span: Span): Atom[] => atoms.filter((atom) => overlap(atom, span) > 0);

function reportOf(atoms: readonly Atom[], quotation: Quotation | null, subject: ReadonlySet<string>): Report {
  const content = atoms.filter(({ grammar }) => !grammar);
  const span = { start: atoms[0]?.start ?? 0, end: atoms.at(-1)?.end ?? 0 };
  return { span, content, words: [...stemsOf(content)], subject, quotation };
}

const BOUNDARY = /[,;:()\u2013\u2014"\u201c\u201d\u201e\u00ab\u00bb]/;

function partsOf(text: string, atoms: readonly Atom[]): Atom[][] {
  const parts: Atom[][] = [[]];
  let previous: Atom | undefined;
  for (const atom of atoms) {
    const gap = previous ? text.slice(previous.end, atom.start) : ' ';
    if (gap !== ' ' && BOUNDARY.test(gap)) parts.push([]);
    parts.at(-1)?.push(atom);
    previous = atom;
  }
  return parts;
}

interface Cued {
  readonly said: readonly (readonly Atom[])[];
  readonly subject: ReadonlySet<string>;
}

/** What goes on with what was said: "..., and that ...". */
const GOES_ON: ReadonlySet<string> = new Set(['that', 'and', 'but', 'or']);

/** The words behind a sentence's first cue and the parts that go on with them, or those before "he said". */
function cuedParts(parts: readonly (readonly Atom[])[], isCue: IsCue): Cued {
  const at = parts.findIndex((part) => part.some(isCue));
  const part = parts[at];
  if (!part) return { said: [], subject: new Set() };
  const cue = part.findIndex(isCue);
  const behind = part.slice(cue + 1);
  const before = parts[at - 1];
  const subject = subjectOf(parts.slice(0, at).flat(), part.slice(0, cue));
  if (behind.length < FEWEST_WORDS && before && cue <= LATE_SUBJECT)
    return { said: [before], subject: namesIn(part.slice(0, cue)) };
  const said: (readonly Atom[])[] = [behind];
  for (const next of parts.slice(at + 1)) {
    if (!GOES_ON.has(next[0]?.key ?? '')) break;
    said.push(next);
  }
  return { said, subject };
}

/** How many words "Mr Smith" and the like take before the cue. */
const LATE_SUBJECT = 3;

/** The names right before the cue; else, where a clause lies between, those that the sentence begins with. */
function subjectOf(earlier: readonly Atom[], close: readonly Atom[]): ReadonlySet<string> {
  const near = namesIn(close.slice(-LATE_SUBJECT));
  if (near.size > 0) return near;
  const all = [...earlier, ...close];
  const first = all.findIndex(isProper);
  if (first < 0 || first > LATE_SUBJECT) return new Set();
  const after = all.findIndex((atom, k) => k > first && !isProper(atom) && atom.key !== 'of');
  return namesIn(all.slice(first, after < 0 ? all.length : after));
}

const isProper = ({ capital, grammar }: Atom): boolean => capital && !grammar;
const namesIn = (atoms: readonly Atom[]): Set<string> =>
  new Set(atoms.filter(isProper).map(({ lemma }) => lemma));

/** Whether a word takes somebody's words: a verb in a finite form, without a capital ("the United States" states nothing). */
export type IsCue = (atom: Atom) => boolean;

/** Remembers the verbs, which are the same in all articles. */
export function newIsCue(): IsCue {
  const isVerb = remembered(new Map<Form, boolean>(), ({ key }) => {
    const verb = verbOf(key);
    return verb !== null && verb.form !== 'base' && (verb.kind === 'speech' || verb.kind === 'naming');
  });
  return ({ form, capital }) => !capital && isVerb(form);
}
