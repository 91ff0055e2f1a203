import { expect, test } from 'vitest';
import { textFragmentAddress } from './text-fragment.ts';

const PAGE = 'https://quay.example/ferry';

function termsOf(address: string | null): string[] {
  const terms = address?.split(':~:text=')[1]?.split(',') ?? [];
  return terms.map(decodeURIComponent);
}

test('A sentence is named whole', () => {
  const printed = { text: 'We have waited for this engine.', before: '“', after: '” said Lund.' };
  expect(textFragmentAddress(PAGE, printed)).toBe(
    'https://quay.example/ferry#:~:text=We%20have%20waited%20for%20this%20engine',
  );
});

test('A few words are named with what stands around them, quotation marks included', () => {
  const printed = { text: 'the bread', before: 'He would believe it when “', after: '” arrives, he said.' };
  expect(termsOf(textFragmentAddress(PAGE, printed))).toEqual([
    'believe it when “-',
    'the bread',
    '-” arrives, he said',
  ]);
});

test('A long text is named by its first and last words', () => {
  const text = 'one two three four five six seven eight nine ten eleven twelve thirteen';
  expect(termsOf(textFragmentAddress(PAGE, { text, before: '', after: '' }))).toEqual([
    'one two three four five',
    'nine ten eleven twelve thirteen',
  ]);
});

test('No term runs over a line break', () => {
  const text = 'We sail.\nThe crossing is planned for Friday.';
  const terms = termsOf(textFragmentAddress(PAGE, { text, before: '', after: '' }));
  expect(terms).toEqual(['We sail', 'crossing is planned for Friday']);
});

test('Surroundings end where their line does', () => {
  const printed = { text: 'No secret', before: 'Elsewhere.\nHe said ', after: '\nNext line' };
  expect(termsOf(textFragmentAddress(PAGE, printed))).toEqual(['He said-', 'No secret']);
});

test('Hyphens, commas and ampersands do not part the terms', () => {
  const printed = { text: 'a well-kept ship, built by Lund & Sons', before: '', after: '' };
  expect(textFragmentAddress(PAGE, printed)).toBe(
    'https://quay.example/ferry#:~:text=a%20well%2Dkept%20ship%2C%20built%20by%20Lund%20%26%20Sons',
  );
});

test('An anchor stays, an older directive goes', () => {
  const printed = { text: 'We have waited for this engine', before: '', after: '' };
  expect(textFragmentAddress(`${PAGE}#top:~:text=old`, printed)).toMatch(/ferry#top:~:text=We%20have/);
});

test('Half a character pair does no harm', () => {
  const printed = { text: 'We have \ud83d waited for this', before: '', after: '' };
  expect(() => textFragmentAddress(PAGE, printed)).not.toThrow();
});

test.each([
  ['no address', undefined, 'words'],
  ['an address that is no web page', 'javascript:alert(1)', 'words'],
  ['no word', PAGE, ' … '],
])('There is none for %s', (_, url, text) => {
  expect(textFragmentAddress(url, { text, before: '', after: '' })).toBeNull();
});
