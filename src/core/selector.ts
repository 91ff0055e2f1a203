/**
 * A span of a text described so that it can be found again when the text has changed: the W3C Web Annotation
 * TextQuoteSelector with a position as a hint.
 */
import { type Span, trim } from './text.ts';

export interface TextQuoteSelector {
  readonly exact: string;
  /** What stands right before and after, up to `CONTEXT` characters. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it started in the text that it was described in. */
  readonly start: number;
}

// Hypothesis keeps as much. Five words on each side tell nearly every repeated phrase of an article apart.
export const CONTEXT = 32;

/** Describes a span, without white space at its edges. Null when nothing else is in it. */
export function describe(text: string, span: Span): TextQuoteSelector | null {
  const { start, end } = trim(text, span);
  if (start === end) return null;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
  };
}
