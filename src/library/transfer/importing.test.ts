import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Article, articleId } from '../../core/article.ts';
import { type Imported, importFile, withoutRejected } from './importing.ts';
import { type KeptArticle, recordOf } from './record.ts';

const NOW = Date.parse('2024-03-01T12:00:00Z');

const ferry: Article = {
  id: articleId('https://courier.example/ferry'),
  url: 'https://courier.example/ferry',
  title: 'Ferry sails',
  outlet: 'The Quay Courier',
  byline: 'Ida Strand',
  published: '2024-02-12',
  modified: '2024-02-13T08:00:00Z',
  cut: true,
  language: 'en',
  text: '“It fits,” said Petra Lund.\nIt sails in April.',
};

async function imported(name: string, content: string | Uint8Array): Promise<Imported[]> {
  const file = { name, stream: () => new Blob([content as Uint8Array<ArrayBuffer>]).stream() };
  const found: Imported[] = [];
  const readPage = async (page: Uint8Array) =>
    page.length > 20 ? { ...ferry, text: new TextDecoder().decode(page) } : null;
  for await (const one of importFile(file, { now: NOW, readPage })) found.push(one);
  return found;
}

describe('an export', () => {
  const provenance = { way: 'page', read: '2024-02-12T09:00:00.000Z', sha256: 'ab' } as const;
  const kept: KeptArticle = {
    article: ferry,
    provenance: { ...provenance, read: '2024-02-14T09:00:00.000Z' },
    saved: NOW - 5,
    tags: ['ferry', 'islands'],
    past: [{ article: { ...ferry, text: 'As it was.' }, provenance, saved: NOW - 9 }],
  };

  it('comes back with revisions, provenance and tags, the earliest first', async () => {
    const found = await imported('library.jsonl', `${recordOf(kept)}\n`);
    const { way } = provenance;
    expect(found).toEqual([
      {
        article: { ...ferry, text: 'As it was.' },
        origin: { way, read: provenance.read },
        saved: NOW - 9,
        tags: kept.tags,
      },
      { article: ferry, origin: { way, read: kept.provenance.read }, saved: NOW - 5, tags: kept.tags },
    ]);
  });

  it('of a later version is refused rather than half understood', async () => {
    const later = recordOf(kept).replace('"version":1', '"version":2');
    expect(await imported('library.jsonl', later)).toEqual([{ at: 'library.jsonl:1', reason: 'newer' }]);
  });
});

describe('a file', () => {
  const line = JSON.stringify({ id: 'a', text: 'Words.' });

  it.each([
    ['JSON lines', 'a.jsonl', `${line}\n${line}\n`, 2],
    ['JSON lines, zipped', 'a.jsonl.gz', gzipSync(`${line}\n${line}\n`), 2],
    ['a list in JSON', 'a.json', `[${line},${line},${line}]`, 3],
    ['one article in JSON', 'a.json', line, 1],
    ['JSON lines under a name that does not say so', 'download', `${line}\n${line}\n`, 2],
    ['a text', 'reuters.txt', 'Words of an agency.', 1],
    ['a page', 'saved.html', '<!doctype html><p>Words of a page.</p>', 1],
    ['a page, zipped', 'saved.html.gz', gzipSync('<!doctype html><p>Words of a page.</p>'), 1],
  ])('may be %s', async (_, name, content, count) => {
    const found = await imported(name, content);
    expect(found.filter((one) => 'article' in one)).toHaveLength(count);
    expect(found).toHaveLength(count);
  });

  it('gives its name to a text that has none, and tells when it was read', async () => {
    expect(await imported('reuters.txt', 'Words.')).toEqual([
      {
        article: { id: 'reuters.txt', outlet: 'reuters', text: 'Words.' },
        origin: { way: 'file', from: 'reuters.txt', read: '2024-03-01T12:00:00.000Z' },
      },
    ]);
  });

  it.each([
    ['is no JSON', '{"text": ', 'not-json'],
    ['is no article', '{"title": "x"}', 'not-an-article'],
    ['is a number', '7', 'not-an-article'],
    ['holds no text', '{"text": " "}', 'no-text'],
    ['holds a book', JSON.stringify({ text: 'x'.repeat(500_001) }), 'text-too-long'],
    [
      'has a headline as long as a book',
      JSON.stringify({ text: 'x', title: 'y'.repeat(4_001) }),
      'field-too-long',
    ],
    ['is of the year 9999', '{"text": "x", "date": "9999-12-31"}', 'no-date'],
    ['is of a day that is none', '{"text": "x", "date": "2024-13-41"}', 'no-date'],
    ['is older than newspapers', '{"text": "x", "date": "0001-01-01"}', 'no-date'],
  ])('names a record that %s, with its line, and reads on', async (_, bad, reason) => {
    const found = await imported('a.jsonl', `${line}\n${bad}\n${line}`);
    expect(found.map((one) => ('reason' in one ? `${one.at} ${one.reason}` : 'article'))).toEqual([
      'article',
      `a.jsonl:2 ${reason}`,
      'article',
    ]);
  });

  it('cannot bring an address that runs a script or leads into the machine', async () => {
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x']) {
      const [one] = await imported('a.jsonl', JSON.stringify({ id: 'a', text: 'x', url }));
      expect(one).toMatchObject({ article: { id: 'a', text: 'x' } });
      expect(one).not.toHaveProperty('article.url');
    }
  });

  it('that breaks off is taken in up to there', async () => {
    const whole = gzipSync(`${line}\n`.repeat(20_000));
    const found = await imported('a.jsonl.gz', whole.subarray(0, whole.length - 20));
    expect(found.at(-1)).toMatchObject({ at: 'a.jsonl.gz', reason: 'broken' });
  });

  it('passes over linked data about something else', async () => {
    expect(await imported('a.json', '[{"@type":"Organization","name":"x"}]')).toEqual([]);
  });

  it('parts what is taken in from what is not', async () => {
    const rejected: string[] = [];
    const file = { name: 'a.jsonl', stream: () => new Blob([`${line}\n7\n${line}`]).stream() };
    const arrivals = withoutRejected(importFile(file, { now: NOW, readPage: async () => null }), ({ at }) =>
      rejected.push(at),
    );
    let count = 0;
    for await (const _ of arrivals) count++;
    expect([count, rejected]).toEqual([2, ['a.jsonl:2']]);
  });
});
