/** The words of a reading, with what differs marked in them. */
import { type Difference, differences, type Piece, type PieceKind } from '../../core/pieces.ts';
import type { Reading, VariantGroup } from '../../core/report.ts';

interface Shown {
  readonly pieces: readonly Piece[];
  readonly reading: Reading;
  /** Whether to print the rest of the sentence around the words. */
  readonly context: boolean;
  /** Leaves out the middle of long stretches that are not what differs. */
  readonly short?: boolean;
}

/** A reading in its quotation marks; where `context` is asked for, with the words around it in grey. */
export function ReadingText({ pieces, reading, context, short }: Shown) {
  const { quoted, before, after } = reading;
  const shown = short
    ? pieces.map((piece, at) => shorten(piece, { first: at === 0, last: at === pieces.length - 1 }))
    : pieces;
  return (
    <>
      {context && <span class="around">{tail(before, AROUND)}</span>}
      {quoted && '“'}
      {shown.map((piece, at) => (
        <PieceText key={at} {...piece} />
      ))}
      {quoted && '”'}
      {context && <span class="around">{head(after, AROUND)}</span>}
    </>
  );
}

function PieceText({ kind, text }: { readonly kind: PieceKind; readonly text: string }) {
  switch (kind) {
    case 'same':
      return <>{text}</>;
    case 'gap':
      return (
        <span class="gap" aria-hidden="true">
          ‸
        </span>
      );
    case 'cut':
      return <span class="cut">{text}</span>;
    case 'minor':
    case 'changed':
      return <mark class={kind}>{text}</mark>;
    default:
      return kind satisfies never;
  }
}

// Enough to see a fragment at work in its sentence, not enough to hide it.
const AROUND = 44;

// Of a stretch that does not differ so much is kept on either side; shorter ones stay whole.
const KEPT = 48;
const WHOLE = 3 * KEPT;
const WHOLE_CUT = 1.5 * KEPT;

/** A long stretch without its middle, or without its far end where it opens or closes the reading. */
function shorten(piece: Piece, { first, last }: { readonly first: boolean; readonly last: boolean }): Piece {
  const limit = piece.kind === 'same' ? WHOLE : WHOLE_CUT;
  if (!['same', 'cut'].includes(piece.kind) || piece.text.length <= limit) return piece;
  if (first && !last) return { ...piece, text: tail(piece.text, KEPT) };
  if (last && !first) return { ...piece, text: head(piece.text, KEPT) };
  return { ...piece, text: `${head(piece.text, KEPT)} ${tail(piece.text, KEPT).slice(2)}` };
}

/** The end of a text from a word's beginning on, "… " before it when something is left out. */
function tail(text: string, length: number): string {
  if (text.length <= length) return text;
  const from = text.indexOf(' ', text.length - length);
  return `… ${text.slice(from + 1)}`;
}

function head(text: string, length: number): string {
  if (text.length <= length) return text;
  const to = text.lastIndexOf(' ', length);
  return `${text.slice(0, to > 0 ? to : length)} …`;
}

/** The marked differences in words, for who hears the list instead of seeing it. */
export function SpokenDifferences({ base, group }: { readonly base: Reading; readonly group: VariantGroup }) {
  const there = group.readings[0]?.text ?? '';
  const found = differences(base.text, there, group.variant);
  if (found.length === 0) return null;
  return <p class="unseen">{found.map(spoken).join(' ')}</p>;
}

function spoken({ here, there }: Difference): string {
  if (here === '') return `There also: “${there}”.`;
  if (there === '') return `Only here: “${here}”.`;
  return `Here “${here}”, there “${there}”.`;
}
