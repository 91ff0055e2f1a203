import { beforeEach, describe, expect, it, vi } from 'vitest';
import { storageArea } from './storage-in-unit-tests.ts';

type Changes = Record<string, { readonly newValue?: unknown }>;

const stored = new Map<string, unknown>();
const listeners = new Set<(changes: Changes) => void>();
vi.stubGlobal('browser', {
  runtime: {},
  storage: {
    sync: {
      ...storageArea(stored),
      onChanged: {
        addListener: (listener: (changes: Changes) => void) => listeners.add(listener),
        removeListener: (listener: (changes: Changes) => void) => listeners.delete(listener),
      },
    },
  },
});

const { DEFAULTS, readSettings, settingsOf, watchSettings, writeSettings } = await import('./settings.ts');

beforeEach(() => {
  stored.clear();
  listeners.clear();
});

describe('settings', () => {
  it('are the defaults until the reader sets any', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it('come back as they were set', async () => {
    const set = { marked: ['speaker'], style: 'strong', badge: false, cardOnRest: false, window: 7 } as const;
    await writeSettings(set);
    expect(await readSettings()).toEqual(set);
  });

  it('may be that no kind is marked', () => {
    expect(settingsOf({ marked: [] }).marked).toEqual([]);
  });

  it.each([
    undefined,
    null,
    'all',
    7,
    [],
    {},
    { marked: 'speaker', style: 'blink', badge: 'yes', cardOnRest: 0, window: 8 },
    { style: '__proto__', unknown: true },
  ])('are the defaults where what is stored makes no sense: %j', (value) => {
    expect(settingsOf(value)).toEqual(DEFAULTS);
  });

  it('keep what makes sense of what is stored, each kind once', () => {
    const mixed = { marked: ['identical', 'nonsense', 'speaker', 'speaker'], style: 'line', badge: 1 };
    expect(settingsOf(mixed)).toEqual({ ...DEFAULTS, marked: ['speaker', 'identical'], style: 'line' });
  });

  it('are told when they change, and when they are taken away', () => {
    const told: unknown[] = [];
    const stop = watchSettings((settings) => told.push(settings));
    const tell = (changes: Changes) => {
      for (const listener of listeners) listener(changes);
    };
    tell({ settings: { newValue: { badge: false } } });
    tell({ retention: { newValue: { days: 3 } } });
    tell({ settings: {} });
    stop();
    tell({ settings: { newValue: { badge: false } } });
    expect(told).toEqual([{ ...DEFAULTS, badge: false }, DEFAULTS]);
  });
});
