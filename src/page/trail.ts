/** The text of a part of the page as printed, and the way from each of its characters back to the page. */
import { type Span, trim } from '../core/text.ts';
import { isText, nameOf, own, walk } from './tree.ts';

/** A stretch of the text that stands in one text node, character by character (white space made plain). */
interface Run {
  /** In the text. */
  readonly start: number;
  readonly length: number;
  readonly node: Text;
  /** In the node's data. */
  readonly offset: number;
}

export interface Trail {
  /** Paragraphs by newline, white space as printed. Never has two white-space characters in a row. */
  readonly text: string;
  /** In text order. Characters between runs (line breaks, marks around `<q>`) stand in no node. */
  readonly runs: readonly Run[];
}

/** A stretch of one text node. */
export interface Stretch {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

export const NO_TRAIL: Trail = { text: '', runs: [] };

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a line. */
export const BLOCKS = names(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION ' +
    'FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION ' +
    'SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);

/** Never printed, printed only where something fails, or no part of the sentence around it (ruby glosses). */
export const SILENT = names(
  'AUDIO BUTTON CANVAS DATALIST EMBED HEAD IFRAME INPUT METER NOFRAMES NOSCRIPT OBJECT PROGRESS RP RT SCRIPT ' +
    'SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO svg',
);

/**
 * The printed text of a tree, block by block. `liveNode` says which text node of the page a text stands for;
 * words of one that the page does not have are printed without a way back. Linear.
 */
export function trailOf(root: Node, liveNode: (text: Text) => Text | undefined): Trail {
  const printer = newPrinter();
  const quotes = newQuotes(printer);
  let preformatted = 0;
  walk(root, {
    enter: (node) => {
      if (isText(node)) {
        printer.print(node.data, liveNode(node), preformatted > 0);
        return false;
      }
      const name = nameOf(node);
      if (SILENT.has(name)) return false;
      if (name === 'PRE') preformatted++;
      else if (name === 'Q') quotes.open(node);
      if (BLOCKS.has(name)) printer.breakLine();
      return true;
    },
    leave: (node) => {
      if (isText(node)) return;
      const name = nameOf(node);
      if (name === 'PRE') preformatted--;
      else if (name === 'Q') quotes.close();
      if (BLOCKS.has(name)) printer.breakLine();
    },
  });
  return printer.trail;
}

/** The same of lines that are known already, each by its texts, with neither `<q>` nor preformatted text among them. */
export function trailOfLines(
  lines: readonly (readonly Text[])[],
  liveNode: (text: Text) => Text | undefined,
): Trail {
  const printer = newPrinter();
  for (const texts of lines) {
    printer.breakLine();
    for (const text of texts) printer.print(text.data, liveNode(text));
  }
  return printer.trail;
}

// Several white-space characters in a row, or such as are not printed at all: soft hyphens, zero-width spaces and
// joiners, byte order marks. A single white-space character keeps its place and is only made plain.
const WIDE_GAP = /\s{2,}|[\u00ad\u200b\u2060\ufeff]+/g;
const ODD_SPACE = /[^\S ]/g;
const UNPRINTED = /^[\u00ad\u200b\u2060\ufeff]+$/;
const BLANK_LINE = /\n[^\S\n]*\n/;

interface Printer {
  readonly trail: Trail;
  readonly print: (data: string, node?: Text, preformatted?: boolean) => void;
  readonly breakLine: () => void;
}

function newPrinter(): Printer {
  const runs: Run[] = [];
  const trail = { text: '', runs };
  let gap = '';
  let gapRun: Omit<Run, 'start'> | null = null;
  const space = (node: Text | undefined, offset: number) => {
    if (gap === '' && node) gapRun = { length: 1, node, offset };
    gap ||= ' ';
  };
  const breakLine = () => {
    gap = '\n';
    gapRun = null;
  };
  const flush = () => {
    if (trail.text === '') gapRun = null;
    else {
      if (gapRun) runs.push({ start: trail.text.length, ...gapRun });
      trail.text += gap;
    }
    gap = '';
    gapRun = null;
  };
  const put = (data: string, span: Span, node: Text | undefined) => {
    const { start, end } = trim(data, span);
    if (start > span.start) space(node, span.start);
    if (end === start) return;
    flush();
    if (node) runs.push({ start: trail.text.length, length: end - start, node, offset: start });
    trail.text += data.slice(start, end).replace(ODD_SPACE, ' ');
    if (end < span.end) space(node, end);
  };
  const print: Printer['print'] = (data, node, preformatted) => {
    let start = 0;
    // `matchAll` makes an expression of its own for each text.
    WIDE_GAP.lastIndex = 0;
    for (let found = WIDE_GAP.exec(data); found; found = WIDE_GAP.exec(data)) {
      const { 0: wide, index } = found;
      put(data, { start, end: index }, node);
      if (preformatted && BLANK_LINE.test(wide)) breakLine();
      else if (!UNPRINTED.test(wide)) space(node, index);
      start = index + wide.length;
    }
    put(data, { start, end: data.length }, node);
  };
  return { trail, print, breakLine };
}

const OPENING_MARK = /^\s*["'“”„«‘]/;
const MARK_BEFORE = /["'“”„«‘]$/;

/** Browsers print marks around `<q>` that stand in no text; where the page wrote its own, none are added. */
function newQuotes({ print, trail }: Printer): { open: (quote: Node) => void; close: () => void } {
  const closing: string[] = [];
  return {
    open: (quote) => {
      const written = OPENING_MARK.test(own(quote, 'textContent') ?? '') || MARK_BEFORE.test(trail.text);
      const [opens, closes] = closing.length % 2 === 0 ? ['“', '”'] : ['‘', '’'];
      closing.push(written ? '' : closes);
      if (!written) print(opens);
    },
    close: () => print(closing.pop() ?? ''),
  };
}

/** A stretch of a text as a text of its own, with its way back. */
export function part({ text, runs }: Trail, { start, end }: Span): Trail {
  const inside = runs.flatMap((run): Run[] => {
    const from = Math.max(run.start, start);
    const to = Math.min(run.start + run.length, end);
    if (from >= to) return [];
    return [
      { start: from - start, length: to - from, node: run.node, offset: run.offset + from - run.start },
    ];
  });
  return { text: text.slice(start, end), runs: inside };
}

/**
 * Where a span of the text stands in the page, one stretch for each text node, in order. Null when the page has
 * changed there: a node is gone, or no longer holds these words. O(log runs + stretches).
 */
export function locate(trail: Trail, span: Span): Stretch[] | null {
  const found: { node: Text; start: number; end: number }[] = [];
  for (let i = firstRunEndingAfter(trail.runs, span.start); ; i++) {
    const run = trail.runs[i];
    if (!run || run.start >= span.end) return found.length > 0 ? found : null;
    const from = Math.max(run.start, span.start);
    const to = Math.min(run.start + run.length, span.end);
    const start = run.offset + from - run.start;
    const end = start + to - from;
    if (!holds(run.node, { start, end }, trail.text.slice(from, to))) return null;
    const last = found.at(-1);
    if (last?.node === run.node) last.end = end;
    else found.push({ node: run.node, start, end });
  }
}

function firstRunEndingAfter(runs: Trail['runs'], at: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run.start + run.length <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function holds(node: Text, { start, end }: Span, text: string): boolean {
  return node.isConnected && node.data.slice(start, end).replace(ODD_SPACE, ' ') === text;
}
