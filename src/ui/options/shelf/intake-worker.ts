/** The work of an import, beside the page that asked for it. What it has saved stays, whenever it is stopped. */
import type { Article } from '../../../core/article.ts';
import { wordsOf } from '../../../error-words.ts';
import { readOpml } from '../../../library/feeds/opml.ts';
import { LibraryError, type Trouble } from '../../../library/store/failure.ts';
import { openLibrary } from '../../../library/store/library.ts';
import type { Arrival } from '../../../library/store/records.ts';
import { saveMany } from '../../../library/store/saving.ts';
import { joinSegments } from '../../../library/store/tending.ts';
import {
  type GivenFile,
  type ImportOptions,
  importFile,
  withoutRejected,
} from '../../../library/transfer/importing.ts';
import type { NotTaken } from '../../parts/not-taken.ts';
import { NOTHING, type Progress } from './progress.ts';

export type ToWorker =
  | { readonly kind: 'take'; readonly files: readonly File[] }
  | { readonly kind: 'stop' }
  | { readonly kind: 'read'; readonly number: number; readonly article: Article | null };

export type FromWorker =
  | { readonly kind: 'progress' | 'done'; readonly progress: Progress }
  | { readonly kind: 'failed'; readonly trouble: Trouble | null; readonly words: string }
  /** A saved page that the page is to read; it answers with the number. */
  | {
      readonly kind: 'page';
      readonly number: number;
      readonly page: Uint8Array;
      readonly name: string;
    };

/** The page's end; the types that the rest of the house needs know of no workers. */
const asker = self as unknown as MessagePort;
const tell = (message: FromWorker) => asker.postMessage(message);

const stopping = new AbortController();
const reading = new Map<number, (article: Article | null) => void>();

asker.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'take':
      return void takeIn(data.files).then((progress) => tell({ kind: 'done', progress }), fail);
    case 'stop':
      return stopping.abort();
    case 'read':
      reading.get(data.number)?.(data.article);
      return void reading.delete(data.number);
    default:
      return data satisfies never;
  }
};

function fail(error: unknown): void {
  const trouble = error instanceof LibraryError ? error.trouble : null;
  tell({ kind: 'failed', trouble, words: wordsOf(error) });
}

/** Far more than anybody reads; a file of a million broken lines must not fill the memory. */
const MOST_NAMED = 20_000;

async function takeIn(files: readonly File[]): Promise<Progress> {
  const { signal } = stopping;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const rejected: NotTaken[] = [];
  const draw = seldom();
  let now = NOTHING;
  let passed = 0;
  const step = (change: Partial<Progress>) => {
    now = { ...now, ...change, share: bytes === 0 ? 1 : Math.min(1, passed / bytes) };
    draw(now);
  };
  const reject = (one: NotTaken) => {
    if (rejected.length < MOST_NAMED) rejected.push(one);
    step({ rejections: now.rejections + 1 });
  };
  const count = (length: number) => {
    passed += length;
  };
  async function* arrivals(): AsyncGenerator<Arrival> {
    for (const file of files) {
      if (signal.aborted) return;
      if (/\.(?:opml|xml)$/i.test(file.name)) {
        const names = await feedsOf(file);
        if (typeof names === 'string') reject({ at: file.name, reason: names });
        else step({ feeds: [...now.feeds, ...names] });
        continue;
      }
      const read = importFile(counting(file, count), { now: Date.now(), readPage });
      yield* withoutRejected(read, reject);
    }
  }
  const library = await openLibrary();
  await saveMany(library, arrivals(), { signal, progress: (tally) => step({ tally }) });
  await joinSegments(library, () => !signal.aborted);
  if (!signal.aborted) passed = bytes;
  step({});
  return { ...now, rejected };
}

const DRAWN_MS = 100;

function seldom(): (progress: Progress) => void {
  let drawn = 0;
  return (progress) => {
    if (performance.now() - drawn < DRAWN_MS) return;
    drawn = performance.now();
    tell({ kind: 'progress', progress });
  };
}

let pages = 0;

const readPage: ImportOptions['readPage'] = (page, name) =>
  new Promise((resolve) => {
    const number = ++pages;
    reading.set(number, resolve);
    tell({ kind: 'page', number, page, name });
  });

/** Lists of feeds hold some hundred bytes a feed. */
const LIST_LIMIT = 20_000_000;

async function feedsOf(file: File): Promise<ReturnType<typeof readOpml> | 'no-list' | 'too-large'> {
  if (file.size > LIST_LIMIT) return 'too-large';
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
