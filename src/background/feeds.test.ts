import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { World } from '../library/feeds/poll.ts';
import type { FeedState } from '../library/feeds/schedule.ts';

const STATE: FeedState = { due: 0, failures: 0, seen: [] };
const sheet = { markup: '<p>She said “yes”.</p>', address: 'https://a.example/1' };

let feeds: { url: string; state: FeedState }[] = [];
let alarm: object | undefined;
const create = vi.fn(async () => undefined);
const keepFeed = vi.fn(async () => undefined);
const poll = vi.fn(async (_url: string, _state: FeedState, _world: World) => ({ state: STATE }));
const sendMessage = vi.fn<() => Promise<unknown>>();
const closed = vi.fn();
const openLibrary = vi.fn(async () => ({}));

vi.mock('../library/feeds/poll.ts', () => ({ poll }));
vi.mock('../library/store/library.ts', () => ({ openLibrary }));
vi.mock('../library/store/feeds.ts', () => ({ keepFeed, readFeeds: async () => feeds }));
vi.mock('../library/store/saving.ts', () => ({}));
vi.mock('../offscreen-page.ts', () => ({
  withOffscreen: (work: () => Promise<void>) => work().finally(closed),
}));
vi.stubGlobal('navigator', {
  locks: { request: (_: string, __: object, work: (lock: object) => Promise<void>) => work({}) },
});
const browser = {
  runtime: { sendMessage },
  alarms: { get: async () => alarm, create, onAlarm: { addListener: () => undefined } },
};
vi.stubGlobal('browser', browser);

const { pollNow, resumeFeeds } = await import('./feeds.ts');

const follow = (...urls: string[]) => {
  feeds = urls.map((url) => ({ url, state: STATE }));
};

beforeEach(() => {
  vi.clearAllMocks();
  poll.mockResolvedValue({ state: STATE });
  alarm = undefined;
  follow('https://a.example/feed');
  vi.spyOn(console, 'error').mockReturnValue();
});

describe('the alarm', () => {
  it('is set again where a browser has not kept it', async () => {
    await resumeFeeds();
    expect(create).toHaveBeenCalledOnce();
  });

  it('is left as it is where it was kept', async () => {
    alarm = {};
    await resumeFeeds();
    expect(create).not.toHaveBeenCalled();
  });

  it('is not set where nothing is followed', async () => {
    follow();
    await resumeFeeds();
    expect(create).not.toHaveBeenCalled();
  });

  it('keeps nobody from anything where the library does not open', async () => {
    openLibrary.mockRejectedValueOnce(new Error('no library'));
    await expect(resumeFeeds()).resolves.toBeUndefined();
  });
});

describe('a page that a feed names', () => {
  const worldOf = async (): Promise<World> => {
    await pollNow('https://a.example/feed');
    const world = poll.mock.calls[0]?.[2];
    if (!world) throw new Error('Nothing was polled.');
    return world;
  };

  it.each([
    ['holds none', { ok: true, value: { kind: 'none', reason: 'not-an-article' } }],
    ['breaks the reading down', { ok: false, reason: 'failed', detail: 'too deep' }],
  ])('is no article where it %s', async (_, answered) => {
    sendMessage.mockResolvedValue(answered);
    expect(await (await worldOf()).read(sheet)).toBeNull();
  });

  it('is not taken for none where nobody is there to read it', async () => {
    sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
    await expect((await worldOf()).read(sheet)).rejects.toThrow('Receiving end');
  });
});

describe('feeds that are asked together', () => {
  it('are asked to the end, with a page to read in, where one of them breaks off', async () => {
    const address = 'https://b.example/feed';
    follow(address, address);
    let go: (polled: { state: FeedState }) => void = () => {};
    poll.mockRejectedValueOnce(new Error('the disk is full'));
    poll.mockReturnValueOnce(
      new Promise((resolve) => {
        go = resolve;
      }),
    );
    const polling = pollNow(address);
    const told = expect(polling).rejects.toThrow('the disk is full');
    await new Promise(setImmediate); // all that does not wait for the second has come to its end
    expect(closed).not.toHaveBeenCalled();
    go({ state: STATE });
    await told;
    expect(keepFeed).toHaveBeenCalledOnce();
    expect(closed).toHaveBeenCalledOnce();
  });
});
