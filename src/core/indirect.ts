/** Clauses that tell what somebody said, as far as the words of a sentence show it. */
import { verbOf } from './lexicon/en-verbs.ts';
import type { Clause, Prepared } from './passage.ts';
import type { Quotation } from './quotation.ts';
import type { Atom } from './reading.ts';
import { overlap, type Span } from './text.ts';

/** What a clause reports, without its "she said that". */
export interface Report {
  /** Of the words reported, in the article's text. */
  readonly span: Span;
  readonly content: readonly Atom[];
  /** The lemmas of `content`. */
  readonly words: ReadonlySet<string>;
  /** The lemmas of the whole sentence: who is named in it. */
  readonly sentence: ReadonlySet<string>;
  /** The indirect quotation that covers it, if there is one. */
  readonly quotation: Quotation | null;
}

/** Fewer content words report nothing that could be recognised. */
const FEWEST_WORDS = 2;

/** The reporting clauses of an article. Linear in its length. */
export function reportsOf({ text, clauses, quotations }: Prepared): Report[] {
  const indirect = quotations.filter(({ kind }) => kind === 'indirect');
  return clauses.flatMap((clause) => {
    const holders = indirect.filter(({ content }) => content.some((span) => overlap(span, clause.span) > 0));
    return reported(text, clause, holders).map((atoms): Report => {
      const content = atoms.filter(({ grammar }) => !grammar);
      const span = { start: atoms[0]?.start ?? 0, end: atoms.at(-1)?.end ?? 0 };
      const quotation =
        holders.find((holder) => holder.content.some((own) => overlap(own, span) > 0)) ?? null;
      const sentence = clause.words;
      return { span, content, words: new Set(content.map(({ lemma }) => lemma)), sentence, quotation };
    });
  });
}

const BOUNDARY = /[,;:()\u2013\u2014"\u201c\u201d\u201e\u00ab\u00bb]/;

/** The parts of a sentence that stand in the reach of a cue: from the cue on, or right before it. */
function reported(text: string, clause: Clause, holders: readonly Quotation[]): Atom[][] {
  const parts = partsOf(text, clause.atoms);
  const found: Atom[][] = [];
  let cueSeen = holders.length > 0;
  for (const [k, part] of parts.entries()) {
    const cue = part.findIndex(({ key }) => isCue(key));
    const said = cue < 0 ? part : saidIn(part, cue);
    if (cueSeen || cue >= 0 || opensWithCue(parts[k + 1])) found.push(said);
    cueSeen ||= cue >= 0;
  }
  return found.filter((part) => contentCount(part) >= FEWEST_WORDS);
}

function partsOf(text: string, atoms: readonly Atom[]): Atom[][] {
  const parts: Atom[][] = [[]];
  let previous: Atom | undefined;
  for (const atom of atoms) {
    if (previous && BOUNDARY.test(text.slice(previous.end, atom.start))) parts.push([]);
    parts.at(-1)?.push(atom);
    previous = atom;
  }
  return parts;
}

/** What stands behind the cue, or before it where nothing does ("..., he said"). */
function saidIn(part: readonly Atom[], cue: number): Atom[] {
  const behind = part.slice(cue + 1);
  return contentCount(behind) >= FEWEST_WORDS ? behind : part.slice(0, cue);
}

const contentCount = (atoms: readonly Atom[]): number => atoms.filter(({ grammar }) => !grammar).length;

/** How many words into the next part its "he said" may stand. */
const CUE_REACH = 4;

const opensWithCue = (part: readonly Atom[] | undefined): boolean =>
  part?.slice(0, CUE_REACH).some(({ key }) => isCue(key)) ?? false;

function isCue(key: string): boolean {
  const kind = verbOf(key)?.kind;
  return kind === 'speech' || kind === 'naming';
}
