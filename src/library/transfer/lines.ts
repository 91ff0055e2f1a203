/** Bytes of any length to lines of bounded length: unzipped where they are gzipped, never all of them in memory. */

/** Where a stream is cut off, since no library is so large. */
export type Excess = 'too-many-lines' | 'too-many-bytes' | 'unfolds-without-end'; // a small file that unzips to a huge one

export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly tooLong: true }
  /** The last: what comes after it is not read. */
  | { readonly number: number; readonly excess: Excess };

export interface Limits {
  /** UTF-16 units. */
  readonly line: number;
  readonly lines: number;
  /** Once unzipped. */
  readonly bytes: number;
}

/**
 * A record of the longest text with a dozen revisions of it has room in a line; ten times the articles of the largest
 * library in a file.
 */
export const LIMITS: Limits = { line: 16_000_000, lines: 1_000_000, bytes: 8_000_000_000 };

/** News in JSON shrinks to a fifth. What unfolds a hundredfold is nothing but repetition. */
const UNFOLDING = 100;
/** Small files may be as repetitive as they like. */
const UNFOLDED_AT_LEAST = 50_000_000;

/** The lines of a stream, the first one 1, without their ends and a byte order mark. Empty lines are left out. */
export async function* linesOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  limits: Limits = LIMITS,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder(); // what is no UTF-8 becomes U+FFFD
  let number = 1;
  let rest = '';
  let skipping = false;
  for await (const chunk of unzipped(stream, limits)) {
    if (typeof chunk === 'string') return yield { number, excess: chunk };
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    for (const [i, part] of parts.entries()) {
      if (i > 0) {
        if (!skipping && /\S/.test(rest)) yield { number, text: rest.replace(/\r$/, '') };
        [rest, skipping] = ['', false];
        if (++number > limits.lines) return yield { number, excess: 'too-many-lines' };
      }
      if (skipping) continue;
      rest += part;
      if (rest.length <= limits.line) continue;
      yield { number, tooLong: true };
      [rest, skipping] = ['', true];
    }
  }
  rest += decoder.decode();
  if (!skipping && /\S/.test(rest)) yield { number, text: rest };
}

/** All bytes of a small file, unzipped; or why they are not read. */
export async function bytesOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | Excess> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of unzipped(stream, { ...LIMITS, bytes: limit })) {
    if (typeof chunk === 'string') return chunk;
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function* unzipped(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  limits: Limits,
): AsyncGenerator<Uint8Array<ArrayBuffer> | Excess> {
  let read = 0;
  let given = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      read += chunk.length;
      controller.enqueue(chunk);
    },
  });
  const reader = (await plain(stream.pipeThrough(counted))).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      given += next.value.length;
      if (given > limits.bytes) return yield 'too-many-bytes';
      if (given > UNFOLDED_AT_LEAST && given > UNFOLDING * read) return yield 'unfolds-without-end';
      yield next.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined); // the file may be broken; whoever reads on has been told
  }
}

/** By the first two bytes, whatever the file is called. */
async function plain(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const reader = stream.getReader();
  let head = new Uint8Array(0);
  let ended = false;
  while (head.length < 2 && !ended) {
    const { value, done } = await reader.read();
    ended = done;
    if (value) head = joined(head, value);
  }
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(head),
    pull: async (controller) => {
      const { value, done } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  return isGzip ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
