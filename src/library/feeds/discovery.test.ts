import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedsNamedIn, movedTo } from './discovery.ts';

const AT = 'https://paper.example/news/1';

describe('the feeds that a page names', () => {
  it('are those of its links, in full, each once, with their titles', () => {
    const page = `<!doctype html><head><link rel="stylesheet" href="/style.css">
<link rel="alternate" type="application/rss+xml" title="The Paper &amp; Post" href="/feed.xml?a=1&amp;b=2">
<LINK HREF='https://paper.example/atom' TYPE='application/atom+xml; charset=utf-8' REL='home Alternate'>
<link rel=alternate type=application/feed+json href=feed.json><link rel="alternate" type="application/rss+xml"
href="/feed.xml?a=1&amp;b=2"></head>`;
    expect(feedsNamedIn(page, AT)).toEqual([
      { url: 'https://paper.example/feed.xml?a=1&b=2', title: 'The Paper & Post' },
      { url: 'https://paper.example/atom' },
      { url: 'https://paper.example/news/feed.json' },
    ]);
  });

  it.each([
    ['another language of the page', '<link rel="alternate" hreflang="de" href="/de">'],
    ['data of its own', '<link rel="alternate" type="application/json" href="/wp-json/1">'],
    ['a style', '<link rel="alternate stylesheet" type="text/css" href="/dark.css">'],
    ['a script', '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">'],
    ['a file', '<link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">'],
    ['nothing', '<link rel="alternate" type="application/rss+xml">'],
  ])('are none where it links %s', (_, link) => {
    expect(feedsNamedIn(link, AT)).toEqual([]);
  });

  it('are at most ten, whatever stands in the page, and found in a time that grows with its length', () => {
    const link = '<link rel="alternate" type="application/rss+xml" href="/';
    expect(feedsNamedIn(Array.from({ length: 30 }, (_, i) => `${link}${i}">`).join(''), AT)).toHaveLength(10);
    for (const hostile of ['<link ', '<link a=', '<link a="', `${link}`]) {
      const begun = performance.now();
      feedsNamedIn(hostile.repeat(100_000), AT);
      expect(performance.now() - begun).toBeLessThan(2_000);
    }
  });

  it('are read or left, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (noise) => {
        for (const { url } of feedsNamedIn(`<link ${noise} type="application/rss+xml" rel=alternate>`, AT))
          expect(url).toMatch(/^https?:/);
      }),
    );
  });
});

describe('where a feed may have moved', () => {
  it.each([
    ['http://paper.example/feed', ['https://paper.example/feed', 'https://www.paper.example/feed']],
    ['https://www.paper.example/feed', ['https://paper.example/feed']],
  ])('from %s', (address, places) => {
    expect(movedTo(address).map(({ url }) => url)).toEqual(places);
  });
});
