/** Lists of feeds as other news readers write and read them. */
import { generateOpml, type Opml, parseOpml } from 'feedsmith';
import { FeedError } from './fault.ts';
import { webAddress } from './web-address.ts';

export interface FeedName {
  readonly url: string;
  readonly title?: string;
}

/** More than anybody follows; a longer list is cut. */
const FEEDS = 2_000;

/** The feeds that an OPML text lists, folders opened, each once. Throws a `FeedError` when it is no OPML. */
export function readOpml(text: string): readonly FeedName[] {
  const found = new Map<string, FeedName>();
  for (const { xmlUrl, title, text: label } of outlinesOf(text)) {
    const url = webAddress(xmlUrl);
    const name = title ?? label;
    if (url && found.size < FEEDS) found.set(url, { url, ...(name && { title: name }) });
  }
  return [...found.values()];
}

function outlinesOf(text: string): readonly Opml.Outline<string>[] {
  try {
    return flat(parseOpml(text).body?.outlines ?? []);
  } catch {
    throw new FeedError('not-a-feed');
  }
}

/** Without recursion: folders may lie deeper than the stack reaches. */
function flat(outlines: readonly Opml.Outline<string>[]): Opml.Outline<string>[] {
  const found: Opml.Outline<string>[] = [];
  const open = [...outlines].reverse();
  for (let outline = open.pop(); outline; outline = open.pop()) {
    found.push(outline);
    open.push(...[...(outline.outlines ?? [])].reverse());
  }
  return found;
}

export function writeOpml(feeds: readonly FeedName[]): string {
  const outlines = feeds.map(({ url, title }) => ({ text: title ?? url, type: 'rss', xmlUrl: url }));
  return generateOpml({ head: { title: 'Crossquote' }, body: { outlines } });
}
