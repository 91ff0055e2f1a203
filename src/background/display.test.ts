import { describe, expect, it, vi } from 'vitest';

/** How often each sheet stands in the page, as Firefox counts. */
const sheets = new Map<string, number>();
let turn: Promise<unknown> = Promise.resolve();

vi.mock('../page/marks.css?inline', () => ({ default: 'all' }));
vi.mock('../page/marks-line.css?inline', () => ({ default: 'line' }));
vi.mock('../page/marks-strong.css?inline', () => ({ default: 'strong' }));
vi.mock('../page/mark-names.ts', () => ({ forAllFamilies: (css: string) => css }));
vi.mock('../library/settings.ts', () => ({ readSettings: async () => ({ style: 'tint' }) }));
vi.stubGlobal('navigator', {
  locks: {
    request: (_: string, work: () => Promise<void>) => {
      turn = turn.then(work);
      return turn;
    },
  },
});
const count = ({ css, origin }: { css: string; origin: string }, by: number) => {
  const key = `${css} ${origin}`;
  sheets.set(key, Math.max(0, (sheets.get(key) ?? 0) + by));
};
vi.stubGlobal('browser', {
  runtime: {},
  scripting: {
    insertCSS: async (sheet: never) => count(sheet, 1),
    removeCSS: async (sheet: never) => count(sheet, -1),
  },
});

const { style } = await import('./display.ts');

describe('the look of the marks', () => {
  it('stands in a page once, though two checks give it at once', async () => {
    await Promise.all([style({ tabId: 7 }), style({ tabId: 7 })]);
    expect(Object.fromEntries([...sheets].filter(([, times]) => times > 0))).toEqual({
      'all USER': 1,
      'all AUTHOR': 1,
    });
  });
});
