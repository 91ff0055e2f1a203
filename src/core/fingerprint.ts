/**
 * What an article is about, in about a kilobyte: its most telling words, hashed, with what is known of each; hashes of
 * sampled word runs, to recognise copied text (Broder's resemblance, sampled); a hash or two of each quotation.
 */
import type { Article } from './article.ts';
import { rarity } from './lexicon/rarity.ts';
import { type Word, words } from './text.ts';

/** Plain numbers, so that it can be kept in JSON and packed into bytes without loss. */
export interface Fingerprint {
  /** Telling words, names and numbers, sorted by hash, without repeats. */
  readonly terms: readonly Term[];
  /** Hashes of sampled word runs. Sorted, without repeats. */
  readonly runs: readonly number[];
  /** Two hashes for each quotation, one after the other; equal where it has but one run of words. In text order. */
  readonly quotes: readonly number[];
  /** Days since 1970 when it was published, null when unknown. */
  readonly day: number | null;
}

/**
 * `hash`: 32 bits of the folded word. `strength`: how much the article makes of it, 1 to 255, whatever its rarity.
 * `nature`: a byte, see `Nature`.
 */
export type Term = readonly [hash: number, strength: number, nature: number];

/** The bits of a term's nature; the low four hold how rare the word is in English, 15 for all that are not listed. */
export const Nature = { rarity: 15, name: 16, title: 32, lead: 64, number: 128 } as const;

/** More terms add noise: with 96 a library of 5,000 is searched as well as with all of them. */
const TERMS_KEPT = 96;
/** Names pin an event down better than other words of the same rarity. */
const NAME_BONUS = 1.6;
/** Headline and opening say what a report is about; its tail often turns to other matters. */
const LEAD_BONUS = 1.5;
const LEAD_WORDS = 60;
/** Runs of five words are rarely shared by chance, and survive light editing around them. */
const RUN_WORDS = 5;
/** One run in four is kept: shares are estimated within a few per cent at a quarter of the size. */
const RUN_SAMPLE = 4;
/** Longer texts are cut here, so that the cost stays bounded; a news report has 200 to 2,000 words. */
const WORDS_READ = 20_000;

/**
 * The strengths of an article make a vector of this length once each is weighed with the information of its word.
 * 4,000 leaves the weakest kept terms of a long article some ten steps and lets but few run into the ceiling.
 */
export const LENGTH = 4000;
const STRONGEST = 255;

/** The information of a word that is not among the 3,000 most frequent: it stands in 1 of 2,500 articles or so. */
const RARE = 7.8;
/** That of the most frequent word that is kept at all, and how fast it rises with rarity up to the unlisted ones. */
const COMMON = 1.2;
const RISE = 6.5;

/**
 * How much an article that holds a word of this nature tells, in natural units of information, as far as English alone
 * says: 1.2 for common words to 7.8 for unlisted ones. For libraries too small to count in.
 */
export function information(nature: number): number {
  const level = nature & Nature.rarity;
  return level === Nature.rarity ? RARE : COMMON + (RISE * level) / Nature.rarity;
}

/** Linear in the length of the text, and bounded by its first 20,000 words. */
export function fingerprint(article: Article): Fingerprint {
  const text = article.text.slice(0, WORDS_READ * 8);
  const title = words(article.title ?? '');
  const body = words(text).slice(0, WORDS_READ);
  const hashes = body.map((word) => hashOf(word.fold));
  return {
    terms: strongest(tally(title, body, text)),
    runs: sampled(hashes),
    quotes: quotesOf(text),
    day: dayOf(article.published),
  };
}

interface Tally {
  count: number;
  names: number;
  title: boolean;
  lead: boolean;
}

function tally(title: readonly Word[], body: readonly Word[], text: string): ReadonlyMap<string, Tally> {
  const counts = new Map<string, Tally>();
  const at = (word: Word): Tally => {
    const key = stem(word.fold);
    const known = counts.get(key) ?? { count: 0, names: 0, title: false, lead: false };
    counts.set(key, known);
    known.count++;
    return known;
  };
  for (const word of title) at(word).title = true;
  body.forEach((word, i) => {
    const entry = at(word);
    if (i < LEAD_WORDS) entry.lead = true;
    if (isName(word, text)) entry.names++;
  });
  return counts;
}

function strongest(counts: ReadonlyMap<string, Tally>): Term[] {
  const weighed = [...counts]
    .filter(([term]) => rarity(term) > 0)
    .map(([term, { count, names, title, lead }]) => {
      const isName = names * 2 > count;
      const made = (1 + Math.log(count)) * (isName ? NAME_BONUS : 1) * (title || lead ? LEAD_BONUS : 1);
      const level = rarity(term) === 1 ? Nature.rarity : Math.floor(rarity(term) * Nature.rarity);
      const nature =
        level |
        (isName ? Nature.name : 0) |
        (title ? Nature.title : 0) |
        (lead ? Nature.lead : 0) |
        (/^\D?\p{N}/u.test(term) ? Nature.number : 0);
      return { term, made, nature, weight: made * rarity(term) };
    })
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, TERMS_KEPT);
  const length = Math.sqrt(
    weighed.reduce((sum, { made, nature }) => sum + (made * information(nature)) ** 2, 0),
  );
  return withoutRepeats(
    weighed.map(({ term, made, nature }): Term => {
      const strength = Math.round((made / length) * LENGTH);
      return [hashOf(term), Math.max(1, Math.min(STRONGEST, strength)), nature];
    }),
  );
}

/** Of two words that share a hash the stronger is kept. */
function withoutRepeats(terms: readonly Term[]): Term[] {
  const sorted = [...terms].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return sorted.filter(([hash], i) => hash !== sorted[i - 1]?.[0]);
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

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, 32 bits, unsigned. */
export function hashOf(word: string): number {
  let hash = FNV_START;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}

/** One hash for a run of word hashes; mixed at the end, so that every bit of it may be sampled. */
function runHash(hashes: readonly number[], from: number, length: number): number {
  let hash = FNV_START;
  for (let i = from; i < from + length; i++)
    hash = Math.imul((hash << 5) ^ (hash >>> 27) ^ (hashes[i] ?? 0), FNV_PRIME);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function sampled(hashes: readonly number[]): number[] {
  const found = new Set<number>();
  for (let i = 0; i + RUN_WORDS <= hashes.length; i++) {
    const hash = runHash(hashes, i, RUN_WORDS);
    if (hash % RUN_SAMPLE === 0) found.add(hash);
  }
  return [...found].sort((a, b) => a - b);
}

// A pair of quotation marks with 20 to 800 characters between on one line. The study of sources and cues is too dear
// for an import of thousands, and nothing here needs to know who speaks.
const QUOTATION =
  /["\u201c\u201d\u201e\u00ab]([^"\u201c\u201d\u201e\u00ab\u00bb\n]{20,800})["\u201c\u201d\u00bb]/g;
/** Shorter ones are stock phrases. */
const QUOTE_WORDS = 6;
/** Runs of four words tie two printings of a quotation together even where one is cut or lightly edited. */
const QUOTE_RUN = 4;
/** A report seldom has more; speeches would swell the fingerprint. */
const MOST_QUOTES = 24;

function quotesOf(text: string): number[] {
  const found: number[] = [];
  for (const match of text.matchAll(QUOTATION)) {
    const hashes = words(match[1] ?? '').map((word) => hashOf(word.fold));
    if (hashes.length < QUOTE_WORDS) continue;
    const runs = Array.from({ length: hashes.length - QUOTE_RUN + 1 }, (_, i) =>
      runHash(hashes, i, QUOTE_RUN),
    );
    const [first = 0, second = first] = [...new Set(runs)].sort((a, b) => a - b);
    found.push(first, second);
    if (found.length === 2 * MOST_QUOTES) break;
  }
  return found;
}

const DAY_MS = 86_400_000;

/** Days since 1970 of an ISO date or moment; null for none, and for days that no calendar has. */
export function dayOf(published: string | undefined): number | null {
  const match = published?.match(/^(\d{4})-(\d{2})-(\d{2})/);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const moment = new Date(Date.UTC(year, month - 1, date));
  // What no month has rolls over into another: the 31st of February into March.
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== date) return null;
  return Math.floor(moment.getTime() / DAY_MS);
}
