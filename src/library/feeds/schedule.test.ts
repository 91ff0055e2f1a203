import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeedError } from './fault.ts';
import { afterAnswer, afterFailure, type FeedState, NEVER_ASKED } from './schedule.ts';

const HOUR = 3_600_000;
const moment = fc.record({
  now: fc.integer({ min: 1, max: 1e13 }),
  chance: fc.double({ min: 0, max: 1, noNaN: true }),
});

function failing(times: number): FeedState {
  let state = NEVER_ASKED;
  for (let i = 0; i < times; i++)
    state = afterFailure(state, new FeedError('unreachable'), { now: 0, chance: 0.5 });
  return state;
}

describe('a feed', () => {
  it('is asked again within the hour, never at once', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const { due } = afterAnswer(NEVER_ASKED, { seen: [] }, at);
        expect(due - at.now).toBeGreaterThan(0.3 * HOUR);
        expect(due - at.now).toBeLessThan(HOUR);
      }),
    );
  });

  it('is asked less and less often while it fails, but every day', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 40].map((times) => failing(times).due);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits[0]).toBe(HOUR);
    expect(waits.at(-1)).toBe(24 * HOUR);
  });

  it('is given the time that its server asks for, and keeps what it knew', () => {
    const known: FeedState = { due: 0, failures: 0, seen: ['a'], etag: 'x', read: 5 };
    const error = new FeedError('refused', { status: 429, retryAt: 9 * HOUR });
    expect(afterFailure(known, error, { now: HOUR, chance: 0 })).toEqual({
      ...known,
      due: 9 * HOUR,
      failures: 1,
      fault: 'refused',
      status: 429,
    });
  });

  it('forgets its failures with the first answer', () => {
    const state = afterAnswer(failing(3), { seen: ['b'], etag: 'y' }, { now: 7, chance: 0.5 });
    expect(state).toEqual({ due: 7 + HOUR / 2, read: 7, failures: 0, seen: ['b'], etag: 'y' });
  });

  it('remembers a bounded number of addresses, the newest first, each once', () => {
    const old: FeedState = { ...NEVER_ASKED, seen: Array.from({ length: 500 }, (_, i) => `old${i}`) };
    const { seen } = afterAnswer(old, { seen: ['new', 'old3'] }, { now: 0, chance: 0 });
    expect(seen.slice(0, 3)).toEqual(['new', 'old3', 'old0']);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeLessThan(500);
  });
});
