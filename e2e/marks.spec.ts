/** Promise: marks cover the quoted words and nothing else, and the page stays as it was printed. */
import { describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { bytes, loseOne, marked, painted, roots } from './pages/article-page.ts';
import { popupView } from './pages/popup-view.ts';

describe.each(ENGINES)('marks in %s', (engine) => {
  const at = given(engine);
  const paths = () => at.newsroom.seeds.map(({ article }) => at.newsroom.origin + article.path);
  const first = () => paths()[1] ?? '';

  it('cover exactly the words that the popup lists, on every article', async () => {
    for (const path of paths()) {
      const page = await at.reader.open(path);
      const view = await popupView(await at.reader.click(page));
      const listed = (await view.entries()).map(({ here }) => here);
      const covered = (await marked(page)).map(({ text }) => text);
      expect(sorted(covered), path).toEqual(sorted(listed));
      await page.close();
    }
  });

  it('look alike exactly where the finding is alike', async () => {
    const page = await at.reader.open(first());
    const view = await popupView(await at.reader.click(page));
    const kinds = new Map((await view.entries()).map(({ here, kind }) => [spaced(here), kind]));
    const looks = new Map<string, Set<string>>();
    for (const { name, text } of await marked(page)) {
      const kind = kinds.get(spaced(text)) ?? 'not listed';
      looks.set(kind, (looks.get(kind) ?? new Set()).add(name));
    }
    const names = [...looks.values()].map((all) => [...all].join());
    expect(names.filter((name) => name.includes(','))).toEqual([]);
    expect(new Set(names).size).toBe(looks.size);
    expect(looks.size).toBeGreaterThan(1);
  });

  it('wear a tint as well as a line, and it is painted', async () => {
    const page = await at.reader.open(first());
    await popupView(await at.reader.click(page));
    await marked(page);
    await page.bringToFront();
    const { x, y, width } = await page.evaluate(() => {
      const [range] = CSS.highlights.get('hlq-1') ?? [];
      (range as Range).startContainer.parentElement?.scrollIntoView();
      const [line] = (range as Range).getClientRects();
      return { x: scrollX + (line?.x ?? 0), y: scrollY + (line?.y ?? 0), width: line?.width ?? 0 };
    });
    // Above the letters, where no line is.
    const strip = { clip: { x, y: y + 1, width, height: 3 } };
    const tinted = await page.screenshot(strip);
    await page.evaluate(() => CSS.highlights.clear());
    expect(Buffer.from(await page.screenshot(strip)).equals(Buffer.from(tinted))).toBe(false);
  });

  it('leave the body byte for byte as it was', async () => {
    const page = await at.reader.open(first());
    const before = await bytes(page);
    await page.evaluate(watchBody);
    const view = await popupView(await at.reader.click(page));
    await marked(page);
    expect(await bytes(page)).toBe(before);
    await view.choose('killer');
    await page.bringToFront();
    await expect.poll(() => roots(page)).toEqual(['head', 'body', '<div></div>']);
    await page.keyboard.press('Escape');
    await expect.poll(() => roots(page)).toEqual(['head', 'body']);
    expect(await bytes(page)).toBe(before);
    expect(await page.evaluate(() => document.documentElement.dataset.changes ?? 'none')).toBe('none');
  });

  it('are not doubled by a second check', async () => {
    const page = await at.reader.open(first());
    await popupView(await at.reader.click(page));
    const once = await marked(page);
    // The page says that it is another one, so the second click reads it anew.
    await page.evaluate(() => history.pushState(null, '', '?again'));
    await loseOne(page);
    await popupView(await at.reader.click(page));
    await expect.poll(() => painted(page)).toEqual(once);
    expect(await roots(page)).toEqual(['head', 'body']);
  });

  it('bear names that do not tell whose they are', async () => {
    const page = await at.reader.open(first());
    await popupView(await at.reader.click(page));
    const names = new Set((await marked(page)).map(({ name }) => name));
    for (const name of names) expect(name).toMatch(/^[a-z]{1,3}-?\d$/);
  });

  it('are the first that a page can notice of the extension', async () => {
    const page = await at.reader.open(first());
    const before = await page.evaluate(traces);
    expect(before).toMatchObject({ highlights: 0, sheets: 0, roots: 2, attributes: 1 });
    await popupView(await at.reader.click(page));
    await marked(page);
    const after = await page.evaluate(traces);
    expect({ ...after, highlights: 0 }).toEqual(before);
    expect(await page.evaluate(reachable, `${at.reader.root}/manifest.json`)).toBe(false);
    expect(await page.evaluate(reachable, `${at.reader.root}/src/page/visit.iife.js`)).toBe(false);
  });
});

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
const sorted = (texts: readonly string[]): string[] => texts.map(spaced).sort();

/** Runs in the page: anything that happens to the body, however briefly, is noted on the root element. */
function watchBody(): void {
  const note = () => {
    document.documentElement.dataset.changes = 'some';
  };
  new MutationObserver(note).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}

/** Runs in the page: what a curious script could look at. */
function traces() {
  return {
    highlights: CSS.highlights.size,
    sheets: document.adoptedStyleSheets.length,
    styles: document.styleSheets.length,
    roots: document.documentElement.childElementCount,
    attributes: document.documentElement.attributes.length,
    // Those of the automation aside.
    globals: Object.getOwnPropertyNames(window)
      .filter((name) => !name.endsWith('ariaQuerySelector') && !name.endsWith('ariaQuerySelectorAll'))
      .sort(),
  };
}

/** Runs in the page. */
function reachable(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  );
}
