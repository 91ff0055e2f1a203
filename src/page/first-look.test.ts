import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { proseOf } from './first-look.ts';

const SENTENCE =
  'On Monday the minister spoke for an hour, as he always does, and said that the matter is closed.';
const STORY = 'https://www.example.com/world/story';

function looks(body: string, address = STORY, contentType = 'text/html'): boolean {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${body}</body></html>`);
  Object.defineProperty(document, 'contentType', { value: contentType });
  return proseOf(document, address) !== null;
}

const times = (count: number, markup: string) => markup.repeat(count);

describe('a page that may be an article', () => {
  test.each([
    ['paragraphs side by side', times(4, `<p>${SENTENCE}</p>`)],
    ['boxes for paragraphs', `<div>${times(4, `<div>${SENTENCE}</div>`)}</div>`],
    ['lines parted by breaks', `<div>${times(4, `${SENTENCE}<br><br>`)}</div>`],
    ['a form around everything', `<form>${times(4, `<p>${SENTENCE}</p>`)}</form>`],
    [
      'a form whose members are shadowed',
      `<form><input name="closest"><input name="parentNode">${times(4, `${SENTENCE}<br>`)}</form>`,
    ],
  ])('has %s', (_, body) => {
    expect(looks(body)).toBe(true);
  });

  test.each([
    [
      'teasers in a box each',
      times(40, `<article><h3><a href="/">Ferry</a></h3><p>${SENTENCE}</p></article>`),
    ],
    ['a list of links', `<ul>${times(40, `<li><a href="/">${SENTENCE}</a></li>`)}</ul>`],
    ['linked paragraphs', times(10, `<a href="/"><p>${SENTENCE}</p></a>`)],
    [
      'text that is not printed',
      `<script>${times(10, SENTENCE)}</script><template>${times(9, SENTENCE)}</template>`,
    ],
    ['a notice at its foot', `<footer>${times(6, `<p>${SENTENCE}</p>`)}</footer>`],
    ['nothing', ''],
  ])('is none that has %s', (_, body) => {
    expect(looks(body)).toBe(false);
  });

  test('stands neither at the root of a host nor in a viewer', () => {
    const body = times(4, `<p>${SENTENCE}</p>`);
    expect(looks(body, 'https://www.example.com/')).toBe(false);
    expect(looks(body, STORY, 'application/pdf')).toBe(false);
  });

  test.each([
    ['words', times(7_000, '<i>x</i>')],
    ['headlines', times(400, `<li><a href="/">${SENTENCE}</a></li>`)],
    ['teasers', times(400, `<section><h3>Ferry</h3><p>${SENTENCE}</p></section>`)],
  ])('is looked for in a bounded part of the page: not behind so many %s', (_, before) => {
    expect(looks(before + times(4, `<p>${SENTENCE}</p>`))).toBe(false);
  });

  test.each([
    ['a hundred headlines', times(100, `<li><a href="/">${SENTENCE}</a></li>`)],
    ['indented markup and scripts', times(400, `<b>${' '.repeat(90)}</b><script>${SENTENCE}</script>`)],
  ])('is found behind %s', (_, before) => {
    expect(looks(before + times(4, `<p>${SENTENCE}</p>`))).toBe(true);
  });
});
