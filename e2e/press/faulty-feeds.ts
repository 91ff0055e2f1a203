/** A server of feeds that are broken, hostile or hard to please, each at a path of its own. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FaultyFeeds {
  /** "http://localhost:41234" */
  readonly origin: string;
  /** What was asked for, and how it was answered: "/steady 304". */
  readonly answered: readonly string[];
  /** Whether somebody waits for the last page of the slow feed, and letting it go. */
  readonly isAwaited: () => boolean;
  readonly release: () => void;
  readonly close: () => Promise<void>;
}

type Answer = (origin: string, ...given: Parameters<RequestListener>) => void;

const RSS = { 'content-type': 'application/rss+xml' };
const feed = (items: string, head = '<?xml version="1.0"?>'): string =>
  `${head}<rss version="2.0"><channel><title>Paper</title>${items}</channel></rss>`;
const entry = (link: string, more = ''): string =>
  `<item><title>Entry</title><link>${link}</link>${more}</item>`;

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, __, response) =>
    void response.writeHead(code, headers).end();

const LEVELS = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
const BOMB = feed(
  '<item><title>&e9;</title></item>',
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">${LEVELS.join('')}]>`,
);

const SENTENCE = 'Im Café über dem Hafen sagte die Bürgermeisterin: &quot;Wir bauen die Brücke neu.&quot; ';
/** A whole article, so that no page is asked for. */
const UMLAUTS = `<description>&lt;p&gt;${`${SENTENCE}&lt;/p&gt;&lt;p&gt;`.repeat(30)}&lt;/p&gt;</description>`;

const answers: Readonly<Record<string, Answer>> = {
  '/gone': status(410),
  '/missing': status(404),
  '/closed': status(403),
  '/busy': status(429, { 'retry-after': '7200' }),
  '/broken': status(500),
  '/page': (_, __, response) => void response.end('<!doctype html><title>No feed</title><p>None.</p>'),
  '/cut': (_, __, response) => {
    response.writeHead(200, { ...RSS, 'content-length': '9999' });
    response.write(feed(''));
    setImmediate(() => response.destroy());
  },
  '/endless': (_, __, response) => {
    const more = () => {
      while (response.write('x'.repeat(100_000)));
    };
    response.writeHead(200, RSS).on('drain', more);
    more();
  },
  '/bomb': (_, __, response) => void response.writeHead(200, RSS).end(BOMB),
  '/circle': status(302, { location: '/circle' }),
  '/file': status(302, { location: 'file:///etc/passwd' }),
  '/elsewhere': (origin, _, response) =>
    void response.writeHead(302, { location: `${origin.replace('localhost', '127.0.0.1')}/steady` }).end(),
  '/traps': (_, __, response) =>
    void response
      .writeHead(200, RSS)
      .end(feed([entry('javascript:alert(1)'), entry('file:///etc/passwd')].join(''))),
  '/shy': (origin, _, response) => void response.writeHead(200, RSS).end(feed(entry(`${origin}/unlisted`))),
  '/unlisted': (_, __, response) =>
    void response.end('<!doctype html><meta name="robots" content="noindex"><p>Not for collections.</p>'),
  '/slow': (origin, _, response) =>
    void response.writeHead(200, RSS).end(feed(PARTS.map((path) => entry(origin + path)).join(''))),
  '/steady': (_, { headers }, response) => {
    if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { ...RSS, etag: '"1"' }).end(feed(''));
  },
  '/latin': (origin, _, response) =>
    void response
      .writeHead(200, { 'content-type': 'text/xml' })
      .end(
        Buffer.from(
          feed(entry(`${origin}/umlauts`, UMLAUTS), '<?xml version="1.0" encoding="windows-1252"?>'),
          'latin1',
        ),
      ),
};

/** Of the slow feed; the last of them is not answered before it is let go. */
const PARTS = ['/part/1', '/part/2', '/part/3'];
const article = (
  path: string,
): string => `<!doctype html><title>Part ${path}</title><article><h1>The bridge, ${path}</h1>
${`<p>The council met again in the hall by the bridge on Monday and heard the engineers, who brought figures for ${path}.</p>`.repeat(8)}</article>`;

export async function openFaultyFeeds(): Promise<FaultyFeeds> {
  const answered: string[] = [];
  const waiting: (() => void)[] = [];
  let isReleased = false;
  const server = createServer((request, response) => {
    const { url = '', headers } = request;
    response.on('close', () => answered.push(`${url} ${response.statusCode}`));
    if (PARTS.includes(url)) {
      const send = () => void response.writeHead(200, { 'content-type': 'text/html' }).end(article(url));
      if (url === PARTS.at(-1) && !isReleased) waiting.push(send);
      else send();
      return;
    }
    (answers[url] ?? status(404))(`http://${headers.host}`, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    answered,
    isAwaited: () => waiting.length > 0,
    release: () => {
      isReleased = true;
      for (const send of waiting.splice(0)) send();
    },
    close,
  };
}
