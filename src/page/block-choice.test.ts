import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { keepText } from './block-choice.ts';
import { linesOf } from './block-lines.ts';
import { blocksOf } from './blocks.ts';
import { trailOf } from './trail.ts';

const SENTENCE =
  'The envoys met for two hours on Wednesday and agreed to meet again before the month is over.';
const STORY = Array.from({ length: 8 }, (_, i) => `<p>${SENTENCE} That was round ${i} of the talks.</p>`);

function root(body: string): Element {
  const { document } = parseHTML(`<html><body><div>${body}</div></body></html>`);
  return document.body.firstElementChild as Element;
}

/** Lines of the text that are left beside those of the story. */
function left(before: string, inside: string, after: string): string {
  const content = root([before, ...STORY.slice(0, 4), inside, ...STORY.slice(4), after].join(''));
  keepText(content, linesOf(blocksOf(content)), {
    title: 'Envoys meet again in Vienna',
    byline: 'By Jane Doe',
  });
  const { text } = trailOf(content, () => undefined);
  for (let i = 0; i < STORY.length; i++) expect(text).toContain(`round ${i} of`);
  return text
    .split('\n')
    .filter((line) => !line.startsWith(SENTENCE))
    .join('\n');
}

const foreign: readonly [name: string, before: string, inside: string, after: string][] = [
  ['a date above the text', '<div><p>May 19, 2021 9:14 am</p></div>', '', ''],
  ['a credit', '<div><p>Photo: Getty Images</p></div>', '', ''],
  ['a link to another story', '', '<p><a href="/x">Related: What the envoys want from the talks</a></p>', ''],
  [
    'a list of links',
    '',
    '',
    '<ul class="related"><li><a href="/1">Ministers say the talks went well</a></li><li><a href="/2">Five things to know about Vienna</a></li></ul>',
  ],
  ['a label whose links are gone', '', '<h3>Related stories</h3>', ''],
  ['a label in another language', '', '<p>Mehr zum Thema:</p>', ''],
  ['who owns the text', '', '', '<p>© 2026 The Daily. Visit daily.example.</p>'],
  [
    'a sentence of the text that is printed a second time, and whose it is',
    '',
    '<blockquote><p>“Agreed to meet again before the month is over.”</p><p>Ida Strand</p></blockquote>',
    '',
  ],
  ['an appeal', '', '', '<div><p><i>Sign up for our newsletter and follow us on Twitter</i></p></div>'],
];
test.each(foreign)('leaves out %s', (_, before, inside, after) => {
  expect(left(before, inside, after)).toBe('');
});

const printed: readonly [name: string, inside: string][] = [
  ['a heading', '<h2>What comes next</h2>'],
  [
    'a sentence that begins as a label does',
    '<p>More than half of the subscribers of either side live abroad.</p>',
  ],
  ['a quotation that stands nowhere else', '<blockquote><p>“We will not meet again.”</p></blockquote>'],
  ['a paragraph that says again what was said', '<p>That was round 1 of the talks.</p>'],
  ['words that begin like a label', '<p>Share this with nobody, she said.</p>'],
  ['a short paragraph', '<p>They did not.</p>'],
  ['a list', '<ul><li>The first round took two hours.</li><li>The second took three hours.</li></ul>'],
  ['a quotation that is a paragraph', '<p>“We will meet again before the month is over,” she said.</p>'],
  ['a sentence with a link', '<p>She told <a href="/x">The Daily</a> that they would meet again soon.</p>'],
];
test.each(printed)('keeps %s', (_, inside) => {
  expect(left('', inside, '')).not.toBe('');
});

test('never takes more than a third of the words', () => {
  const content = root(
    Array.from({ length: 12 }, (_, i) => `<p><a href="/${i}">Related: talks of round ${i}</a></p>`).join(''),
  );
  const words = () => (content.textContent ?? '').split(/\s+/).length;
  const before = words();
  keepText(content, linesOf(blocksOf(content)), {});
  expect(content.querySelectorAll('a').length).toBe(12);
  expect(words()).toBeGreaterThan(before / 2);
});

test('lines are those that are printed', () => {
  const content = root(
    '<p>One <b>two</b><br>three</p>four<ul><li><p>five</p></li><li> </li></ul><script>six</script>',
  );
  const lines = blocksOf(content).map(({ text }) => text);
  expect(lines.join('\n')).toBe(trailOf(content, () => undefined).text);
});
