import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../core/report.ts';
import { captured } from './captured-in-tests.ts';
import { check as run } from './check.ts';

// A start of Node takes half a second, more where other tests run beside it.
const PATIENCE = 30_000;

const folder = mkdtempSync(join(tmpdir(), 'crossquote-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function check(args: readonly string[], input = '') {
  const command = ['--import', 'tsx', join(import.meta.dirname, 'main.ts'), 'check', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { input, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

/** In this very process. */
const codeOf = async (args: readonly string[]): Promise<number> => (await captured(() => run(args))).code;
const STORY = 'seeds/reykjavik-2021';

const report = (out: string): Report => JSON.parse(out) as Report;

const ESTUARY = `Harbour engineer Marta Quill told the Ambleford council on Tuesday that the Tarn estuary barrier was “a dangerous gamble with public money”.
The barrier across the Tarn estuary has been closed since the February flood. Quill said the Ambleford council had been warned twice.
“We asked for new sluice gates in March and nobody answered,” she said.`;
const REWORDED = `A row over the Tarn estuary barrier reached the Ambleford council this week, as harbour engineer Marta Quill spoke of “a reckless gamble with public money”.
Since the flood of February the estuary barrier has stayed closed. Two warnings had gone unheard, Quill told the council.
“We asked for new sluice gates in March and nobody answered,” she added.`;
const ALIKE = REWORDED.replace('reckless', 'dangerous');

const page = (text: string): string =>
  `<!doctype html><html lang="en"><head><title>Barrier row</title><meta property="og:site_name" content="Tarn Post">
  <meta property="og:type" content="article"></head><body><nav><a href="/">Home</a></nav><article><h1>Barrier row</h1>
  ${text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</article></body></html>`;

describe('crossquote check', { timeout: PATIENCE }, () => {
  it('shows what a file of the library prints differently, in plain brackets where no terminal reads it', () => {
    const { code, out } = check([file('herald.txt', ESTUARY), '--library', file('echo.txt', REWORDED)]);
    expect(code).toBe(0);
    expect(out).toContain('printed differently elsewhere');
    expect(out).toMatch(/Told by 1 other outlet:\n {2}E {2}echo \(/);
    const flowing = out.replace(/\s+/g, ' ');
    expect(flowing).toMatch(/ here [^[]*“a \[dangerous\] gamble with public money”/);
    expect(flowing).toMatch(/ E [^[]*“a \[reckless\] gamble with public money”/);
    expect(out).not.toContain('\u001b');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('compares with the bundled stories unless told not to', () => {
    const seed = join(import.meta.dirname, '../../seeds/reykjavik-2021/004_c2089f5900414d25.txt');
    expect(check([seed]).out).toMatch(/Told by [345] other outlets/);
    const alone = check([seed, '--no-seeds', '--format', 'json']);
    expect(alone.code).toBe(0);
    expect(report(alone.out).witnesses).toEqual([]);
  });

  const FAILURES = ['substantive', 'speaker', 'any'];
  it.each<[what: string, there: string, found: string[], here?: string]>([
    ['other words', REWORDED, ['substantive', 'any']],
    ['another speaker', ALIKE.replace('she added', 'mayor Ines Calder added'), ['speaker', 'any']],
    ['another spelling', ALIKE.replace('new', 'three new'), ['any'], ESTUARY.replace('new', '3 new')],
    ['a shorter quotation', ALIKE.replace(' and nobody answered', ''), ['any']],
    ['the same', ALIKE, []],
  ])(
    'fails for %s on the findings that it is asked to fail on, and on no other',
    async (_, text, found, here = ESTUARY) => {
      const args = [file('herald.txt', here), '--no-seeds', '--library', file('echo.txt', text)];
      const codes = await Promise.all(
        FAILURES.map(async (failure) => [failure, await codeOf([...args, '--fail-on', failure])]),
      );
      expect(codes).toEqual(FAILURES.map((failure) => [failure, found.includes(failure) ? 1 : 0]));
      expect(await codeOf(args)).toBe(0);
    },
  );

  it('takes the folder of a bundled story for a library, whatever else lies in it', async () => {
    const { code, out, err } = await captured(() =>
      run([`${STORY}/003_0ea0d2ba22bb05e6.txt`, '--no-seeds', '--library', STORY, '--format', 'json']),
    );
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(/^\S+: passed over .*story\.json\n$/),
    });
    expect(report(out).witnesses.length).toBeGreaterThan(2);
  });

  it('reads a folder of pages, texts, JSON and gzipped lines, and names each outlet', () => {
    file('mixed/page.html', page(REWORDED));
    file('mixed/sub/linked.json', JSON.stringify(LINKED));
    file('mixed/lines.jsonl.gz', gzipSync(`${JSON.stringify({ ...OWN, outlet: 'Line Times' })}\n`));
    file('mixed/picture.png', 'no article');
    const { code, out, err } = check([
      file('herald.txt', ESTUARY),
      ...['--no-seeds', '--library', join(folder, 'mixed'), '--format', 'json'],
    ]);
    expect(err).toBe('');
    expect(code).toBe(0);
    const outlets = report(out).witnesses.map(({ article }) => article.outlet);
    expect(outlets.sort()).toEqual(['Line Times', 'Linked Daily', 'Tarn Post']);
  });

  it('takes an article from standard input', () => {
    const { code, out } = check(['-', '--no-seeds', '--format', 'json'], JSON.stringify(OWN));
    expect(code).toBe(0);
    expect(report(out).article).toMatchObject({ id: 'own-1', published: '2024-03-05' });
  });

  it('reports a bad line by file, line and cause, and goes on with the others', () => {
    const lines = file('bad.jsonl', `${JSON.stringify(OWN)}\n{"text": \n${JSON.stringify({ id: 'x' })}\n`);
    const { code, out, err } = check([
      ...[file('herald.txt', ESTUARY), '--no-seeds', '--library', lines, '--format', 'json'],
    ]);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(2);
    expect(err).toMatch(/bad\.jsonl:2: \S/);
    expect(err).toMatch(/bad\.jsonl:3: not an article/);
    expect(report(out).witnesses).toHaveLength(1);
  });

  it.each([
    ['a missing file', ['nowhere.txt'], /^nowhere\.txt: ENOENT.*\n$/],
    ['an empty folder', ['{folder}/empty'], /empty: holds no \.txt.*\n$/],
    ['no article', [], /^crossquote check: no article given.*\n$/],
    ['a format that there is not', ['a.txt', '--format', 'pdf'], /--format takes text, json, markdown.*\n$/],
    ['a day that there is not', ['a.txt', '--date', '2021-02-31'], /"2021-02-31" is none\n$/],
    ['a failure that there is not', ['a.txt', '--fail-on', 'all'], /--fail-on takes substantive.*\n$/],
    ['an option that there is not', ['a.txt', '--verbose'], /verbose.*\n$/],
    [
      'a page without an article',
      ['{folder}/nothing.html'],
      /nothing\.html: no article found in this page\n$/,
    ],
    ['a file that is no text', ['{folder}/binary.txt'], /binary\.txt: is not a text file\n$/],
  ])('answers %s with one line and exit code 2', (_, args, line) => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    file('nothing.html', '<!doctype html><title>Sign in</title><form><input></form>');
    file('binary.txt', Buffer.from([0, 1, 2, 0]));
    const { code, out, err } = check(args.map((arg) => arg.replace('{folder}', folder)));
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(line);
    expect(err.split('\n')).toHaveLength(2);
  });

  it('writes Markdown in which nothing of the article is markup', () => {
    const tricky = ESTUARY.replace('Harbour engineer', '# [Harbour](http://x) <b>*engineer*</b>');
    const { out } = check([
      ...[file('herald.txt', tricky), '--library', file('echo.txt', REWORDED), '--format', 'markdown'],
    ]);
    expect(out).toContain('“a **dangerous** gamble with public money”');
    expect(out).not.toMatch(/(?<!\\)<b>|\]\(http:\/\/x\)/);
  });
});

const OWN = { id: 'own-1', outlet: 'Own', title: 'Barrier', date: '2024-03-05', text: REWORDED };
const LINKED = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'Organization', name: 'Linked Daily' },
    {
      '@type': 'NewsArticle',
      headline: 'Barrier row',
      url: 'https://linked.example/1',
      publisher: { name: 'Linked Daily' },
      author: [{ name: 'A. Writer' }, 'B. Second'],
      datePublished: '2024-03-05',
      articleBody: REWORDED,
    },
  ],
};
