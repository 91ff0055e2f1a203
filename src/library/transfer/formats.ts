/** What a file holds, and the JSON values in it. */
import { wordsOf } from '../../error-words.ts';

export type Format = 'json' | 'html' | 'text';

/** By the file's name; where that says nothing, by how the text begins. */
export function formatOf(name: string, text: string): Format {
  const ending = /\.(txt|jsonl?|html?)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  if (ending) return ending.startsWith('json') ? 'json' : ending.startsWith('htm') ? 'html' : 'text';
  if (/^\s*<(?:!doctype|!--|html|head|body)/i.test(text)) return 'html';
  return beginsAsJson(text) ? 'json' : 'text';
}

function beginsAsJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  return [line, text].some((part) => 'value' in parseJson(part));
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
