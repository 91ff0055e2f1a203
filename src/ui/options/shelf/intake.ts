/** Takes files into the library: as much at once as memory allows, told of as it goes. */
import { type FeedName, readOpml } from '../../../library/feeds/opml.ts';
import { openLibrary } from '../../../library/store/library.ts';
import type { Arrival } from '../../../library/store/records.ts';
import { saveMany, type Tally } from '../../../library/store/saving.ts';
import {
  type GivenFile,
  importFile,
  type Rejected,
  withoutRejected,
} from '../../../library/transfer/importing.ts';
import { pageReader } from '../../parts/page-reader.ts';
import { pacer } from './pace.ts';

/** A record that holds no article, or a list that holds no feeds. */
export type NotTaken = Omit<Rejected, 'reason'> & { readonly reason: Rejected['reason'] | 'no-list' };

export interface Progress {
  /** 0 to 1, of the bytes of all files. */
  readonly share: number;
  readonly tally: Tally;
  readonly rejected: readonly NotTaken[];
  /** How many were rejected; more than are named where there are too many to keep. */
  readonly rejections: number;
  /** Feeds that a list among the files names. They are followed only when the reader says so. */
  readonly feeds: readonly FeedName[];
}

export const NOTHING: Progress = {
  share: 0,
  tally: { new: 0, revised: 0, unchanged: 0, copies: 0 },
  rejected: [],
  rejections: 0,
  feeds: [],
};

export interface Intake {
  readonly signal: AbortSignal;
  /** Called often; draw at leisure. */
  readonly progress: (progress: Progress) => void;
}

/** Far more than anybody reads; a file of a million broken lines must not fill the memory. */
const MOST_NAMED = 20_000;

/** Resolves with how it stands at the end, or when it was stopped. Rejects where the library takes no more. */
export async function takeIn(files: readonly File[], { signal, progress }: Intake): Promise<Progress> {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const rejected: NotTaken[] = [];
  let now: Progress = { ...NOTHING, rejected };
  let passed = 0;
  const step = (change: Partial<Progress>) => {
    now = { ...now, ...change, share: bytes === 0 ? 1 : Math.min(1, passed / bytes) };
    progress(now);
  };
  const reject = (one: NotTaken) => {
    if (rejected.length < MOST_NAMED) rejected.push(one);
    step({ rejections: now.rejections + 1 });
  };
  const feeds = async (file: File) => {
    const names = file.size > LIST_LIMIT ? 'too-large' : await feedsOf(file);
    if (typeof names === 'string') reject({ at: file.name, reason: names });
    else step({ feeds: [...now.feeds, ...names] });
  };
  async function* arrivals(): AsyncGenerator<Arrival> {
    const pace = pacer();
    for (const file of files) {
      if (signal.aborted) return;
      if (/\.(?:opml|xml)$/i.test(file.name)) {
        await feeds(file);
        continue;
      }
      const counted = counting(file, (length) => {
        passed += length;
      });
      const read = importFile(counted, { now: Date.now(), readPage: pageReader() });
      for await (const arrival of withoutRejected(read, reject)) {
        yield arrival;
        await pace();
      }
    }
  }
  await saveMany(await openLibrary(), arrivals(), { signal, progress: (tally) => step({ tally }) });
  if (!signal.aborted) passed = bytes;
  step({});
  return now;
}

/** Lists of feeds hold some hundred bytes a feed. */
const LIST_LIMIT = 20_000_000;

async function feedsOf(file: File): Promise<readonly FeedName[] | 'no-list'> {
  try {
    return readOpml(await file.text());
  } catch {
    return 'no-list';
  }
}

function counting(file: File, passed: (length: number) => void): GivenFile {
  const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      passed(chunk.length);
      controller.enqueue(chunk);
    },
  });
  return { name: file.name, stream: () => file.stream().pipeThrough(count) };
}
