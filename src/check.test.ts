import { beforeEach, describe, expect, it, vi } from 'vitest';

const stored = new Map<string, string>();
const executeScript = vi.fn<() => Promise<object[]>>();
let isOpen = true;

vi.mock('./page/visit.iife.ts?script&iife', () => ({ default: '/src/page/visit.iife.js' }));
vi.stubGlobal('browser', {
  runtime: {},
  scripting: { executeScript },
  storage: {
    session: {
      get: async (key: string) => ({ [key]: stored.get(key) }),
      set: async (items: Record<string, string>) => {
        for (const [key, value] of Object.entries(items)) stored.set(key, value);
      },
      remove: async (key: string) => void stored.delete(key),
    },
  },
  tabs: {
    get: async () => {
      if (isOpen) return {};
      throw new Error('No tab with id: 7.');
    },
  },
});

const { check } = await import('./check.ts');
const { forgetOutcome, readOutcome } = await import('./library/outcome.ts');

const url = 'https://a.example/1';
/** A check whose script is refused once the test says so, at every attempt. */
function refusedLater(): () => void {
  let refuse: (error: Error) => void = () => {};
  executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
  executeScript.mockReturnValueOnce(
    new Promise((_, reject) => {
      refuse = reject;
    }),
  );
  return () => refuse(new Error('The frame was removed.'));
}
/** Four attempts, with a moment between them. */
const attempts = async () => {
  await vi.runAllTimersAsync();
  expect(executeScript.mock.calls.length).toBeGreaterThanOrEqual(4);
};

beforeEach(() => {
  vi.useFakeTimers();
  executeScript.mockReset();
  stored.clear();
  isOpen = true;
});

describe('a page that lets no script run', () => {
  it('is told of as barred', async () => {
    const refuse = refusedLater();
    expect(await check(7, url)).toMatchObject({ state: 'reading' });
    refuse();
    await attempts();
    expect(await readOutcome(7)).toMatchObject({ state: 'refused', url, reason: 'barred' });
  });

  it('has nothing to say against a check that began later', async () => {
    const refuse = refusedLater();
    await check(7, url);
    executeScript.mockResolvedValueOnce([{}]); // the script of the next page runs
    const later = await check(7, 'https://a.example/2');
    refuse();
    await attempts();
    expect(await readOutcome(7)).toEqual(later);
  });

  it.each([
    ['closed, and is forgotten already', () => forgetOutcome(7)],
    ['closed before its reading was noted', async () => undefined],
  ])('leaves nothing behind where its tab was %s', async (_, close) => {
    const refuse = refusedLater();
    await check(7, url);
    isOpen = false;
    await close();
    refuse();
    await attempts();
    expect(stored.size).toBe(0);
  });
});
