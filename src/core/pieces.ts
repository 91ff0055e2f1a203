/** A reading cut into pieces for show: what it shares with the other, and what to mark. */
import type { Utterance, VariantGroup } from './report.ts';
import { isSpace, type Span, slice } from './text.ts';
import type { Edit, Variant } from './variant.ts';

/**
 * `same`: printed alike. `changed`: differs. `minor`: differs in spelling and the like. `cut`: only one of the
 * two quotes this part. `gap`: here the other reading prints words that this one has not; `text` is empty.
 */
export type PieceKind = 'same' | 'changed' | 'minor' | 'cut' | 'gap';

export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

/** Which side of a variant is shown: `a` the base, `b` the other reading. */
export type Side = 'a' | 'b';

/**
 * The text of one reading in pieces that join up to it again. Marks of several variants of one base may be laid
 * over each other: where two disagree the heavier wins. A paraphrase shares words by accident only, so nothing
 * in it is marked. Linear in text and edits.
 */
export function pieces(text: string, variants: readonly Variant[], side: Side): Piece[] {
  const heat = new Uint8Array(text.length);
  const gaps = new Set<number>();
  for (const variant of variants) {
    if (variant.relation === 'paraphrased') continue;
    variant.edits.forEach((edit, at) => {
      const edge = at === 0 || at === variant.edits.length - 1;
      paint({ heat, gaps, edit, kind: kindOf(edit, variant, edge), span: edit[side] });
    });
  }
  bridge(text, heat);
  return cut(text, heat, new Set([...gaps].filter((at) => !besideChange(text, heat, at))));
}

/** The variants to mark in the base of an entry: where words differ, what others merely cut would only blur that. */
export function telling({ kind, variants }: Pick<Utterance, 'kind' | 'variants'>): VariantGroup[] {
  return variants.filter(({ variant }) => kind === 'trimmed' || variant.relation !== 'trimmed');
}

/** Lightest first: an entry's index is what is compared when two marks meet. */
const HEAT: readonly PieceKind[] = ['same', 'cut', 'minor', 'changed'];

function kindOf(edit: Edit, variant: Variant, edge: boolean): PieceKind {
  if (edit.op === 'keep') return 'same';
  if (variant.relation === 'trimmed') return 'cut';
  const minor = edit.trivial || variant.weight === 'trivial';
  if (!minor) return 'changed';
  return edge && (edit.op === 'add' || edit.op === 'omit') ? 'cut' : 'minor';
}

interface Stroke {
  readonly heat: Uint8Array;
  readonly gaps: Set<number>;
  readonly edit: Edit;
  readonly kind: PieceKind;
  readonly span: Span;
}

function paint({ heat, gaps, edit, kind, span }: Stroke): void {
  const lacks = span.start === span.end && edit.a.end - edit.a.start + edit.b.end - edit.b.start > 0;
  if (lacks && kind === 'changed') gaps.add(span.start);
  const level = HEAT.indexOf(kind);
  for (let at = span.start; at < span.end; at++) heat[at] = Math.max(heat[at] ?? 0, level);
}

// What stands between words: part of a mark when the words on both sides are, else of none.
const BETWEEN_WORDS = /[\s.,;:!?…"“”‘’—–]+/gu;

function bridge(text: string, heat: Uint8Array): void {
  for (const match of text.matchAll(BETWEEN_WORDS)) {
    const end = match.index + match[0].length;
    const before = heat[match.index - 1] ?? 0;
    heat.fill(before === heat[end] ? before : 0, match.index, end);
  }
}

/** Whether words that differ stand right beside a gap: they tell already that the two part there. */
function besideChange(text: string, heat: Uint8Array, at: number): boolean {
  const changed = HEAT.indexOf('changed');
  let before = at - 1;
  while (before >= 0 && isSpace(text.charCodeAt(before))) before--;
  let after = at;
  while (after < text.length && isSpace(text.charCodeAt(after))) after++;
  return heat[before] === changed || heat[after] === changed;
}

function cut(text: string, heat: Uint8Array, gaps: ReadonlySet<number>): Piece[] {
  const found: Piece[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const breaks = at === text.length || gaps.has(at) || heat[at] !== heat[start];
    if (breaks && at > start) {
      found.push({ kind: HEAT[heat[start] ?? 0] ?? 'same', text: slice(text, { start, end: at }) });
      start = at;
    }
    if (gaps.has(at)) found.push({ kind: 'gap', text: '' });
  }
  return found;
}

/** One place where two readings part: the words here and the words there, either possibly empty. */
export interface Difference {
  readonly here: string;
  readonly there: string;
}

/**
 * The places where reading `b` parts from the base `a`, in order, neighbouring changes joined, without the signs
 * behind them. What is folded away as trivial is left out unless the whole variant is trivial. Empty for a
 * paraphrase. Linear.
 */
export function differences(a: string, b: string, variant: Variant): Difference[] {
  if (variant.relation === 'paraphrased') return [];
  const found: Difference[] = [];
  let run: { a: Span; b: Span } | null = null;
  const close = () => {
    if (run) found.push({ here: bare(a, run.a), there: bare(b, run.b) });
    run = null;
  };
  for (const edit of variant.edits) {
    const kept = edit.op === 'keep' || (edit.trivial === true && variant.weight !== 'trivial');
    if (!kept) run = run ? { a: join(run.a, edit.a), b: join(run.b, edit.b) } : { a: edit.a, b: edit.b };
    else if (HAS_WORD.test(slice(a, edit.a)) || HAS_WORD.test(slice(b, edit.b))) close();
  }
  close();
  return found.filter(({ here, there }) => here !== there);
}

const HAS_WORD = /[\p{L}\p{N}]/u;

/** Without the sign behind it; a stop goes only with the text's end, and not from "U.S.", which has two. */
function bare(text: string, span: Span): string {
  const sign = text.slice(span.end).trim() ? /[,;:]$/ : /[.,;:]$(?<!\.\S*.)/;
  return slice(text, span).trim().replace(sign, '');
}

const join = (first: Span, second: Span): Span => ({ start: first.start, end: second.end });
