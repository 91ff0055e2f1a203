import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { captured } from './captured-in-tests.ts';
import { CHECK_HELP, check } from './check.ts';
import { readSeeds } from './seeds.ts';
import { verify } from './verify.ts';

// Dozens of checks, and other tests beside them.
const PATIENCE = 30_000;

const folder = mkdtempSync(join(tmpdir(), 'crossquote-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const crossquote = (command: 'check' | 'verify', ...args: readonly string[]) =>
  captured(() => ({ check, verify })[command](args));

const SEEDS = readSeeds().flatMap(({ articles }) => articles);
const ALL = SEEDS.map((article, at) => file(`seed-${at}.json`, JSON.stringify(article)));

describe('crossquote verify', { timeout: PATIENCE }, () => {
  it('verifies what check printed of all five bundled articles, as data and as pages', async () => {
    const lines = await crossquote('check', ...ALL, '--format', 'json', '--date', '2026-11-22');
    const data = file('reports.jsonl', lines.out);
    const pages: string[] = [];
    for (const [at, path] of ALL.entries()) {
      const page = await crossquote('check', path, '--format', 'html', '--texts');
      pages.push(file(`page-${at}.html`, page.out));
    }
    const { code, out, err } = await crossquote('verify', data, ...pages);
    expect(err).toBe('');
    expect(out.match(/: verified$/gm)).toHaveLength(2 * SEEDS.length);
    expect(code).toBe(0);
  });

  it('prints the same bytes each time', async () => {
    for (const format of ['json', 'html', 'csv', 'tei', 'annotations', 'csl', 'bibtex', 'ris']) {
      const { out: first } = await crossquote('check', ALL[4]!, '--format', format);
      const { out: second } = await crossquote('check', ALL[4]!, '--format', format);
      expect(first.length, format).toBeGreaterThan(100);
      expect(first, format).toBe(second);
    }
  });

  it('asks for texts that it has not got, and takes them from --texts', async () => {
    const own = file('own.txt', `${SEEDS[3]!.text} It was said again.`);
    const report = file('own.json', (await crossquote('check', own, '--format', 'json')).out);
    const without = await crossquote('verify', report);
    expect(without).toMatchObject({ code: 2, err: '' });
    expect(without.out).toMatch(
      /could not be checked\n {2}The article’s own text is missing: it has the SHA-256 .*--texts/,
    );
    expect((await crossquote('verify', report, '--texts', own)).code).toBe(0);
  });

  it('tells a page that was altered from one that was not', async () => {
    const { out: page } = await crossquote('check', ALL[1]!, '--format', 'html', '--texts');
    const forged = file('forged.html', page.replace('Printed differently', 'Printed wrongly'));
    const { code, out } = await crossquote('verify', forged);
    expect(code).toBe(1);
    expect(out).toContain('does not show what its data says');
  });

  it.each([
    ['no report', [], /^crossquote verify: no report given.*\n$/],
    ['a missing file', ['nowhere.json'], /^nowhere\.json: ENOENT.*\n$/],
    ['a file that is no report', [ALL[0]!], /is not a report of Crossquote that can be verified\n$/],
    ['a page that is no report', ['{folder}/other.html'], /holds no report of Crossquote\n$/],
  ])('answers %s with one line and exit code 2', async (_, args, line) => {
    file('other.html', '<!doctype html><title>Other</title>');
    const { code, out, err } = await crossquote(
      'verify',
      ...args.map((arg) => arg.replace('{folder}', folder)),
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(line);
  });

  it('publishes in its help how a report is kept and where its schema stands', () => {
    expect(CHECK_HELP).toContain('src/edition/report.schema.json');
    expect(readFileSync('src/edition/report.schema.json', 'utf8')).toContain('urn:crossquote:report:1');
  });
});
