/** Saved pages as files of the reader's. */
import type { ImportOptions } from '../../library/transfer/importing.ts';

/** Reads a saved page in a document that runs nothing and loads nothing. The reader itself is loaded when it is needed. */
export function pageReader(): ImportOptions['readPage'] {
  return async (page, name) => {
    const { readPage } = await import('../../page/read.ts');
    const markup = new TextDecoder(charsetOf(page)).decode(page);
    const document = new DOMParser().parseFromString(markup, 'text/html');
    const { extraction } = readPage(document, name);
    return extraction.kind === 'article' ? extraction.article : null;
  };
}

// Browsers look for the charset in the first kilobyte; saved pages have comments before it.
const HEAD_BYTES = 4_096;
const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z\d_:-]{2,40})/i;

/** What the page says of itself, where browsers know it; else UTF-8. */
function charsetOf(page: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(page.subarray(0, HEAD_BYTES));
  const stated = CHARSET.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(stated).encoding;
  } catch {
    return 'utf-8';
  }
}
