/** One visit of the extension to a page, from the click to the last card. */
import type { Article } from '../core/article.ts';
import type { Mark, MarkId } from '../core/report.ts';
import type { Display, Extraction, ToPage, Viewer } from '../protocol.ts';
import { type Attendance, showMarks } from './attend.ts';
import type { Readings } from './cards.ts';
import { MARKUP } from './first-look.ts';
import { newPaint } from './paint.ts';
import { readPage } from './read.ts';
import { readSelection } from './selection.ts';
import { own } from './tree.ts';
import { isAt } from './watch.ts';

/** What the page's script needs of the world outside the page. */
export interface Desk extends Readings {
  /** Cross-checks the article; rejects when that failed. */
  readonly collate: (extraction: Extraction | Viewer) => Promise<readonly Mark[]>;
  /** What of the marks the reader wants to see. */
  readonly display: () => Promise<Display>;
  /** Answers popup and panel for as long as the visit lasts. */
  readonly answer: (calls: Answers) => void;
  /** Another article stands here now. */
  readonly left: () => void;
  /** Whether the reader's selection is asked for instead of the page's article. */
  readonly selection: boolean;
  /** Whether nobody asked: where the page holds no article, nothing is said then. */
  readonly unasked: boolean;
  /** Whether the extension that the visit belongs to is still there: it may be reloaded, updated or removed. */
  readonly lives: () => boolean;
}

interface Answers extends Pick<ToPage, 'visited'> {
  readonly repaint: (marks: readonly Mark[]) => Promise<void>;
  readonly reveal: (mark: MarkId) => Promise<boolean>;
  readonly step: (by: 1 | -1) => Promise<boolean>;
  readonly article: () => Promise<Article | null>;
  readonly compared: () => Promise<Article | null>;
  readonly display: (display: Display) => Promise<void>;
}

/**
 * Reads, asks, paints. Everything ends when the visit is aborted; nothing of an earlier visit is left. Rejects when
 * the page could not be read or the background did not answer.
 */
export async function visit(document: Document, desk: Desk, visiting: AbortController): Promise<void> {
  const address = own(document, 'URL');
  const leave = () => {
    if (visiting.signal.aborted) return;
    visiting.abort();
    desk.left();
  };
  const painting = paint({ document, desk, leave }, visiting);
  if (visiting.signal.aborted) return;
  desk.answer({
    // Popup and badge know the outcome before the marks are painted.
    reveal: async (mark) => (await painting)?.cards.reveal(mark) ?? false,
    repaint: async (marks) => (await painting)?.renew(marks),
    step: async (by) => (await painting)?.cards.step(by) ?? false,
    article: async () => (isAt(document, address) ? ((await painting)?.article ?? null) : null),
    compared: async () => (isAt(document, address) ? ((await painting)?.compared ?? null) : null),
    display: async (display) => (await painting)?.display(display),
    visited: () => {
      if (isAt(document, address)) return address;
      leave();
      return null;
    },
  });
  await painting;
}

interface Visited {
  readonly document: Document;
  readonly desk: Desk;
  readonly leave: () => void;
}

interface Painted extends Attendance {
  /** What was read; null where the page holds no article, or a part of it was asked for. */
  readonly article: Article | null;
  /** What was read of it, whole or in part. */
  readonly compared: Article | null;
}

/** Null when the visit was aborted meanwhile. */
async function paint({ document, desk, leave }: Visited, visiting: AbortController): Promise<Painted | null> {
  const { signal } = visiting;
  const brush = newPaint();
  signal.addEventListener('abort', brush.clear);
  const read = desk.selection ? readSelection : readPage;
  const { extraction, trail } = read(document, own(document, 'URL'));
  if (desk.unasked && extraction.kind === 'none') {
    visiting.abort();
    return null;
  }
  const view = own(document, 'defaultView') ?? window;
  // A page that the reader comes back to may be the old one, alive; what was said of it is forgotten by then.
  view.addEventListener('pagehide', () => visiting.abort(), { signal });
  const isPage = MARKUP.test(own(document, 'contentType'));
  const [marks, display] = await Promise.all([
    desk.collate(isPage ? extraction : { kind: 'viewer' }),
    desk.display(),
  ]);
  if (signal.aborted) return null;
  const attendance = showMarks(
    { document, trail, paint: brush, marks, display, readings: desk, leave },
    signal,
  );
  if (marks.length > 0) retireWhenOrphaned(view, () => desk.lives() || visiting.abort(), signal);
  const compared = extraction.kind === 'article' ? extraction.article : null;
  return { ...attendance, compared, article: desk.selection ? null : compared };
}

// Whatever a reader does first on coming back to the page.
const OCCASIONS = ['focus', 'visibilitychange', 'pointermove', 'scroll', 'keydown'];

/** Nobody else ends a visit whose extension is gone: marks that nothing answers for would stay. */
function retireWhenOrphaned(view: Window, look: () => void, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  for (const occasion of OCCASIONS) view.addEventListener(occasion, look, options);
}
