/** Speaker labels of transcripts printed inside the marks: "WALLACE: Let's start with ...". */
import type { Scene } from './scene.ts';
import type { Span } from './text.ts';

// A name in capitals, three letters at least, with a colon; up to four words ("SEN. JOHN MCCAIN:").
const LABEL = /^\s*((?:\p{Lu}[\p{Lu}.'’-]*\s){0,3}\p{Lu}[\p{Lu}'’-]{2,30}):\s/u;
/** Enough of a stretch to hold the longest label. */
const REACH = 80;

/**
 * For each stretch the label that it opens with, or the one that the stretch before was under when that was left
 * open at its paragraph's end and this one opens the next. Null elsewhere. Linear.
 */
export function speakerLabels({ text, quoted }: Scene): (Span | null)[] {
  const found: (Span | null)[] = [];
  quoted.forEach((stretch, index) => {
    const last = quoted[index - 1];
    const own = labelAt(text, stretch);
    const goesOn = last !== undefined && !last.closed && last.paragraph === stretch.paragraph - 1;
    found.push(own ?? (goesOn ? (found[index - 1] ?? null) : null));
  });
  return found;
}

function labelAt(text: string, { start, end }: Span): Span | null {
  const match = LABEL.exec(text.slice(start, Math.min(end, start + REACH)));
  const name = match?.[1];
  if (!match || name === undefined) return null;
  const first = start + match[0].indexOf(name);
  return { start: first, end: first + name.length };
}
