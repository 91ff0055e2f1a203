import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (...given: never[]) => unknown;

const setBadgeText = vi.fn(async () => undefined);

/** By their place in the browser's interface: "runtime.onStartup". */
const listeners = new Map<string, Listener>();

/** A browser of which every event can be listened to, and every call answers at once. */
const stubOf = (path: string): unknown =>
  new Proxy(() => undefined, {
    get: (_, name) => {
      if (typeof name !== 'string' || name === 'then') return undefined;
      if (name === 'addListener') return (listener: Listener) => listeners.set(path, listener);
      if (path === 'action' && name === 'setBadgeText') return setBadgeText;
      if (path === 'tabs' && name === 'sendMessage') return sendMessage;
      return stubOf(path ? `${path}.${name}` : name);
    },
    apply: async () => ({}),
  });

/** Calls that do nothing. */
const none = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, async () => {}]));

const url = 'https://a.example/1';
let outcome: object | null = null;
const forgetOutcome = vi.fn(async () => undefined);
const sendMessage = vi.fn<() => Promise<object>>();

const resumeFeeds = vi.fn(async () => undefined);
const keep = vi.fn(async (): Promise<object> => ({ state: 'new' }));

vi.mock('../polyfill.ts', () => ({}));
vi.mock('../browser.ts', () => ({
  browser: stubOf(''),
  i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' },
}));
vi.mock('../check.ts', () => ({ check: async () => undefined, checkUnlessKnown: async () => undefined }));
vi.mock('../side-panel.ts', () => ({}));
vi.mock('../library/outcome.ts', async (original) => ({
  ...(await original<object>()),
  forgetOutcome,
  readOutcome: async () => outcome,
}));
vi.mock('./calls.ts', () => none('collate', 'explain', 'left', 'openReading'));
vi.mock('./deciding.ts', () => none('decideAndOffer', 'object', 'relent', 'rule', 'undecide'));
vi.mock('./display.ts', () => none('display', 'displayAnew'));
vi.mock('./feeds.ts', () => ({ ...none('attendFeeds', 'pollNow'), resumeFeeds }));
vi.mock('./keeper.ts', () => ({ ...none('checkText', 'keepText', 'standing'), keep }));
vi.mock('./open-tabs.ts', () => none('compareTabs'));
vi.mock('./sites.ts', () => none('arrived', 'attendSites', 'register'));
vi.mock('./tending.ts', () => ({ tendLibrary: async () => undefined }));
vi.mock('./toolbar.ts', () => ({ attendToolbar: () => undefined }));

await import('./index.ts');

const happens = (event: string, ...given: unknown[]) => listeners.get(event)?.(...(given as never[]));

beforeEach(() => {
  vi.clearAllMocks();
});

describe('feeds', () => {
  it.each([
    ['the browser starts', 'runtime.onStartup', undefined],
    ['the extension is installed or updated', 'runtime.onInstalled', { reason: 'update' }],
    ['a permission is granted', 'permissions.onAdded', {}],
  ])('are asked again at their times when %s', async (_, event, told) => {
    await happens(event, told);
    expect(resumeFeeds).toHaveBeenCalledOnce();
  });
});

describe('the menu', () => {
  const saves = async () => {
    happens('contextMenus.onClicked', { menuItemId: 'save' }, { id: 7 });
    await vi.waitFor(() => expect(setBadgeText).toHaveBeenCalled());
  };

  it('has the badge tell that an article was saved', async () => {
    await saves();
    expect(setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '✓' });
  });

  it('has the badge tell that saving broke down', async () => {
    vi.spyOn(console, 'error').mockReturnValueOnce();
    keep.mockRejectedValueOnce(new Error('The page is gone.'));
    await saves();
    expect(setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '?' });
  });
});

describe('what is known of a page', () => {
  it.each([
    ['stays while its scripts change its query', `${url}?seen=1`, 0],
    ['goes when another stands there', 'https://a.example/2', 1],
    ['goes when its marks are gone', null, 1],
  ])('%s', async (_, visited, times) => {
    outcome = { state: 'refused', url, reason: 'empty' };
    sendMessage.mockResolvedValue({ ok: true, value: visited });
    happens('tabs.onUpdated', 7, { status: 'complete' });
    await vi.waitFor(() => expect(sendMessage).toHaveBeenCalled());
    await new Promise(setImmediate); // what follows the answer has come to its end
    expect(forgetOutcome).toHaveBeenCalledTimes(times);
  });
});
