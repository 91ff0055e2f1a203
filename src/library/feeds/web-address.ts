/** Which addresses a feed may lead to. */

/**
 * The address in full, or null when it is none that a news reader has business with: another scheme than http and
 * https (`javascript:`, `file:`, `data:`), or no address at all. `base` is what it is relative to.
 */
export function webAddress(given: string | undefined, base?: string): string | null {
  if (!given || !URL.canParse(given, base)) return null;
  const url = new URL(given, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '') return null;
  return url.href;
}

/** The pattern by which browsers grant the address's host: on any port, since Firefox knows no ports in patterns. */
export function hostPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

const LOCAL_NAME = /^(?:localhost|[^.]+)$|\.(?:localhost|local|internal|lan|home|home\.arpa)$/;
/** This host, private networks, link-local addresses (RFC 1122, 1918, 3927, 6598). */
const LOCAL_V4 =
  /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
/** Loopback, unspecified, unique local, link-local, and IPv4 in IPv6 (RFC 4193, 4291). */
const LOCAL_V6 = /^\[(?:::1?\]|::ffff:|f[cd]|fe[89ab])/;

/** Whether the address lies on this machine or in its own network, by its name alone. */
export function isLocal(address: string): boolean {
  const { hostname } = new URL(address);
  const host = hostname.replace(/\.$/, '');
  if (host.startsWith('[')) return LOCAL_V6.test(host);
  return /^[\d.]+$/.test(host) ? LOCAL_V4.test(host) : LOCAL_NAME.test(host);
}

/** Second-level names under which countries hand out names: "co.uk", "com.au". */
const SHARED_LABEL = /^(?:com?|org|net|gov|edu|ac|ne|or|go|gob)$/;

/** Whether both lie at one site, as far as their names tell: "feeds.paper.co.uk" and "www.paper.co.uk" do. */
export const isSameSite = (one: string, other: string): boolean => siteName(one) === siteName(other);

function siteName(address: string): string {
  const { hostname } = new URL(address);
  if (/^[\d.]+$|^\[/.test(hostname)) return hostname;
  const labels = hostname.replace(/\.$/, '').split('.');
  const isShared = labels.at(-1)?.length === 2 && SHARED_LABEL.test(labels.at(-2) ?? '');
  return labels.slice(isShared ? -3 : -2).join('.');
}
