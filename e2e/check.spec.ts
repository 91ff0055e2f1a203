/** Promise: on each article of the story, one click shows what the other outlets print differently. */
import { describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { marked } from './pages/article-page.ts';
import { type Entry, type Other, popupView } from './pages/popup-view.ts';

interface Printing {
  readonly in: readonly string[];
  readonly words: RegExp;
}

/** Words that some outlets print one way and others another. */
const DIFFERENT: readonly (readonly [string, Printing, Printing])[] = [
  ['killer and executioner', { in: ['001'], words: /killer/ }, { in: ['003'], words: /executioner/ }],
  [
    'no secret and not mysterious',
    { in: ['000', '001', '002', '004'], words: /no secret that we have our differences/ },
    { in: ['003'], words: /not mysterious that we have our differences/ },
  ],
  [
    'predictable and anticipated',
    { in: ['000', '001', '002'], words: /a predictable, stable relationship with Russia/ },
    { in: ['003'], words: /an anticipated, stable relationship with Russia/ },
  ],
  [
    'our people and our kin',
    { in: ['001', '002'], words: /good for our people/ },
    { in: ['003'], words: /useful for our kin/ },
  ],
  [
    'ready to discuss and prepared to examine',
    { in: ['001', '002'], words: /ready to discuss all the issues without exception/ },
    { in: ['003'], words: /prepared to examine every one of the issues no matter what/ },
  ],
  [
    'not be a matter and found needed',
    { in: ['002'], words: /not be a matter for us/ },
    { in: ['003'], words: /won['’]t be found needed/ },
  ],
];

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  '000': ['The Straits Times', 'AP', 'New Jersey Times', 'Bloomberg'],
  '001': ['Singapore', 'AP', 'New Jersey Times', 'Bloomberg'],
  '002': ['Singapore', 'The Straits Times', 'New Jersey Times', 'Bloomberg'],
  '003': ['Singapore', 'The Straits Times', 'AP', 'Bloomberg'],
  '004': ['Singapore', 'The Straits Times', 'AP', 'New Jersey Times'],
};

describe.each(ENGINES)('one click in %s', (engine) => {
  const at = given(engine);

  async function clickOn(id: string) {
    const seed = at.newsroom.seeds.find((one) => one.id === id)!;
    const page = await at.reader.open(at.newsroom.origin + seed.article.path);
    const view = await popupView(await at.reader.click(page));
    return { page, view, entries: await view.entries(), seed };
  }

  it.each(Object.keys(OTHERS))('shows on article %s who prints what', async (id) => {
    const { page, view, entries, seed } = await clickOn(id);
    expect(plain(await view.headline())).toContain(plain(seed.article.headline));
    expect(await view.imprint()).toContain(seed.article.outlet);
    const named = (await view.toldBy()).join('\n');
    for (const outlet of OTHERS[id]!) expect(named).toContain(outlet);

    for (const [name, here, there] of expected(id)) {
      const found = counterpart(entries, here.words, there.words);
      expect(found?.entry.kind, name).toBe('substantive');
      expect(found?.other.differing, name).not.toEqual([]);
    }

    const marks = await marked(page);
    for (const [name, here] of expected(id)) {
      expect(
        marks.some(({ text }) => here.words.test(text)),
        name,
      ).toBe(true);
    }

    const substantive = entries.filter(({ kind }) => kind === 'substantive').length;
    await expect
      .poll(() => at.reader.badge(page))
      .toEqual({ text: String(substantive), title: expect.stringContaining(await view.verdict()) });
  });

  it('shows what is printed alike as alike', async () => {
    const { entries } = await clickOn('000');
    const alike = entries.find(({ here }) => here.includes('in spheres where our interests collide'));
    expect(alike?.kind).toBe('identical');
  });

  it('shows what is merely cut as cut', async () => {
    const { entries } = await clickOn('004');
    const cut = entries.find(({ here }) => here.startsWith('if Russia acts aggressively'));
    expect(cut?.kind).toBe('trimmed');
    const longer = cut?.others.find(({ there }) => there.includes('we’ll respond — and president Biden'));
    expect(longer).toMatchObject({ differing: [] });
  });

  it('narrows the list to a speaker and to a kind', async () => {
    const { view, entries } = await clickOn('001');
    const [first] = entries;
    const bySpeaker = entries.filter(({ speaker }) => speaker === first!.speaker);
    await view.narrow(0, first!.speaker);
    await expect.poll(() => view.entries()).toEqual(bySpeaker);
    expect(bySpeaker.length).toBeLessThan(entries.length);
    await view.narrow(1, first!.kind);
    await expect.poll(() => view.entries()).toEqual(bySpeaker.filter(({ kind }) => kind === first!.kind));
  });

  it('leads from the popup to the place in the page', async () => {
    const { page, view } = await clickOn('001');
    await page.evaluate(() => scrollTo(0, 0));
    await view.choose('on the basis of mutual respect');
    await page.bringToFront();
    await page.waitForFunction(() => scrollY > 0);
    expect((await marked(page)).length).toBeGreaterThan(0);
  });

  // Firefox opens the popup by itself.
  it.runIf(engine === 'chromium')(
    'marks the page though the browser opens no popup, and the next click opens it',
    async () => {
      const { browser, root } = at.reader;
      const page = await at.reader.open(at.newsroom.origin + at.newsroom.seeds[0]!.article.path);
      const popups = () => browser.targets().filter((one) => one.url().includes('/popup/'));
      await expect.poll(popups).toEqual([]); // that of the test before
      const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
      const worker = await target.worker();
      await worker!.evaluate(refusePopup);
      await page.triggerExtensionAction((await browser.extensions()).get(new URL(root).host)!);
      await page.waitForFunction(() => CSS.highlights.size > 0);
      expect(popups()).toEqual([]);
      const view = await popupView(await at.reader.click(page));
      expect(await view.verdict()).toContain('differently');
    },
  );
});

/** Runs in the background, once: what a window that is not in front does. */
function refusePopup(): void {
  const { openPopup } = chrome.action;
  chrome.action.openPopup = () => {
    chrome.action.openPopup = openPopup;
    return Promise.reject(new Error('Could not find an active browser window.'));
  };
}

function expected(id: string): readonly (readonly [string, Printing, Printing])[] {
  return DIFFERENT.flatMap(([name, a, b]) => [
    ...(a.in.includes(id) ? [[name, a, b] as const] : []),
    ...(b.in.includes(id) ? [[name, b, a] as const] : []),
  ]);
}

function counterpart(
  entries: readonly Entry[],
  here: RegExp,
  there: RegExp,
): { readonly entry: Entry; readonly other: Other } | undefined {
  for (const entry of entries.filter((one) => here.test(one.here))) {
    const other = entry.others.find((one) => there.test(one.there));
    if (other) return { entry, other };
  }
  return undefined;
}

/** Headlines differ in their marks from layout to layout. */
function plain(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}
