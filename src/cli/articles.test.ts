import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { articlesOf, type Found, readArticles } from './articles.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossquote-articles-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function all(found: AsyncIterable<Found>): Promise<Found[]> {
  const list: Found[] = [];
  for await (const one of found) list.push(one);
  return list;
}
const given = (text: string) => all(articlesOf('-', Buffer.from(text)));

const WORDS = '“We were warned twice about the sluice gate,” she said.';

describe('standard input', () => {
  it.each([
    ['a text', WORDS],
    ['a text that begins with a bracket', `[Corrected] ${WORDS}`],
    ['JSON', JSON.stringify({ text: WORDS })],
    ['JSON over several lines', JSON.stringify([{ text: WORDS }], null, 2)],
    ['linked data', JSON.stringify({ '@type': 'NewsArticle', articleBody: WORDS })],
    [
      'a page',
      `<!doctype html><html><body><article><h1>Flood</h1>${`<p>The river Tarn burst its banks overnight, and boats reached the village of Ambleford. ${WORDS}</p>`.repeat(9)}</article></body></html>`,
    ],
  ])('may hold %s', async (_, text) => {
    expect(await given(text)).toEqual([
      { at: expect.stringContaining('stdin'), article: expect.objectContaining({ id: expect.any(String) }) },
    ]);
    expect(JSON.stringify(await given(text))).toContain('sluice gate');
  });

  it('that holds broken JSON is not taken for a text', async () => {
    expect(await given(`{\n "text": "${WORDS}"\n "id": "1"\n}`)).toEqual([
      { at: 'stdin:3', error: expect.stringMatching(/^not JSON: /) },
    ]);
    const [bad, good] = await given(`nothing\n${JSON.stringify({ text: WORDS })}`);
    expect([bad, good]).toEqual([
      { at: 'stdin:1', error: expect.any(String) },
      { at: 'stdin:2', article: expect.objectContaining({ text: WORDS }) },
    ]);
  });

  it.each(['', ' \n\n', '[]'])('that holds nothing is told to hold no article: %j', async (text) => {
    expect(await given(text)).toEqual([{ at: 'stdin', error: 'holds no article' }]);
  });
});

describe('a folder', () => {
  it('is read past JSON about other things, with one note', async () => {
    file('mixed/a.txt', WORDS);
    for (const name of ['story', 'links', 'more', 'settings'])
      file(`mixed/${name}.json`, '{"story": "barrier"}');
    const found = await all(readArticles([join(folder, 'mixed')]));
    expect(found).toEqual([
      { at: join(folder, 'mixed/a.txt'), article: expect.objectContaining({ text: WORDS }) },
      {
        at: join(folder, 'mixed'),
        note: 'passed over JSON that holds no article: links.json, more.json, settings.json and 1 more',
      },
    ]);
  });

  it('tells of JSON that is broken, and of lines beside good ones', async () => {
    file('broken/a.json', '{"text":');
    file('broken/b.jsonl', `{"id": 3}\n${JSON.stringify({ text: WORDS })}`);
    const found = await all(readArticles([join(folder, 'broken')]));
    expect(found.map((one) => ('error' in one ? one.at : 'good'))).toEqual([
      join(folder, 'broken/a.json'),
      `${join(folder, 'broken/b.jsonl')}:1`,
      'good',
    ]);
  });

  it('of nothing else holds no article', async () => {
    file('other/story.json', '{"story": "barrier"}');
    const at = join(folder, 'other');
    expect(await all(readArticles([at]))).toEqual([{ at, error: 'holds no article' }]);
    expect(await all(readArticles([join(at, 'story.json')]))).toEqual([
      { at: join(at, 'story.json'), error: expect.stringMatching(/^not an article/) },
    ]);
  });

  it('of a bundled story holds its texts', async () => {
    const found = await all(readArticles(['seeds/reykjavik-2021']));
    expect(found.map((one) => Object.keys(one).at(-1))).toEqual([...Array(5).fill('article'), 'note']);
  });
});
