/** Pull quotes: sentences of the text that a page prints a second time, large and apart, to be seen from afar. */
import type { Line, Lines } from './block-lines.ts';

// Shorter ones are said more than once in a text; longer ones are parts of it.
const FEWEST_WORDS = 4;
const MOST_WORDS = 70;
/** Who said it stands below in the same box: a name and what they are. */
const MOST_WORDS_OF_NAME = 12;
const UP = 3;

/**
 * The lines apart from the text whose words stand in a longer line as well, and the names below them. What they
 * quote stays in the text, so that nothing is lost with them. Linear in the words for each line apart.
 */
export function pulledIn({ all, home }: Lines): ReadonlySet<Line> {
  const pulled = new Set<Line>();
  let flat: readonly string[] | undefined;
  for (const line of all) {
    const { length } = line.words;
    if (length < FEWEST_WORDS || length > MOST_WORDS || line.heading || line.item) continue;
    if (line.parent === home && quoteAround(line) === null) continue;
    flat ??= all.map(({ words }) => ` ${words.join(' ')} `);
    const own = flat[line.index] ?? '';
    if (!flat.some((other) => other.length > own.length && other.includes(own))) continue;
    pulled.add(line);
    const below = all[line.index + 1];
    if (below && isNameBelow(line, below, home)) pulled.add(below);
  }
  return pulled;
}

function isNameBelow(line: Line, below: Line, home: Node | null): boolean {
  if (below.words.length > MOST_WORDS_OF_NAME || below.stops) return false;
  const quote = quoteAround(line);
  if (quote?.contains(below.block.element)) return true;
  const box = quote ? quote.parentNode : line.parent;
  return box !== home && below.parent === box;
}

function quoteAround({ block }: Line): Element | null {
  let at: Element | null = block.element;
  for (let up = 0; at && up < UP; up++) {
    if (at.nodeName === 'BLOCKQUOTE') return at;
    at = at.parentElement;
  }
  return null;
}
