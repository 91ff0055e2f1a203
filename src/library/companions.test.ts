import { beforeEach, describe, expect, it, vi } from 'vitest';
import { articleId } from '../core/article.ts';
import type { Dossier } from '../core/crosscheck.ts';

const stored = new Map<string, unknown>();
/** So many keys find room. */
let room = Number.POSITIVE_INFINITY;

vi.stubGlobal('browser', {
  runtime: {},
  storage: {
    session: {
      get: async (wanted: string | readonly string[] | null) => {
        const keys = wanted === null ? [...stored.keys()] : [wanted].flat();
        return Object.fromEntries(keys.filter((key) => stored.has(key)).map((key) => [key, stored.get(key)]));
      },
      set: async (items: object) => {
        const after = new Map([...stored, ...Object.entries(items)]);
        if (after.size > room) throw new Error('Session storage quota bytes exceeded.');
        for (const [key, value] of after) stored.set(key, value);
      },
      remove: async (keys: string | readonly string[]) => {
        for (const key of [keys].flat()) stored.delete(key);
      },
    },
  },
});

const { forgetCompanions, keepCompanions, readCompanions } = await import('./companions.ts');

const companion = (tab: number) => ({
  tab,
  dossier: { article: { id: articleId(`a${tab}`), text: '' } } as Dossier,
});
const namesOf = async (window: number) =>
  (await readCompanions(window, -1)).map(({ article }) => String(article.id));

beforeEach(() => {
  stored.clear();
  room = Number.POSITIVE_INFINITY;
});

describe('articles that stand open beside the one that is checked', () => {
  it('leave nothing behind where others take their place', async () => {
    await keepCompanions(1, [companion(5), companion(6)]);
    await keepCompanions(1, [companion(6), companion(7)]);
    expect(await namesOf(1)).toEqual(['a6', 'a7']);
    expect([...stored.keys()].toSorted()).toEqual(['companion:6', 'companion:7', 'companions:1']);
  });

  it('go with their window', async () => {
    await keepCompanions(1, [companion(5)]);
    await keepCompanions(2, [companion(6)]);
    await forgetCompanions(1);
    expect([await namesOf(1), await namesOf(2)]).toEqual([[], ['a6']]);
    expect([...stored.keys()].toSorted()).toEqual(['companion:6', 'companions:2']);
  });

  it('make room for those of the window that is looked at, and nothing else does', async () => {
    stored.set('outcome:3', 'kept');
    await keepCompanions(2, [companion(6), companion(7)]);
    room = 4;
    await keepCompanions(1, [companion(5)]);
    expect([await namesOf(1), await namesOf(2)]).toEqual([['a5'], []]);
    expect(stored.get('outcome:3')).toBe('kept');
  });

  it('are refused where all of that is not room enough', async () => {
    room = 1;
    await expect(keepCompanions(1, [companion(5)])).rejects.toThrow('quota');
  });
});
