/**
 * A report as W3C web annotations (JSON-LD, https://www.w3.org/TR/annotation-model/): for each utterance an annotation
 * whose target is this article's words and whose bodies are what the others print, each a place in its own source.
 */
import { outletName } from '../core/article.ts';
import type { ArticleCard, Reading, Report, Utterance } from '../core/report.ts';
import { HERE } from '../core/report.ts';
import { describe } from '../core/selector.ts';
import { cards, type Texts } from './edition.ts';
import { describeSpeakers, describeVariant, kindLabel } from './english.ts';

interface QuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Counts characters (code points) as the model asks, not UTF-16 units. */
interface PositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

interface SpecificResource {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly selector: readonly (QuoteSelector | PositionSelector)[];
  readonly purpose?: 'linking';
}

interface TextualBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format: 'text/plain';
  readonly language: 'en';
  readonly purpose: 'commenting';
}

export interface Annotation {
  readonly '@context'?: typeof CONTEXT;
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'linking' | 'commenting';
  readonly created?: string;
  readonly body: readonly (TextualBody | SpecificResource)[];
  readonly target: SpecificResource;
}

export interface AnnotationCollection {
  readonly '@context': typeof CONTEXT;
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly total: number;
  readonly first: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly partOf: string;
    readonly startIndex: 0;
    readonly items: readonly Annotation[];
  };
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

interface Annotated {
  readonly report: Report;
  readonly texts: Texts;
  /** ISO 8601, a moment; left out when nobody says. */
  readonly made?: string | undefined;
}

/**
 * One collection with all annotations on its only page. A position is given where the text is at hand, since it counts
 * characters from the text's beginning; quotes with what stands around them are always given.
 */
export function annotations({ report, texts, made }: Annotated): AnnotationCollection {
  const base = `urn:crossquote:report:${iriPart(report.article.id)}`;
  const articles = new Map(cards(report).map(({ siglum, article }) => [siglum, article]));
  const items = report.utterances.map(
    (utterance): Annotation => ({
      id: `${base}:${iriPart(utterance.id)}`,
      type: 'Annotation',
      motivation: utterance.variants.length > 0 ? 'linking' : 'commenting',
      ...(made !== undefined && { created: momentOf(made) }),
      body: [...bodies(utterance, { articles, texts })],
      target: resource(utterance.base, report.article, texts),
    }),
  );
  const page = { id: `${base}:page`, type: 'AnnotationPage', partOf: base, startIndex: 0, items } as const;
  const label = `What other outlets print for the quotations of “${report.article.title ?? report.article.id}” (Crossquote, engine version ${report.engine})`;
  return {
    '@context': CONTEXT,
    id: base,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    first: page,
  };
}

interface Sources {
  readonly articles: ReadonlyMap<string, ArticleCard>;
  readonly texts: Texts;
}

function* bodies(
  utterance: Utterance,
  { articles, texts }: Sources,
): Generator<TextualBody | SpecificResource> {
  yield comment(kindLabel(utterance.kind));
  for (const { readings, variant } of utterance.variants) {
    const names = readings.map(({ siglum }) => nameOf(articles.get(siglum), siglum)).join(', ');
    const speakers =
      variant.speaker === 'differs'
        ? `. ${describeSpeakers(
            utterance.base.speaker,
            readings.map(({ speaker }) => speaker),
          )}`
        : '';
    yield comment(`${names}: ${describeVariant(variant)}${speakers}`);
    for (const reading of readings) {
      const article = articles.get(reading.siglum);
      if (article) yield { ...resource(reading, article, texts), purpose: 'linking' };
    }
  }
}

const nameOf = (article: ArticleCard | undefined, siglum: string): string =>
  article && siglum !== HERE ? outletName(article) : siglum;

const comment = (value: string): TextualBody => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  language: 'en',
  purpose: 'commenting',
});

function resource(reading: Reading, article: ArticleCard, texts: Texts): SpecificResource {
  const text = texts.get(article.id);
  return { type: 'SpecificResource', source: sourceOf(article), selector: selectors(reading, text) };
}

// As much as `describe` keeps of a text that is at hand.
const CONTEXT_LENGTH = 32;

function selectors(reading: Reading, text: string | undefined): SpecificResource['selector'] {
  const { span, before, after } = reading;
  const found = text === undefined ? null : describe(text, span);
  if (text === undefined || !found) {
    const around = { prefix: before.slice(-CONTEXT_LENGTH), suffix: after.slice(0, CONTEXT_LENGTH) };
    return [{ type: 'TextQuoteSelector', exact: reading.text, ...around }];
  }
  const { exact, prefix, suffix, start } = found;
  const first = characters(text.slice(0, start));
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: first, end: first + characters(exact) },
  ];
}

function characters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Its address, or a name of our own for an article that states none. */
function sourceOf({ url, id }: ArticleCard): string {
  if (url !== undefined && /^https?:\/\/[^\s"<>\\^`{|}]+$/i.test(url)) return url;
  return `urn:crossquote:article:${iriPart(id)}`;
}

const iriPart = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));

/** The model wants a moment with its zone; a mere day is told as its beginning. */
const momentOf = (made: string): string => (made.includes('T') ? made : `${made}T00:00:00Z`);
