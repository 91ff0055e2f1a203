/** Takes files into the library: in a worker, so that the page goes on drawing and answering whatever is in them. */
import { LibraryError } from '../../../library/store/failure.ts';
import { pageReader } from '../../parts/page-reader.ts';
import type { FromWorker, ToWorker } from './intake-worker.ts';
import type { Progress } from './progress.ts';

interface Intake {
  readonly signal: AbortSignal;
  /** Called not oftener than a screen shows it. */
  readonly progress: (progress: Progress) => void;
}

/** Resolves with how it stands at the end, or when it was stopped. Rejects where the library takes no more. */
export async function takeIn(files: readonly File[], { signal, progress }: Intake): Promise<Progress> {
  const worker = new Worker(new URL('./intake-worker.ts', import.meta.url), { type: 'module' });
  const send = (message: ToWorker) => worker.postMessage(message);
  const stop = () => send({ kind: 'stop' });
  signal.addEventListener('abort', stop);
  try {
    return await new Promise<Progress>((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        switch (data.kind) {
          case 'progress':
            return progress(data.progress);
          case 'page':
            return void readFor(data).then(send);
          case 'done':
            return resolve(data.progress);
          case 'failed':
            return reject(data.trouble ? new LibraryError(data.trouble, data.words) : new Error(data.words));
          default:
            return data satisfies never;
        }
      };
      send({ kind: 'take', files });
      if (signal.aborted) stop();
    });
  } finally {
    signal.removeEventListener('abort', stop);
    worker.terminate();
  }
}

/** A saved page needs a document to be read in, which workers have not. */
async function readFor({
  number,
  page,
  name,
}: Extract<FromWorker, { readonly kind: 'page' }>): Promise<ToWorker> {
  const article = await pageReader()(page, name).catch(() => null);
  return { kind: 'read', number, article };
}
