import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Article, articleId } from '../../core/article.ts';
import { type Polled, poll, type World } from './poll.ts';
import { type FeedState, NEVER_ASKED } from './schedule.ts';

type Route = (request: IncomingMessage, response: ServerResponse) => void;

const NOW = Date.UTC(2026, 0, 1);
const routes = new Map<string, Route>();
const asked: string[] = [];
let server: Server;
let origin: string;
let kept: Article[];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const route = routes.get(request.url ?? '');
    if (route) route(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  routes.clear();
  asked.length = 0;
  kept = [];
});

function world(changes: Partial<World> = {}): World {
  return {
    fetch: (address, init) => fetch(address, init),
    now: () => NOW,
    chance: () => 0.5,
    mayAsk: async () => true,
    read: async ({ markup, address }) => ({ id: articleId(address), url: address, text: markup }),
    save: async (article) => void kept.push(article),
    ...changes,
  };
}

const body = (text: string, type = 'application/rss+xml', headers: Record<string, string> = {}): Route => {
  return (_, response) => response.writeHead(200, { 'content-type': type, ...headers }).end(text);
};
const feed = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title>${items.join('')}</channel></rss>`;
const item = (path: string, more = '') =>
  `<item><title>On ${path}</title><link>${origin}${path}</link>${more}</item>`;
const page = body('<p>The page.</p>', 'text/html');
const ask = (state: FeedState = NEVER_ASKED, changes?: Partial<World>): Promise<Polled> =>
  poll(`${origin}/feed`, state, world(changes));

describe('a poll', () => {
  it('reads the pages of new entries and saves them', async () => {
    routes.set(
      '/feed',
      body(feed(item('/a', '<pubDate>Wed, 19 May 2021 10:00:00 GMT</pubDate>'), item('/b'))),
    );
    routes.set('/a', page).set('/b', page);
    const { saved, title, state, leftOut } = await ask();
    expect({ saved, title, leftOut }).toEqual({ saved: 2, title: 'Paper', leftOut: {} });
    expect(kept).toMatchObject([
      { title: 'On /a', published: '2021-05-19T10:00:00.000Z' },
      { title: 'On /b' },
    ]);
    expect((await ask(state)).saved).toBe(0);
    expect(asked).toEqual(['/feed', '/a', '/b', '/feed']);
  });

  it('takes the text of an entry that has it all, and asks for no page', async () => {
    const whole = `<description>${'&lt;p&gt;Words and more words.&lt;/p&gt;'.repeat(100)}</description>`;
    routes.set('/feed', body(feed(item('/a', whole))));
    expect((await ask()).saved).toBe(1);
    expect(kept[0]?.text).toContain('<h1>On /a</h1><p>Words and more words.</p>');
    expect(asked).toEqual(['/feed']);
  });

  it('does not have sent again what has not changed', async () => {
    routes.set('/feed', (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else body(feed(item('/a')), 'text/xml', { etag: '"1"', 'last-modified': 'x' })(request, response);
    });
    routes.set('/a', page);
    const { state } = await ask();
    const again = await ask({ ...state, failures: 2 });
    expect(again).toMatchObject({
      saved: 0,
      state: { etag: '"1"', modified: 'x', failures: 0, seen: [`${origin}/a`] },
    });
  });

  it('waits as long as the server asks', async () => {
    routes.set('/feed', (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end());
    const { state } = await ask();
    expect(state).toMatchObject({ due: NOW + 7_200_000, failures: 1, fault: 'refused', status: 429 });
  });

  it.each<[string, Route, string]>([
    ['that is gone', (_, response) => response.writeHead(410).end(), 'refused'],
    ['that is a page', page, 'not-a-feed'],
    [
      'whose body is cut off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '9999' });
        response.write(feed(''));
        setImmediate(() => response.destroy());
      },
      'unreachable',
    ],
    [
      'that never ends',
      (_, response) => {
        const more = () => {
          while (response.write('x'.repeat(100_000)));
        };
        response.writeHead(200).on('drain', more);
        more();
      },
      'too-large',
    ],
    [
      'that moves in a circle',
      (_, response) => response.writeHead(302, { location: '/feed' }).end(),
      'moved',
    ],
    [
      'that moves to a file',
      (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      'moved',
    ],
  ])('of a feed %s fails and saves nothing', async (_, route, fault) => {
    routes.set('/feed', route);
    const { state, saved } = await ask();
    expect({ fault: state.fault, saved, kept }).toEqual({ fault, saved: 0, kept: [] });
    expect(state.due).toBeGreaterThan(NOW);
  });

  it('names the feeds of a page that is none', async () => {
    routes.set(
      '/feed',
      body('<link rel="alternate" type="application/rss+xml" title="News" href="/rss">', 'text/html'),
    );
    const { offers, state } = await ask();
    expect(state.fault).toBe('not-a-feed');
    expect(offers).toEqual([{ url: `${origin}/rss`, title: 'News' }]);
  });

  it('says that a feed leads on to where it may not be asked, and where it may lie', async () => {
    // As browsers do with a way to another server, for which the reader gave no leave.
    const barred: World['fetch'] = async (_, { redirect }) => {
      if (redirect !== 'manual') throw new TypeError('Failed to fetch');
      return Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    };
    const { offers, state } = await poll('http://outer.example/feed', NEVER_ASKED, world({ fetch: barred }));
    expect(state.fault).toBe('moved');
    expect(offers.map(({ url }) => url)).toEqual([
      'https://outer.example/feed',
      'https://www.outer.example/feed',
    ]);
  });

  it('looks once a week for a feed that is gone for good', async () => {
    routes.set('/feed', (_, response) => response.writeHead(410).end());
    expect((await ask()).state.due).toBe(NOW + 7 * 86_400_000);
  });

  it('takes from no feed what another site is to have printed: the page itself is asked', async () => {
    const words = '&lt;p&gt;Words and more words.&lt;/p&gt;'.repeat(100);
    const entry = `<item><title>x</title><link>https://paper.example/1</link><description>${words}</description></item>`;
    routes.set('/feed', body(feed(entry)));
    const atHome = async (address: string) => address.startsWith(origin);
    const { saved, wanted } = await ask(NEVER_ASKED, { mayAsk: atHome });
    expect({ saved, wanted, kept }).toEqual({ saved: 0, wanted: ['https://paper.example/*'], kept: [] });
  });

  it('follows a feed that has moved', async () => {
    routes.set('/feed', (_, response) => response.writeHead(301, { location: '/new' }).end());
    routes.set('/new', body(feed(item('/a')))).set('/a', page);
    expect((await ask()).saved).toBe(1);
  });

  it('takes nothing from the own network that the open web leads to', async () => {
    routes.set('/feed', (_, response) => response.writeHead(302, { location: `${origin}/inner` }).end());
    routes.set('/inner', body(feed(item('/a')))).set('/a', page);
    // Stands for a name of the open web, which no test may ask.
    const outer: World['fetch'] = async (address, init) =>
      fetch(address.replace('http://outer.example', origin), init);
    const { state } = await poll('http://outer.example/feed', NEVER_ASKED, world({ fetch: outer }));
    expect(state.fault).toBe('forbidden-address');
    expect(asked).not.toContain('/a');
  });

  it.each([
    ['header', 'text/xml; charset=windows-1252'],
    ['declaration', 'text/xml'],
  ])('reads an old encoding by its %s', async (where, type) => {
    const declared = where === 'declaration' ? 'windows-1252' : 'UTF-8';
    const text = feed(`<item><title>Caf\u00e9 \u00fcber</title><link>${origin}/a</link></item>`).replace(
      '?>',
      ` encoding="${declared}"?>`,
    );
    routes.set('/feed', (_, response) =>
      response.writeHead(200, { 'content-type': type }).end(Buffer.from(text, 'latin1')),
    );
    routes.set('/a', page);
    await ask();
    expect(kept[0]?.title).toBe('Caf\u00e9 \u00fcber');
  });

  it.each<[string, Route]>([
    ['noindex', body('<meta name="robots" content="NOINDEX, nofollow"><p>x</p>', 'text/html')],
    ['noindex', body('<p>x</p>', 'text/html', { 'x-robots-tag': 'googlebot: none' })],
    ['unreachable', (_, response) => response.writeHead(500).end()],
  ])('leaves a page out for %s, says so, and does not ask again', async (reason, route) => {
    routes.set('/feed', body(feed(item('/a'))));
    routes.set('/a', route);
    const { leftOut, state } = await ask();
    expect(leftOut).toEqual({ [reason]: 1 });
    await ask(state);
    expect(asked).toEqual(['/feed', '/a', '/feed']);
  });

  it('asks no server that it may not ask', async () => {
    expect((await ask(NEVER_ASKED, { mayAsk: async () => false })).state.fault).toBe('no-permission');
    routes.set('/feed', body(feed(item('/a'))));
    const feedOnly = async (address: string) => address.endsWith('/feed');
    const { leftOut, wanted, state } = await ask(NEVER_ASKED, { mayAsk: feedOnly });
    expect({ leftOut, wanted }).toEqual({ leftOut: { 'no-permission': 1 }, wanted: ['http://127.0.0.1/*'] });
    expect(asked).toEqual(['/feed']);
    routes.set('/a', page);
    expect((await ask(state)).saved).toBe(1);
  });

  it('begins with the newest of a long feed, and comes to the others of a later one', async () => {
    const items = Array.from({ length: 30 }, (_, i) => `/n${i}`);
    for (const path of items) routes.set(path, page);
    routes.set('/feed', body(feed(...items.map((path) => item(path))), 'text/xml', { etag: '"1"' }));
    const first = await ask();
    expect(first.saved).toBe(20);
    expect((await ask(first.state)).saved).toBe(0);
    const later = { ...first.state, seen: [] };
    const second = await ask(later);
    expect([second.saved, second.state.etag]).toEqual([20, undefined]);
    expect((await ask(second.state)).saved).toBe(10);
  });

  it('stops where nothing can be saved any more', async () => {
    routes.set('/feed', body(feed(item('/a')))).set('/a', page);
    const full = async () => {
      throw new Error('full');
    };
    await expect(ask(NEVER_ASKED, { save: full })).rejects.toThrow('full');
  });
});
