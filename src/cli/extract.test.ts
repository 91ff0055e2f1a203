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
  const bad: Readonly<Record<string, string>> = {
    lines:
      '{"id": "one", "url": "https://example.com/one"}\n{"id": "two.html.gz", "url": "https://example.com/two"}',
    files: '{"one.html": "https://example.com/one", "two.html.gz": "https://example.com/two"}',
    map: '{"one": "https://example.com/one", "two": {"url": "https://example.com/two"}, "three": {}}',
    broken: '{\n "one": "https://example.com/one"\n "two": "https://example.com/two"\n}',
    swapped: 'https://example.com/one one\nhttps://example.com/two,two\n',
    partly: 'one\ntwo https://example.com/two\n\none two three\n',
    number: '{"one": 1}',
    nothing: '\n',
  };
  for (const [name, text] of Object.entries(bad)) writeFileSync(join(folder, `${name}.txt`), text);
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

test('says that a folder is one', async () => {
  expect(await run('--jsonl', folder)).toBe(2);
  expect(errors).toEqual([`${folder}: is a folder; name the files in it\n`]);
});

test('names a page without an article and goes on', async () => {
  expect(await run('--jsonl', 'none.html', 'one.html')).toBe(2);
  expect(errors).toEqual([`${join(folder, 'none.html')}: no article found in this page\n`]);
  expect(out).toHaveLength(1);
});

test.each(['lines.txt', 'map.txt', 'files.txt'])('takes the addresses of %s', async (urls) => {
  expect(await run('--jsonl', '--urls', urls, 'one.html', 'two.html.gz')).toBe(0);
  const addresses = out.map((line) => JSON.parse(line).url);
  expect(addresses).toEqual(['https://example.com/one', 'https://example.com/two']);
});

test('names each line of addresses that holds none, and goes on with the others', async () => {
  expect(await run('--jsonl', '--urls', 'partly.txt', 'one.html', 'two.html.gz')).toBe(2);
  const at = join(folder, 'partly.txt');
  expect(errors).toEqual([
    `${at}:1: expected an id and its address\n`,
    `${at}:4: expected an id and its address\n`,
  ]);
  expect(out.map((line) => JSON.parse(line).url)).toEqual([undefined, 'https://example.com/two']);
});

const wrong: readonly [name: string, args: readonly string[], said: RegExp][] = [
  ['a file that is not there', ['missing.html'], /ENOENT/],
  ['one address for two pages', ['--url', 'https://example.com/x', 'one.html', 'two.html.gz'], /--urls/],
  ['a format that is not known', ['--format', 'xml', 'one.html'], /"xml" is not known/],
  ['an option that is not known', ['--all', 'one.html'], /--all/],
  ['an address that is none', ['--url', 'x', 'one.html'], /--url takes an address.*; "x" is none/],
  ['addresses that are not there', ['--urls', 'nowhere.txt', 'one.html'], /nowhere\.txt: ENOENT/],
  ['addresses in broken JSON', ['--urls', 'broken.txt', 'one.html'], /broken\.txt:3: not JSON: /],
  [
    'addresses before their ids',
    ['--urls', 'swapped.txt', 'one.html'],
    /swapped\.txt:1: "one" is no address, nor does the file hold any/,
  ],
  ['a number for an address', ['--urls', 'number.txt', 'one.html'], /number\.txt: "one" has no address/],
  ['no address at all', ['--urls', 'nothing.txt', 'one.html'], /nothing\.txt: holds no address/],
];
test.each(wrong)('says what is wrong: %s', async (_, args, said) => {
  expect(await run(...args)).toBe(2);
  expect(out).toEqual([]);
  expect(errors).toEqual([expect.stringMatching(said)]);
});
