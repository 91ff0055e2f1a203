import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../core/report.ts';
import { captured } from './captured-in-tests.ts';
import { check } from './check.ts';
import { collate } from './collate.ts';
import { match } from './match.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossquote-namesakes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, ...articles: readonly object[]): string {
  const path = join(folder, name);
  writeFileSync(path, articles.map((article) => JSON.stringify(article)).join('\n'));
  return path;
}

const told = (how: string, text = '') =>
  `Harbour engineer Marta Quill told the Ambleford council that the Tarn estuary barrier was “a ${how} gamble with public money”.
The barrier across the Tarn estuary has been closed since the February flood. ${text}
“We asked for new sluice gates in March and nobody answered,” Quill said.`;
const HERE = { id: 1, outlet: 'Herald', text: told('dangerous') };
const ECHO = { id: '1', outlet: 'Echo', text: told('reckless', 'The council listened in silence.') };
const POST = { id: '1', outlet: 'Post', text: told('wild', 'Two warnings had gone unheard.') };

describe('articles of one id', () => {
  it('are witnesses all the same where their texts differ, by file and line', async () => {
    const library = file('library.jsonl', ECHO, POST, ECHO, HERE);
    const { code, out } = await captured(() =>
      check([file('here.json', HERE), '--no-seeds', '--library', library, '--format', 'json', '--texts']),
    );
    const { witnesses } = JSON.parse(out) as Report;
    expect(code).toBe(0);
    expect(witnesses.map(({ article }) => article.outlet).sort()).toEqual(['Echo', 'Post']);
    expect(new Set(witnesses.map(({ article }) => article.id)).size).toBe(2);
    for (const { article } of witnesses) expect(article.id).toMatch(/library\.jsonl:[12]$/);
  });

  it('are hits of each other where their texts differ, the one that is asked about by its own id', async () => {
    const library = file('library.jsonl', ECHO, POST, ECHO, HERE);
    const { code, out } = await captured(() =>
      match([file('here.json', HERE), '--library', library, '--jsonl']),
    );
    const { id, hits } = JSON.parse(out) as { id: string; hits: { id: string }[] };
    expect([code, id]).toEqual([0, '1']);
    expect(hits.map((hit) => hit.id.replace(/.*\//, '')).sort()).toEqual([
      'library.jsonl:1',
      'library.jsonl:2',
    ]);
  });

  it('are one article where the id is its address, and the later version is told to be left out', async () => {
    const url = 'https://echo.example/1';
    const library = file('versions.jsonl', { ...ECHO, id: url }, { ...POST, id: url });
    const { code, out, err } = await captured(() =>
      check([file('here.json', HERE), '--no-seeds', '--library', library, '--format', 'json']),
    );
    expect((JSON.parse(out) as Report).witnesses.map(({ article }) => article.outlet)).toEqual(['Echo']);
    expect(err).toMatch(
      /versions\.jsonl:2: another version of .*versions\.jsonl:1, at the same address: left out\n$/,
    );
    expect(code).toBe(0);
    const own = file('own.json', { ...HERE, id: url });
    const again = await captured(() => check([own, '--no-seeds', '--library', library, '--format', 'json']));
    expect((JSON.parse(again.out) as Report).witnesses).toEqual([]);
  });

  it('make a story unreadable where their texts differ, and count once where they do not', async () => {
    const path = file(
      'stories.jsonl',
      { story: 7, articles: [HERE, ECHO] },
      { story: 8, articles: [HERE, HERE, { ...ECHO, id: 2 }] },
    );
    const { code, out, err } = await captured(() => collate(['--jsonl', path]));
    expect(code).toBe(2);
    expect(err).toBe(`${path}:1: two articles have the id "1"\n`);
    const { story, links } = JSON.parse(out) as { story: string; links: { a: object; b: object }[] };
    expect(story).toBe('8');
    expect(links.map(({ a, b }) => [a, b])).toEqual(
      links.map(() => [expect.objectContaining({ article: '1' }), expect.objectContaining({ article: '2' })]),
    );
    expect(links.length).toBeGreaterThan(1);
  });
});
