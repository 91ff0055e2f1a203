/** HTML bytes to a document, as a browser would decode them, without a browser. */

// Browsers look for the charset in the first kilobyte; saved pages have comments before it.
const HEAD_BYTES = 4096;
const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z\d_:-]{2,40})/i;

/** Never throws on bad markup or bytes: what cannot be decoded becomes U+FFFD, as in browsers. */
export async function documentOf(bytes: Uint8Array): Promise<Document> {
  const { parseHTML } = await import('linkedom'); // slow to load, and most commands need none
  const html = textOf(bytes);
  // linkedom takes the first element for the root, so that a page that leaves out <html> would end with it.
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

/** By byte order mark, else by the page's own word, else as UTF-8 where it is that, else as Windows-1252. */
export function textOf(bytes: Uint8Array): string {
  const mark = markOf(bytes);
  if (mark) return new TextDecoder(mark).decode(bytes);
  const stated = CHARSET.exec(latin1(bytes.subarray(0, HEAD_BYTES)))?.[1];
  const decoder = stated === undefined ? undefined : decoderOf(stated);
  if (decoder) return decoder.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return undefined;
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** A page that could be read as ASCII up to here is not in UTF-16, whatever it says (HTML standard, 13.2.3.2). */
function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(/^utf-?16/i.test(label) ? 'utf-8' : label);
  } catch {
    return undefined;
  }
}
