import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readPage } from './read.ts';

const SENTENCE =
  'The envoys met for two hours on Wednesday and agreed to meet again before the month is over. ';
const LINKS = Array.from(
  { length: 20 },
  (_, i) => `<a href="/s/${i}">Ministers say number ${i} of the talks went well</a>`,
);
const list = `<ul>${LINKS.map((link) => `<li>${link}</li>`).join('')}</ul>`;
const cards = LINKS.map((link) => `<div><h3>${link}</h3><p>${SENTENCE}</p></div>`).join('');
const headlines = `<ul>${LINKS.slice(1, 3)
  .map((link) => `<li><h3>${link}</h3></li>`)
  .join('')}</ul>`;
const brief = `<p>${SENTENCE.repeat(3)}</p>`;
const story = `<div>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(6)}</div>`;

const kindOf = (path: string, body: string, head = '') =>
  readPage(
    parseHTML(`<html><head><title>Page</title>${head}</head><body>${body}</body></html>`).document,
    `https://example.com${path}`,
  ).extraction.kind;

const OTHER = '<meta property="og:type" content="video.other">';
const cases: readonly [name: string, kind: 'article' | 'none', path: string, body: string, head?: string][] =
  [
    ['a story', 'article', '/world/talks', story],
    [
      'a brief of two sentences',
      'article',
      '/world/talks',
      `<h1>Talks</h1><p>${SENTENCE.repeat(2)}</p><p>${SENTENCE}</p>`,
    ],
    ['a story beside a list of links', 'article', '/world/talks', list + story],
    ['a story at the root of its host', 'article', '/', story],
    ['a long text under a video', 'article', '/video/1', story, OTHER],
    ['a list of links', 'none', '/', list],
    ['cards with teasers', 'none', '/', cards],
    [
      'cards of a section that calls itself an article',
      'none',
      '/world/',
      cards,
      '<meta property="og:type" content="article">',
    ],
    [
      'two sentences under a video',
      'none',
      '/video/1',
      `<video></video><p>${SENTENCE.repeat(2)}</p>${list}`,
      OTHER,
    ],
    [
      'a brief under the name of its site',
      'article',
      '/world/talks',
      `<nav><h3><a href="/world">World</a></h3></nav><h1><a href="/">The Daily</a></h1><h1>Talks</h1>${brief}`,
    ],
    [
      'a brief whose headline leads to itself',
      'article',
      '/world/talks',
      `<h2><a href="/world/talks#top">Talks</a></h2>${brief}${headlines}`,
    ],
    ['a brief without a headline', 'article', '/world/talks', brief + headlines],
    [
      'a list with a teaser of its first story',
      'none',
      '/world/',
      `<h1><a href="/">The Daily</a></h1><div><h2>${LINKS[0]}</h2>${brief}</div>${headlines}`,
    ],
    ['one sentence', 'none', '/world/talks', `<p>${SENTENCE}</p>`],
  ];
test.each(cases)('%s is %s', (_, kind, path, body, head) => {
  expect(kindOf(path, body, head)).toBe(kind);
});
