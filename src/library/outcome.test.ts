import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from './outcome.ts';

type Changes = Record<string, { newValue?: unknown }>;

const stored = new Map<string, unknown>();
const listeners = new Set<(changes: Changes) => void>();
const tell = (changes: Changes) => {
  for (const listener of listeners) listener(changes);
};

vi.stubGlobal('browser', {
  runtime: {},
  storage: {
    session: {
      get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
      set: async (items: Record<string, unknown>) => {
        for (const [key, newValue] of Object.entries(items)) {
          stored.set(key, newValue);
          tell({ [key]: { newValue } });
        }
      },
      remove: async (key: string) => {
        if (stored.delete(key)) tell({ [key]: {} });
      },
      onChanged: {
        addListener: (listener: (changes: Changes) => void) => listeners.add(listener),
        removeListener: (listener: (changes: Changes) => void) => listeners.delete(listener),
      },
    },
  },
});

const {
  fits,
  forgetOutcome,
  isStill,
  READING_LIMIT_MS,
  readOutcome,
  settled,
  settlement,
  watchOutcome,
  writeOutcome,
} = await import('./outcome.ts');

const reading: Outcome = { state: 'reading', url: 'https://a.example/1', since: 1000 };
const refused: Outcome = { state: 'refused', url: 'https://a.example/1', reason: 'empty' };

describe('the outcome of a tab', () => {
  beforeEach(() => {
    stored.clear();
    listeners.clear();
  });

  it('is kept for each tab apart and forgotten apart', async () => {
    await writeOutcome(1, reading);
    await writeOutcome(2, refused);
    await forgetOutcome(1);
    expect([await readOutcome(1), await readOutcome(2)]).toEqual([null, refused]);
  });

  it('is the same object to who reads it twice, until it changes', async () => {
    await writeOutcome(1, refused);
    const first = await readOutcome(1);
    expect(await readOutcome(1)).toBe(first);
    await writeOutcome(1, reading);
    expect(await readOutcome(1)).toEqual(reading);
  });

  it('is told to who watches the tab, until the watching stops', async () => {
    const seen: (Outcome | null)[] = [];
    const stop = watchOutcome(1, (outcome) => seen.push(outcome));
    await writeOutcome(2, reading);
    await writeOutcome(1, refused);
    await forgetOutcome(1);
    stop();
    await writeOutcome(1, reading);
    expect(seen).toEqual([refused, null]);
  });

  it('is still the same where nothing was written since', async () => {
    await writeOutcome(1, reading);
    expect(await isStill(1, { ...reading })).toBe(true);
    await writeOutcome(1, { ...reading, since: 1001 });
    expect(await isStill(1, reading)).toBe(false);
    expect(await isStill(2, reading)).toBe(false);
  });

  it('counts as failed once it has been reading for too long', () => {
    expect(settled(reading, 1000 + READING_LIMIT_MS - 1)).toBe(reading);
    expect(settled(reading, 1000 + READING_LIMIT_MS)).toMatchObject({ state: 'refused', reason: 'failed' });
    expect(settled(refused, Number.MAX_SAFE_INTEGER)).toBe(refused);
  });

  describe('that is being read', () => {
    const now: Outcome = { ...reading, since: Date.now() };
    afterEach(() => void vi.useRealTimers());

    it('is waited for until it is more than that', async () => {
      await writeOutcome(1, now);
      const waiting = settlement(1);
      await writeOutcome(1, { ...now, since: now.since + 1 });
      await writeOutcome(1, refused);
      await waiting;
      expect(listeners.size).toBe(0);
    });

    it('is not waited for where nothing is being read', async () => {
      await settlement(1);
      expect(listeners.size).toBe(0);
    });

    it('is waited for no longer than it may take', async () => {
      vi.useFakeTimers();
      await writeOutcome(1, { ...now, since: Date.now() });
      const waiting = settlement(1);
      await vi.advanceTimersByTimeAsync(READING_LIMIT_MS);
      await waiting;
      expect(listeners.size).toBe(0);
    });
  });

  it.each([
    ['https://a.example/1', true],
    ['https://a.example/1#comments', true],
    ['https://a.example/1?page=2', false],
    ['https://a.example/2', false],
    [undefined, false],
  ])('speaks of %s: %s', (url, yes) => {
    expect(fits(reading, url)).toBe(yes);
  });
});
