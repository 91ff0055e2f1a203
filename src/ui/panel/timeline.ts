/** Who printed which wording first, as far as the articles are dated. */
import type { ArticleCard, Reading, Report, Utterance, VariantGroup } from '../../core/report.ts';
import { HERE } from '../../core/report.ts';
import { byWeight } from '../parts/order.ts';

/** An article and the sign it goes by. */
export interface Printed {
  readonly siglum: string;
  readonly article: ArticleCard;
}

/** Articles of one day. */
export interface Stop {
  /** ISO day in UTC; null for the articles whose day is not known. */
  readonly day: string | null;
  /** By the hour where all of them state it, else in the report's order, since the order is then not known. */
  readonly printed: readonly Printed[];
}

/** Readings of an utterance that print the same words, and the same part of them. */
export interface Wording {
  /** Null for what this page and those that print it alike do. */
  readonly group: VariantGroup | null;
  /** The first to print it: several where the order among them is not known. */
  readonly first: Stop;
  /** Everybody else who prints it. */
  readonly later: readonly string[];
}

/** An utterance that is printed in other words somewhere; wordings with the earliest date first, undated ones last. */
export interface History {
  readonly utterance: Utterance;
  readonly wordings: readonly Wording[];
}

/** The articles of the report by day, earliest first, those without a day last. */
export function stops(report: Report): Stop[] {
  return byDay(printedOf(report));
}

/** Heaviest differences first. Retellings have no wording of their own and are left out, as is what is merely cut. */
export function histories(report: Report): History[] {
  const printed = new Map(printedOf(report).map((one) => [one.siglum, one]));
  const reworded = report.utterances.filter(({ variants }) =>
    variants.some(({ variant }) => variant.relation === 'reworded'),
  );
  return byWeight(reworded).map((utterance) => ({ utterance, wordings: wordingsOf(utterance, printed) }));
}

function printedOf({ article, witnesses }: Report): Printed[] {
  return [{ siglum: HERE, article }, ...witnesses];
}

function wordingsOf({ base, variants }: Utterance, printed: ReadonlyMap<string, Printed>): Wording[] {
  const alike = variants.filter(({ variant }) => variant.relation === 'identical');
  const own = [base, ...alike.flatMap(({ readings }) => readings)];
  const others = variants.filter(({ variant }) => ['reworded', 'trimmed'].includes(variant.relation));
  return [
    wordingOf(null, own, printed),
    ...others.map((group) => wordingOf(group, group.readings, printed)),
  ].sort((a, b) => compareDays(a.first.day, b.first.day));
}

function wordingOf(
  group: VariantGroup | null,
  readings: readonly Reading[],
  printed: ReadonlyMap<string, Printed>,
): Wording {
  const sigla = [...new Set(readings.map(({ siglum }) => siglum))];
  const all = byDay(sigla.map((siglum) => printed.get(siglum)).filter((one) => one !== undefined));
  const first = earliest(all[0] ?? { day: null, printed: [] });
  const later = sigla.filter((siglum) => !first.printed.some((one) => one.siglum === siglum));
  return { group, first, later };
}

/** Where all articles of the day state their hour, only the first of them. */
function earliest({ day, printed }: Stop): Stop {
  const times = printed.map(({ article }) => timeOf(article));
  const least = Math.min(...times);
  if (day === null || Number.isNaN(least)) return { day, printed };
  return { day, printed: printed.filter((_, at) => times[at] === least) };
}

function byDay(printed: readonly Printed[]): Stop[] {
  const days = new Map<string | null, Printed[]>();
  for (const one of printed) {
    const day = dayOf(one.article);
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return [...days]
    .map(([day, articles]) => ({ day, printed: byHour(articles) }))
    .sort((a, b) => compareDays(a.day, b.day));
}

function byHour(printed: readonly Printed[]): readonly Printed[] {
  if (printed.some(({ article }) => Number.isNaN(timeOf(article)))) return printed;
  return [...printed].sort((a, b) => timeOf(a.article) - timeOf(b.article));
}

function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

function dayOf({ published }: ArticleCard): string | null {
  const date = new Date(published ?? '');
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

const HAS_HOUR = /T\d{2}:\d{2}/;

/** Milliseconds; NaN where no hour is stated. */
function timeOf({ published = '' }: ArticleCard): number {
  return HAS_HOUR.test(published) ? new Date(published).getTime() : Number.NaN;
}
