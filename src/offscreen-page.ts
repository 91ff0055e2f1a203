/** A page without a window: Chromium's offscreen document, a frame in Firefox's event page. */
import { browser } from './browser.ts';

const PAGE = '/src/offscreen/index.html';

/** What the polyfill's types do not know of Chromium. */
interface Chromium {
  readonly offscreen?: {
    createDocument(wanted: { url: string; reasons: string[]; justification: string }): Promise<void>;
    closeDocument(): Promise<void>;
  };
  readonly runtime: { getContexts(filter: { contextTypes: string[] }): Promise<readonly unknown[]> };
}

/**
 * Runs the work while the page is open. One user at a time: the caller holds a lock. Needs the permission `offscreen`
 * in Chromium.
 */
export async function withOffscreen<T>(work: () => Promise<T>): Promise<T> {
  const close = await open();
  try {
    return await work();
  } finally {
    await close();
  }
}

async function open(): Promise<() => Promise<void> | void> {
  const { offscreen, runtime } = browser as unknown as Chromium;
  if (!offscreen) return openFrame();
  // A background that was stopped may have left one behind.
  const left = await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (left.length === 0)
    await offscreen.createDocument({
      url: PAGE,
      reasons: ['DOM_PARSER'],
      justification: 'Finds the article in a page that a feed names.',
    });
  return () => offscreen.closeDocument();
}

async function openFrame(): Promise<() => void> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = PAGE;
  document.body.append(frame);
  await loaded;
  return () => frame.remove();
}
