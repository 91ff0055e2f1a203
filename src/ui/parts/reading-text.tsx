/** The words of a reading, with what differs marked in them. */
import { type Difference, differences, type Piece } from '../../core/pieces.ts';
import type { Reading, VariantGroup } from '../../core/report.ts';
import { say } from '../../say.ts';
import { elide, partings } from './elision.ts';

interface Shown {
  readonly pieces: readonly Piece[];
  readonly reading: Reading;
  /** Whether to print the rest of the sentence around the words. */
  readonly context: boolean;
  /** Leaves out long stretches that differ in nothing: those of a base by its marks, of another reading by its group. */
  readonly short?: boolean | VariantGroup;
}

/** A reading in its quotation marks; where `context` is asked for, with the words around it in grey. */
export function ReadingText({ pieces, reading, context, short }: Shown) {
  const { quoted, before, after } = reading;
  const shown = short ? elide(pieces, typeof short === 'object' ? partings(short) : []) : pieces;
  return (
    <>
      {context && (
        <span class="around">{tail(quoted ? before.replace(MARK_BEFORE, '') : before, AROUND)}</span>
      )}
      {quoted && say('common.quote-open')}
      {shown.map((piece, at) =>
        piece.kind === 'elided' ? (
          <Elided key={at} opens={at === 0} closes={at === shown.length - 1} />
        ) : (
          <PieceText key={at} {...piece} />
        ),
      )}
      {quoted && say('common.quote-close')}
      {context && <span class="around">{head(quoted ? after.replace(MARK_AFTER, '') : after, AROUND)}</span>}
    </>
  );
}

/** In brackets, since dots alone may be the outlet's own. */
function Elided({ opens, closes }: { readonly opens: boolean; readonly closes: boolean }) {
  return (
    <>
      {!opens && ' '}
      <span class="elided">[…]</span>
      {!closes && ' '}
    </>
  );
}

export function PieceText({ kind, text }: Piece) {
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

/** The end of a text from a word's beginning on, "… " before it when something is left out. */
function tail(text: string, length: number): string {
  if (text.length <= length) return text;
  const from = text.indexOf(' ', text.length - length);
  return `…\u00a0${text.slice(from + 1)}`;
}

function head(text: string, length: number): string {
  if (text.length <= length) return text;
  const to = text.lastIndexOf(' ', length);
  return `${text.slice(0, to > 0 ? to : length)}\u00a0…`;
}

/** The marked differences in words, for who hears the list instead of seeing it. */
export function SpokenDifferences({ base, group }: { readonly base: Reading; readonly group: VariantGroup }) {
  const there = group.readings[0]?.text ?? '';
  const found = differences(base.text, there, group.variant);
  if (found.length === 0) return null;
  return <p class="unseen">{found.map(spoken).join(' ')}</p>;
}

/** "Here “a”, there “b”." */
export function spoken({ here, there }: Difference): string {
  if (here === '') return say('report.also-there', there);
  if (there === '') return say('report.only-here', here);
  return say('report.here-there', here, there);
}
