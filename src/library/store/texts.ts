/** Texts on their way into the store and out of it. */
import type { Packed } from './records.ts';

/**
 * Below it, what deflating saves is less than what a record costs anyway. An ordinary report of 4,000 characters
 * shrinks to a quarter: browsers keep a text with one curly quotation mark in two bytes a character.
 */
const RAW_LIMIT = 600;

const ENCODING = 'deflate-raw';

/** Comes back to the very same text, lone halves of surrogate pairs included. */
export async function pack(text: string): Promise<Packed> {
  if (text.length < RAW_LIMIT) return text;
  const bytes = new TextEncoder().encode(text);
  if (decoded(bytes) !== text) return text; // UTF-8 has no place for half a pair
  const packed = await through(new CompressionStream(ENCODING), bytes);
  return packed.length < bytes.length ? packed : text;
}

export async function unpack(packed: Packed): Promise<string> {
  if (typeof packed === 'string') return packed;
  return decoded(await through(new DecompressionStream(ENCODING), packed));
}

/** SHA-256 of the text in UTF-8, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** By hand: a `Blob` or a `Response` around each text costs more than what deflates it. */
async function through(
  { writable, readable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  written.catch(() => undefined); // the reader is told of it as well
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) chunks.push(part.value);
  const [first] = chunks;
  if (first && chunks.length === 1) return first;
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
