/**
 * A report made ready to leave the machine: what was found, and what a stranger needs to check it. An edition is the
 * report itself with a colophon beside its members, so that whoever reads reports reads editions too.
 */
import type { ArticleId } from '../core/article.ts';
import { type ArticleCard, HERE, type MarkId, type Report } from '../core/report.ts';
import { slice } from '../core/text.ts';

/** One of the texts that were compared. */
export interface TextRecord {
  /** `here` for the article that was checked. */
  readonly siglum: string;
  /** Of the text in UTF-8, in hexadecimal; null where the text was no longer at hand. */
  readonly sha256: string | null;
  /** Present where the reader lets the texts travel. */
  readonly text?: string;
}

/** What the reader decided about a finding, in the words that the edition prints. */
export interface DecisionRecord {
  /** The utterance it is about; left out for a rule that holds for all. */
  readonly utterance?: MarkId;
  /** The witness it is about. */
  readonly siglum?: string;
  /** "Not the same utterance" */
  readonly decision: string;
  readonly note?: string;
  /** ISO 8601. */
  readonly made?: string;
}

/** How an edition was made. */
interface Colophon {
  readonly format: typeof FORMAT;
  /** Moves when a reader of the format must change. */
  readonly version: typeof VERSION;
  /** ISO 8601, as whoever made it says; left out where nobody does. */
  readonly made?: string;
  /** The checked article's first, then the witnesses' in their order. */
  readonly texts: readonly TextRecord[];
  readonly decisions: readonly DecisionRecord[];
}

export interface Edition extends Report {
  readonly colophon: Colophon;
}

/** Names the format; see report.schema.json. */
export const FORMAT = 'crossquote-report';
export const VERSION = 1;

/** The texts that were compared, as far as they are at hand. */
export type Texts = ReadonlyMap<ArticleId, string>;

/** SHA-256 of a text in UTF-8, in hexadecimal. Handed in, since each platform has its own. */
export type Hash = (text: string) => Promise<string>;

export interface Making {
  readonly report: Report;
  readonly texts: Texts;
  /** Whether the texts travel in the edition; their hashes always do. */
  readonly withTexts: boolean;
  readonly made?: string | undefined;
  readonly decisions?: readonly DecisionRecord[];
}

/** The report with its colophon. The same making gives the same bytes. Linear in the texts. */
export async function editionOf(making: Making, hash: Hash): Promise<Edition> {
  const { report, texts, withTexts, made, decisions = [] } = making;
  const records = cards(report).map(async ({ siglum, article }): Promise<TextRecord> => {
    const text = texts.get(article.id);
    if (text === undefined) return { siglum, sha256: null };
    return { siglum, sha256: await hash(text), ...(withTexts && { text }) };
  });
  const colophon: Colophon = {
    format: FORMAT,
    version: VERSION,
    ...(made !== undefined && { made }),
    texts: await Promise.all(records),
    decisions,
  };
  return inOrder({ ...report, colophon });
}

/**
 * The same value with the members of all objects by name, in UTF-16 order. Browsers' storages give members back in an
 * order of their own, and the same report must give the same bytes wherever it has been.
 */
export function inOrder<T>(value: T): T;
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(item));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, inOrder(member)]));
}

/** The articles that were compared with their signs, the checked one first. */
export function cards({
  article,
  witnesses,
}: Report): readonly { readonly siglum: string; readonly article: ArticleCard }[] {
  return [{ siglum: HERE, article }, ...witnesses];
}

/** The report of an edition, without its colophon. */
export function reportOf({ colophon: _, ...report }: Edition): Report {
  return report;
}

/** One line, closed by a line break: the form in which editions are saved, compared and read by machines. */
export function editionJson(edition: Edition): string {
  return `${JSON.stringify(inOrder(edition))}\n`;
}

/** Whether a text is the one that the report points into: what has been read anew since may have moved. Linear. */
export function isTextOf(report: Report, id: ArticleId, text: string): boolean {
  const readings = report.utterances.flatMap(({ base, variants }) => [
    base,
    ...variants.flatMap((group) => group.readings),
  ]);
  return readings.every(({ article, span, text: words }) => article !== id || slice(text, span) === words);
}
