/** The canonical form of a web address: what makes two addresses one article. */
import { type Article, type ArticleId, articleId } from './article.ts';

/** Longer ones are data, not addresses; they stand for themselves. */
const MAX_ADDRESS = 4_000;

/**
 * Parameters that say how a reader came, never what is shown: campaigns, click ids, share buttons. A parameter that
 * some sites use for the article's own number (`id`, `p`, `cid`, `s`) is not among them: two articles taken for one
 * would lose one of them, an article kept twice only its second copy.
 */
const TRACKING = new RegExp(
  `^(?:${[
    '(?:utm|mtm|pk|at|ns|hsa|guce|oly|vero|wt|stm|fb|ga)_\\w+', // campaigns, whose names share a beginning
    '_hs\\w+|_ga|_gl|__twitter_impression|hss_channel|mkt_tok|mc_[ce]id|s_k?w?cid|cmp_?id|cmp|icid|ncid|ocid',
    '(?:g|d|fb|y|tw|tt|sc)clid|msclkid|gbraid|wbraid|igshid?|li_fat_id|mbid|smid|smtyp|xtor|ito|taid|spm|guccounter',
    'ref|ref_src|ref_url|referr?er|rss|sh|shared?|sharetype|traffic_source',
  ].join('|')})$`,
  'i',
);

/** Another dress of the same article. */
const DRESS = /^(?:amp|outputtype|output|view|print|printer|platform|device|m)$/i;
const DRESSES = /^(?:1|true|amp|print|mobile|yes|web)?$/i;

const HOST = /^[^\s:.]+(?:\.[^\s:.]+)*\.?(?::\d{1,5})?$/;

/** Hosts under which a site shows the same pages to phones or through AMP. */
const HOST_DRESS = /^(?:(?:www\d?|m|mobile|amp|touch)\.)+(?=[^.]+\.[^.]+)/;
const AMP_CACHE = /\.cdn\.ampproject\.org$/;
const AMP_PATH = /^\/(?:[a-z]\/)?s?\/?([^/]+\.[^/]+\/.*)$/;

/**
 * The same for every address of one article: scheme, `www.`, phone and AMP hosts, fragment, tracking parameters, the
 * order of parameters, `index.html` and a slash at the end make no difference. Null for what is no address of the
 * web. Idempotent; linear in its length.
 */
export function canonicalAddress(address: string): string | null {
  if (address.length > MAX_ADDRESS) return null;
  const unwrapped = withoutCache(address.trim());
  const parts = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(unwrapped);
  if (!parts) return null;
  const [, host = '', path = '', query = ''] = parts;
  if (!HOST.test(host)) return null;
  return `https://${hostOf(host)}${pathOf(path)}${queryOf(query)}`;
}

/**
 * The id of an article in the library: its canonical address, else the id it came with, so that one article saved
 * twice is one article, and a text without an address keeps the name that its file gave it.
 */
export function libraryId({ id, url }: Pick<Article, 'id' | 'url'>): ArticleId {
  const address = url === undefined ? canonicalAddress(id) : canonicalAddress(url);
  return address === null ? id : articleId(address);
}

/** Google's cache of AMP pages holds the publisher's own address in its path. */
function withoutCache(address: string): string {
  const parts = /^https?:\/\/([^/?#]+)([^#]*)/i.exec(address);
  const [, host = '', rest = ''] = parts ?? [];
  const inner = AMP_CACHE.test(host.toLowerCase())
    ? AMP_PATH.exec(rest)?.[1]
    : /^(?:www\.)?google\.[a-z.]{2,6}$/i.test(host)
      ? /^\/amp\/(?:s\/)?([^/]+\.[^/]+\/.*)$/.exec(rest)?.[1]
      : undefined;
  return inner === undefined ? address : `https://${inner}`;
}

function hostOf(host: string): string {
  const plain = host.toLowerCase().replace(/:(?:80|443)$/, '');
  return plain.replace(/\.(?=:|$)/, '').replace(HOST_DRESS, '');
}

/** Each dress may hide another, so until none is left; paths are short. */
function pathOf(path: string): string {
  let [before, plain] = ['', written(path).replace(/\/{2,}/g, '/')];
  while (plain !== before) {
    before = plain;
    plain = plain
      .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '')
      .replace(/\.amp(?=(?:\.html?)?$)/i, '')
      .replace(/\/(?:amp)?$/i, '')
      .replace(/^\/amp(?=\/)/i, '');
  }
  return plain;
}

/**
 * An escape for a character that needs none is written out, the others are in capitals (RFC 3986, 6.2.2). With broken
 * escapes among them the path stays as it is, since what is written out could become a part of one.
 */
function written(path: string): string {
  if (/%(?![\da-f]{2})/i.test(path)) return path;
  return path.replace(/%[\da-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(char) ? char : code.toUpperCase();
  });
}

function queryOf(query: string): string {
  const kept = query.split('&').filter((part) => part !== '' && !isNoise(part));
  kept.sort();
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

function isNoise(part: string): boolean {
  const at = part.indexOf('=');
  const name = at < 0 ? part : part.slice(0, at);
  const value = at < 0 ? '' : part.slice(at + 1);
  return TRACKING.test(name) || (DRESS.test(name) && DRESSES.test(value));
}
