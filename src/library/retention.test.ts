import { beforeEach, describe, expect, it, vi } from 'vitest';

type Changes = Record<string, { readonly newValue?: unknown }>;

let kept: Record<string, unknown> = {};
const listeners = new Set<(changes: Changes) => void>();
vi.stubGlobal('browser', {
  runtime: {},
  storage: {
    sync: {
      get: async () => kept,
      set: async (items: object) => {
        kept = { ...kept, ...items };
      },
      onChanged: {
        addListener: (listener: (changes: Changes) => void) => listeners.add(listener),
        removeListener: (listener: (changes: Changes) => void) => listeners.delete(listener),
      },
    },
  },
});
let last: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: {
    request: (_: string, work: () => Promise<unknown>) => {
      last = last.then(work);
      return last;
    },
  },
});

const { changeRetention, readRetention, watchRetention } = await import('./retention.ts');

beforeEach(() => {
  kept = {};
});

describe('the rule of what is let go', () => {
  it('is changed as it is kept, whatever a view has seen before', async () => {
    kept = { retention: { articles: 500 } };
    await changeRetention((rule) => ({ ...rule, days: 30 }));
    expect(await readRetention()).toEqual({ articles: 500, days: 30 });
  });

  it('takes one change after the other', async () => {
    await Promise.all([
      changeRetention((rule) => ({ ...rule, days: 30 })),
      changeRetention((rule) => ({ ...rule, articles: 500 })),
    ]);
    expect(await readRetention()).toEqual({ days: 30, articles: 500 });
  });

  it('is told when it changes, and when it is taken away', () => {
    const told: unknown[] = [];
    const stop = watchRetention((rule) => told.push(rule));
    const tell = (changes: Changes) => {
      for (const listener of listeners) listener(changes);
    };
    tell({ retention: { newValue: { days: 3, articles: 'many' } } });
    tell({ settings: { newValue: {} } });
    tell({ retention: {} });
    stop();
    tell({ retention: { newValue: { days: 5 } } });
    expect(told).toEqual([{ days: 3 }, {}]);
  });
});
