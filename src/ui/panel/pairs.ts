/** Two texts side by side: which places of them belong together, and how one follows the other's scrolling. */
import { kindOfVariant } from '../../core/apparatus.ts';
import { type Piece, pieces } from '../../core/pieces.ts';
import type { MarkKind, Report } from '../../core/report.ts';
import { paragraphs, type Span, slice } from '../../core/text.ts';
import type { Variant } from '../../core/variant.ts';
import { within } from '../parts/elision.ts';

/** The same utterance in both texts. */
export interface Pair {
  readonly id: string;
  readonly kind: MarkKind;
  readonly here: Span;
  readonly there: Span;
  /** How the words there differ from those here. */
  readonly variant: Variant;
}

/** What this article and one witness both report, in this article's order. */
export function pairsOf({ utterances }: Report, siglum: string): Pair[] {
  return utterances.flatMap(({ id, base, variants }) =>
    variants.flatMap(({ variant, readings }) =>
      readings
        .filter((reading) => reading.siglum === siglum)
        .map(({ span }) => ({
          id: `${id}-${span.start}`,
          kind: kindOfVariant(variant),
          here: base.span,
          there: span,
          variant,
        })),
    ),
  );
}

/** A stretch of text that belongs to one pair, or to none. */
export interface Run extends Span {
  readonly text: string;
  readonly pair: Pair | null;
}

/**
 * A text in paragraphs, each in runs. Of places that overlap, the one that begins first keeps the shared words; one
 * that runs over a paragraph's end goes on in the next.
 */
export function runsOf(text: string, pairs: readonly Pair[], side: 'here' | 'there'): Run[][] {
  const placed = [...pairs].sort((a, b) => a[side].start - b[side].start || a[side].end - b[side].end);
  return paragraphs(text).map((paragraph) => {
    const runs: Run[] = [];
    const run = (span: Span, pair: Pair | null) => runs.push({ ...span, text: slice(text, span), pair });
    let at = paragraph.start;
    for (const pair of placed) {
      const start = Math.max(at, pair[side].start);
      const end = Math.min(paragraph.end, pair[side].end);
      if (start >= end) continue;
      run({ start: at, end: start }, null);
      run({ start, end }, pair);
      at = end;
    }
    run({ start: at, end: paragraph.end }, null);
    return runs.filter((one) => one.text !== '');
  });
}

/** The words of a run with what differs in the other text marked; what only one of the two quotes is not, both are read. */
export function piecesOf({ start, end, pair, text }: Run, side: 'here' | 'there', whole: string): Piece[] {
  if (!pair) return [{ kind: 'same', text }];
  const span = pair[side];
  const all = pieces(slice(whole, span), [pair.variant], side === 'here' ? 'a' : 'b');
  const shown = within(all, { start: start - span.start, end: end - span.start });
  return shown.map((piece) => (piece.kind === 'cut' ? { ...piece, kind: 'same' } : piece));
}

/** Heights of a pair's two places above the tops of their texts, in pixels. */
export interface Anchor {
  readonly here: number;
  readonly there: number;
}

/** Heights that lie level with each other, from the tops of both texts to their ends. */
export type Knots = readonly Anchor[];

/** Pairs that stand in another order there are left out, since nothing can follow them. Quadratic in pairs. */
export function knotsOf(anchors: readonly Anchor[], heights: Anchor): Knots {
  return [{ here: 0, there: 0 }, ...inStep(anchors), heights];
}

/** Which height of the other text lies level with a height of this one: what is between knots is stretched to fit. */
export function level(at: number, from: 'here' | 'there', knots: Knots): number {
  const to = from === 'here' ? 'there' : 'here';
  const next = knots.findIndex((knot) => knot[from] > at);
  const [a, b] = [knots.at(next < 1 ? -2 : next - 1), knots.at(next < 1 ? -1 : next)];
  if (!a || !b || b[from] === a[from]) return b?.[to] ?? 0;
  return a[to] + ((at - a[from]) * (b[to] - a[to])) / (b[from] - a[from]);
}

/** The longest run of pairs that come in the same order in both texts. */
function inStep(anchors: readonly Anchor[]): readonly Anchor[] {
  const sorted = [...anchors].sort((a, b) => a.here - b.here || a.there - b.there);
  const best: (readonly Anchor[])[] = [];
  for (const anchor of sorted) {
    const before = best.filter((chain) => {
      const last = chain.at(-1);
      return last !== undefined && last.here < anchor.here && last.there < anchor.there;
    });
    best.push([...longest(before), anchor]);
  }
  return longest(best);
}

const longest = (chains: readonly (readonly Anchor[])[]): readonly Anchor[] =>
  chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []);
