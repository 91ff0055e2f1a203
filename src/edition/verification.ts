/** Computing the report of an edition anew, to see whether it says what the texts give. */

import type { Article } from '../core/article.ts';
import { type Candidate, crosscheck, ENGINE, MOST_WITNESSES, study } from '../core/crosscheck.ts';
import { isThing } from '../core/json.ts';
import type { Lexicon } from '../core/lexicon/lexicon.ts';
import { HERE, type Report } from '../core/report.ts';
import { cards, type Edition, editionOf, FORMAT, type Hash, VERSION } from './edition.ts';
import { DATA_ID, reportPage } from './page.ts';

/** `unchecked`: nothing speaks against it, but not all of it could be computed anew. */
export interface Verification {
  readonly verdict: 'verified' | 'differs' | 'unchecked';
  /** What was found, in plain words; never empty. */
  readonly said: readonly string[];
}

export interface Means {
  /** Texts that were given beside the edition, by their hash; those that travel in it are preferred. */
  readonly texts: ReadonlyMap<string, string>;
  readonly lexicon?: Lexicon | undefined;
  readonly hash: Hash;
}

/** The data of a printable report as JSON, or null when the page holds none. Linear. */
export function dataOfPage(page: string): string | null {
  const opening = `<script type="application/json" id="${DATA_ID}">`;
  const start = page.indexOf(opening);
  const end = page.indexOf('</script>', start);
  return start < 0 || end < 0 ? null : page.slice(start + opening.length, end);
}

/** Whether a JSON value has the members of an edition that a verification rests on. */
export function isEdition(value: unknown): value is Edition {
  if (!isThing(value) || !isThing(value.colophon)) return false;
  const { colophon, article, witnesses, utterances, engine } = value;
  const cardsFit =
    isCard(article) &&
    Array.isArray(witnesses) &&
    witnesses.every((one) => isThing(one) && typeof one.siglum === 'string' && isCard(one.article));
  const textsFit =
    Array.isArray(colophon.texts) &&
    colophon.texts.every(
      (one) =>
        isThing(one) && (one.sha256 === null || typeof one.sha256 === 'string') && isTextOrNone(one.text),
    );
  const isOurs = colophon.format === FORMAT && colophon.version === VERSION && typeof engine === 'string';
  return isOurs && cardsFit && textsFit && Array.isArray(utterances) && Array.isArray(colophon.decisions);
}

const isTextOrNone = (value: unknown): boolean => value === undefined || typeof value === 'string';

const CARD = [
  'id',
  'title',
  'outlet',
  'agency',
  'url',
  'byline',
  'published',
  'modified',
  'language',
] as const;

function isCard(value: unknown): boolean {
  if (!isThing(value) || typeof value.id !== 'string') return false;
  return CARD.every((name) => isTextOrNone(value[name])) && !('text' in value);
}

/**
 * Computes the edition's report anew and compares it byte for byte; where it came as a page, the page as well, since
 * that is what people read. As costly as the check that made it.
 */
export async function verify(edition: Edition, means: Means, page?: string): Promise<Verification> {
  const { texts, faults, missing } = await textsOf(edition, means);
  if (faults.length > 0) return { verdict: 'differs', said: faults };
  const unchecked = [
    ...(edition.engine === ENGINE
      ? []
      : [
          `It was made by version ${edition.engine} of the engine and this is version ${ENGINE}, so that it was not computed anew.`,
        ]),
    ...missing,
  ];
  if (unchecked.length > 0) return { verdict: 'unchecked', said: unchecked };
  const report = recomputed(edition, texts, means.lexicon);
  const { colophon } = edition;
  const withTexts = colophon.texts.some(({ text }) => text !== undefined);
  const making = { report, texts, withTexts, made: colophon.made, decisions: colophon.decisions };
  const anew = await editionOf(making, means.hash);
  const difference = firstDifference(anew, edition, '');
  if (difference !== null) {
    return {
      verdict: 'differs',
      said: [`The texts give another report, first at ${difference}.`],
    };
  }
  if (page !== undefined && page !== reportPage(anew)) {
    return {
      verdict: 'differs',
      said: ['The data in the page is right, but the page does not show what its data says.'],
    };
  }
  return { verdict: 'verified', said: [verifiedLine(edition)] };
}

function verifiedLine({ engine, colophon, article }: Edition): string {
  const stated = `Names, headlines and dates of the articles${colophon.decisions.length > 0 ? ', and the decisions,' : ''} are as the report states them.`;
  return `The same report, byte for byte, from ${colophon.texts.length} texts with version ${engine} of the engine, for ${article.id}. ${stated}`;
}

interface Found {
  readonly texts: ReadonlyMap<Article['id'], string>;
  /** What speaks against the edition. */
  readonly faults: readonly string[];
  /** What keeps it from being computed anew. */
  readonly missing: readonly string[];
}

async function textsOf(edition: Edition, { texts: given, hash }: Means): Promise<Found> {
  const articles = cards(edition);
  const records = edition.colophon.texts;
  const texts = new Map<Article['id'], string>();
  const faults: string[] = [];
  const missing: string[] = [];
  if (records.map(({ siglum }) => siglum).join() !== articles.map(({ siglum }) => siglum).join()) {
    faults.push('It does not name one text for each article.');
  }
  for (const [at, { siglum, article }] of articles.entries()) {
    const { sha256 = null, text } = records[at] ?? {};
    const known = text ?? (sha256 === null ? undefined : given.get(sha256));
    if (text !== undefined && (await hash(text)) !== sha256) {
      faults.push(`The text of ${siglum} in it is not the one that its hash names.`);
    } else if (known !== undefined) texts.set(article.id, known);
    else missing.push(missingLine(siglum, sha256));
  }
  return { texts, faults, missing };
}

function missingLine(siglum: string, sha256: string | null): string {
  const whose = siglum === HERE ? 'The article’s own text' : `The text of ${siglum}`;
  return sha256 === null
    ? `${whose} was not at hand when it was made, so that nothing can be computed from it.`
    : `${whose} is missing: it has the SHA-256 ${sha256}. Give it with --texts, or save the report with its texts.`;
}

function recomputed(edition: Edition, texts: Found['texts'], lexicon: Lexicon | undefined): Report {
  const saidSame = new Set(
    edition.witnesses
      .filter(({ match: { grounds } }) => grounds?.some(({ kind }) => kind === 'reader'))
      .map(({ article }) => article.id),
  );
  const [here, ...others] = cards(edition).map(({ article }): Candidate => {
    const dossier = study({ ...article, text: texts.get(article.id) ?? '' });
    return saidSame.has(article.id) ? { ...dossier, saidSame: true } : dossier;
  });
  if (!here) throw new Error('an edition without an article');
  const report = crosscheck(here, others, lexicon);
  // Only whoever made it knows whether there were more witnesses than a report takes.
  const mayHaveLeftOut = edition.approximate && edition.witnesses.length === MOST_WITNESSES;
  return mayHaveLeftOut ? { ...report, approximate: true } : report;
}

/** The path of the first member in which two JSON values differ, in the order of the first; null when none does. */
function firstDifference(a: unknown, b: unknown, path: string): string | null {
  const isList = Array.isArray(a) && Array.isArray(b);
  if (isList || (isThing(a) && isThing(b))) {
    const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
    for (const name of new Set([...left.keys(), ...right.keys()])) {
      const step = isList ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
      const found = firstDifference(left.get(name), right.get(name), step);
      if (found !== null) return found;
    }
    return null;
  }
  return a === b ? null : path;
}
