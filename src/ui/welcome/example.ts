/** The case that the welcome page shows: an excerpt of a bundled article, checked against the others. */
import { type Article, articleId } from '../../core/article.ts';
import { crosscheck, type Dossier, study } from '../../core/crosscheck.ts';
import type { Lexicon } from '../../core/lexicon/lexicon.ts';
import type { Report } from '../../core/report.ts';
import { fold, overlap, paragraphs, type Span, slice } from '../../core/text.ts';

export interface Example {
  /** Its text is the excerpt. */
  readonly article: Article;
  /** Of the article; true for a paragraph before which some were left out. */
  readonly paragraphs: readonly { readonly text: string; readonly afterGap: boolean }[];
  readonly report: Report;
}

/** Of the bundled articles the one whose words differ most plainly from the others'. */
const MOST_TELLING = articleId('reykjavik-2021/003');

/** Enough for marks of several kinds; an article in full would hide the next steps below it. */
const MOST_PARAGRAPHS = 8;

/** The first paragraphs below the headline that print a quotation, and what the other articles print for them. */
export function exampleOf(dossiers: readonly Dossier[], lexicon: Lexicon | undefined): Example {
  const whole = dossiers.find(({ article }) => article.id === MOST_TELLING) ?? dossiers[0];
  if (!whole) throw new Error('No story is bundled.');
  const chosen = quotingParagraphs(whole).slice(0, MOST_PARAGRAPHS);
  const texts = chosen.map(({ span }) => slice(whole.article.text, span));
  const article = { ...whole.article, text: texts.join('\n') };
  return {
    article,
    paragraphs: chosen.map(({ at }, i) => ({
      text: texts[i] ?? '',
      afterGap: i > 0 && chosen[i - 1]?.at !== at - 1,
    })),
    report: crosscheck(study(article), dossiers, lexicon),
  };
}

interface Paragraph {
  readonly span: Span;
  /** Which of the article's paragraphs it is. */
  readonly at: number;
}

function quotingParagraphs({ article, quotations }: Dossier): Paragraph[] {
  const quoting = (span: Span): boolean =>
    quotations.some(
      ({ kind, content }) => kind !== 'indirect' && content.some((one) => overlap(one, span) > 0),
    );
  const isTitle = (span: Span): boolean => fold(slice(article.text, span)) === fold(article.title ?? '');
  return paragraphs(article.text)
    .map((span, at) => ({ span, at }))
    .filter(({ span }) => quoting(span) && !isTitle(span));
}
