/**
 * Which articles tell the same story: one event or statement, not one topic.
 *
 * An article is reduced to a fingerprint of its most telling words and of hashed word runs. Two fingerprints are
 * compared by weighted cosine (Salton's vector model with a static rarity in place of document frequencies, so
 * that a library of five articles works like one of five thousand), by shared word runs (Broder's resemblance,
 * sampled) and by nearness in time.
 */
import type { Article } from './article.ts';
import { rarity } from './lexicon/rarity.ts';
import { type Word, words } from './text.ts';

/** What an article is about, small enough to keep and compare by the thousand. */
export interface Fingerprint {
  /** Telling words and names, heaviest first; the weights have length 1 as a vector. */
  readonly terms: readonly (readonly [term: string, weight: number])[];
  /** Hashes of sampled word runs, to recognise copied text. Sorted, without repeats. */
  readonly shingles: readonly number[];
  /** Days since 1970 when it was published, null when unknown. */
  readonly day: number | null;
}

export interface StoryMatch {
  readonly decision: 'same' | 'related' | 'none';
  /** 0 to 1. */
  readonly score: number;
  /** In plain words: "14 shared names and phrases", "same day". */
  readonly reasons: readonly string[];
  /** `copy`: the same text. `rewrite`: whole sentences shared. `independent`: the event alone. */
  readonly kinship: 'copy' | 'rewrite' | 'independent';
}

/** More terms add noise: with 96 a library of 5,000 is searched as well as with all of them. */
const TERMS_KEPT = 96;
/** Names pin an event down better than other words of the same rarity. */
const NAME_BONUS = 1.6;
/** Headline and opening say what a report is about; its tail often turns to other matters. */
const LEAD_BONUS = 1.5;
const LEAD_WORDS = 60;
/** Runs of five words are rarely shared by chance, and survive light editing around them. */
const SHINGLE_WORDS = 5;
/** One run in four is kept: shares are estimated within a few per cent at a quarter of the size. */
const SHINGLE_SAMPLE = 4;
/** Longer texts are cut here, so that the cost stays bounded; a news report has 200 to 2,000 words. */
const WORDS_READ = 20_000;

/** Linear in the length of the text, and bounded by its first 20,000 words. */
export function fingerprint(article: Article): Fingerprint {
  const title = words(article.title ?? '');
  const body = words(article.text.slice(0, WORDS_READ * 8)).slice(0, WORDS_READ);
  return { terms: terms(title, body, article.text), shingles: shingles(body), day: day(article.published) };
}

function terms(title: readonly Word[], body: readonly Word[], text: string): Fingerprint['terms'] {
  const counts = new Map<string, { count: number; names: number; lead: boolean }>();
  const add = (word: Word, lead: boolean, name: boolean): void => {
    const key = stem(word.fold);
    const entry = counts.get(key) ?? { count: 0, names: 0, lead: false };
    counts.set(key, {
      count: entry.count + 1,
      names: entry.names + (name ? 1 : 0),
      lead: entry.lead || lead,
    });
  };
  for (const word of title) add(word, true, false);
  body.forEach((word, i) => {
    add(word, i < LEAD_WORDS, isName(word, text));
  });
  const weighted = [...counts].map(([term, { count, names, lead }]) => {
    const bonus = (names * 2 > count ? NAME_BONUS : 1) * (lead ? LEAD_BONUS : 1);
    return [term, rarity(term) * (1 + Math.log(count)) * bonus] as const;
  });
  return unit(
    weighted
      .filter(([, weight]) => weight > 0)
      .sort(heaviestFirst)
      .slice(0, TERMS_KEPT),
  );
}

const heaviestFirst = (a: readonly [string, number], b: readonly [string, number]): number =>
  b[1] - a[1] || (a[0] < b[0] ? -1 : 1);

function unit(weighted: readonly (readonly [string, number])[]): Fingerprint['terms'] {
  const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return weighted.map(([term, weight]) => [term, Math.round((weight / length) * 1e4) / 1e4]);
}

/** Capitalised away from the beginning of a sentence. */
function isName(word: Word, text: string): boolean {
  if (!/^\p{Lu}/u.test(word.text)) return false;
  return /[\p{L}\p{N},;'’-]\s?$/u.test(text.slice(Math.max(0, word.start - 2), word.start));
}

/** Possessive and plural endings off: "Russia's", "sanctions". Crude on purpose: both sides lose the same letters. */
function stem(word: string): string {
  const bare = word.replace(/'s?$/, '').replace(/\.$/, '');
  return bare.length > 4 && /[^su]s$/.test(bare) ? bare.slice(0, -1) : bare;
}

function shingles(body: readonly Word[]): number[] {
  const found = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= body.length; i++) {
    const hash = hashWords(body, i);
    if (hash % SHINGLE_SAMPLE === 0) found.add(hash);
  }
  return [...found].sort((a, b) => a - b);
}

/** FNV-1a over the folded words, 32 bits. */
function hashWords(body: readonly Word[], from: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + SHINGLE_WORDS; i++) {
    for (const char of `${body[i]?.fold ?? ''} `) {
      hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    }
  }
  return hash >>> 0;
}

function day(published: string | undefined): number | null {
  const match = published?.match(/^(\d{4})-(\d{2})-(\d{2})/);
  if (!match) return null;
  return Math.floor(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000);
}

/** Above it two texts are one, give or take a headline and a cut end. */
const COPY = 0.8;
/** Above it whole sentences were taken over; reports of one press conference alone share less. */
const REWRITE = 0.15;
/**
 * From here on the words alone decide. Among 10,000 news articles of eight years four of five that reach it tell
 * the very story, the others another day of the same affair; a higher bar would lose more than it spares.
 */
const SAME = 0.5;
/** From here on a quotation in common may decide; below it even that is more likely a stock phrase. */
const RELATED = 0.36;

/** How much of the wording two articles share. Symmetric. Linear in the size of the fingerprints. */
export const kinshipOf = (a: Fingerprint, b: Fingerprint): StoryMatch['kinship'] =>
  kinshipAt(sharedRuns(a, b));

const kinshipAt = (runs: number): StoryMatch['kinship'] =>
  runs >= COPY ? 'copy' : runs >= REWRITE ? 'rewrite' : 'independent';

/** Compares two articles by their fingerprints. Symmetric. Linear in their size. */
export function matchStory(a: Fingerprint, b: Fingerprint): StoryMatch {
  const shared = sharedTerms(a, b);
  const runs = sharedRuns(a, b);
  const likeness = shared.reduce((sum, [, weight]) => sum + weight, 0);
  const days = a.day === null || b.day === null ? null : Math.abs(a.day - b.day);
  const score = Math.min(1, Math.max(likeness, runs) * nearness(days));
  return {
    decision: score >= SAME ? 'same' : score >= RELATED ? 'related' : 'none',
    score: Math.round(score * 1000) / 1000,
    reasons: reasons(shared, runs, days),
    kinship: kinshipAt(runs),
  };
}

function sharedTerms(a: Fingerprint, b: Fingerprint): [string, number][] {
  const weights = new Map(b.terms);
  const found: [string, number][] = [];
  for (const [term, weight] of a.terms) {
    const other = weights.get(term);
    if (other !== undefined) found.push([term, weight * other]);
  }
  return found.sort(heaviestFirst);
}

/** The share of the shorter text's word runs that the longer has too. */
function sharedRuns(a: Fingerprint, b: Fingerprint): number {
  const [mine, others] = [a.shingles, b.shingles];
  let shared = 0;
  let at = 0;
  for (const hash of mine) {
    while (at < others.length && (others[at] ?? 0) < hash) at++;
    if (others[at] === hash) shared++;
  }
  return shared / Math.max(1, Math.min(mine.length, others.length));
}

/** A story is told within days. An unknown date neither helps nor hurts. */
function nearness(days: number | null): number {
  if (days === null) return 1;
  if (days <= 1) return 1.15;
  if (days <= 2) return 1.05;
  if (days <= 4) return 0.85;
  return days <= 7 ? 0.75 : 0.4;
}

function reasons(shared: readonly [string, number][], runs: number, days: number | null): string[] {
  const said = [`${shared.length} shared names and words`];
  if (runs > 0) said.push(`${Math.round(runs * 100)} % of the shorter text word for word`);
  if (days !== null) said.push(days === 0 ? 'same day' : `${days} day${days === 1 ? '' : 's'} apart`);
  return said;
}
