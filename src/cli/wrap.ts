/** Text in several tones, broken into lines at white space. */

export type Tone = 'plain' | 'strong' | 'quiet' | 'changed' | 'minor';

export interface Run {
  readonly text: string;
  readonly tone: Tone;
}

/** Within a run: the next line begins here, however much room is left. */
export const LINE_BREAK = '\u2028';

/**
 * The lines of at most `width` characters, each as runs of one tone. A word may span runs; one that is longer than a
 * line is broken. Control characters, which could move the cursor or turn the writing round, become spaces. Linear.
 */
export function wrap(runs: readonly Run[], width: number): Run[][] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  const close = () => {
    if (line.length > 0) lines.push(line);
    line = [];
    used = 0;
  };
  for (const { word, spaced, breaks } of wordsOf(runs, width)) {
    const length = word.reduce((sum, run) => sum + run.text.length, 0);
    if (breaks || used + (spaced ? 1 : 0) + length > width) close();
    const space = spaced && used > 0 ? 1 : 0;
    if (space) append(line, spaceBetween(line.at(-1), word[0]));
    for (const run of word) append(line, run);
    used += space + length;
  }
  close();
  return lines;
}

function append(line: Run[], run: Run): void {
  const last = line.at(-1);
  if (last?.tone === run.tone) line[line.length - 1] = { ...last, text: last.text + run.text };
  else line.push(run);
}

/** An underline goes on between two words that are both underlined, and nowhere else. */
function spaceBetween(before: Run | undefined, after: Run | undefined): Run {
  return { text: ' ', tone: before && before.tone === after?.tone ? before.tone : 'plain' };
}

interface Token {
  readonly word: Run[];
  readonly spaced: boolean;
  readonly breaks: boolean;
}

const CONTROL = /(?!\u2028)[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

function wordsOf(runs: readonly Run[], width: number): Token[] {
  const tokens: Token[] = [];
  let space: string | null = ' '; // what stands before the next word; null where it goes on with the last one
  for (const { text, tone } of runs) {
    for (const part of text.replace(CONTROL, ' ').match(/[ \u2028]+|[^ \u2028]+/g) ?? []) {
      const last = tokens.at(-1);
      if (/^[ \u2028]/.test(part)) {
        space = part;
        continue;
      }
      if (space === null && last) last.word.push({ text: part, tone });
      else
        tokens.push(...chunks(part, width).map((chunk, i) => token({ text: chunk, tone }, i ? '' : space)));
      space = null;
    }
  }
  return tokens;
}

function token(run: Run, space: string | null): Token {
  return { word: [run], spaced: Boolean(space), breaks: space?.includes(LINE_BREAK) ?? false };
}

function chunks(part: string, width: number): string[] {
  if (part.length <= width) return [part];
  const found: string[] = [];
  for (let at = 0; at < part.length; at += width) found.push(part.slice(at, at + width));
  return found;
}
