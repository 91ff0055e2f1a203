import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { statementOf } from './metadata.ts';

const ADDRESS = 'https://www.example.com/world/story?utm_source=x#top';
const metadata = (head: string, body = '', address = ADDRESS) =>
  statementOf(parseHTML(`<html><head>${head}</head><body>${body}</body></html>`).document, { address })
    .metadata;
const linked = (data: object | string) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Ministers &amp; envoys meet',
  datePublished: '2021-05-19T21:14:00+0800',
  author: [{ '@type': 'Person', name: 'Jane Doe' }, { name: 'John Roe' }],
  publisher: { '@type': 'Organization', name: 'The Daily' },
  inLanguage: 'en',
};

describe('reads JSON-LD', () => {
  const expected = {
    title: 'Ministers & envoys meet',
    published: '2021-05-19T21:14:00+08:00',
    byline: 'Jane Doe, John Roe',
    outlet: 'The Daily',
    language: 'en',
  };
  const cases: readonly [name: string, data: object | string][] = [
    ['as an object', ARTICLE],
    ['in a list', [{ '@type': 'WebSite', name: 'x' }, ARTICLE]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, ARTICLE] }],
    ['of several types', { ...ARTICLE, '@type': ['Thing', 'ReportageNewsArticle'] }],
    ['with a trailing comma and a semicolon', `${JSON.stringify(ARTICLE).slice(0, -1)},};`],
    ['in a wrapper of old', `//<![CDATA[\n${JSON.stringify(ARTICLE)}\n//]]>`],
    [
      'with raw line breaks in its strings',
      JSON.stringify({ ...ARTICLE, description: 'a' }).replace('"a"', '"a\nb"'),
    ],
    [
      'with references',
      {
        '@graph': [
          { ...ARTICLE, publisher: { '@id': '#p' } },
          { '@id': '#p', name: 'The Daily' },
        ],
      },
    ],
  ];
  test.each(cases)('%s', (_, data) => {
    expect(metadata(linked(data))).toMatchObject(expected);
  });

  const broken = [
    '',
    '{',
    'null',
    '[[[',
    '"text"',
    '{"@type": {"@type": null}}',
    '{"@type":"NewsArticle","author":[null,7]}',
  ];
  test.each(broken)('and gets by without: %s', (data) => {
    expect(metadata(linked(data) + meta('og:title', 'A title'))).toMatchObject({ title: 'A title' });
  });
});

describe('names the title', () => {
  const cases: readonly [name: string, head: string, body: string, title: string][] = [
    ['from meta', meta('og:title', 'Ministers meet'), '', 'Ministers meet'],
    ['without the outlet behind it', '<title>Ministers meet | The Daily</title>', '', 'Ministers meet'],
    [
      'without the outlet before it',
      '<title>The Daily - Ministers meet again</title>',
      '',
      'Ministers meet again',
    ],
    [
      'in full where it is cut short for search engines',
      meta('og:title', 'Ministers meet envoys in the capital and...'),
      '<h1>Ministers meet envoys in the capital and agree on fish</h1>',
      'Ministers meet envoys in the capital and agree on fish',
    ],
    [
      'without the section behind it',
      meta('og:title', 'Ministers meet envoys in the capital | Opinion'),
      '<h1>Ministers meet envoys in the capital</h1>',
      'Ministers meet envoys in the capital',
    ],
    ['with its own dashes', '<title>Talks - a start - The Daily</title>', '', 'Talks - a start'],
    [
      'from the heading where meta has the outlet only',
      meta('og:title', 'The Daily'),
      '<h1>Talks</h1>',
      'Talks',
    ],
  ];
  test.each(cases)('%s', (_, head, body, title) => {
    expect(metadata(meta('og:site_name', 'The Daily') + head, body).title).toBe(title);
  });
});

describe('names the writer', () => {
  const cases: readonly [html: string, byline: string | undefined][] = [
    ['<meta name="author" content="By Jane Doe">', 'Jane Doe'],
    ['<meta property="article:author" content="https://example.com/jane">', undefined],
    ['<p class="byline">Written by Jane Doe May 19, 2021</p>', 'Jane Doe'],
    ['<a rel="author">Jane Doe @jane</a>', 'Jane Doe'],
    ['<div class="post-author__name">Jane Doe</div>', 'Jane Doe'],
    ['<p class="byline">By Jane Doe jane@daily.example</p>', 'Jane Doe'],
    ['<meta name="author" content="news@daily.example"><p class="byline">Jane Doe</p>', 'Jane Doe'],
    ['<meta name="author" content="Von Jane Doe">', 'Jane Doe'],
    ['<meta name="author" content="Von Miller">', 'Von Miller'],
    ['<meta name="author" content="Par Jane Doe (avec AFP)">', 'Jane Doe'],
    ['<meta name="author" content="Jane Doe, AP National Writer">', 'Jane Doe'],
    ['<meta name="author" content="Jane Doe, John Roe, Staff Writers">', 'Jane Doe, John Roe'],
    ['<meta name="author" content="Jane Doe, PhD">', 'Jane Doe'],
    ['<meta name="author" content="John Roe, Jr.">', 'John Roe, Jr.'],
    ['<meta name="author" content="Daily Staff">', undefined],
    ['<p class="byline">20 Nov 2019 08:00 GMT</p>', undefined],
    ['<meta name="author" content="Staff Reports - desk@daily.example">', undefined],
    ['<meta name="author" content="kei_eno">', undefined],
    ['<meta name="author" content="jdadmin">', undefined],
    ['<meta name="author" content="WXYZTV">', undefined],
    ['<meta name="author" content="ANSA">', 'ANSA'],
    ['<meta name="author" content="Pelé">', 'Pelé'],
    ['<meta name="author" content="European Space Agency">', undefined],
    [
      '<h1>Storm</h1><p class="info">By <a>Jane Doe</a> , <a>John Roe</a> on Monday, May 3rd</p>',
      'Jane Doe, John Roe',
    ],
    ['<h1>Storm</h1><p>By and by the wind fell.</p><p>By noon it was calm.</p>', undefined],
    ['<h1>Storm</h1><div class="byline"><div>By Jane Doe</div><div>Staff writer</div></div>', 'Jane Doe'],
    ['<p class="byline">By Mary Major</p><h1>Storm</h1><p class="byline">By Jane Doe</p>', 'Jane Doe'],
    ['<h1>Storm</h1><div class="comment"><a class="author">Mary Major</a></div>', undefined],
    ['<h1>Storm</h1><p class="byline">Автор Анна Каренина</p>', 'Автор Анна Каренина'],
    [linked({ '@type': 'MedicalWebPage', headline: 'Storm', author: { name: 'Jane Doe, MD' } }), 'Jane Doe'],
  ];
  test.each(cases)('%s', (html, byline) => {
    expect(metadata(html).byline).toBe(byline);
  });
});

describe('tells one address of the article', () => {
  const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
  const cases: readonly [name: string, head: string, url: string][] = [
    ['its own, without fragment', '', 'https://www.example.com/world/story?utm_source=x'],
    ['the canonical one', canonical('/world/story'), 'https://www.example.com/world/story'],
    ['of the same host', canonical('https://example.com/s'), 'https://example.com/s'],
    [
      'not another host’s',
      canonical('https://other.org/s'),
      'https://www.example.com/world/story?utm_source=x',
    ],
    [
      'not the front page',
      canonical('https://example.com/'),
      'https://www.example.com/world/story?utm_source=x',
    ],
    ['no script', canonical('javascript:alert(1)'), 'https://www.example.com/world/story?utm_source=x'],
  ];
  test.each(cases)('%s', (_, head, url) => {
    expect(metadata(head)).toMatchObject({ url, id: url });
  });

  test('or the name of a file', () => {
    const { url, id } = metadata('', '', 'story.html');
    expect(url).toBeUndefined();
    expect(id).toBe('story.html');
  });
});

test('keeps what a page says of itself to the length of a line', () => {
  const long = 'x'.repeat(100_000);
  const { title, byline, outlet } = metadata(
    meta('og:title', long) + meta('og:site_name', long) + meta('author', long),
    '',
    `https://example.com/${long}`,
  );
  for (const line of [title, byline, outlet]) expect(line?.length ?? 0).toBeLessThanOrEqual(500);
});

describe('on a page that has moved by itself', () => {
  const moved = (canonical: string, body: string) =>
    statementOf(
      parseHTML(
        `<html><head><link rel="canonical" href="${canonical}">${linked(ARTICLE)}</head><body>${body}</body></html>`,
      ).document,
      { address: 'https://www.example.com/next', loaded: ADDRESS },
    ).metadata;

  test('believes nothing of a head that speaks of the article before', () => {
    expect(moved('/world/story', '<h1>Storm at sea</h1>')).toEqual({
      id: 'https://www.example.com/next',
      url: 'https://www.example.com/next',
      title: 'Storm at sea',
      outlet: 'example.com',
    });
  });

  test('believes a head that was brought up to date', () => {
    expect(moved('/next', '<h1>Storm at sea</h1>').title).toBe('Ministers & envoys meet');
  });

  test('believes a head whose headline is still printed', () => {
    expect(moved('/world/story', '<h1>Ministers &amp; envoys meet</h1>').outlet).toBe('The Daily');
  });
});

describe('names the outlet', () => {
  const site = (name: string) => meta('og:site_name', name);
  const by = (publisher: string) => linked({ ...ARTICLE, publisher: { name: publisher }, author: undefined });

  test.each([
    ['detroitnews', 'The Detroit News', 'The Detroit News'],
    ['TheHill', 'The Hill', 'The Hill'],
    ['spokesman.com', 'The Spokesman-Review', 'The Spokesman-Review'],
    ['SFGate', 'Associated Press', 'SFGate'],
    ['Space.com', 'Space', 'Space.com'],
    ['Inexhibit', 'Inexhibit magazine', 'Inexhibit'],
  ])('that calls itself %s, published by %s, %s', (name, publisher, expected) => {
    expect(metadata(site(name) + by(publisher)).outlet).toBe(expected);
  });

  test('and leaves it out of the headline, however it is written there', () => {
    expect(metadata(site('TheHill') + meta('og:title', 'Storm at sea | The Hill')).title).toBe(
      'Storm at sea',
    );
  });

  test('whose name holds the whole of a headline', () => {
    expect(metadata(site('The Storm News') + meta('og:title', 'Storm - The Storm News')).title).toBe('Storm');
  });

  test('by its title where nothing else does, and the headline is printed', () => {
    const title = '<title>Storm at sea - The Harbour Post</title>';
    expect(metadata(title, '<h1>Storm at sea</h1>')).toMatchObject({
      title: 'Storm at sea',
      outlet: 'The Harbour Post',
    });
    expect(metadata('<title>Storm - a diary</title>', '<h1>Storm - a diary</h1>').outlet).toBe('example.com');
  });

  test.each([
    ['its account, where that is its host', meta('twitter:site', '@Example'), 'Example'],
    ['its host, where its account is called otherwise', meta('twitter:site', '@ourpaper'), 'example.com'],
    ['what a telephone shows below its icon', meta('apple-mobile-web-app-title', 'The Daily'), 'The Daily'],
    [
      'its name with a capital',
      `${site('the Daily Post') + meta('og:title', 'Storm')}<title>Storm | The Daily Post</title>`,
      'The Daily Post',
    ],
  ])('by %s', (_, head, expected) => {
    expect(metadata(head, '<h1>Storm</h1>').outlet).toBe(expected);
  });

  test.each([
    ['The Quay Courier', undefined],
    ['Ida Strand, Quay Courier Online', 'Ida Strand'],
    ['Ida Strand. Quay Courier Online', 'Ida Strand'],
    ['Ida Strand, Associated Press', 'Ida Strand, Associated Press'],
  ])('and the byline "%s" names %s', (author, expected) => {
    expect(metadata(site('Quay Courier') + meta('author', author)).byline).toBe(expected);
  });
});

describe('when the text was changed', () => {
  test('is told by what the markup calls so', () => {
    const published = meta('article:published_time', '2018-02-16');
    expect(
      metadata(published, '<i itemprop="dateModified">Updated: Sat 8:31 PM, Feb 17, 2018</i>').modified,
    ).toBe('2018-02-17');
    expect(
      metadata(published, '<time class="updated" datetime="2018-02-17T20:31:00Z">8:31</time>').modified,
    ).toBe('2018-02-17T20:31:00Z');
  });

  const times = (published: string, modified: string) =>
    metadata(meta('article:published_time', published) + meta('article:modified_time', modified)).modified;

  test('is not told where that was before it was published', () => {
    expect(times('2014-06-21T09:41:45+01:00', '2014-06-17T17:46:05+01:00')).toBeUndefined();
    expect(times('2014-06-21', '2014-06-20T23:00:00Z')).toBeUndefined();
    expect(times('2014-06-21T09:41:45+01:00', '2014-06-21T09:00:00Z')).toBe('2014-06-21T09:00:00Z');
    expect(times('2014-06-21T09:00:00Z', '2014-06-21')).toBe('2014-06-21');
  });
});
