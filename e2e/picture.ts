/** `npm run picture`: the README's picture, taken from the real extension on the second seed page. */
import { mkdirSync } from 'node:fs';
import type { Page, ScreenshotOptions } from 'puppeteer-core';
import { requireBrowser } from './browsers.ts';
import { startChromium } from './chromium.ts';
import { openNewsroom } from './newsroom.ts';
import { popupView } from './pages/popup-view.ts';

const FILE = 'e2e/pictures/popup.png';
const VIEW = { width: 1500, height: 800 };
/** As tall as browsers let a popup grow; headless ones open it shorter. */
const TALLEST = 600;

async function main(): Promise<void> {
  const reader = await startChromium({ executable: requireBrowser('chromium'), headless: true });
  const newsroom = await openNewsroom();
  try {
    const page = await reader.open(newsroom.origin + (newsroom.seeds[1]?.article.path ?? '/'));
    await page.setViewport(VIEW);
    const popup = await reader.click(page);
    await page.waitForFunction(() => CSS.highlights.size > 0);
    await popupView(popup);
    // To a place where marks stand beside the popup.
    await page.evaluate(() => scrollTo(0, 1135));
    const width = await popup.evaluate(() => innerWidth);
    const list = await shot(popup, { clip: { x: 0, y: 0, width, height: TALLEST } });
    const article = await shot(page);
    const picture = await reader.browser.newPage();
    await picture.setViewport(VIEW);
    await compose(picture, { article, list });
    mkdirSync('e2e/pictures', { recursive: true });
    await picture.screenshot({ path: FILE });
    console.log(FILE);
  } finally {
    await reader.close();
    await newsroom.close();
  }
}

const shot = async (page: Page, options: ScreenshotOptions = {}): Promise<string> =>
  `data:image/png;base64,${await page.screenshot({ ...options, encoding: 'base64' })}`;

/** Headless browsers show popups apart from their page; a reader sees one over the other. */
async function compose(
  page: Page,
  pictures: { readonly article: string; readonly list: string },
): Promise<void> {
  await page.setContent(`<style>
    body { margin: 0; overflow: hidden } .article { width: 1500px; display: block; margin-left: -150px }
    .list { position: absolute; top: 14px; right: 22px; width: 400px; border-radius: 10px; box-shadow: 0 10px 40px #0006 }
  </style><img class="article"><img class="list">`);
  await page.evaluate(async ({ article, list }) => {
    const [below, above] = document.querySelectorAll('img');
    if (!below || !above) return;
    below.src = article;
    above.src = list;
    await Promise.all([below.decode(), above.decode()]);
  }, pictures);
}

await main();
