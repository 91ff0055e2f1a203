/** Asking a server for a text: conditionally, within bounds of size and time, in whatever encoding. */
import { FeedError } from './fault.ts';
import { isLocal } from './web-address.ts';

/** What was told with the last answer, so that a server need not send again what has not changed (RFC 9110, 13). */
export interface Validators {
  readonly etag?: string;
  readonly modified?: string;
}

export interface Answer extends Validators {
  /** Null when nothing has changed since the answer that the validators come from. */
  readonly text: string | null;
  /** Where it came from in the end, redirections followed. */
  readonly address: string;
  /** The server asks that the text be kept out of collections (`X-Robots-Tag`). */
  readonly noindex: boolean;
}

/** What stands between this code and the net; tests give their own. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

export interface Asking {
  readonly fetch: Fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly validators?: Validators;
}

/** The largest feeds and news pages weigh some two million bytes; an endless stream is cut off here. */
const BYTES = 5_000_000;
/** A server that needs longer is asked again another time. */
const PATIENCE_MS = 20_000;

/**
 * Asks for the text at an address. No cookies are sent and nothing is kept in the browser's cache, so that following
 * a feed tells a server no more than that somebody does. Throws a `FeedError`.
 */
export async function askFor(address: string, asking: Asking): Promise<Answer> {
  const response = await answered(address, asking);
  try {
    refuseDetour(address, response);
    if (response.status === 304 && asking.validators) return unchanged(address, asking.validators);
    if (!response.ok)
      throw new FeedError('refused', { status: response.status, retryAt: retryAt(response, asking.now()) });
    const bytes = await within(response);
    return {
      text: decoded(bytes, response.headers.get('content-type') ?? ''),
      address: response.url || address,
      noindex: /\b(?:noindex|none)\b/i.test(response.headers.get('x-robots-tag') ?? ''),
      ...validatorsOf(response),
    };
  } catch (error) {
    await response.body?.cancel().catch(() => undefined); // or the rest of it would still be sent
    throw error;
  }
}

async function answered(address: string, { fetch, validators }: Asking): Promise<Response> {
  const init = (): RequestInit => ({
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: {
      ...(validators?.etag && { 'If-None-Match': validators.etag }),
      ...(validators?.modified && { 'If-Modified-Since': validators.modified }),
    },
  });
  try {
    return await fetch(address, init());
  } catch (error) {
    const isSilent = error instanceof DOMException && error.name === 'TimeoutError';
    const moved = !isSilent && (await leadsOn(() => fetch(address, { ...init(), redirect: 'manual' })));
    throw new FeedError(moved ? 'moved' : 'unreachable');
  }
}

/**
 * Whether the server answers, and with another address: what it leads to may not be asked then, or is none. Browsers
 * tell an answer that leads on apart from others, but not where it leads.
 */
async function leadsOn(asked: () => Promise<Response>): Promise<boolean> {
  try {
    const { type, status, body } = await asked();
    await body?.cancel();
    return type === 'opaqueredirect' || (status >= 300 && status < 400);
  } catch {
    return false;
  }
}

/** A server of the open web must not make us read what only this network may read. */
function refuseDetour(asked: string, { url }: Response): void {
  if (url && isLocal(url) && !isLocal(asked)) throw new FeedError('forbidden-address');
  if (url && !/^https?:/.test(url)) throw new FeedError('forbidden-address');
}

function unchanged(address: string, validators: Validators): Answer {
  return { text: null, address, noindex: false, ...validators };
}

function validatorsOf({ headers }: Response): Validators {
  const [etag, modified] = [headers.get('etag'), headers.get('last-modified')];
  return { ...(etag && { etag }), ...(modified && { modified }) };
}

/** Seconds or a date (RFC 9110, 10.2.3). A server may put us off for a week, not for ever. */
function retryAt({ headers }: Response, now: number): number | undefined {
  const told = headers.get('retry-after');
  if (!told) return undefined;
  const at = /^\d{1,9}$/.test(told.trim()) ? now + Number(told) * 1000 : Date.parse(told);
  return Number.isNaN(at) ? undefined : Math.min(Math.max(at, now), now + 7 * 86_400_000);
}

async function within({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (;;) {
    const part = await reader?.read().catch(() => {
      throw new FeedError('unreachable'); // cut off in the midst: half a text is none
    });
    if (!part || part.done) break;
    length += part.value.length;
    if (length > BYTES) throw new FeedError('too-large');
    chunks.push(part.value);
  }
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The encoding by byte order mark, header, the text's own words, else UTF-8; malformed bytes become U+FFFD. */
function decoded(bytes: Uint8Array, type: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const named =
    marked(bytes) ??
    type.match(/charset\s*=\s*"?([\w-]+)/i)?.[1] ??
    head.match(/<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/i)?.[1] ??
    head.match(/<meta[^>]*\bcharset\s*=\s*["']?([\w-]+)/i)?.[1];
  return decoderOf(named).decode(bytes);
}

function marked([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decoderOf(encoding: string | undefined): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder(); // a name that nobody knows
  }
}
