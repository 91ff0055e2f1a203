/** Every request that Crossquote has made, for the reader to see: in storage.local, the latest ones with their address. */
import { browser } from '../browser.ts';

export interface MadeRequest {
  /** Milliseconds since 1970: when it was sent. */
  readonly at: number;
  readonly address: string;
  /** The status that the server answered; `failed` where none came; left out while nothing is known. */
  readonly result?: number | 'failed';
}

export interface MadeRequests {
  /** How many were ever made. */
  readonly total: number;
  /** The latest first. */
  readonly latest: readonly MadeRequest[];
}

/** Some days of a few feeds. More would be a history of what the reader's feeds have told. */
const KEPT = 200;
const KEY = 'requests';

export async function readRequests(): Promise<MadeRequests> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return (stored as MadeRequests | undefined) ?? { total: 0, latest: [] };
}

/** Notes the request before it is made, and then what came of it. Rejects as the request does. */
export async function noted(address: string, request: () => Promise<Response>): Promise<Response> {
  const made = { at: Date.now(), address };
  await change(({ total, latest }) => ({ total: total + 1, latest: [made, ...latest].slice(0, KEPT) }));
  let result: Exclude<MadeRequest['result'], undefined> = 'failed';
  try {
    const response = await request();
    result = response.status;
    return response;
  } finally {
    const isMade = (one: MadeRequest) => one.at === made.at && one.address === address;
    await change(({ total, latest }) => ({
      total,
      latest: latest.map((one) => (isMade(one) ? { ...made, result } : one)),
    }));
  }
}

/** One at a time: several feeds are asked at once. */
async function change(work: (requests: MadeRequests) => MadeRequests): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    await browser.storage.local.set({ [KEY]: work(await readRequests()) });
  });
}
