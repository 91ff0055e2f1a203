/** The words of a reading, with what differs marked in them. */
import { type Difference, differences, type Piece, type PieceKind } from '../../core/pieces.ts';
import type { Reading, VariantGroup } from '../../core/report.ts';
import { say } from '../../say.ts';

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
  const shown = short ? shorten(pieces) : pieces;
  return (
    <>
      {context && (
        <span class="around">{tail(quoted ? before.replace(MARK_BEFORE, '') : before, AROUND)}</span>
      )}
      {quoted && say('common.quote-open')}
      {shown.map((piece, at) => (
        <PieceText key={at} {...piece} />
      ))}
      {quoted && say('common.quote-close')}
      {context && <span class="around">{head(quoted ? after.replace(MARK_AFTER, '') : after, AROUND)}</span>}
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
    case 'minor':
      return <span class={kind}>{text}</span>;
    case 'changed':
      return <mark class={kind}>{text}</mark>;
    default:
      return kind satisfies never;
  }
}

// The article's own marks, in place of which ours stand.
const MARK_BEFORE = /["'“”„‘’‚«»‹›]{1,2}$/;
const MARK_AFTER = /^["'“”‘’«»‹›]{1,2}/;

// Enough to see a fragment at work in its sentence, not enough to hide it.
const AROUND = 44;

// Of a stretch that does not differ so much is kept on either side; shorter ones stay whole.
const KEPT = 48;
const WHOLE = 3 * KEPT;
const WHOLE_CUT = 1.5 * KEPT;

/** Long stretches without their middle, or without their far end where they open or close the reading. */
function shorten(pieces: readonly Piece[]): Piece[] {
  const worded = pieces.map(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const edges = { first: worded.indexOf(true), last: worded.lastIndexOf(true) };
  const shown = pieces.map((piece, at) => {
    const limit = piece.kind === 'same' ? WHOLE : WHOLE_CUT;
    if (!['same', 'cut'].includes(piece.kind) || piece.text.length <= limit) return piece;
    const start = at === edges.first ? '' : head(piece.text, KEPT);
    const end = at === edges.last ? '' : tail(piece.text, KEPT);
    return {
      ...piece,
      text: start && end ? `${start}${end.slice(1)}` : start || end || head(piece.text, WHOLE),
    };
  });
  // After "…" a full stop says nothing.
  return shown.filter((_, at) => at <= edges.last || shown[edges.last] === pieces[edges.last]);
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
  if (here === '') return say('report.also-there', there);
  if (there === '') return say('report.only-here', here);
  return say('report.here-there', here, there);
}
