import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { captured } from './captured-in-tests.ts';
import { match } from './match.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossquote-match-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const crossquote = (...args: readonly string[]) => captured(() => match(args));

const FLOOD = {
  id: 'flood/post',
  title: 'Tarn bursts its banks',
  outlet: 'Tarn Post',
  date: '2024-03-04',
  text: `Rescue boats reached the village of Ambleford on Monday after the river Tarn burst its banks overnight.
Mayor Ines Calder said 340 people had been moved to a school in Penrose. “We were warned twice about the sluice gate,” she said.`,
};
const ELSEWHERE = {
  id: 'flood/herald',
  title: 'Ambleford under water',
  outlet: 'Penrose Herald',
  date: '2024-03-05',
  text: `The river Tarn flooded Ambleford in the night to Monday. Some 340 residents spent the morning in a Penrose school.
“We were warned twice about the sluice gate,” mayor Ines Calder told reporters.`,
};
const BUDGET = {
  id: 'budget',
  title: 'Halabi lowers taxes',
  date: '2024-03-04',
  text: 'The finance ministry presented its budget. Minister Oren Halabi promised lower taxes and more money for railways.',
};
const lines = (...articles: readonly object[]) => articles.map((one) => JSON.stringify(one)).join('\n');
const LIBRARY = file('library.jsonl.gz', gzipSync(lines(FLOOD, ELSEWHERE, BUDGET)));
const ASKED = file('asked.jsonl', lines(FLOOD));

const hitsOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('crossquote match', () => {
  it('prints a line an article with its hits, their score, decision and reasons', async () => {
    const { code, out, err } = await crossquote(ASKED, '--library', LIBRARY, '--jsonl');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [answer] = hitsOf(out);
    expect(answer.id).toBe(FLOOD.id);
    expect(answer.hits[0]).toMatchObject({ id: ELSEWHERE.id, decision: 'same', kinship: 'independent' });
    expect(answer.hits[0].reasons).toEqual(
      expect.arrayContaining([expect.stringMatching(/shared/), '1 quotation in common', '1 day apart']),
    );
    expect(answer.hits.find(({ id }: { id: string }) => id === BUDGET.id)?.decision ?? 'none').toBe('none');
  });

  it('takes several files as the library, up to the next option', async () => {
    const parts = [FLOOD, ELSEWHERE, BUDGET].map((one, i) => file(`part-${i}.jsonl`, lines(one)));
    const whole = await crossquote(ASKED, '--library', LIBRARY, '--jsonl');
    expect(await crossquote('--library', ...parts, '--jsonl', ASKED)).toEqual(whole);
  });

  it('never answers with the article itself, and lets the articles asked about find each other', async () => {
    const { out } = await crossquote(
      file('both.jsonl', lines(FLOOD, ELSEWHERE)),
      '--library',
      LIBRARY,
      '--jsonl',
    );
    const firsts = hitsOf(out).map(({ id, hits }) => [id, hits[0].id]);
    expect(firsts).toEqual([
      [FLOOD.id, ELSEWHERE.id],
      [ELSEWHERE.id, FLOOD.id],
    ]);
    const other = file('other.jsonl', lines(BUDGET));
    const alone = await crossquote(
      file('both.jsonl', lines(FLOOD, ELSEWHERE)),
      '--library',
      other,
      '--jsonl',
    );
    expect(hitsOf(alone.out)[0].hits[0].id).toBe(ELSEWHERE.id);
  });

  it('takes the articles from standard input, or else the last file of the library', () => {
    const run = (input: string, ...files: string[]) =>
      spawnSync(
        process.execPath,
        ['--import', 'tsx', join(import.meta.dirname, 'main.ts'), 'match', '--library', ...files, '--jsonl'],
        { input, encoding: 'utf8' },
      );
    const piped = run(lines(FLOOD), LIBRARY);
    expect(hitsOf(piped.stdout)[0].hits[0].id).toBe(ELSEWHERE.id);
    expect(run('', LIBRARY, ASKED).stdout).toBe(piped.stdout);
    expect(run('{', LIBRARY)).toMatchObject({ status: 2, stdout: '' });
  }, 30_000); // a start of Node takes half a second, more where other tests run beside it

  it('does not open standard input as a stream, which could no longer wait for what comes slowly', () => {
    const telling = `Object.defineProperty(process, 'stdin', { get: () => { throw new Error('opened'); } });`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        ...['--import', 'tsx', '--import', `data:text/javascript,${encodeURIComponent(telling)}`],
        ...[join(import.meta.dirname, 'main.ts'), 'match', '--library', LIBRARY, '--jsonl'],
      ],
      { input: lines(FLOOD), encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(hitsOf(stdout)[0].hits[0].id).toBe(ELSEWHERE.id);
  }, 30_000);

  it('is readable by people', async () => {
    const { out } = await crossquote(ASKED, '--library', LIBRARY);
    expect(out).toContain('Tarn Post · 2024-03-04 · Tarn bursts its banks');
    expect(out).toContain('1 day apart, a text of its own');
    expect(out).toMatch(/^ {2}same \d\.\d\d {2}Penrose Herald · 2024-03-05 · Ambleford under water$/m);
    expect((await crossquote(file('lone.jsonl', lines(BUDGET)), '--library', ASKED)).out).toContain(
      'nobody else in the library tells this story',
    );
  });

  it.each([
    ['no library', [ASKED], /^crossquote match: no --library given.*\n$/],
    [
      'an unknown option',
      [ASKED, '--library', LIBRARY, '--fast'],
      /^crossquote match: Unknown option '--fast'/,
    ],
    [
      'a limit that is no number',
      [ASKED, '--library', LIBRARY, '--limit', 'few'],
      /--limit takes a whole number/,
    ],
    ['a missing file', [ASKED, '--library', 'nowhere.jsonl'], /^nowhere\.jsonl: ENOENT/],
    ['two inputs on standard input', ['-', '--library', '-'], /standard input can be read only once/],
  ])('answers %s with one line and exit code 2', async (_, args, line) => {
    const { code, err } = await crossquote(...args);
    expect(code).toBe(2);
    expect(err).toMatch(line);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
