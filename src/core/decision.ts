/** What a reader says of quotations, in a form that outlives the page, the report and the next reading of the text. */
import { libraryId } from './address.ts';
import type { Article, ArticleId } from './article.ts';
import { HERE, type Reading, type Report } from './report.ts';
import type { Departure } from './rule.ts';
import { CONTEXT, type TextQuoteSelector } from './selector.ts';

/** The words of one article that a decision is about. */
export interface Cited {
  /** By its id in the library, the same for every address of the article. */
  readonly article: ArticleId;
  readonly selector: TextQuoteSelector;
}

/**
 * `split`: the two are not one utterance. `join`: they are. `dismiss`: the reader wants to see no more of it; `about`
 * tells in what it differed elsewhere, so that rules can be born of it.
 * `confirm`: they looked and found it as shown. `speaker`: who said it, null for nobody that is named. `boundary`: the
 * printed piece `of` is really `to`.
 */
export type Decision =
  | { readonly kind: 'split' | 'join'; readonly a: Cited; readonly b: Cited }
  | { readonly kind: 'dismiss'; readonly of: Cited; readonly about?: readonly Departure[] }
  | { readonly kind: 'confirm'; readonly of: Cited }
  | { readonly kind: 'note'; readonly of: Cited; readonly note: string }
  | { readonly kind: 'speaker'; readonly of: Cited; readonly speaker: string | null }
  | { readonly kind: 'boundary'; readonly of: Cited; readonly to: TextQuoteSelector };

export type DecisionKey = string & { readonly __brand: 'DecisionKey' };

/** A decision as it is kept. */
export interface KeptDecision {
  readonly key: DecisionKey;
  readonly decision: Decision;
  /** ISO 8601. */
  readonly made: string;
}

/** Two decisions of one key speak of the same thing, so that the later replaces the earlier. */
export function decisionKey(decision: Decision): DecisionKey {
  const places = citedBy(decision).map(({ article, selector }) => [article, selector.start, selector.exact]);
  const sorted = places.map((place) => JSON.stringify(place)).sort();
  // What is one utterance cannot be two: a join takes the place of a split.
  const about = decision.kind === 'join' || decision.kind === 'split' ? 'pair' : decision.kind;
  return [about, ...sorted].join(' ') as DecisionKey;
}

/** The quotations that a decision names. */
export function citedBy(decision: Decision): readonly Cited[] {
  return 'of' in decision ? [decision.of] : [decision.a, decision.b];
}

/** How to cite the words of a reading of this article. */
export function cite(article: Pick<Article, 'id' | 'url'>, { text, before, after, span }: Reading): Cited {
  const selector = {
    exact: text,
    prefix: before.slice(-CONTEXT),
    suffix: after.slice(0, CONTEXT),
    start: span.start,
  };
  return { article: libraryId(article), selector };
}

/** How to cite a reading of a report; null where it names no such witness. */
export function citeIn({ article, witnesses }: Report, reading: Reading): Cited | null {
  const card =
    reading.siglum === HERE ? article : witnesses.find(({ siglum }) => siglum === reading.siglum)?.article;
  return card ? cite(card, reading) : null;
}

/** That these readings are not the utterance that the base reports. */
export function splits(report: Report, base: Reading, readings: readonly Reading[]): Decision[] {
  const a = citeIn(report, base);
  return readings.flatMap((reading): Decision[] => {
    const b = citeIn(report, reading);
    return a && b ? [{ kind: 'split', a, b }] : [];
  });
}
