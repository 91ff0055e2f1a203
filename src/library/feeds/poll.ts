/** One poll of one feed: what is new in it is read in full and saved. */
import type { Article } from '../../core/article.ts';
import { type Asking, askFor } from './answer.ts';
import { feedsNamedIn, movedTo } from './discovery.ts';
import { FeedError } from './fault.ts';
import { type FeedEntry, readFeed } from './feed.ts';
import type { FeedName } from './opml.ts';
import { afterAnswer, afterFailure, type FeedState } from './schedule.ts';
import { hostPattern, isSameSite } from './web-address.ts';

/** A page of markup, to be read as an article where a DOM is at hand. */
export interface Sheet {
  readonly markup: string;
  readonly address: string;
}

/** Why an entry of a feed was not saved. */
export type EntryFault = 'noindex' | 'no-permission' | 'not-an-article' | 'unreachable';

/** What a poll needs of the world. */
export interface World extends Asking {
  /** 0 to 1, anew at each call. */
  readonly chance: () => number;
  /** Whether the reader has allowed to ask this address. */
  readonly mayAsk: (address: string) => Promise<boolean>;
  /** Null when it is no article. Rejects where nothing can be read now: the entry is looked at again. */
  readonly read: (sheet: Sheet) => Promise<Article | null>;
  readonly save: (article: Article) => Promise<void>;
}

export interface Polled {
  readonly state: FeedState;
  readonly title?: string;
  readonly saved: number;
  /** Entries that were left out, by reason. They are not tried again, but for those without permission. */
  readonly leftOut: LeftOut;
  /** Where those without permission lie: patterns of hosts that the reader may be asked for. */
  readonly wanted: readonly string[];
  /** Where there is no feed at the address: those that the page there names, or where it may have moved. */
  readonly offers: readonly FeedName[];
}

type LeftOut = Readonly<Partial<Record<EntryFault, number>>>;

/** A feed that is new may hold a hundred entries: the newest are enough to begin with. Later ones wait their turn. */
const ENTRIES_A_POLL = 20;

/** Never throws but where the world's own reading or saving does (a full disk): a feed's failures are part of the state. */
export async function poll(address: string, state: FeedState, world: World): Promise<Polled> {
  const moment = { now: world.now(), chance: world.chance() };
  const nothing = { saved: 0, leftOut: {}, wanted: [], offers: [] };
  let page = '';
  try {
    if (!(await world.mayAsk(address))) throw new FeedError('no-permission');
    const { text, etag, modified } = await askFor(address, { ...world, validators: state });
    const validators = { ...(etag && { etag }), ...(modified && { modified }) };
    if (text === null) return { state: afterAnswer(state, { ...validators, seen: [] }, moment), ...nothing };
    page = text;
    const { title, entries } = readFeed(text, address);
    const { seen, isAll, ...told } = await look(entries, { state, address, world });
    // Without validators the rest is sent again the next time.
    const next = afterAnswer(state, { ...(isAll && validators), seen }, moment);
    return { state: next, ...told, offers: [], ...(title && { title }) };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const offers = error.fault === 'moved' ? movedTo(address) : feedsNamedIn(page, address);
    return { ...nothing, state: afterFailure(state, error, moment), offers };
  }
}

/** A poll of the feed at `address`. */
interface Polling {
  readonly state: FeedState;
  readonly address: string;
  readonly world: World;
}

interface Looked extends Pick<Polled, 'saved' | 'leftOut' | 'wanted'> {
  /** Addresses that are done with. */
  readonly seen: readonly string[];
  /** Nothing of the feed is left to look at. */
  readonly isAll: boolean;
}

async function look(entries: readonly FeedEntry[], polling: Polling): Promise<Looked> {
  const { state } = polling;
  const fresh = entries.filter(({ url }) => !state.seen.includes(url));
  const looked = fresh.slice(0, ENTRIES_A_POLL);
  const { blocked, ...told } = await saveEach(looked, polling);
  const isFirst = state.read === undefined;
  const done = (isFirst ? fresh : looked).filter((entry) => !blocked.includes(entry));
  return {
    ...told,
    wanted: [...new Set(blocked.map(({ url }) => hostPattern(url)))],
    seen: done.map(({ url }) => url),
    isAll: done.length === fresh.length,
  };
}

interface Each extends Pick<Polled, 'saved' | 'leftOut'> {
  readonly blocked: readonly FeedEntry[];
}

async function saveEach(entries: readonly FeedEntry[], polling: Polling): Promise<Each> {
  let saved = 0;
  const faults: Partial<Record<EntryFault, number>> = {};
  const blocked: FeedEntry[] = [];
  // One after the other: they mostly lie on one server.
  for (const entry of entries) {
    const article = await articleOf(entry, polling);
    if (typeof article === 'string') faults[article] = (faults[article] ?? 0) + 1;
    else {
      await polling.world.save(article);
      saved++;
    }
    if (article === 'no-permission') blocked.push(entry);
  }
  return { saved, leftOut: faults, blocked };
}

/** Below it, an entry holds a teaser. News briefs that are shorter are read from their pages. */
const WHOLE_TEXT = 1_500;

/** What another site says that an outlet prints is no testimony: there the page itself is asked. */
async function articleOf(entry: FeedEntry, { address, world }: Polling): Promise<Article | EntryFault> {
  const sheet =
    isWhole(entry) && isSameSite(entry.url, address) ? sheetOf(entry) : await pageOf(entry, world);
  if (typeof sheet === 'string') return sheet;
  const article = await world.read(sheet);
  return article ? named(article, entry) : 'not-an-article';
}

function isWhole({ markup = '' }: FeedEntry): boolean {
  return markup.replace(/<[^>]*>/g, '').length >= WHOLE_TEXT;
}

/** The entry as a page of its own, so that it is read like any other. */
function sheetOf({ url, title = '', markup = '' }: FeedEntry): Sheet {
  const headline = title.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return {
    address: url,
    markup: `<!doctype html><title>${headline}</title><article><h1>${headline}</h1>${markup}</article>`,
  };
}

async function pageOf({ url }: FeedEntry, world: World): Promise<Sheet | EntryFault> {
  if (!(await world.mayAsk(url))) return 'no-permission';
  const { validators: _, ...asking } = world;
  try {
    const { text, noindex, address } = await askFor(url, asking);
    if (text === null) return 'unreachable';
    return noindex || forbidsIndexing(text) ? 'noindex' : { markup: text, address };
  } catch (error) {
    if (error instanceof FeedError) return 'unreachable';
    throw error;
  }
}

const ROBOTS = /<meta\b[^>]*\bname\s*=\s*["']?robots\b[^>]*>/gi;

function forbidsIndexing(markup: string): boolean {
  return (markup.slice(0, 100_000).match(ROBOTS) ?? []).some((tag) => /\b(?:noindex|none)\b/i.test(tag));
}

/** What the page does not say of itself its feed may. */
function named(article: Article, { title, byline, published }: FeedEntry): Article {
  const day = published && !article.published ? isoOf(published) : undefined;
  return {
    ...(title && { title }),
    ...(byline && { byline }),
    ...article,
    ...(day && { published: day }),
  };
}

/** ISO 8601 as it is; what else browsers understand (RFC 822) as a moment. */
function isoOf(written: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d/.test(written)) return written;
  const at = Date.parse(written);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
