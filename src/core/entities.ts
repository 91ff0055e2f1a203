/** Characters that were written as HTML does, in data that is no HTML. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/**
 * A line in which the commonest entities, by name or number, once or twice escaped, stand as their characters. All
 * others stay as they are. Linear; for headlines and names: what spans point into is never altered.
 */
export function unescaped(line: string): string {
  if (!line.includes('&')) return line;
  return line
    .replace(/&(?:amp;)?(amp|quot|apos|lt|gt|nbsp);/g, (_, name: string) => NAMED[name] ?? '')
    .replace(/&(?:amp;)?#(\d{2,6});/g, (_, code: string) =>
      String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    )
    .replace(/&(?:amp;)?#x([\da-f]{2,5});/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
}
