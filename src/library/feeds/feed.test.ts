import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeedError } from './fault.ts';
import { readFeed } from './feed.ts';
import { readOpml, writeOpml } from './opml.ts';

const AT = 'https://paper.example/feed';

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Paper &amp; Post</title>
<item><title>Ferry late</title><link>/ferry</link><dc:creator>Jo Li</dc:creator>
<pubDate>Wed, 19 May 2021 10:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Long.</p>]]></content:encoded></item>
<item><title>No link</title><guid isPermaLink="false">17</guid></item>
<item><title>By guid</title><guid>https://paper.example/guid</guid></item>
<item><title>Trap</title><link>javascript:alert(1)</link></item>
<item><title>Disk</title><link>file:///etc/passwd</link></item>
<item><title>Again</title><link>https://paper.example/ferry</link></item></channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><title>Ferry late</title>
<link rel="self" href="/self"/><link rel="alternate" href="/ferry"/><id>urn:1</id><updated>2021-05-19T10:00:00Z</updated>
<author><name>Jo Li</name></author><content type="html">&lt;p&gt;Long.&lt;/p&gt;</content></entry></feed>`;

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://paper.example/"><title>Old Paper</title></channel>
<item rdf:about="/ferry"><title>Ferry late</title><link>/ferry</link><dc:date>2021-05-19</dc:date></item></rdf:RDF>`;

const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'New Paper',
  items: [
    {
      id: '1',
      url: '/ferry',
      title: 'Ferry late',
      content_html: '<p>Long.</p>',
      authors: [{ name: 'Jo Li' }],
    },
  ],
});

describe('a feed', () => {
  it('in RSS gives its entries, without those that lead nowhere, each once', () => {
    expect(readFeed(RSS, AT)).toEqual({
      title: 'The Paper & Post',
      entries: [
        {
          url: 'https://paper.example/ferry',
          title: 'Ferry late',
          byline: 'Jo Li',
          published: 'Wed, 19 May 2021 10:00:00 GMT',
          markup: '<p>Long.</p>',
        },
        { url: 'https://paper.example/guid', title: 'By guid' },
      ],
    });
  });

  it('of the open web leads to nothing of the own network', () => {
    const local = RSS.replace('https://paper.example/guid', 'http://192.168.1.1/setup');
    expect(readFeed(local, AT).entries.map(({ url }) => url)).toEqual(['https://paper.example/ferry']);
    expect(readFeed(local, 'http://localhost/feed').entries).toHaveLength(3);
  });

  it.each([
    ['Atom', ATOM, 'Wire'],
    ['RDF', RDF, 'Old Paper'],
    ['JSON', JSON_FEED, 'New Paper'],
  ])('in %s gives the same entry', (_, text, title) => {
    const feed = readFeed(text, AT);
    expect(feed.title).toBe(title);
    expect(feed.entries).toMatchObject([{ url: 'https://paper.example/ferry', title: 'Ferry late' }]);
  });

  it.each([
    ['a page', '<!doctype html><title>x</title>'],
    ['nothing', ''],
    ['a feed that was cut off', RSS.slice(0, 300)],
    ['other data', '{"items": 3}'],
  ])('is not %s', (_, text) => {
    expect(() => readFeed(text, AT)).toThrow(FeedError);
  });

  it('is not blown up by entities within entities', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">${levels.join('')}]><rss version="2.0"><channel><title>&e9;</title><item><link>/a</link></item></channel></rss>`;
    let length = 0;
    try {
      length = JSON.stringify(readFeed(bomb, AT)).length;
    } catch (error) {
      expect(error).toBeInstanceOf(FeedError);
    }
    expect(length).toBeLessThan(10_000);
  });

  it('is read or refused, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(RSS, ATOM, RDF, JSON_FEED),
        fc.nat(),
        (noise, text, at) => {
          const cut = at % text.length;
          try {
            readFeed(text.slice(0, cut) + noise + text.slice(cut), AT);
          } catch (error) {
            expect(error).toBeInstanceOf(FeedError);
          }
        },
      ),
      { numRuns: 15 }, // tens of milliseconds each on a busy machine
    );
  });
});

describe('a list of feeds', () => {
  it('opens folders, and leaves out what is no web address', () => {
    const opml = `<opml version="2.0"><head/><body><outline text="News"><outline text="A" xmlUrl="https://a.example/f"/>
<outline text="B" xmlUrl="file:///b"/></outline><outline text="A2" title="C" xmlUrl="https://c.example/f"/></body></opml>`;
    expect(readOpml(opml)).toEqual([
      { url: 'https://a.example/f', title: 'A' },
      { url: 'https://c.example/f', title: 'C' },
    ]);
  });

  it('comes back as it was written', () => {
    const feeds = [
      { url: 'https://a.example/f?x=1&y="2"', title: 'A & <B>' },
      { url: 'https://c.example/f', title: 'C' },
    ].map((feed) => ({ ...feed, url: new URL(feed.url).href }));
    expect(readOpml(writeOpml(feeds))).toEqual(feeds);
  });

  it('is not blown up by entities within entities', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">${levels.join('')}]><opml version="2.0"><head/><body><outline text="&e9;" xmlUrl="https://a.example/f"/></body></opml>`;
    let length = 0;
    try {
      length = JSON.stringify(readOpml(bomb)).length;
    } catch (error) {
      expect(error).toBeInstanceOf(FeedError);
    }
    expect(length).toBeLessThan(10_000);
  });

  it('is not a page', () => {
    expect(() => readOpml('<html></html>')).toThrow(FeedError);
  });
});
