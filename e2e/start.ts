/** `npm start [-- firefox] [-- --headless]`: builds, serves the bundled story as news pages, opens a browser on it. */
import { execFileSync } from 'node:child_process';
import { type Engine, requireBrowser, tryStart } from './browsers.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import type { Reader, Start } from './reader.ts';

const wanted = process.argv.slice(2);
const engine: Engine = wanted.includes('firefox') ? 'firefox' : 'chromium';

/** Where a button hides until it is pinned. */
const HIDDEN: Readonly<Record<Engine, string>> = { chromium: ' (behind the puzzle piece)', firefox: '' };

async function main(): Promise<void> {
  const start = {
    executable: requireBrowser(engine),
    headless: wanted.includes('--headless') || !hasDisplay(),
    welcome: true,
  };
  console.log('Building the extension …'); // which takes half a minute on a small machine
  build();
  const newsroom = await openNewsroom();
  try {
    const reader = await startReader(start);
    await show(reader, newsroom, start);
    if (!start.headless || process.env.CI !== 'true') await ended(reader);
    if (reader.browser.connected) await reader.close();
  } finally {
    await newsroom.close();
  }
}

/** Quietly, unless it fails: then with its own words. */
function build(): void {
  execFileSync('npm', ['run', '--silent', `build:${engine}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
}

async function startReader(start: Start): Promise<Reader> {
  try {
    return await (engine === 'firefox' ? startFirefox(start) : startChromium(start));
  } catch (error) {
    await tryStart(engine, start.executable); // which says more than that the connection was lost
    throw error;
  }
}

/** The first article, with a click on the button where nobody is there to click it. */
async function show(reader: Reader, { origin, seeds }: Newsroom, { headless }: Start): Promise<void> {
  const first = origin + (seeds[0]?.article.path ?? '/');
  const page = await reader.open(first);
  console.log(`Crossquote is loaded in ${await reader.browser.version()}.`);
  console.log(`Five outlets' pages of one story: ${origin}/`);
  if (!headless) {
    const [blank] = await reader.browser.pages(); // Firefox calls the extension's own tab blank as well
    if (blank?.url() === 'about:blank') await blank.close();
    console.log(
      `Open: ${first}\nClick Crossquote in the toolbar${HIDDEN[engine]} or press Alt+Shift+Q. Ctrl-C ends it.`,
    );
    return;
  }
  const popup = await reader.click(page);
  await popup.waitForSelector('.verdict, .notice');
  const verdict = await popup.$eval('.verdict .line, .notice h2', ({ textContent }) => textContent);
  console.log(`No display here, so the browser runs unseen. Clicked on ${first}; the popup says: ${verdict}`);
  if (process.env.CI !== 'true') console.log('The pages are served until Ctrl-C.');
}

/** Until the reader closes the browser or presses Ctrl-C. */
function ended({ browser }: Reader): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
