import { Readability } from '@mozilla/readability';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { sieved } from './sieve.ts';

const SENTENCE = 'The ferry will sail again on Monday, the line said, two years after it broke down.';
const STORY = `<p>${SENTENCE} It was, they say, a long wait.</p>`.repeat(6);

const page = (body: string, head = ''): Document =>
  parseHTML(`<!doctype html><html><head><title>Ferry</title>${head}</head><body>${body}</body></html>`)
    .document as unknown as Document;

/** Names and texts of a tree, attributes aside: nobody looks at those. */
function shape(node: Node | null | undefined): unknown {
  if (!node) return null;
  return node.nodeType === 3 ? node.textContent : [node.nodeName, [...node.childNodes].map(shape)];
}

/** What Readability finds when nothing is spared. */
function plain(document: Document, flags: number): Node | null | undefined {
  const serializer = (node: Node) => node;
  const reader = new Readability<Node>(document, { charThreshold: -1, keepClasses: true, serializer });
  return Object.assign(reader, { _flags: flags }).parse()?.content;
}

function same(body: string, head = ''): void {
  for (const flags of [0b111, 0b110, 0b100, 0])
    expect(shape(sieved(page(body, head), flags))).toEqual(shape(plain(page(body, head), flags)));
}

describe('what is spared Readability changes nothing in what it finds', () => {
  test.each([
    ['a story', STORY],
    ['hidden parts', `<p hidden>${SENTENCE}</p><p style="display: none">${SENTENCE}</p>${STORY}`],
    ['what is not said aloud', `<p aria-hidden="true">${SENTENCE}</p><p aria-hidden>${SENTENCE}</p>${STORY}`],
    ['styles that hide nothing', `<div style="color: red"><p>${SENTENCE}</p></div>${STORY}`],
    ['bylines', `<p rel="author">Ida</p><p class="byline">By Ida Strand</p>${STORY}`],
    ['a byline that is a text', `<div class="author"><p>${SENTENCE}${SENTENCE}</p></div>${STORY}`],
    ['empty boxes', `${STORY}<div><br></div><div><span><br></span></div><section> </section>${STORY}`],
    ['links within and away', `${STORY}<div><a href="#a">${SENTENCE}</a> <a href="/b">${SENTENCE}</a></div>`],
    ['no element at all', ''],
  ])('on a page with %s', (_, body) => {
    same(body);
  });

  // By the headline it leaves out what repeats it, and with a writer known it looks for no byline.
  test('whatever meta elements state', () => {
    const names = ['og:title', 'Title', 'dc.title', ' og:title', 'parsely-title', 'weibo:article:title'];
    const writers = ['author', 'article:author', 'DC.Creator', 'og:author', 'book:author', 'parsely-author'];
    const property = fc.constantFrom('og:title', 'article:author', 'OG:Title', 'article:author_id', 'og:url');
    const content = fc.constantFrom(
      'Ferry sails &amp;amp; again',
      'Some other story',
      'Ida Strand',
      'https://a.example/',
      '',
    );
    const name = fc.constantFrom(...names, ...writers);
    const of = (attribute: string) => (value: string) => `${attribute}="${value}"`;
    const attributes = fc.oneof(
      name.map(of('name')),
      fc.oneof(property, name).map(of('property')),
      fc.tuple(name, property).map(([one, other]) => `name="${one}" property="${other}"`),
    );
    const meta = fc.tuple(attributes, content).map(([stated, said]) => `<meta ${stated} content="${said}">`);
    const body = `<h2>Ferry sails &amp; again</h2><p class="byline">Ida</p><h2>Ferry</h2>${STORY}`;
    fc.assert(
      fc.property(fc.array(meta, { maxLength: 4 }), (metas) => same(body, metas.join(''))),
      { numRuns: 100 },
    );
  });

  test('whatever stands in what', () => {
    const open = fc.constantFrom(
      'div',
      'section',
      'p',
      'ul><li',
      'a href="#x"',
      'a href="/y"',
      'span itemprop="author"',
      'div class="byline"',
      'h2',
      'div style="visibility: hidden"',
    );
    const leaf = fc.constantFrom(
      SENTENCE,
      `<p>${SENTENCE}</p>`,
      '<br>',
      '<hr>',
      ' ',
      'Ida',
      '<img src="/i">',
    );
    const { markup } = fc.letrec<{ markup: string }>((tie) => ({
      markup: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(open, fc.array(tie('markup'), { maxLength: 4 }))
          .map(([tag, inside]) => `<${tag}>${inside.join('')}${closing(tag)}`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(markup, { maxLength: 6 }), (parts) => same(parts.join(''))),
      { numRuns: 60 },
    );
  });
});

function closing(tag: string): string {
  const names = tag.split('><').map((one) => one.split(' ')[0]);
  return names
    .reverse()
    .map((name) => `</${name}>`)
    .join('');
}
