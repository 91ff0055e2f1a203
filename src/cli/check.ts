/** `crossquote check`: what other articles print for the quotations of one. */
import { parseArgs } from 'node:util';
import type { Article } from '../core/article.ts';
import { crosscheck, type Dossier, study } from '../core/crosscheck.ts';
import { type Fingerprint, fingerprint } from '../core/fingerprint.ts';
import type { Lexicon } from '../core/lexicon/lexicon.ts';
import type { MarkKind, Report } from '../core/report.ts';
import { matchStory } from '../core/story.ts';
import type { Texts } from '../edition/edition.ts';
import { causeOf } from '../library/transfer/formats.ts';
import { complain, type Found, type Outcome, readArticles, taken } from './articles.ts';
import { FORMATS, type Format, ONE_ARTICLE, printed } from './formats.ts';
import { loadLexicon } from './lexicon.ts';
import { besides, type KnownIds, type ToldApart, tellOfVersion, toldApart } from './namesakes.ts';
import { readSeeds } from './seeds.ts';

export const CHECK_HELP = `crossquote check ARTICLE... [--library FILE|DIR]...

Shows what other articles that tell the same story print for the quotations of ARTICLE.
ARTICLE and the library's files: plain text, a saved page (.html), JSON {"text", "id", "url", "outlet", "title",
"byline", "published"}, JSON-LD with an articleBody, or one JSON a line (.jsonl); gzipped or not; - is standard
input. A DIR is read with all its folders. Of two articles of one id, the second goes by its file and line.
  --library FILE|DIR       compare with these articles too; may be given more than once
  --no-seeds               leave the bundled stories out
  --format FORMAT          how to print it (default: text):
     text, markdown        for people
     html                  one page that needs nothing else, to print, send and verify
     json                  one report a line, as src/edition/report.schema.json describes it
     csv                   a table, one reading a row
     tei                   a critical apparatus in TEI P5
     annotations           W3C web annotations (JSON-LD), one collection a line
     csl, bibtex, ris      citations of the articles compared
  --texts                  let the texts compared travel in json and html, so that anyone can verify them
  --date DATE              the date to state in html, json, tei, annotations and citations (ISO 8601); none is stated
                           without it, so that the same input always gives the same bytes
  --fail-on substantive    exit with 1 when an article prints a quotation with other words
  --fail-on speaker        ... or names another speaker for it
  --fail-on any            ... or does either, spells it differently or cuts it
  --help                   this text
A report is printed to standard output; to keep one: crossquote check ... --format html > report.html
Exit code: 0 done, 1 a finding that --fail-on asks for, 2 an input could not be read.
`;

const FAILURES = ['substantive', 'speaker', 'any'] as const;

interface Options {
  readonly articles: readonly string[];
  readonly library: readonly string[];
  readonly seeds: boolean;
  readonly format: Format;
  readonly withTexts: boolean;
  readonly made: string | undefined;
  readonly failOn: (typeof FAILURES)[number] | undefined;
}

/** Runs the command on its arguments and returns the exit code. */
export async function check(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if ('error' in options) {
    complain('crossquote check', options.error);
    return 2;
  }
  const outcome: Outcome = { failed: false };
  const library = await shelf(options, outcome);
  const lexicon = loadLexicon();
  const studied = rememberedStudies();
  let alarmed = false;
  let first = true;
  for await (const { at, article } of taken(readArticles(options.articles), outcome)) {
    if (!first && ONE_ARTICLE.includes(options.format)) {
      complain(at, `--format ${options.format} makes one document, so that it takes one article`);
      return 2;
    }
    const { report, texts } = checked(article, library, { lexicon, studied });
    process.stdout.write(await printed({ report, texts, first }, options));
    first = false;
    alarmed ||= options.failOn !== undefined && finds(report, options.failOn);
  }
  if (outcome.failed) return 2;
  return alarmed ? 1 : 0;
}

function optionsOf(args: readonly string[]): Options | { readonly error: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        library: { type: 'string', multiple: true, default: [] },
        format: { type: 'string', default: 'text' },
        'fail-on': { type: 'string' },
        texts: { type: 'boolean', default: false },
        date: { type: 'string' },
        'no-seeds': { type: 'boolean', default: false },
      },
    });
    if (positionals.length === 0) return { error: 'no article given; see crossquote check --help' };
    const stdin = [...positionals, ...values.library].filter((name) => name === '-').length;
    if (stdin > 1) return { error: 'standard input can be read only once' };
    return {
      articles: positionals,
      library: values.library,
      seeds: !values['no-seeds'],
      format: oneOf(FORMATS, values.format, '--format'),
      withTexts: values.texts,
      made: values.date === undefined ? undefined : dateOf(values.date),
      failOn: values['fail-on'] === undefined ? undefined : oneOf(FAILURES, values['fail-on'], '--fail-on'),
    };
  } catch (error) {
    return { error: causeOf(error) };
  }
}

function oneOf<T extends string>(known: readonly T[], value: string, option: string): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Error(`${option} takes ${known.join(', ')}; "${value}" is none of them`);
  return found;
}

const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

function dateOf(value: string): string {
  if (!DATE.test(value) || Number.isNaN(Date.parse(value)) || !isDay(value.slice(0, 'yyyy-mm-dd'.length))) {
    throw new Error(`--date takes an ISO 8601 date such as 2021-05-19; "${value}" is none`);
  }
  return value;
}

/** Whether the calendar has it: February 31 would pass as a day in March. */
const isDay = (day: string): boolean => new Date(day).toISOString().startsWith(day);

interface Held extends ToldApart {
  readonly fingerprint: Fingerprint;
}

/** The library, read but not studied: of thousands of articles only those near an article's story need be. */
async function shelf({ library, seeds }: Options, outcome: Outcome): Promise<readonly Held[]> {
  const held: Held[] = [];
  const known: KnownIds = new Map();
  for await (const found of toldApart(taken(onShelf(library, seeds), outcome), known)) {
    if (found.again) tellOfVersion(found);
    else held.push({ ...found, fingerprint: fingerprint(found.article) });
  }
  return held;
}

async function* onShelf(library: readonly string[], seeds: boolean): AsyncGenerator<Found> {
  if (seeds)
    for (const { articles } of readSeeds())
      for (const article of articles) yield { at: `seeds/${article.id}`, article };
  yield* readArticles(library);
}

interface Means {
  readonly lexicon: Lexicon | undefined;
  readonly studied: (article: Article) => Dossier;
}

/** `study` for what is near several articles of one run. */
function rememberedStudies(): (article: Article) => Dossier {
  const known = new Map<Article, Dossier>();
  return (article) => {
    const dossier = known.get(article) ?? study(article);
    known.set(article, dossier);
    return dossier;
  };
}

function checked(
  article: Article,
  held: readonly Held[],
  { lexicon, studied }: Means,
): { readonly report: Report; readonly texts: Texts } {
  const dossier = study(article);
  const near = held.filter(
    ({ fingerprint: other }) => matchStory(dossier.fingerprint, other).decision !== 'none',
  );
  const others = besides(article, near).map(studied);
  const texts = new Map([...others, dossier].map(({ article: { id, text } }) => [id, text]));
  return { report: crosscheck(dossier, others, lexicon), texts };
}

const ALIKE: readonly MarkKind[] = ['identical', 'only-here', 'paraphrased'];

function finds({ utterances }: Report, failure: (typeof FAILURES)[number]): boolean {
  const speakerDiffers = utterances.some(({ variants }) =>
    variants.some(({ variant }) => variant.speaker === 'differs'),
  );
  switch (failure) {
    case 'substantive':
      return utterances.some(({ kind }) => kind === 'substantive');
    case 'speaker':
      return speakerDiffers;
    case 'any':
      return speakerDiffers || utterances.some(({ kind }) => !ALIKE.includes(kind));
    default:
      return failure satisfies never;
  }
}
