/** Long readings cut for a list: around what differs, never through it. */
import type { Piece } from '../../core/pieces.ts';
import type { VariantGroup } from '../../core/report.ts';
import type { Span } from '../../core/text.ts';

/** What stands in the list: a piece of the reading, or the sign that words of it are not shown. */
export type Printed = Piece | { readonly kind: 'elided' };

/** On either side of what differs so many characters are kept, to the word's end. */
const KEPT = 48;
/** Of a reading in which nothing differs so much of the beginning is. */
const OPENING = 3 * KEPT;
/** The sign itself takes room, and interrupts: fewer characters than this are not worth it. */
const WORTH = KEPT;

/** Where a group's readings part from the base, in the first reading's text: words that it lacks have no length there. */
export const partings = ({ variant }: VariantGroup): Span[] =>
  variant.relation === 'paraphrased' ? [] : variant.edits.filter(({ op }) => op !== 'keep').map(({ b }) => b);

/**
 * The pieces of a reading without long stretches that differ in nothing. What is marked as differing stands whole, and
 * words about it; so do words about each of `places`, which no piece need mark, as where only an article is left out.
 */
export function elide(pieces: readonly Piece[], places: readonly Span[] = []): Printed[] {
  const text = pieces.map((piece) => piece.text).join('');
  const inner = [...cutEdges(pieces), ...places.flatMap(edges)].filter(
    ({ start }) => start > 0 && start < text.length,
  );
  const shown: Printed[] = [];
  let at = 0;
  for (const window of windows(text, [...differing(pieces), ...inner])) {
    if (window.start > at) shown.push({ kind: 'elided' });
    shown.push(...within(pieces, window));
    at = window.end;
  }
  if (at < text.length) shown.push({ kind: 'elided' });
  return shown;
}

interface Placed {
  readonly piece: Piece;
  readonly span: Span;
}

function placed(pieces: readonly Piece[]): Placed[] {
  let at = 0;
  return pieces.map((piece) => {
    const start = at;
    at += piece.text.length;
    return { piece, span: { start, end: at } };
  });
}

/** The pieces of a part of a reading. */
export function within(pieces: readonly Piece[], window: Span): Piece[] {
  return placed(pieces).flatMap(({ piece, span }) => {
    const start = Math.max(span.start, window.start);
    const end = Math.min(span.end, window.end);
    const isGapHere = piece.text === '' && start <= end;
    return end > start || isGapHere
      ? [{ ...piece, text: piece.text.slice(start - span.start, end - span.start) }]
      : [];
  });
}

/** Words that differ, and gaps for such. */
const differing = (pieces: readonly Piece[]): Span[] =>
  placed(pieces).flatMap(({ piece: { kind }, span }) => (kind === 'same' || kind === 'cut' ? [] : [span]));

/** Where what only one of the two quotes begins and ends. */
const cutEdges = (pieces: readonly Piece[]): Span[] =>
  placed(pieces).flatMap(({ piece, span }) => (piece.kind === 'cut' ? edges(span) : []));

const edges = ({ start, end }: Span): Span[] => [
  { start, end: start },
  { start: end, end },
];

/** What is shown of the text, in order and apart. */
function windows(text: string, about: readonly Span[]): Span[] {
  const opening = { start: 0, end: endOfWord(text, OPENING) };
  const wanted = about.length > 0 ? about.map((span) => around(text, span)) : [opening];
  const found: Span[] = [];
  for (const span of wanted.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1) ?? { start: 0, end: 0 };
    if (span.start - last.end < WORTH)
      found.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
    else found.push(span);
  }
  const last = found.at(-1);
  if (last && text.length - last.end < WORTH) found.splice(-1, 1, { start: last.start, end: text.length });
  return found;
}

function around(text: string, { start, end }: Span): Span {
  const before = start > KEPT ? text.indexOf(' ', start - KEPT) + 1 : 0;
  return {
    start: start > KEPT ? Math.min(before || start, start) : 0,
    end: Math.max(endOfWord(text, end + KEPT), end),
  };
}

/** The last end of a word that is not behind this place; the place itself in a script that parts none. */
function endOfWord(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > 0 ? space : at;
}
