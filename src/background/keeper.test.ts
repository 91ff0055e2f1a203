import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from '../browser.ts';
import { articleId } from '../core/article.ts';

const article = { id: articleId('https://a.example/1'), url: 'https://a.example/1', text: 'She said “yes”.' };
const sendMessage = vi.fn<() => Promise<unknown>>();
const saveArticle = vi.fn(async (_: unknown, arrival: { article: { id: string } }) => ({
  id: arrival.article.id,
  state: 'new',
  revision: 1,
}));
const openLibrary = vi.fn(async () => ({}));
const check = vi.fn(async () => undefined);
let incognito = false;

vi.mock('../library/store/library.ts', () => ({ openLibrary }));
vi.mock('../library/store/saving.ts', () => ({ saveArticle }));
vi.mock('../library/store/reading.ts', () => ({ readCard: async () => null }));
vi.mock('../library/candidates.ts', () => ({ askLibrary: () => async () => [] }));
vi.mock('../check.ts', () => ({ check }));
vi.mock('../library/outcome.ts', () => ({ settlement: async () => undefined }));
vi.stubGlobal('browser', {
  runtime: { getURL: (path: string) => `extension://own/${path}` },
  tabs: { get: async () => ({ id: 7, url: article.url, incognito }), sendMessage },
});

const { checkText, keep, keepText, standing } = await import('./keeper.ts');
const { isOwnPage } = await import('./sender.ts');
const { LibraryError } = await import('../library/store/failure.ts');

beforeEach(() => {
  vi.clearAllMocks();
  incognito = false;
  sendMessage.mockResolvedValue({ ok: true, value: article });
});

describe('saving the article of a tab', () => {
  it('saves what the visit read, with how and when it was read', async () => {
    expect(await keep(7)).toEqual({ state: 'new', id: article.id, revision: 1 });
    expect(saveArticle.mock.calls[0]?.[1]).toMatchObject({ article, origin: { way: 'page' } });
    expect(check).not.toHaveBeenCalled();
  });

  it('keeps nothing of a private window: neither is the page asked nor the library opened', async () => {
    incognito = true;
    expect(await keep(7)).toEqual({ state: 'refused', reason: 'private' });
    expect(await standing({ tab: 7, id: article.id })).toEqual({ state: 'private' });
    expect([sendMessage, openLibrary, saveArticle, check].map((call) => call.mock.calls.length)).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('says by name what the library suffers from', async () => {
    saveArticle.mockRejectedValueOnce(new LibraryError('full', null));
    expect(await keep(7)).toEqual({ state: 'refused', reason: 'full' });
  });

  it.each([
    ['brings more than an article has', { ...article, luggage: 'x' }],
    ['is longer than any article', { ...article, text: 'x'.repeat(500_001) }],
  ])('does not believe an answer that %s', async (_, value) => {
    sendMessage.mockResolvedValue({ ok: true, value });
    expect(await keep(7)).toEqual({ state: 'refused', reason: 'no-article' });
    expect(saveArticle).not.toHaveBeenCalled();
  });
});

describe('a text that stands on no page', () => {
  const sender = { tab: { incognito: false } } as Runtime.MessageSender;

  it('is saved as what came by a file, with its name', async () => {
    const from = 'saved.html';
    expect(await keepText({ article, from }, sender)).toMatchObject({ state: 'new' });
    expect(saveArticle.mock.calls[0]?.[1]).toMatchObject({ article, origin: { way: 'file', from } });
  });

  it('is not kept from a private window', async () => {
    const hidden = { tab: { incognito: true } } as Runtime.MessageSender;
    expect(await keepText({ article }, hidden)).toEqual({ state: 'refused', reason: 'private' });
    expect([openLibrary, saveArticle].map((call) => call.mock.calls.length)).toEqual([0, 0]);
  });

  it('is neither checked nor saved where it is longer than any article', async () => {
    const long = { ...article, text: 'x'.repeat(500_001) };
    expect(await checkText(long)).toEqual({ state: 'refused', reason: 'too-large' });
    expect(await keepText({ article: long }, sender)).toMatchObject({ state: 'refused' });
    expect(saveArticle).not.toHaveBeenCalled();
  });
});

describe('who may save', () => {
  it.each([
    ['extension://own/src/ui/popup/index.html', true],
    ['https://a.example/1', false],
    [undefined, false],
  ])('%s: %s', (url, may) => {
    expect(isOwnPage({ url } as Runtime.MessageSender)).toBe(may);
  });
});
