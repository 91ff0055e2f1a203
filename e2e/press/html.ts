/** HTML that cannot be broken by what is put into it: every value is escaped unless it was made here. */

export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: String.raw({ raw: parts }, ...values.map(render)) };
}

/** JSON for a script element; a closing tag inside a string cannot end the element. */
export function json(value: unknown): Html {
  return { html: JSON.stringify(value).replaceAll('<', '\\u003c') };
}

/** Style sheets and scripts of our own, which are no data. */
export function verbatim(source: string): Html {
  return { html: source };
}

function render(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return 'html' in value ? value.html : value.map(({ html }) => html).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
