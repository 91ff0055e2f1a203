/** Markup from templates: what is put in is text unless it is markup already. Serves HTML and XML alike. */

/** A piece of finished markup. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[] | null;

/** `markup`<p>${text}</p>`` escapes the text, in content and in double-quoted attributes. Null prints nothing. */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const printed = literals.map((literal, at) => literal + markupOf(parts[at] ?? null));
  return { markup: printed.join('') };
}

function markupOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escapeText(part);
  return 'markup' in part ? part.markup : part.map((one) => one.markup).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Parsers turn these into spaces or line feeds where they stand as they are.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escapeText(text: string): string {
  return legible(text).replace(/[&<>"'\t\n\r]/g, (char) => ENTITIES[char] ?? char);
}

// Neither XML 1.0 nor HTML can hold them in any form: controls, halves of characters, two non-characters.
const ILLEGIBLE = /[^\P{Cc}\t\n\r\x7f-\x9f]|\p{Cs}|[\ufffe\uffff]/gu;

/** What no file can hold becomes the sign for it (U+FFFD), one for one. */
export function legible(text: string): string {
  return text.replace(ILLEGIBLE, '\ufffd');
}

/**
 * JSON that may stand in a `<script>` data block of HTML: no `<` in it can end the block or begin a comment. Parses
 * to the same value.
 */
export function scriptJson(value: unknown): Markup {
  const escaped = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { markup: escaped };
}
