/** `crossquote collate`: which quotations of a story's articles report one utterance, and how they differ. */
import { type Article, articleId } from '../core/article.ts';
import { type Link, type LinkEnd, linkArticles, type StudiedArticle } from '../core/collation.ts';
import type { Lexicon } from '../core/lexicon/lexicon.ts';
import { extractQuotations } from '../core/quotation.ts';
import { type Entry, entries } from './files.ts';
import { loadLexicon } from './lexicon.ts';

export const COLLATE_HELP = `crossquote collate [--jsonl] [FILE...|-]

Links the quotations of all pairs of a story's articles.
Input: {"story", "articles": [{"id", "text", ...}]} as JSON or one a line (.json, .jsonl, .gz, or standard input).
  --jsonl   one JSON line a story instead of a readable list
  --help    this text
Exit code: 0 done, 2 an input could not be read.
`;

interface Story {
  readonly story: string;
  readonly articles: readonly Article[];
}

/** Runs the command on its arguments and returns the exit code. */
export function collate(args: readonly string[]): number {
  const asJson = args.includes('--jsonl');
  const lexicon = loadLexicon();
  let code = 0;
  for (const entry of entries(args.filter((arg) => arg !== '--jsonl'))) {
    const story = storyOf(entry);
    if ('error' in story) {
      process.stderr.write(`${story.at}: ${story.error}\n`);
      code = 2;
    } else {
      process.stdout.write(asJson ? jsonLine(story, lexicon) : readable(story, lexicon));
    }
  }
  return code;
}

function storyOf(entry: Entry): Story | { readonly at: string; readonly error: string } {
  if ('error' in entry) return entry;
  const { value, at } = entry;
  const { story, articles } = (value ?? {}) as { readonly story?: unknown; readonly articles?: unknown };
  if (!Array.isArray(articles)) return { at, error: 'not a story: expected {story, articles: [...]}' };
  const read = articles.map((article: unknown, i) => articleOf(article, i));
  const bad = read.indexOf(null);
  if (bad >= 0) return { at, error: `article ${bad + 1} has no "text"` };
  return {
    story: typeof story === 'string' ? story : at,
    articles: read.filter((article) => article !== null),
  };
}

function articleOf(value: unknown, index: number): Article | null {
  const { id, text } = (value ?? {}) as { readonly id?: unknown; readonly text?: unknown };
  if (typeof text !== 'string') return null;
  const name = typeof id === 'string' || typeof id === 'number' ? String(id) : String(index);
  return { id: articleId(name), text };
}

interface Pair {
  readonly a: StudiedArticle;
  readonly b: StudiedArticle;
  readonly links: readonly Link[];
}

/** Each pair of articles once, with what links them. */
function* pairs({ articles }: Story, lexicon: Lexicon | undefined): Generator<Pair> {
  const studied = articles.map((article) => ({ article, quotations: extractQuotations(article.text) }));
  for (const [i, a] of studied.entries())
    for (const b of studied.slice(i + 1)) yield { a, b, links: linkArticles(a, b, lexicon).links };
}

function jsonLine(story: Story, lexicon: Lexicon | undefined): string {
  const links = [...pairs(story, lexicon)].flatMap(({ a, b, links: found }) =>
    found.map(({ a: endA, b: endB, variant, score, why }) => ({
      a: { article: a.article.id, ...endA.span },
      b: { article: b.article.id, ...endB.span },
      ...variant,
      score,
      why,
    })),
  );
  return `${JSON.stringify({ story: story.story, links })}\n`;
}

function readable(story: Story, lexicon: Lexicon | undefined): string {
  const lines: string[] = [story.story];
  for (const { a, b, links } of pairs(story, lexicon)) {
    for (const { a: endA, b: endB, variant } of links) {
      const { relation, weight, reason } = variant;
      lines.push(`  ${[relation, weight, reason].filter(Boolean).join(', ')}`);
      lines.push(`    ${printed(a, endA)}`, `    ${printed(b, endB)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function printed({ article }: StudiedArticle, { span, quoted }: LinkEnd): string {
  const text = article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return `${article.id}: ${quoted ? `"${text}"` : text}`;
}
