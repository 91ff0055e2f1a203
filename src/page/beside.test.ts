import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { besideIn } from './beside.ts';
import { knownOf } from './block-features.ts';
import { linesOf } from './block-lines.ts';
import { blocksOf } from './blocks.ts';

const SENTENCE =
  'The envoys met for two hours on Wednesday and agreed to meet again before the month is over.';
const STORY = Array.from({ length: 8 }, (_, i) => `<p>${SENTENCE} That was round ${i} of the talks.</p>`);
const URL = 'https://www.daily.example/talks';

/** What of this is told to be beside the story that it stands in. */
function beside(inside: string, after = ''): string[] {
  const body = [...STORY.slice(0, 4), inside, ...STORY.slice(4), after].join('');
  const { document } = parseHTML(`<html><body><main><div>${body}</div></main></body></html>`);
  const lines = linesOf(blocksOf(document.querySelector('main') as Element));
  const found = besideIn(lines, { ...knownOf({ byline: 'By Ida Strand' }), url: URL });
  return [...found].sort((a, b) => a.index - b.index).map(({ block }) => block.text);
}

test.each([
  '<p>Follow us on Facebook, Twitter and Instagram.</p>',
  '<p>Sign up for our weekly newsletter, a handpicked selection of stories.</p>',
  '<p>If you liked this story, sign up for our newsletter.</p>',
  '<p>This post is for paying members, but free for a week.</p>',
  '<p>Thanks for reading The Letter! Subscribe for free.</p>',
  '<p>Got a tip? Send it to tips@daily.example.</p>',
  '<p>Have a story? Email us at news@daily.example</p>',
  '<p>You have 2 free articles left this month. Subscribe to keep reading.</p>',
  '<p>By clicking “I accept all of this now”, you agree to the storing of cookies.</p>',
  '<p><b>READ MORE: <a href="/x">Ferry to sail again</a></b></p>',
  '<p>WATCH: Skippers protest at the gate</p>',
  '<p>#harbour #pier #fishing</p>',
  '<p>1.2K</p>',
  '<p>412 Followers</p>',
  '<p>5 min read</p>',
  '<p>0:00 / 4:12</p>',
  '<p>Temps de lecture : 3 min</p>',
  '<p>Jeden Freitag neu: Abonnieren Sie unseren Newsletter.</p>',
  '<p>Folgen Sie uns auf Instagram!</p>',
  '<p>Join our WhatsApp channel and get the news on your phone.</p>',
  '<p>ADVERTISEMENT - CONTINUE READING BELOW</p>',
  '<p>Temas: <a href="/t">Puertos</a>, <a href="/u">Pesca</a></p>',
  '<p>Photo by Jon Doe</p>',
  '<p>Topics: <a href="/t">pier</a>, <a href="/u">winter</a></p>',
])('tells that it is no part of the text: %s', (line) => {
  expect(beside(line)).toHaveLength(1);
});

test.each([
  '<p>Follow the money, said the minister.</p>',
  '<p>The party sent its newsletter to 40,000 members and asked them to sign up for more.</p>',
  '<p>“Sign up for our newsletter,” said the envoy, to laughter.</p>',
  '<p>The ministry had no further comment.</p>',
  '<h2>Read the small print</h2>',
  '<p>More: that is what they want.</p>',
  '<p>Correction: An earlier version named the wrong envoy.</p>',
  '<p>Additional reporting by Jon Doe.</p>',
  '<p>Ida Strand was among those who waited.</p>',
  '<table><tr><td>12</td><td>1.2K</td></tr></table>',
  '<ul><li><a href="https://shop.example/lamp">Buy the lamp here</a></li></ul>',
  '<ul><li><a href="/a">One link</a> and what it leads to.</li><li>Another.</li></ul>',
  '<p>Category: fiction</p>',
])('tells nothing against: %s', (line) => {
  expect(beside(line)).toEqual([]);
});

test('what a label leads to goes with it, as far as it is links', () => {
  const links = '<p><a href="/1">Ferry to sail again</a></p><p><a href="/2">Choir wins prize</a></p>';
  expect(beside(`<h3>Related stories</h3>${links}`)).toEqual([
    'Related stories',
    'Ferry to sail again',
    'Choir wins prize',
  ]);
});

test('a list of nothing but links within the site is navigation', () => {
  const list =
    '<ul><li><a href="/1">Ferry to sail again</a></li><li><a href="/2">Choir wins prize</a></li></ul>';
  expect(beside(list)).toHaveLength(2);
});

test('the small box of an appeal goes as a whole, unless it quotes somebody', () => {
  const box = (more: string) =>
    `<section><div><h4>Get the news in your inbox</h4><p>Every Friday, and free.</p>${more}</div></section>`;
  expect(beside(box(''))).toEqual(['Get the news in your inbox', 'Every Friday, and free.']);
  expect(beside(box('<p>“We will be back,” he said.</p>'))).toEqual(['Get the news in your inbox']);
});

test('what stands behind the text under a label of other stories is not of it, corrections apart', () => {
  const after = `</div><div><h2>More from Ida Strand</h2><h3>“Nobody expected it,” says the conductor</h3></div>
    <div><p>Correction: it was Tuesday.</p>`;
  expect(beside('', after)).toEqual(['More from Ida Strand', '“Nobody expected it,” says the conductor']);
  expect(beside('', '</div><div><p>Advertisement</p><p>“We will meet again,” he said.</p>')).toEqual([
    'Advertisement',
  ]);
});

test('who wrote a text and when stands above it', () => {
  const above = (line: string) => {
    const body = `<div><p>${line}</p>${STORY.join('')}</div>`;
    const { document } = parseHTML(`<html><body><main>${body}</main></body></html>`);
    const lines = linesOf(blocksOf(document.querySelector('main') as Element));
    return besideIn(lines, { ...knownOf({ byline: 'Ida Strand' }), url: URL }).size;
  };
  expect(above('Por Ida Strand')).toBe(1);
  expect(above('Par Ida Strand, publié le 4 novembre 2025 à 21h10')).toBe(1);
  expect(above('4 de noviembre de 2025')).toBe(1);
  expect(above('Ida Strand meets the man who wants to close the pier for good')).toBe(0);
  expect(above('What was agreed upon in 2025')).toBe(0);
});

test('a note on the writer ends no text', () => {
  expect(beside('', '<p>Ida Strand covers the harbour.</p><p>Reporting by Jon Doe</p>')).toHaveLength(1);
  expect(beside('', '<p>Ida Strand</p>')).toEqual(['Ida Strand']);
  expect(beside('', '<p>Ida Strand: What is left to say?</p>')).toEqual([]);
  expect(beside('', '<p>Ida was the last to leave the room.</p>')).toEqual([]);
  expect(beside('', '<h3>About the author</h3><p>She grew up above the smokehouse.</p>')).toHaveLength(2);
});
