/** Citations in the forms that need a library of their own: loaded when a reader asks, never before. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from './csl.ts';

export type BibliographyFormat = 'bibtex' | 'ris';

// Labels made of author and title may meet; ours do not.
plugins.config.get('@bibtex').format.useIdAsLabel = true;

/** Ends with a line break. */
export function bibliography(items: readonly CslItem[], format: BibliographyFormat): string {
  const printed = items.map((item) => {
    // Straight to the writer: the library's own front door also fetches, and reads markup.
    const entry = plugins.output.format(format, [item]).trim();
    return format === 'ris' ? withAuthors(entry, item) : entry;
  });
  return `${printed.join('\n\n')}\n`;
}

/** The library leaves the authors of newspaper articles out of RIS. */
function withAuthors(entry: string, { author = [] }: CslItem): string {
  if (/^AU {2}- /m.test(entry)) return entry;
  const lines = author.map(({ literal }) => `\nAU  - ${literal}`);
  return entry.replace(/^TY {2}- .*/, (type) => type + lines.join(''));
}
