import { beforeEach, describe, expect, it, vi } from 'vitest';

const sendMessage = vi.fn(async (_: object) => ({ ok: true }));
const run = { data: 'The ferry will sail on Monday.' } as Text;
const proseOf = vi.fn<() => Text | null>();
let changed: () => void = () => {};

vi.mock('./first-look.ts', () => ({ proseOf }));
vi.stubGlobal('browser', { extension: { inIncognitoContext: false }, runtime: { sendMessage } });
vi.stubGlobal('document', { visibilityState: 'visible', URL: 'https://a.example/1', defaultView: null });
vi.stubGlobal('addEventListener', () => undefined);
vi.stubGlobal('requestIdleCallback', (act: () => void) => act());
vi.stubGlobal(
  'MutationObserver',
  class {
    constructor(callback: () => void) {
      changed = callback;
    }
    observe = () => undefined;
    disconnect = () => undefined;
  },
);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.resetModules();
  vi.clearAllMocks();
});

describe('a page of a site that is switched on', () => {
  it('is told of where it holds an article', async () => {
    proseOf.mockReturnValue(run);
    await import('./site.iife.ts');
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it('is looked at again, once, where its article comes later', async () => {
    proseOf.mockReturnValue(null);
    await import('./site.iife.ts');
    expect(sendMessage).not.toHaveBeenCalled();
    proseOf.mockReturnValue(run);
    changed();
    await vi.runAllTimersAsync();
    expect(sendMessage).toHaveBeenCalledOnce();
    expect(proseOf).toHaveBeenCalledTimes(2);
  });

  it('is let be where none comes', async () => {
    proseOf.mockReturnValue(null);
    await import('./site.iife.ts');
    changed();
    await vi.runAllTimersAsync();
    expect(proseOf).toHaveBeenCalledTimes(2);
    expect(vi.getTimerCount()).toBe(0);
    expect(sendMessage).not.toHaveBeenCalled();
  });
});
