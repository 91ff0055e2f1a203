/** What another outlet prints as somebody's words, for a reader to choose from. Loaded when it is asked for. */
import { study } from '../../core/crosscheck.ts';
import { type Cited, cite } from '../../core/decision.ts';
import type { Witness } from '../../core/report.ts';
import { slice } from '../../core/text.ts';
import { knownArticle } from '../../library/known-article.ts';

export interface QuotationThere {
  readonly text: string;
  readonly speaker: string | null;
  readonly cited: Cited;
}

// Enough words around a quotation to tell it from its like when the article is read again.
const AROUND = 64;

/** In text order; empty where the text is no longer at hand. */
export async function quotationsThere({ siglum, article: card }: Witness): Promise<QuotationThere[]> {
  const known = await knownArticle(card.id);
  if (!known) return [];
  const { article, quotations } = study(known.article);
  return quotations.flatMap(({ kind, content, speaker }) =>
    content.map((span) => {
      const text = slice(article.text, span);
      const before = article.text.slice(Math.max(0, span.start - AROUND), span.start);
      const after = article.text.slice(span.end, span.end + AROUND);
      const reading = { siglum, article: article.id, span, quoted: kind !== 'indirect', text, speaker };
      return { text, speaker, cited: cite(card, { ...reading, before, after }) };
    }),
  );
}
