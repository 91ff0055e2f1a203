/** What the way back is tried with, run in the page itself. */
import { extractQuotations } from '../src/core/quotation.ts';
import type { Mark, MarkId } from '../src/core/report.ts';
import { paintMarks } from '../src/page/marking.ts';
import marks from '../src/page/marks.css?inline';
import { newPaint } from '../src/page/paint.ts';
import { readPage } from '../src/page/read.ts';

/** What became of the quotations of one page. */
export interface WayBack {
  readonly found: number;
  readonly painted: number;
  /** Quotations whose painted words are not theirs, both as printed. */
  readonly wrong: readonly string[];
  readonly sameBytes: boolean;
  readonly sameBoxes: boolean;
  /** Entries that Chromium made; other engines make none. */
  readonly shifts: number;
}

const letters = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '');

const frames = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** Reads the page, paints every quotation that the core finds, and looks at what is painted. */
export async function wayBack(): Promise<WayBack> {
  const shifts: PerformanceEntry[] = [];
  await frames(); // what moved before is the page's own
  const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    observer.observe({ type: 'layout-shift' });
  const before = { bytes: document.body.outerHTML, boxes: boxes() };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(marks);
  document.adoptedStyleSheets = [sheet];
  const { extraction, trail } = readPage(document, location.href);
  const spans = extraction.kind === 'article' ? spansIn(extraction.article.text) : [];
  const wanted = spans.map((span, i): Mark => ({ id: `${i}` as MarkId, span, kind: 'identical' }));
  const kinds = [...new Set(wanted.map(({ kind }) => kind))];
  const marking = paintMarks({ document, trail, paint: newPaint() }, wanted, kinds);
  const registered = new Set([...CSS.highlights.values()].flatMap((highlight) => [...highlight]));
  const shown = marking.shown().filter(({ ranges }) => ranges.every((range) => registered.has(range)));
  const wrong = shown.flatMap(({ mark: { span }, ranges }) => {
    const [ours, theirs] = [trail.text.slice(span.start, span.end), ranges.map(String).join('')];
    return letters(ours) === letters(theirs) ? [] : [`${ours} | ${theirs}`];
  });
  await frames();
  const same = { bytes: document.body.outerHTML === before.bytes, boxes: boxes() === before.boxes };
  const { length: found } = spans;
  return {
    found,
    painted: shown.length,
    wrong,
    sameBytes: same.bytes,
    sameBoxes: same.boxes,
    shifts: shifts.length,
  };
}

/** From the first quoted word to the last. */
function spansIn(text: string): { readonly start: number; readonly end: number }[] {
  return extractQuotations(text)
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap(({ content }) => content);
}

function boxes(): string {
  const blocks = [...document.querySelectorAll('p, h1, h2, h3, li, div')];
  return JSON.stringify(blocks.map((block) => block.getBoundingClientRect()));
}
