import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { extract } from './extract.ts';

const SENTENCE =
  'The envoys met for two hours on Wednesday and agreed to meet again before the month is over.';
const PAGE = `<html lang="en"><head><title>Envoys meet</title>
  <meta property="og:title" content="Envoys meet"><meta property="og:site_name" content="The Daily">
  <meta property="article:published_time" content="2021-05-19T21:14:00Z"></head>
  <body><h1>Envoys meet</h1><div>${`<p>${SENTENCE} “Wir hören zu,” she said.</p>`.repeat(6)}</div></body></html>`;

let folder = '';
const out: string[] = [];
const errors: string[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossquote-extract-'));
  writeFileSync(join(folder, 'one.html'), PAGE);
  writeFileSync(join(folder, 'two.html.gz'), gzipSync(PAGE));
  writeFileSync(join(folder, 'none.html'), '<html><body><p>Nothing here.</p></body></html>');
  writeFileSync(
    join(folder, 'urls.txt'),
    'one https://example.com/one\ntwo.html.gz,https://example.com/two\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
  out.length = 0;
  errors.length = 0;
});

function run(...args: readonly string[]): Promise<number> {
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => errors.push(String(text)) > 0);
  return extract(args.map((arg) => (/\.(?:html|gz|txt)$/.test(arg) ? join(folder, arg) : arg)));
}

test('prints a line a page, with its address and what it states', async () => {
  expect(await run('--jsonl', '--urls', 'urls.txt', 'one.html', 'two.html.gz')).toBe(0);
  const [one, two] = out.map((line) => JSON.parse(line));
  expect(one).toMatchObject({
    id: 'one',
    file: join(folder, 'one.html'),
    url: 'https://example.com/one',
    title: 'Envoys meet',
    outlet: 'The Daily',
    published: '2021-05-19T21:14:00Z',
    language: 'en',
  });
  expect(one.text).toContain('“Wir hören zu,” she said.');
  expect(two).toMatchObject({ id: 'two', url: 'https://example.com/two' });
});

test('prints bodies by id, as evaluators read them', async () => {
  expect(await run('--format', 'ground-truth', 'one.html', 'two.html.gz')).toBe(0);
  const bodies = JSON.parse(out.join(''));
  expect(Object.keys(bodies)).toEqual(['one', 'two']);
  expect(bodies.one.articleBody).toContain(SENTENCE);
});

test('names a page without an article and goes on', async () => {
  expect(await run('--jsonl', 'none.html', 'one.html')).toBe(2);
  expect(errors).toEqual([`${join(folder, 'none.html')}: no article found in this page\n`]);
  expect(out).toHaveLength(1);
});

const wrong: readonly [name: string, args: readonly string[], said: RegExp][] = [
  ['a file that is not there', ['missing.html'], /ENOENT/],
  ['one address for two pages', ['--url', 'https://example.com/x', 'one.html', 'two.html.gz'], /--urls/],
  ['a format that is not known', ['--format', 'xml', 'one.html'], /"xml" is not known/],
  ['an option that is not known', ['--all', 'one.html'], /--all/],
];
test.each(wrong)('says what is wrong: %s', async (_, args, said) => {
  expect(await run(...args)).toBe(2);
  expect(errors.join('')).toMatch(said);
});
