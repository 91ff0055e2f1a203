import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { quotations } from './quotations.ts';

const folder = mkdtempSync(join(tmpdir(), 'quotations-'));
const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.err += String(text);
    return true;
  });
  const code = await quotations(args);
  return { code, ...written };
}

afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

const article = JSON.stringify({ id: 'one', text: '“We will go,” Maria Olsen said, “and come back.”' });

describe('crossquote quotations', () => {
  it('finds none in a record without words, and says so', async () => {
    const { code, out } = await run(
      '--jsonl',
      file('blank.jsonl', '{"id":"a","text":""}\n{"id":"b","text":" "}\n'),
    );
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 'a', quotes: [] },
      { id: 'b', quotes: [] },
    ]);
  });

  it('prints a line of JSON for each article', async () => {
    const { code, out } = await run('--jsonl', file('two.jsonl', `${article}\n\n${article}\n`));
    expect(code).toBe(0);
    const [first, second] = out.trim().split('\n');
    expect(second).toBe(first);
    expect(JSON.parse(first ?? '')).toEqual({
      id: 'one',
      quotes: [
        expect.objectContaining({
          start: 1,
          end: 47,
          parts: [
            [1, 12],
            [33, 47],
          ],
          kind: 'full',
          source: { start: 14, end: 25, text: 'Maria Olsen' },
          speaker: 'Maria Olsen',
          cue: { start: 26, end: 30, text: 'said' },
          attributed: true,
        }),
      ],
    });
  });

  it('prints a list for readers', async () => {
    const { out } = await run(file('one.json', article));
    expect(out).toBe('one\n  direct    Maria Olsen: We will go, … and come back.\n');
  });

  it('takes a text file for one article under its own name', async () => {
    const path = file('plain.txt', '“Boats are late,” Ms Aldous said.');
    const { code, out } = await run('--jsonl', path);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id: path, quotes: [{ speaker: 'Aldous' }] });
  });

  it('reads gzipped files', async () => {
    const { code, out } = await run('--jsonl', file('zipped.jsonl.gz', gzipSync(article)));
    expect([code, out.includes('"id":"one"')]).toEqual([0, true]);
  });

  it('names file, line and cause of a bad line and goes on', async () => {
    const path = file('bad.jsonl', `{"id":\n${article}\n{"id":"x"}\n[]\n`);
    const { code, out, err } = await run('--jsonl', path);
    expect(code).toBe(2);
    expect(out.split('\n').filter(Boolean)).toHaveLength(1);
    const lines = err.trim().split('\n');
    expect(lines.map((line) => line.slice(0, path.length + 2))).toEqual([
      `${path}:1`,
      `${path}:3`,
      `${path}:4`,
    ]);
    expect(lines[1]).toContain('no "text"');
  });

  it('says which file is missing and reads the others', async () => {
    const { code, out, err } = await run(
      '--jsonl',
      join(folder, 'nowhere.json'),
      file('there.json', article),
    );
    expect([code, out.includes('"id":"one"'), err.includes('nowhere.json')]).toEqual([2, true, true]);
  });

  it('refuses options that it does not have', async () => {
    expect((await run('--json')).code).toBe(2);
  });

  it('reads saved pages and linked data like every other command', async () => {
    const said =
      '<p>“Boats are late,” Ms Aldous said on the quay, where the ferries lay in the morning rain.</p>';
    const page = `<html lang="en"><head><title>Boats</title></head><body><h1>Boats</h1>${said.repeat(8)}</body></html>`;
    const linked = JSON.stringify({
      '@type': 'NewsArticle',
      articleBody: '“Boats are late,” Ms Aldous said.',
    });
    const { code, out, err } = await run('--jsonl', file('page.html', page), file('linked.json', linked));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const speakers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).quotes[0]?.speaker);
    expect(speakers).toEqual(['Aldous', 'Aldous']);
  });

  it.each(['empty.jsonl', 'empty.json', 'empty.txt'])('says that %s holds no article', async (name) => {
    const path = file(name, '\n');
    expect(await run('--jsonl', path)).toEqual({ code: 2, out: '', err: `${path}: holds no article\n` });
  });

  it('takes what stands behind -- for a file', async () => {
    const path = file('one.json', article);
    expect((await run('--jsonl', '--', path)).code).toBe(0);
    expect((await run('--', '--jsonl')).err).toMatch(/^--jsonl: ENOENT/);
  });
});
