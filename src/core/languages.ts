/** Which language's conventions an article is read by. */
import type { Article } from './article.ts';
import { cuedQuotations } from './cued-quotations.ts';
import { arabic } from './lexicon/ar.ts';
import { german } from './lexicon/de.ts';
import { spanish } from './lexicon/es.ts';
import { french } from './lexicon/fr.ts';
import type { Language } from './lexicon/language.ts';
import { extractQuotations, type Quotation } from './quotation.ts';

/** Made where they are asked for: most articles ask for none. */
const KNOWN: ReadonlyMap<string, () => Language> = new Map([
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['ar', arabic],
]);

/** The conventions of a BCP 47 tag's language ("de-AT"); null for English and every language that has none here. */
export function languageOf(tag: string | undefined): Language | null {
  const code = tag?.toLowerCase().split(/[-_]/)[0] ?? '';
  return KNOWN.get(code)?.() ?? null;
}

/** An article's quotations by the conventions of its language; by the English ones where there are none of it. */
export function quotationsOf({ text, language }: Pick<Article, 'text' | 'language'>): Quotation[] {
  const conventions = languageOf(language);
  return conventions ? cuedQuotations(text, conventions) : extractQuotations(text);
}
