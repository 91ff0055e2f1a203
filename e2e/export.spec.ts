/** Promise: what was found can be copied and saved, and says outside of the browser what it said in it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { given } from './given.ts';
import { pressAt } from './pages/buttons.ts';
import { popupView } from './pages/popup-view.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossquote-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the popup in Chromium', () => {
  const at = given('chromium');

  async function opened(path = '/news/003'): Promise<{ readonly article: Page; readonly popup: Page }> {
    const article = await at.reader.open(at.newsroom.origin + path);
    const popup = (await popupView(await at.reader.click(article))).page;
    await popup.locator('details.export > summary').click();
    await popup.waitForSelector('details.export select');
    return { article, popup };
  }

  /** What another page would get by pasting. */
  async function pasted(article: Page): Promise<Readonly<Record<string, string>>> {
    const context = at.reader.browser.defaultBrowserContext();
    await context.overridePermissions(at.newsroom.origin, ['clipboard-read']);
    await article.bringToFront();
    return article.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const types = item?.types ?? [];
      const texts = types.map(async (type) => [type, await (await item!.getType(type)).text()] as const);
      return Object.fromEntries(await Promise.all(texts));
    });
  }

  async function said(popup: Page, selector: string, words: RegExp): Promise<void> {
    await expect
      .poll(() => popup.$$eval(selector, (all) => all.map(({ textContent }) => textContent).join(' ')))
      .toMatch(words);
  }

  async function downloadsToFolder(): Promise<void> {
    const session = await at.reader.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  }

  async function saved(popup: Page, form: string, withTexts = false): Promise<string> {
    await downloadsToFolder();
    await popup.select('details.export select', form);
    if (withTexts) await popup.locator('details.export form input').click();
    await popup.locator('details.export form button').click();
    await said(popup, '.export > [role=status]', /Saved as \S+\./);
    const line = await popup.$eval('.export > [role=status]', ({ textContent }) => textContent ?? '');
    const name = line.slice('Saved as '.length, -1);
    await expect.poll(() => readdirSync(folder)).toContain(name);
    await expect.poll(() => readFileSync(join(folder, name), 'utf8').length).toBeGreaterThan(0);
    return join(folder, name);
  }

  it.each([
    ['formatted', 0, ['text/html', 'text/plain'], '<b><u>executioner'],
    ['Markdown', 1, ['text/plain'], '**executioner**'],
    ['plain', 2, ['text/plain'], '[executioner]'],
  ])('copies all findings as %s text', async (_, which, types, words) => {
    const { article, popup } = await opened();
    await popup.locator(copyButton(which)).click();
    await said(popup, '.export > [role=status]', /^Copied\.$/);
    const found = await pasted(article);
    expect(Object.keys(found).sort()).toEqual(types);
    expect(found[types[0]!]).toContain(words);
    expect(found['text/plain']).toContain('The Straits Times');
  });

  it('says what it comes to whether texts travel in the file', async () => {
    const { popup } = await opened();
    await said(popup, '.export .hint', /fingerprint of each text/);
    await popup.locator('details.export form input').click();
    await said(popup, '.export .hint', /Anybody can then check the file/);
    const { described, hint } = await popup.$eval('.export form', (form) => ({
      described: form.querySelector('input')?.getAttribute('aria-describedby'),
      hint: form.querySelector('.hint')?.id,
    }));
    expect(described).toBe(hint);
  });

  it('copies one finding alone', async () => {
    const { article, popup } = await opened();
    const [entry] = await popup.$$('li.entry.substantive');
    const words = await entry!.$eval('.reading mark', ({ textContent }) => textContent ?? '');
    await popup.locator('li.entry.substantive .copying button').click();
    await said(popup, 'li.entry .copying [role=status]', /Copied\./);
    const { 'text/plain': plain = '' } = await pasted(article);
    expect(plain).toContain(`[${words}]`);
    expect(plain.match(/^- here:/gm)).toHaveLength(1);
  });

  it('saves a page that loads nothing, shows the findings and can be verified', async () => {
    const { popup } = await opened();
    const file = await saved(popup, 'html', true);
    const page = await at.reader.browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`file://${file}`);
    expect(complaints).toEqual([]);
    expect(requests).toHaveLength(1);
    expect(await page.$eval('body', (body) => (body as HTMLElement).innerText)).toContain('executioner');
    expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe('none');
    await page.emulateMediaType('print');
    expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe('none');
    expect(crossquote('verify', file)).toMatch(/verified\n/);
  });

  it('saves data that can be verified with the texts it names', async () => {
    const { popup } = await opened('/news/001');
    const file = await saved(popup, 'json');
    const { colophon } = JSON.parse(readFileSync(file, 'utf8'));
    expect(colophon.texts.length).toBeGreaterThan(2);
    for (const text of colophon.texts) expect(text).not.toHaveProperty('text');
    expect(colophon.texts.every(({ sha256 }: { sha256: string }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(
      true,
    );
  });

  it.each([
    ['csv', /^\ufeffchecked_article,/],
    ['tei', /<app type="substantive">/],
    ['annotations', /"type":"AnnotationCollection"/],
    ['csl', /^\[\{"id":/],
    ['bibtex', /^@article\{/],
    ['ris', /^TY {2}- NEWS/],
  ])('saves %s', async (form, content) => {
    const { popup } = await opened('/news/002');
    const text = readFileSync(await saved(popup, form), 'utf8');
    expect(text).toMatch(content);
    if (form !== 'tei') return;
    const fault = await popup.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      return document.querySelector('parsererror')?.textContent ?? null;
    }, text);
    expect(fault).toBeNull();
  });

  it('says why a finding is shown', async () => {
    const { popup } = await opened();
    await pressAt(popup, 'li.entry.substantive .actions > .later > summary');
    const sentences = () =>
      popup.$eval('.why', (why) => {
        const copy = why.cloneNode(true) as Element;
        copy.querySelector('details')?.remove();
        return copy.textContent ?? '';
      });
    await expect.poll(sentences).toMatch(/other words.*(almost certainly|probably) the same statement/s);
    await expect.poll(sentences).toMatch(/What speaks for it: words that both print/);
    await expect.poll(sentences).toMatch(/Why it is the same story/);
    expect(await sentences()).not.toMatch(/\d of 100|version|characters/);
    await said(popup, '.why details', /characters \d[\d,]* to \d[\d,]* of its text/);
    await said(popup, '.why details', /\d+ of 100 sure that it is the same statement/);
    await said(popup, '.why details', /likeness \d+ of 100/);
    await said(popup, '.why details', /version \d/);
  });

  it('shows in full what goes into a report of a fault before it is saved', async () => {
    const { popup } = await opened();
    await popup.locator('details.export > details.later > summary').click();
    const shown = () => popup.$eval('.bundle textarea', (area) => (area as HTMLTextAreaElement).value);
    await popup.waitForSelector('.bundle textarea');
    expect(JSON.parse(await shown())).not.toHaveProperty('browser');
    await pressAt(popup, '.bundle input');
    await expect.poll(async () => JSON.parse(await shown()).browser).toContain('Chrome');
    await downloadsToFolder();
    await popup.locator('.bundle button').click();
    const file = join(folder, 'crossquote-problem.json');
    await expect.poll(() => readdirSync(folder)).toContain('crossquote-problem.json');
    await expect.poll(() => readFileSync(file, 'utf8')).toBe(await shown());
  });
});

describe('the popup in Firefox', () => {
  const at = given('firefox');

  it.each([0, 1, 2])('has the clipboard taken by button %i', async (which) => {
    const article = await at.reader.open(`${at.newsroom.origin}/news/003`);
    const { page } = await popupView(await at.reader.click(article));
    await page.locator('details.export > summary').click();
    await page.locator(copyButton(which)).click();
    const status = () => page.$eval('.export > [role=status]', ({ textContent }) => textContent);
    await expect.poll(status).toBe('Copied.');
  });

  it('saves every form, and a page that can be verified', async () => {
    const article = await at.reader.open(`${at.newsroom.origin}/news/003`);
    const { page } = await popupView(await at.reader.click(article));
    await page.locator('details.export > summary').click();
    await page.evaluate(overhearFiles);
    await page.locator('details.export form input').click();
    for (const form of ['html', 'json', 'csv', 'tei', 'annotations', 'csl', 'bibtex', 'ris', 'gold']) {
      await page.select('details.export select', form);
      await page.locator('details.export form button').click();
      const content = await page.waitForFunction(() => (globalThis as unknown as Overheard).files.shift());
      const text = String(await content.jsonValue());
      expect(text.length, form).toBeGreaterThan(100);
      if (form !== 'html') continue;
      const file = join(folder, 'from-firefox.html');
      writeFileSync(file, text);
      expect(crossquote('verify', file)).toMatch(/verified\n/);
    }
  });
});

interface Overheard {
  readonly files: string[];
}

/** Runs in the popup: automation sees nothing of Firefox's downloads, so that what they are made of is overheard. */
function overhearFiles(): void {
  const files: string[] = [];
  Object.assign(globalThis, { files });
  const addressOf = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (content) => {
    if (content instanceof Blob) void content.text().then((text) => files.push(text));
    return addressOf(content);
  };
}

/** The buttons that copy all findings, in their order. */
const copyButton = (which: number): string => `details.export > .choices button:nth-of-type(${which + 1})`;

/** What the command line says, whatever it thinks of it. */
function crossquote(...args: readonly string[]): string {
  const command = ['--import', 'tsx', 'src/cli/main.ts', ...args];
  const { stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return stdout + stderr;
}
