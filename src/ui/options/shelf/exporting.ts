/** Articles of the library into a file of the reader's downloads. */
import type { ArticleId } from '../../../core/article.ts';
import { exportLines } from '../../../library/store/exporting.ts';
import { openLibrary } from '../../../library/store/library.ts';
import { download } from '../../parts/download.ts';

interface Exporting {
  /** All where none are named. */
  readonly ids?: readonly ArticleId[];
  /** A line that stands before the articles of an export of everything, with its end. */
  readonly head?: string;
  readonly signal: AbortSignal;
  /** How many have been written so far; called now and then. */
  readonly progress: (count: number) => void;
}

/** What is gathered as text before the browser takes it over; it may then lay it on the disk. */
const PART_CHARACTERS = 4_000_000;
const STEP = 100;

/** How many were written; null where the reader has stopped it, and then no file is made. */
export async function exportArticles({ ids, head, signal, progress }: Exporting): Promise<number | null> {
  const parts: Blob[] = [];
  let [lines, length, count] = [head ? [head] : [], 0, 0];
  const flush = () => {
    parts.push(new Blob(lines));
    [lines, length] = [[], 0];
  };
  for await (const line of exportLines(await openLibrary(), ids)) {
    if (signal.aborted) return null;
    lines.push(line);
    length += line.length;
    if (++count % STEP === 0) progress(count);
    if (length > PART_CHARACTERS) flush();
  }
  flush();
  const day = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
  download(
    `crossquote-${head ? 'everything' : 'library'}-${day}.jsonl`,
    new Blob(parts, { type: 'application/jsonl' }),
  );
  return count;
}
