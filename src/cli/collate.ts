/** `crossquote collate`: which quotations of a story's articles report one utterance, and how they differ. */
import type { Article } from '../core/article.ts';
import { collateStory, type LinkedPair } from '../core/bridge.ts';
import type { LinkEnd, StudiedArticle } from '../core/collation.ts';
import { quotationsOf } from '../core/languages.ts';
import type { Lexicon } from '../core/lexicon/lexicon.ts';
import { slice } from '../core/text.ts';
import { articleOfJson } from '../library/transfer/article-json.ts';
import { complain } from './articles.ts';
import { type Entry, entries } from './files.ts';
import { loadLexicon, loadSenses } from './lexicon.ts';
import { filesAndForm } from './options.ts';
import { apparatusText, type End } from './utterances.ts';

export const COLLATE_HELP = `crossquote collate [--jsonl] [FILE...|-]

Links the quotations of a story's articles that report one utterance, for all pairs of articles.
Input: {"story", "articles": [{"id", "text", ...}]} as JSON or one a line (.json, .jsonl, .gz, or standard input).
  --jsonl   one JSON line a story: {"story", "links": [{"a": {"article", "start", "end"}, "b", "relation",
            "weight", "reason", "speaker", "edits", "score", "why"}]}, one link a pair of printed pieces
  --help    this text
Without --jsonl: an entry an utterance, its readings grouped by wording, each with the articles that print it.
Exit code: 0 done, 2 an input could not be read.
`;

interface Story {
  readonly story: string;
  readonly articles: readonly Article[];
}

/** Runs the command on its arguments and returns the exit code. */
export function collate(args: readonly string[]): number {
  const options = filesAndForm(args);
  if ('error' in options) {
    complain('crossquote collate', options.error);
    return 2;
  }
  const lexicon = loadLexicon();
  let code = 0;
  for (const entry of entries(options.files, 'story')) {
    const story = storyOf(entry);
    if ('error' in story) {
      complain(story.at, story.error);
      code = 2;
    } else {
      const linked = pairs(story, lexicon);
      process.stdout.write(options.asJson ? jsonLine(story, linked) : readable(story, linked));
    }
  }
  return code;
}

function storyOf(entry: Entry): Story | { readonly at: string; readonly error: string } {
  if ('error' in entry) return entry;
  const { value, at } = entry;
  const { story, articles } = (value ?? {}) as { readonly story?: unknown; readonly articles?: unknown };
  if (!Array.isArray(articles)) return { at, error: 'not a story: expected {story, articles: [...]}' };
  const read = articles.map((article: unknown, i) => articleOfJson(article, String(i + 1)));
  const bad = read.indexOf(null);
  if (bad >= 0) return { at, error: `article ${bad + 1} has no "text"` };
  const told = once(read.filter((article) => article !== null));
  if ('error' in told) return { at, error: told.error };
  const isNamed = typeof story === 'string' || typeof story === 'number';
  return { story: isNamed ? String(story) : at, articles: told };
}

/** Without what is given twice; of two texts of one id, nobody could say which one a link means. */
function once(articles: readonly Article[]): readonly Article[] | { readonly error: string } {
  const byId = new Map<string, Article>();
  for (const article of articles) {
    const first = byId.get(article.id);
    if (first && first.text !== article.text) return { error: `two articles have the id "${article.id}"` };
    if (!first) byId.set(article.id, article);
  }
  return [...byId.values()];
}

/** Each pair of articles once, with what links them. */
function pairs({ articles }: Story, lexicon: Lexicon | undefined): LinkedPair[] {
  const studied = articles.map((article) => ({ article, quotations: quotationsOf(article) }));
  return collateStory(studied, lexicon);
}

function jsonLine({ story }: Story, linked: readonly LinkedPair[]): string {
  const links = linked.flatMap(({ a, b, links: found }) =>
    found.map(({ a: endA, b: endB, variant, score, why }) => ({
      a: { article: a.article.id, ...endA.span },
      b: { article: b.article.id, ...endB.span },
      ...variant,
      score: Number(score.toFixed(3)),
      why,
    })),
  );
  return `${JSON.stringify({ story, links })}\n`;
}

function readable({ story }: Story, linked: readonly LinkedPair[]): string {
  const links = linked.flatMap(({ a, b, links: found }) =>
    found.map(({ a: endA, b: endB, variant }) => ({ a: endOf(a, endA), b: endOf(b, endB), variant })),
  );
  return `${story}\n${apparatusText(links, loadSenses())}\n`;
}

function endOf({ article, quotations }: StudiedArticle, { span, quoted, quotation }: LinkEnd): End {
  const speaker = quotations.find(({ id }) => id === quotation)?.speaker ?? null;
  return { article: article.id, span, quoted, text: slice(article.text, span), speaker };
}
