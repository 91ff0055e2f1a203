import { beforeEach, describe, expect, it, vi } from 'vitest';
import { articleId } from '../core/article.ts';

const loadLexicon = vi.fn(async () => undefined);

vi.mock('../library/lexicon.ts', () => ({ loadLexicon }));
vi.mock('../library/candidates.ts', () => ({ askLibrary: () => async () => [] }));
vi.mock('../library/companions.ts', () => ({ readCompanions: async () => [] }));
vi.mock('../library/rules.ts', () => ({ readRules: async () => ({ rules: [], offered: [] }) }));
vi.mock('../library/store/decisions.ts', () => ({ decisionsOn: async () => [] }));
vi.mock('../library/store/library.ts', () => ({ openLibrary: async () => ({}) }));

const { comparison } = await import('./comparison.ts');

const url = 'https://a.example/1';

beforeEach(() => {
  loadLexicon.mockClear();
});

describe('a comparison', () => {
  it.each([
    ['in English', 'en-GB', 1],
    ['that does not name its language', undefined, 1],
    ['in German', 'de', 0],
  ])('of an article %s waits for English word vectors accordingly', async (_, language, times) => {
    const article = { id: articleId(url), url, text: 'A.', ...(language !== undefined && { language }) };
    expect(await comparison(article, { url, tab: undefined })).toMatchObject({ state: 'alone' });
    expect(loadLexicon).toHaveBeenCalledTimes(times);
  });
});
