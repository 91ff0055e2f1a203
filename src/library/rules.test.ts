import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Rule } from '../core/rule.ts';

const ITEM_LIMIT = 8_192;
let stored: Record<string, unknown> = {};

let turn: Promise<unknown> = Promise.resolve();

vi.stubGlobal('navigator', {
  locks: {
    request: (_: string, work: () => Promise<void>) => {
      turn = turn.then(work);
      return turn;
    },
  },
});
vi.stubGlobal('browser', {
  runtime: {},
  storage: {
    sync: {
      get: async () => stored,
      set: async (items: Record<string, unknown>) => {
        const [[key = '', value] = []] = Object.entries(items);
        const bytes = new TextEncoder().encode(key + JSON.stringify(value)).length;
        if (bytes > ITEM_LIMIT) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
        stored = items;
      },
    },
  },
});

const { changeRules, readRules, withRule } = await import('./rules.ts');

const swap = (a: string, b: string): Rule => ({ kind: 'words', words: [a, b], outlet: null });

beforeEach(() => {
  stored = {};
});

describe('rules', () => {
  it('are all kept where two views add one at once', async () => {
    await Promise.all([
      changeRules((known) => withRule(known, swap('ship', 'boat'))),
      changeRules((known) => withRule(known, swap('quay', 'pier'))),
    ]);
    expect((await readRules()).rules).toEqual([swap('ship', 'boat'), swap('quay', 'pier')]);
  });

  it('make room for the latest where they are longer than the browser keeps, the offers first', async () => {
    const long = Array.from({ length: 12 }, (_, i) => swap(`${i} ${'船'.repeat(150)}`, '艇'.repeat(150)));
    await changeRules((known) => ({ ...known, offered: ['an offer' as (typeof known.offered)[0]] }));
    for (const rule of long) await changeRules((known) => withRule(known, rule));
    const { rules, offered } = await readRules();
    expect(rules.length).toBeGreaterThan(5);
    expect(rules).toEqual(long.slice(-rules.length));
    expect(offered).toEqual([]);
  });
});
