/** What a file holds, and the JSON values in it. */
import { wordsOf } from '../../error-words.ts';

export type Format = 'json' | 'html' | 'text';

/** By the file's name; where that says nothing, by how the text begins. */
export function formatOf(name: string, text: string): Format {
  const ending = /\.(txt|jsonl?|html?)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  if (ending) return ending.startsWith('json') ? 'json' : ending.startsWith('htm') ? 'html' : 'text';
  if (/^\s*<(?:!doctype|!--|html|head|body)/i.test(text)) return 'html';
  return isJson(text) ? 'json' : 'text';
}

/** Also where it is broken: no text for readers begins so. */
const JSON_BEGINNING = /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[{\]]|$))/;

/** A first line that is broken makes no text of the records below it. */
function isJson(text: string): boolean {
  return (
    JSON_BEGINNING.test(text) ||
    (/^\s*\[/.test(text) && 'value' in parseJson(text)) ||
    (/^\{\s*"/m.test(text) && text.split('\n').some((row) => /^\{/.test(row) && 'value' in parseJson(row)))
  );
}

export type Parsed = { readonly value: unknown } | { readonly error: string };

export function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error: causeOf(error) };
  }
}

/** An error's message on one line. */
export const causeOf = (error: unknown): string => wordsOf(error).replace(/\s+/g, ' ');
