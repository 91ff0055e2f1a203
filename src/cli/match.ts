/** `crossquote match`: which articles of a library tell the same story. */
import { isatty } from 'node:tty';
import { parseArgs } from 'node:util';
import { type Article, outletName } from '../core/article.ts';
import { fingerprint } from '../core/fingerprint.ts';
import type { StoryEntry, StoryHit, StoryIndex } from '../library/story-index/hit.ts';
import { memoryStore } from '../library/story-index/key-value.ts';
import { openStoryIndex } from '../library/story-index/story-index.ts';
import { causeOf } from '../library/transfer/formats.ts';
import { articlesOf, complain, type Found, type Outcome, readArticles, taken } from './articles.ts';
import { readBytes, textOf } from './files.ts';
import { type KnownIds, tellOfVersion, toldApart } from './namesakes.ts';

export const MATCH_HELP = `crossquote match [ARTICLE...] --library FILE|DIR... [--jsonl]

Finds the articles of a library that tell the same story as each ARTICLE; without one, as each on standard input,
or of the last FILE where nothing comes in.
Articles: JSON {"id", "title", "date", "outlet", "url", "text"}, one a line in .jsonl, plain text, saved pages (.html);
gzipped or not. The ARTICLEs count as part of the library; none is a hit of its own, nor of another text of its address.
Of two articles of one id, the second goes by its file and line.
  --library FILE|DIR...  search these, up to the next option
  --window DAYS          leave out what was published more days before or after
  --limit N              at most so many hits an article (default: 20)
  --jsonl                one JSON line an article: {"id", "hits": [{"id", "score", "decision", "kinship", "reasons"}]}
  --help                 this text
Score: how probable it is that both tell one story. Decision: same, related (one affair, other news) or none.
Exit code: 0 done, 2 an input could not be read.
`;

interface Options {
  readonly articles: readonly string[];
  readonly library: readonly string[];
  readonly window: number | undefined;
  readonly limit: number;
  readonly asJson: boolean;
}

/** Runs the command on its arguments and returns the exit code. */
export async function match(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if ('error' in options) {
    complain('crossquote match', options.error);
    return 2;
  }
  const shelf: Shelf = {
    index: openStoryIndex(memoryStore()),
    named: new Map(),
    known: new Map(),
    failed: false,
  };
  const asked: StoryEntry[] = [];
  await place(askedArticles(options), shelf, asked); // first, so that they keep their ids
  await place(readArticles(options.library), shelf);
  while (await shelf.index.merge());
  for (const entry of asked) {
    const { limit, window } = options;
    const hits = await shelf.index.query(entry, { limit, ...(window !== undefined && { window }) });
    process.stdout.write(options.asJson ? jsonLine(entry.id, hits) : readable(entry.id, hits, shelf.named));
  }
  return shelf.failed ? 2 : 0;
}

/** Where none is named and standard input holds nothing, the last of several library files must be what is asked. */
async function* askedArticles({ articles, library }: Options): AsyncGenerator<Found> {
  if (articles.length > 0) return yield* readArticles(articles);
  // To ask process.stdin would open it, and what comes slowly could then not be read at once.
  const input = isatty(0) ? { value: Buffer.alloc(0) } : readBytes('-');
  if ('error' in input) return yield input;
  const isBlank = !/\S/.test(textOf(input.value));
  yield* isBlank && library.length > 1 ? readArticles(library.slice(-1)) : articlesOf('-', input.value);
}

function optionsOf(args: readonly string[]): Options | { readonly error: string } {
  try {
    const { values, positionals } = parseArgs({
      args: parted(args),
      allowPositionals: true,
      options: {
        library: { type: 'string', multiple: true, default: [] },
        window: { type: 'string' },
        limit: { type: 'string', default: '20' },
        jsonl: { type: 'boolean', default: false },
      },
    });
    if (values.library.length === 0) return { error: 'no --library given; see crossquote match --help' };
    const stdin = [...(positionals.length > 0 ? positionals : ['-']), ...values.library].filter(
      (name) => name === '-',
    ).length;
    if (stdin > 1) return { error: 'standard input can be read only once' };
    return {
      articles: positionals,
      library: values.library,
      window: values.window === undefined ? undefined : wholeNumber(values.window, '--window'),
      limit: wholeNumber(values.limit, '--limit'),
      asJson: values.jsonl,
    };
  } catch (error) {
    return { error: causeOf(error) };
  }
}

/** `--library A B` as `--library A --library B`, up to the next option. */
function parted(args: readonly string[]): string[] {
  let inLibrary = false;
  return args.flatMap((arg, i) => {
    if (/^-./.test(arg)) {
      inLibrary = arg === '--library';
      return [arg];
    }
    return inLibrary && args[i - 1] !== '--library' ? ['--library', arg] : [arg];
  });
}

function wholeNumber(value: string, option: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new Error(`${option} takes a whole number; "${value}" is none`);
  return Number(value);
}

interface Shelf extends Outcome {
  readonly index: StoryIndex;
  /** What to call the articles, by id. */
  readonly named: Map<string, string>;
  readonly known: KnownIds;
}

/** So many fingerprints are held before they become a segment: large enough to be quick, small enough to be light. */
const PORTION = 1000;

/** Puts articles into the index, of equal ids the first; all of them are added to `asked` where it is given. */
async function place(articles: AsyncIterable<Found>, shelf: Shelf, asked?: StoryEntry[]): Promise<void> {
  let portion: StoryEntry[] = [];
  for await (const found of toldApart(taken(articles, shelf), shelf.known)) {
    const { article, again } = found;
    const entry = entryOf(article);
    asked?.push(entry);
    if (again) {
      if (!asked) tellOfVersion(found);
      continue;
    }
    shelf.named.set(article.id, nameOf(article));
    portion.push(entry);
    if (portion.length < PORTION) continue;
    await shelf.index.add(portion);
    portion = [];
  }
  await shelf.index.add(portion);
}

const entryOf = (article: Article): StoryEntry => ({
  id: article.id,
  ...(article.url !== undefined && { url: article.url }),
  fingerprint: fingerprint(article),
});

const nameOf = (article: Article): string =>
  [outletName(article), article.published?.slice(0, 'yyyy-mm-dd'.length), article.title]
    .filter(Boolean)
    .join(' · ');

function jsonLine(id: string, hits: readonly StoryHit[]): string {
  const shown = hits.map(({ id: other, score, decision, kinship, reasons }) => ({
    id: other,
    score,
    decision,
    kinship,
    reasons,
  }));
  return `${JSON.stringify({ id, hits: shown })}\n`;
}

const TEXTS: Readonly<Record<StoryHit['kinship'], string>> = {
  copy: 'same text',
  rewrite: 'partly the same text',
  independent: 'a text of its own',
};

function readable(id: string, hits: readonly StoryHit[], named: ReadonlyMap<string, string>): string {
  const told = hits.filter(({ decision }) => decision !== 'none');
  const lines = told.map(({ id: other, score, decision, kinship, reasons }) => {
    const why = [...reasons, TEXTS[kinship]].join(', ');
    return `  ${decision} ${score.toFixed(2)}  ${named.get(other) ?? other}\n      ${other}: ${why}\n`;
  });
  return `${named.get(id) ?? id}\n${lines.join('') || '  nobody else in the library tells this story\n'}`;
}
