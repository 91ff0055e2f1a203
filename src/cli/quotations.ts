/** `crossquote quotations`: who is quoted with which words, article by article. */
import { type Article, articleId } from '../core/article.ts';
import { quotationsOf } from '../core/languages.ts';
import type { Quotation } from '../core/quotation.ts';
import { type Span, slice } from '../core/text.ts';
import { complain, idOf, type Outcome, readArticles, type Taken, taken } from './articles.ts';
import { filesAndForm } from './options.ts';

export const QUOTATIONS_HELP = `crossquote quotations [--jsonl] [FILE...|-]

Prints the quotations of each article with their speakers.
Input: JSON {"id", "text", ...}, one a line in .jsonl, JSON-LD with an articleBody, saved pages (.html), plain text;
gzipped or not. A folder is read with all its folders; without a FILE, standard input is read.
  --jsonl   one JSON line an article instead of a readable list
  --help    this text
Exit code: 0 done, 2 an input could not be read.
`;

/** Runs the command on its arguments and returns the exit code. */
export async function quotations(args: readonly string[]): Promise<number> {
  const options = filesAndForm(args);
  if ('error' in options) {
    complain('crossquote quotations', options.error);
    return 2;
  }
  const outcome: Outcome = { failed: false };
  for await (const found of taken(readArticles(options.files, { mayBeBlank: true }), outcome)) {
    const article = underItsName(found);
    process.stdout.write(options.asJson ? jsonLine(article) : readable(article));
  }
  return outcome.failed ? 2 : 0;
}

/** What goes by its file goes by the name that was given, so that the caller finds it again. */
function underItsName({ at, article }: Taken): Article {
  return article.id === idOf(at) ? { ...article, id: articleId(at) } : article;
}

function jsonLine(article: Article): string {
  const quotes = quotationsOf(article).map((quotation) => row(article.text, quotation));
  return `${JSON.stringify({ id: article.id, quotes })}\n`;
}

const KINDS = { direct: 'full', mixed: 'partial', indirect: 'indirect' } as const;

function row(text: string, quotation: Quotation) {
  const { content, source, speaker, cue, attributed, confidence } = quotation;
  const spanned = (span: Span | null) => span && { ...span, text: slice(text, span) };
  return {
    start: content[0]?.start ?? 0,
    end: content.at(-1)?.end ?? 0,
    kind: KINDS[quotation.kind],
    ...(content.length > 1 && { parts: content.map(({ start, end }) => [start, end]) }),
    source: spanned(source),
    speaker,
    cue: spanned(cue),
    attributed,
    confidence,
  };
}

function readable(article: Article): string {
  const { id, text } = article;
  const lines = quotationsOf(article).map((quotation) => {
    const who = quotation.speaker ?? (quotation.source && slice(text, quotation.source)) ?? 'unknown speaker';
    const words = quotation.content.map((piece) => slice(text, piece).trim()).join(' … ');
    return `  ${quotation.kind.padEnd(8)}  ${quotation.attributed ? who : 'nobody'}: ${words}`;
  });
  return `${id}\n${lines.join('\n')}\n`;
}
