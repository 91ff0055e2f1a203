import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { clean } from './cleaning.ts';

const SENTENCE =
  'The envoys met for two hours on Wednesday and agreed to meet again before the month is over.';
const STORY = `<p>${SENTENCE}</p>`.repeat(8);

function left(body: string): string {
  const { document } = parseHTML(`<html><body><main>${STORY}</main>${body}</body></html>`);
  clean(document);
  return (document.body.textContent ?? '').replaceAll(SENTENCE, '').trim();
}

const gone: readonly [name: string, html: string][] = [
  ['navigation', '<nav>Home</nav>'],
  ['a caption', '<figure><figcaption>An envoy</figcaption></figure>'],
  ['a share bar', '<div class="story-share-bar">Tweet</div>'],
  ['a box named in camel case', '<div id="relatedStories">More talks</div>'],
  ['a box named by its role', '<div role="complementary">More talks</div>'],
  ['a box named for tests', '<div class="x1y" data-testid="share-tools">Tweet</div>'],
  ['links between paragraphs', '<div data-component="links-block"><a href="/x">More talks</a></div>'],
  ['a box named on several lines', '<div class="x\n  share-bar">Tweet</div>'],
  ['a box inside a box', '<div class="x"><div class="newsletter-signup"><p>Every morning</p></div></div>'],
  ['a card that hovers over a name', '<p>Jane <span class="rollover-card">Jane has met twice.</span></p>'],
];
test.each(gone)('removes %s', (_, html) => {
  expect(left(html).replace('Jane', '').trim()).toBe('');
});

const kept: readonly [name: string, html: string][] = [
  ['what a box merely has', '<div class="has-caption no-share hidden-print">Talks</div>'],
  ['a paragraph that is withheld from some', '<p class="paragraph paywall">They parted.</p>'],
  ['a date in a sentence', '<p>It was <span class="date">Wednesday</span></p>'],
  ['words that only look like others', '<div class="loading heading-address">Talks</div>'],
];
test.each(kept)('keeps %s', (_, html) => {
  expect(left(html)).not.toBe('');
});

test('keeps a box that holds much of the text, whatever it is called', () => {
  expect(
    left(
      `<div class="promo">${'<p>Another sentence of the story that is told here at length.</p>'.repeat(9)}</div>`,
    ),
  ).not.toBe('');
});

test('keeps many small boxes whose name they share where they hold the text together', () => {
  const boxes = Array.from(
    { length: 30 },
    (_, i) => `<div class="related-part"><p>Part ${i} of the story is told here at length.</p></div>`,
  );
  expect(left(boxes.join(''))).toContain('Part 7');
});

test('never makes a text anew', () => {
  const { document } = parseHTML(`<html><body>${STORY}<div class="share">Tweet</div></body></html>`);
  const before = new Set<Node>();
  const texts = () => [...document.querySelectorAll('p')].flatMap((element) => [...element.childNodes]);
  for (const text of texts()) before.add(text);
  clean(document);
  expect(texts().every((text) => before.has(text))).toBe(true);
});
