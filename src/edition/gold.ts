/**
 * A reader's corrections as gold data: the quotations and links of a story in the form in which annotators write them,
 * so that an engine can be measured against readers.
 */
import type { AppliedDecision } from '../core/decide.ts';
import type { Cited } from '../core/decision.ts';
import { HERE, type Reading, type Report, type Utterance, type VariantGroup } from '../core/report.ts';
import { cards, type Texts } from './edition.ts';

interface GoldEnd {
  /** The siglum of the article. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly text: string;
}

interface GoldLink {
  readonly a: GoldEnd;
  readonly b: GoldEnd;
  readonly relations: readonly string[];
  readonly weights: readonly string[];
  readonly notes: readonly string[];
  readonly speaker?: 'differs';
  /** A reader looked at it and says so; what nobody has looked at is in neither direction an error. */
  readonly must: boolean;
}

/** What the reader says is not one utterance. */
interface GoldParting {
  readonly a: Omit<GoldEnd, 'quoted' | 'end'>;
  readonly b: Omit<GoldEnd, 'quoted' | 'end'>;
}

interface GoldStory {
  readonly story: string;
  readonly annotators: 1;
  readonly articles: readonly object[];
  readonly quotes: readonly object[];
  readonly links: readonly GoldLink[];
  readonly apart: readonly GoldParting[];
  readonly segmentation: readonly object[];
}

interface GoldMaking {
  /** As the reader left it. */
  readonly report: Report;
  readonly applied: readonly AppliedDecision[];
  readonly texts: Texts;
  readonly withTexts: boolean;
}

/** Quotations and links as the reader left them. Offsets are UTF-16, into the articles' texts. Linear. */
export function gold({ report, applied, texts, withTexts }: GoldMaking): GoldStory {
  const articles = cards(report).map(({ siglum, article: { id, title, url, published } }) => {
    const text = withTexts ? texts.get(id) : undefined;
    return { id: siglum, title, url: url ?? id, date: published, ...(text !== undefined && { text }) };
  });
  return {
    story: report.article.url ?? report.article.id,
    annotators: 1,
    articles,
    quotes: quotes(report),
    links: report.utterances.flatMap((utterance) => linksOf(utterance, applied)),
    apart: applied.flatMap((one) => parting(one, report)),
    segmentation: applied.flatMap((one) => segment(one)),
  };
}

function quotes({ utterances }: Report): object[] {
  const seen = new Map<string, Reading>();
  for (const { base, variants } of utterances) {
    for (const reading of [base, ...variants.flatMap(({ readings }) => readings)]) {
      if (reading.quoted) seen.set(`${reading.siglum} ${reading.span.start} ${reading.span.end}`, reading);
    }
  }
  const counts = new Map<string, number>();
  return [...seen.values()].map(({ siglum, span, text, speaker }) => {
    const number = (counts.get(siglum) ?? 0) + 1;
    counts.set(siglum, number);
    return { id: `${siglum}-q${number}`, ...span, text, article: siglum, speaker };
  });
}

function linksOf({ id, base, variants }: Utterance, applied: readonly AppliedDecision[]): GoldLink[] {
  const about = applied.filter(({ mark }) => mark === id);
  const confirmed = about.some(({ decision }) => decision.kind === 'confirm');
  const notes = about.flatMap(({ decision }) => (decision.kind === 'note' ? [decision.note] : []));
  const isJoined = ({ siglum, text }: Reading) =>
    about.some(
      ({ decision, siglum: joined }) =>
        decision.kind === 'join' &&
        joined === siglum &&
        [decision.a, decision.b].some(({ selector }) => selector.exact === text),
    );
  return variants.flatMap((group) =>
    group.readings.map((reading) => ({
      a: endOf(base),
      b: endOf(reading),
      ...classOf(group),
      notes,
      must: confirmed || isJoined(reading),
    })),
  );
}

const endOf = ({ siglum, span, quoted, text }: Reading): GoldEnd => ({
  article: siglum,
  ...span,
  quoted,
  text,
});

const classOf = ({ variant: { relation, weight, speaker } }: VariantGroup) => ({
  relations: [relation],
  weights: weight ? [weight] : [],
  ...(speaker === 'differs' && { speaker: 'differs' as const }),
});

function parting({ decision, siglum }: AppliedDecision, { article }: Report): GoldParting[] {
  if (decision.kind !== 'split' || siglum === undefined) return [];
  const own = decision.a.article === article.id ? decision.a : decision.b;
  const other = own === decision.a ? decision.b : decision.a;
  return [{ a: cited(HERE, own), b: cited(siglum, other) }];
}

const cited = (article: string, { selector: { start, exact } }: Cited): GoldParting['a'] => ({
  article,
  start,
  text: exact,
});

function segment({ decision, siglum = HERE }: AppliedDecision): object[] {
  if (decision.kind !== 'boundary') return [];
  const { start, exact } = decision.to;
  return [{ article: siglum, start, end: start + exact.length, note: `not “${decision.of.selector.exact}”` }];
}
