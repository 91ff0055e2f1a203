/**
 * Addresses that open a page at given words: `#:~:text=…`, the text directive of the URL Fragment Text Directives
 * draft (WICG), understood by Chromium, Firefox and Safari.
 */
import { paragraphs, trim, type Word, words } from './text.ts';

/** Words of a page and what is printed around them in their sentence. */
interface Printed {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

// A directive names whole short texts; of longer ones their first and last words, since a page that has changed a
// word in the middle then still opens at the right place, and addresses stay short.
const WHOLE = 12;
const ENDS = 5;
// Fewer words than this may stand in a page twice, so what stands around them is named as well.
const AMBIGUOUS = 5;
const CONTEXT = 3;

/**
 * The address of the page, opened at these words; null where there is no web address or no word. A directive
 * matches whole words within one block, so it is cut at words and never runs over a line break. Linear.
 */
export function textFragmentAddress(url: string | undefined, printed: Printed): string | null {
  if (url === undefined || !/^https?:\/\//i.test(url)) return null;
  const terms = termsOf(printed);
  if (!terms) return null;
  const [page = url, hash] = splitAt(url, '#');
  const [anchor = ''] = splitAt(hash ?? '', ':~:');
  return `${page}#${anchor}:~:text=${terms.join(',')}`;
}

function termsOf({ text, before, after }: Printed): string[] | null {
  const lines = paragraphs(text);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return null;
  const opening = words(text, first);
  const closing = words(text, last);
  if (opening.length === 0 || closing.length === 0) return null;
  const all = words(text);
  if (lines.length > 1 || all.length > WHOLE) {
    return [between(text, opening.slice(0, ENDS)), between(text, closing.slice(-ENDS))].map(encode);
  }
  const whole = encode(between(text, all));
  if (all.length >= AMBIGUOUS) return [whole];
  return inContext(whole, before + text.slice(0, all[0]?.start), text.slice(all.at(-1)?.end) + after);
}

const between = (text: string, of: readonly Word[]): string => text.slice(of[0]?.start, of.at(-1)?.end);

/** Marks between the words and their surroundings belong to the surroundings: the browser skips nothing but space. */
function inContext(whole: string, before: string, after: string): string[] {
  const lead = before.slice(before.lastIndexOf('\n') + 1);
  const tail = splitAt(after, '\n')[0] ?? '';
  const prefix = words(lead).at(-CONTEXT) ?? words(lead)[0];
  const suffix = words(tail)[CONTEXT - 1] ?? words(tail).at(-1);
  return [
    ...(prefix ? [`${encode(trimmed(lead.slice(prefix.start)))}-`] : []),
    whole,
    ...(suffix ? [`-${encode(trimmed(tail.slice(0, suffix.end)))}`] : []),
  ];
}

function trimmed(text: string): string {
  const { start, end } = trim(text, { start: 0, end: text.length });
  return text.slice(start, end);
}

/** Hyphens part a directive's terms, and half a character pair has no code to write it in. */
const encode = (term: string): string =>
  encodeURIComponent(term.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');

function splitAt(text: string, mark: string): readonly [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
