/** Promise: the command line that the build makes runs by itself, on the Node that is stated. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const SEED = 'seeds/reykjavik-2021/003_0ea0d2ba22bb05e6.txt';

function crossquote(args: readonly string[], input = '') {
  const command = [packageJson.bin.crossquote, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { input, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe('the built command line', () => {
  it('tells its version and its commands', () => {
    expect(crossquote(['--version'])).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
    const help = crossquote(['help']);
    expect(help.code).toBe(0);
    expect(crossquote(['--help'])).toEqual(help);
    for (const name of ['quotations', 'collate', 'check', 'extract', 'match', 'verify'])
      expect(help.out).toMatch(new RegExp(`^crossquote ${name} `, 'm'));
    expect(crossquote(['help', 'match']).out).toMatch(/^crossquote match /);
    expect(crossquote(['match', '--help'])).toEqual(crossquote(['help', 'match']));
  });

  it.each([[['chek']], [['help', 'chek']]])(
    'answers %j with the cause and where to look, in one line',
    (args) => {
      const { code, out, err } = crossquote(args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^crossquote: no command "chek" .*; see crossquote --help\n$/);
    },
  );

  it('finds the quotations of a bundled text', () => {
    const { code, out, err } = crossquote(['quotations', '--jsonl', SEED]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { id, quotes } = JSON.parse(out) as { id: string; quotes: { speaker: string | null }[] };
    expect(id).toBe(SEED);
    expect(quotes.length).toBeGreaterThan(5);
    expect(quotes.some(({ speaker }) => speaker !== null)).toBe(true);
  });

  it('checks it against the bundled story, with the language data, and fails when asked to', () => {
    const { code, out, err } = crossquote(['check', SEED, '--fail-on', 'substantive']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('printed differently elsewhere');
  });

  it('reads a saved page from standard input', () => {
    const said =
      '<p>“The boats are late,” harbour master Ines Aldous said on the quay of Penrose on Monday.</p>';
    const page = `<!doctype html><html lang="en"><head><title>Boats</title></head><body><h1>Boats</h1>${said.repeat(8)}</body></html>`;
    const { code, out, err } = crossquote(['extract', '--jsonl'], page);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ title: 'Boats', text: expect.stringContaining('on the quay') });
  });
});
