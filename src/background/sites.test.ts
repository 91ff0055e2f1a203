import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from '../browser.ts';

const visitUnasked = vi.fn(async () => undefined);
const keep = vi.fn(async (): Promise<object> => ({ state: 'new' }));
const showSaved = vi.fn(async () => undefined);
let visited: string | null = null;
let scripts: { id: string; matches: string[] }[] = [];
let granted: string[] = [];
const local = new Map<string, unknown>();
const session = new Map<string, unknown>();
const listeners: Record<string, (given: never) => void> = {};

const area = (kept: Map<string, unknown>, name: string) => ({
  get: async (key: string) => ({ [key]: kept.get(key) }),
  set: async (values: object) => {
    for (const [key, newValue] of Object.entries(values)) {
      kept.set(key, newValue);
      listeners[name]?.({ [key]: { newValue } } as never);
    }
  },
  remove: async (key: string) => void kept.delete(key),
  onChanged: {
    addListener: (listener: never) => {
      listeners[name] = listener;
    },
    removeListener: () => undefined,
  },
});

vi.mock('../check.ts', () => ({ visitUnasked }));
vi.mock('./keeper.ts', () => ({ keep }));
vi.mock('./label.ts', () => ({ showSaved }));
vi.mock('../page/site.iife.ts?script&iife', () => ({ default: '/src/page/site.iife.js' }));
vi.stubGlobal('navigator', {
  locks: { request: (_: string, work: () => Promise<void>) => work() },
});
vi.stubGlobal('browser', {
  runtime: { id: 'own', getURL: () => 'extension://own/' },
  storage: { local: area(local, 'local'), session: area(session, 'session') },
  permissions: {
    contains: async ({ origins: [origin = ''] }: { origins: string[] }) => granted.includes(origin),
    onAdded: {
      addListener: (listener: never) => {
        listeners.added = listener;
      },
    },
    onRemoved: {
      addListener: (listener: never) => {
        listeners.removed = listener;
      },
    },
  },
  tabs: { sendMessage: async () => ({ ok: true, value: visited }) },
  scripting: {
    getRegisteredContentScripts: async () => scripts,
    registerContentScripts: async (added: typeof scripts) => {
      scripts = added;
    },
    updateContentScripts: async (changed: typeof scripts) => {
      scripts = changed;
    },
    unregisterContentScripts: async () => {
      scripts = [];
    },
  },
});

const { arrived, attendSites, register } = await import('./sites.ts');
const { writeOutcome } = await import('../library/outcome.ts');
const { changeSites, noteWish, readSites, withAlways, withNever } = await import('../library/sites.ts');

const POST = 'https://post.example/*';
const from = (url: string, incognito = false) =>
  arrived(undefined, { url, tab: { id: 7, incognito } } as Runtime.MessageSender);

beforeEach(async () => {
  vi.clearAllMocks();
  local.clear();
  session.clear();
  [visited, scripts, granted] = [null, [], [POST]];
  keep.mockResolvedValue({ state: 'new' });
  attendSites();
});

const switchOn = () => changeSites((sites) => withAlways(sites, POST));

describe('a page that reports', () => {
  it('is visited and kept where the reader has switched its site on', async () => {
    await switchOn();
    await from('https://post.example/story');
    expect(visitUnasked).toHaveBeenCalledWith(7);
    expect(keep).toHaveBeenCalledWith(7, 'site');
    expect(showSaved).not.toHaveBeenCalled();
  });

  it.each([
    ['of another site', 'https://courier.example/story', false],
    ['of the same host by another scheme', 'http://post.example/story', false],
    ['in a private window', 'https://post.example/story', true],
  ])('%s is left alone', async (_, url, incognito) => {
    await switchOn();
    await from(url, incognito);
    expect(visitUnasked).not.toHaveBeenCalled();
    expect(keep).not.toHaveBeenCalled();
  });

  it('is left alone where the reader has said never', async () => {
    await switchOn();
    await changeSites((sites) => withNever(sites, 'post.example'));
    await from('https://post.example/story');
    expect(keep).not.toHaveBeenCalled();
  });

  it('is not visited twice where the reader was faster', async () => {
    await switchOn();
    visited = 'https://post.example/story';
    await from('https://post.example/story');
    expect(visitUnasked).not.toHaveBeenCalled();
    expect(keep).toHaveBeenCalled();
  });

  it('is left to a click that came first, and then kept', async () => {
    await switchOn();
    const url = 'https://post.example/story';
    await writeOutcome(7, { state: 'reading', url, since: Date.now() });
    const arriving = from(url);
    await new Promise(setImmediate); // all that does not wait for the click has come to its end
    expect(keep).not.toHaveBeenCalled();
    visited = url;
    await writeOutcome(7, { state: 'refused', url, reason: 'empty' });
    await arriving;
    expect(visitUnasked).not.toHaveBeenCalled();
    expect(keep).toHaveBeenCalledWith(7, 'site');
  });

  it('is not left to the reading of another page', async () => {
    await switchOn();
    await writeOutcome(7, { state: 'reading', url: 'https://post.example/other', since: Date.now() });
    await from('https://post.example/story');
    expect(visitUnasked).toHaveBeenCalledWith(7);
  });

  it('has the badge tell when the library is full, and nothing when it was no article', async () => {
    await switchOn();
    keep.mockResolvedValue({ state: 'refused', reason: 'no-article' });
    await from('https://post.example/front');
    expect(showSaved).not.toHaveBeenCalled();
    keep.mockResolvedValue({ state: 'refused', reason: 'full' });
    await from('https://post.example/story');
    expect(showSaved).toHaveBeenCalledWith(7, { state: 'refused', reason: 'full' });
  });
});

describe('the script of the sites', () => {
  it('is registered for them, changed with them, and goes with the last of them', async () => {
    await register();
    expect(scripts).toEqual([]);
    await switchOn();
    await vi.waitFor(() =>
      expect(scripts[0]).toMatchObject({ matches: [POST], persistAcrossSessions: true }),
    );
    await changeSites((sites) => withNever(sites, 'post.example'));
    await vi.waitFor(() => expect(scripts).toEqual([]));
  });

  it('goes when the reader takes the permission back', async () => {
    await switchOn();
    await vi.waitFor(() => expect(scripts).toHaveLength(1));
    granted = [];
    listeners.removed?.({} as never);
    await vi.waitFor(() => expect(scripts).toEqual([]));
    expect((await readSites()).always).toEqual([]);
  });

  it('is registered when the site is granted after the view that asked has gone', async () => {
    await noteWish(POST);
    listeners.added?.({} as never);
    await vi.waitFor(() => expect(scripts[0]?.matches).toEqual([POST]));
  });

  it('is not, when the grant was for something else', async () => {
    listeners.added?.({} as never);
    await noteWish('https://other.example/*');
    listeners.added?.({} as never);
    await new Promise(setImmediate); // all that was begun has come to its end
    expect((await readSites()).always).toEqual([]);
    expect(scripts).toEqual([]);
  });
});
