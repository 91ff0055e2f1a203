import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Article } from '../core/article.ts';
import { type PageText, readPage } from './read.ts';
import { locate } from './trail.ts';

const ADDRESS = 'https://www.example.com/world/story';

function read(html: string, address = ADDRESS): PageText & { document: Document } {
  const { document } = parseHTML(html);
  return { document, ...readPage(document, address) };
}

function article(html: string, address = ADDRESS): Article {
  const { extraction } = read(html, address);
  if (extraction.kind !== 'article') throw new Error(extraction.reason);
  return extraction.article;
}

const sentence = (day: string) =>
  `On ${day} the minister spoke for an hour, as he always does, and said that “the matter of ${day} is closed”, ` +
  'though few of those who had come to listen to him, it seemed, were ready to believe a word of it.';
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const paragraphs = DAYS.map((day) => `<p>${sentence(day)}</p>`).join('\n');
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en-GB"><head><title>The minister speaks</title>${head}</head><body>${body}</body></html>`;
const STORY = page(
  `<nav><a href="/">Home</a></nav><article><h1>The minister speaks</h1>${paragraphs}</article>`,
);

describe('reads an article', () => {
  test('as paragraphs of what it prints', () => {
    expect(article(STORY).text).toBe(DAYS.map(sentence).join('\n'));
  });

  test('without altering the page', () => {
    const { document } = parseHTML(STORY);
    const before = document.toString();
    readPage(document, ADDRESS);
    expect(document.toString()).toBe(before);
  });

  test('so that every quotation leads back to the live page', () => {
    const { extraction, trail, document } = read(STORY);
    if (extraction.kind !== 'article') throw new Error(extraction.reason);
    for (const { 0: words, index } of extraction.article.text.matchAll(/“[^”]+”/g)) {
      const [found] = locate(trail, { start: index, end: index + words.length })!;
      expect(found!.node.data.slice(found!.start, found!.end)).toBe(words);
      expect(document.body.contains(found!.node)).toBe(true);
    }
  });

  // Left to itself, Readability parses the markup of a short article anew, and the way back is lost.
  test('that is so short that Readability needs another attempt', () => {
    const short = `<article><p>${sentence('Monday')}</p><p>${sentence('Friday')}</p></article>`;
    const { extraction, trail } = read(page(short, '<meta property="og:type" content="article">'));
    expect(extraction.kind === 'article' && extraction.article.text.length).toBeLessThan(500);
    expect(trail.runs.length).toBeGreaterThan(0);
    expect(trail.runs.every(({ node }) => node.isConnected)).toBe(true);
  });

  test('in lines parted by <br>', () => {
    const text = article(page(`<div id="story">${DAYS.map(sentence).join('<br><br>\n')}</div>`)).text;
    expect(text).toBe(DAYS.map(sentence).join('\n'));
  });

  test('through script links, whose text Readability replaces', () => {
    const linked = paragraphs.replace(
      'the matter of Monday',
      '<a href="javascript:void(0)">the matter</a> of Monday',
    );
    const { trail } = read(page(`<article>${linked}</article>`));
    const start = trail.text.indexOf('the matter of Monday');
    expect(locate(trail, { start, end: start + 10 })).toHaveLength(1);
  });

  const hidden = [
    '<p hidden>',
    '<p style="display:none">',
    '<p aria-hidden="true">',
    '<template><p>',
    '<script>',
  ];
  test.each(hidden)('without the text inside %s', (opening) => {
    const closing = opening.replace(/<(\w+)[^>]*>/g, '</$1>');
    const text = article(
      page(`<article>${paragraphs}${opening}“Unseen words, said nobody here”${closing}</article>`),
    ).text;
    expect(text).not.toContain('Unseen');
    expect(text).toContain('Saturday');
  });

  test('whose document and forms are shadowed by the names of controls', () => {
    const traps = ['body', 'cloneNode', 'querySelectorAll', 'documentElement', 'createTreeWalker'];
    const members = [
      'firstChild',
      'nextSibling',
      'parentNode',
      'nodeType',
      'className',
      'getAttribute',
      'children',
    ];
    const forms = traps.map((name) => `<form name="${name}"><img name="${name}"></form>`).join('');
    const inputs = members.map((name) => `<input name="${name}" id="${name}">`).join('');
    const text = article(page(`${forms}<form><article>${paragraphs}</article>${inputs}</form>`)).text;
    expect(text).toContain(sentence('Saturday'));
  });
});

describe('says what there is instead of an article', () => {
  const cases: readonly [name: string, html: string, reason: string][] = [
    ['nothing in an empty body', page(''), 'empty'],
    ['nothing in a frameset', '<html><frameset><frame src="a"></frameset></html>', 'empty'],
    ['nothing but scripts', page('<script>document.write("“hello”")</script>'), 'empty'],
    [
      'links',
      page('<ul><li><a href="/a">One story</a><li><a href="/b">Another story</a></ul>'),
      'not-an-article',
    ],
    ['a notice', page('<p>The page was not found.</p>'), 'not-an-article'],
    ['XML', '<?xml version="1.0"?><feed><title>News</title></feed>', 'not-an-article'],
    ['megabytes in one paragraph', page(`<p>${'All work and no play. '.repeat(250_000)}</p>`), 'too-large'],
    ['a hundred thousand elements', page('<br>'.repeat(100_000)), 'too-large'],
    ['links by the thousand', page('<p><a href="/a">A story</a></p>'.repeat(5_000)), 'too-large'],
  ];
  test.each(cases)('%s', (_, html, reason) => {
    expect(read(html).extraction).toEqual({ kind: 'none', reason });
  });

  test('boxes in boxes, by the thousand', () => {
    const { document } = parseHTML(page('<main></main>'));
    let box = document.querySelector('main') as Element;
    for (let i = 0; i < 3000; i++) box = box.appendChild(document.createElement('div'));
    box.textContent = sentence('Monday');
    expect(readPage(document, ADDRESS).extraction).toEqual({ kind: 'none', reason: 'too-large' });
  });
});

describe('survives', () => {
  const cases: readonly [name: string, html: string][] = [
    ['unclosed quotation marks', page(`<article>${paragraphs.replaceAll('”', '')}</article>`)],
    ['unclosed elements', `<p><b><i><div><table><p>${paragraphs}`],
    ['text without any markup', sentence('Monday').repeat(4)],
    [
      'right-to-left text',
      page(
        `<article dir="rtl">${'<p>قال الوزير: "نعم، سوف نفعل ذلك"، ثم غادر القاعة.</p>'.repeat(20)}</article>`,
      ),
    ],
    ['broken JSON-LD', page(paragraphs, '<script type="application/ld+json">{"@type": NewsArticle</script>')],
    [
      'an odd address in links',
      page(`${paragraphs}<a href="http://[">x</a>`, '<link rel="canonical" href="http://[">'),
    ],
  ];
  test.each(cases)('%s', (_, html) => {
    expect(['article', 'none']).toContain(read(html).extraction.kind);
  });

  test('lone surrogates', () => {
    const { document } = parseHTML(STORY);
    document.querySelector('p')!.append('\ud800 “half a \udc00 character”');
    const { extraction } = readPage(document, ADDRESS);
    expect(extraction.kind === 'article' && extraction.article.text).toContain('“half a \udc00 character”');
  });

  test('a document without any element', () => {
    const { document } = parseHTML('');
    expect(readPage(document, ADDRESS).extraction.kind).toBe('none');
  });
});
