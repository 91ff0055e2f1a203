import { beforeEach, describe, expect, it, vi } from 'vitest';
import { storageArea } from './storage-in-unit-tests.ts';

const stored = new Map<string, unknown>();
vi.stubGlobal('browser', {
  runtime: {},
  storage: {
    local: storageArea(stored),
  },
});
let last: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: {
    request: (_: string, work: () => Promise<void>) => {
      last = last.then(work);
      return last;
    },
  },
});

const { noted, readRequests } = await import('./requests.ts');

const address = 'https://a.example/feed';
const answer = (status: number) => async () => new Response(null, { status });

beforeEach(() => stored.clear());

describe('the requests that were made', () => {
  it('are none by default', async () => {
    expect(await readRequests()).toEqual({ total: 0, latest: [] });
  });

  it('are noted before they are made, the latest first, with what came of them', async () => {
    await noted(address, answer(200));
    await noted(`${address}/2`, async () => {
      expect((await readRequests()).latest[0]).toEqual({ at: expect.any(Number), address: `${address}/2` });
      return new Response(null, { status: 404 });
    });
    const { total, latest } = await readRequests();
    expect(total).toBe(2);
    expect(latest.map((one) => [one.address, one.result])).toEqual([
      [`${address}/2`, 404],
      [address, 200],
    ]);
  });

  it('are noted where they fail, and fail as they did', async () => {
    const failing = noted(address, () => Promise.reject(new TypeError('offline')));
    await expect(failing).rejects.toThrow('offline');
    expect((await readRequests()).latest).toEqual([{ at: expect.any(Number), address, result: 'failed' }]);
  });

  it('are all counted, and the latest 200 kept, also where many are made at once', async () => {
    await Promise.all(Array.from({ length: 230 }, (_, i) => noted(`${address}/${i}`, answer(200))));
    const { total, latest } = await readRequests();
    expect(total).toBe(230);
    expect(latest).toHaveLength(200);
    expect(latest.every(({ result }) => result === 200)).toBe(true);
  });
});
