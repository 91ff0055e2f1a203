import { describe, expect, it } from 'vitest';
import { articleId } from '../core/article.ts';
import { type Belongings, belongingsOf, lineOf } from './belongings.ts';
import { DEFAULTS } from './settings.ts';
import { importFile } from './transfer/importing.ts';

const belongings: Belongings = {
  settings: { ...DEFAULTS, marked: ['speaker'], badge: false },
  retention: { days: 30 },
  feeds: [{ url: 'https://quay.example/feed', title: 'The Quay' }, { url: 'https://a.example/rss' }],
  judgements: [
    { pair: [articleId('https://a.example/1'), articleId('https://b.example/2')], verdict: 'other' },
  ],
  decisions: [
    {
      decision: {
        kind: 'dismiss',
        of: {
          article: articleId('https://a.example/1'),
          selector: { exact: 'yes', prefix: '“', suffix: '”', start: 3 },
        },
        about: [{ reason: 'title', outlet: 'The Quay' }],
      },
      made: '2024-05-31T10:00:00.000Z',
    },
  ],
  rules: [
    { kind: 'reason', reason: 'title', outlet: null },
    { kind: 'words', words: ['ship', 'vessel'], outlet: 'The Quay' },
  ],
  never: ['quiet.example'],
};

describe('what the reader has beside articles', () => {
  it('comes back from its line as it was', () => {
    expect(belongingsOf(lineOf(belongings))).toEqual(belongings);
  });

  it('is not read off other lines', () => {
    for (const line of ['', '7', 'null', '[]', '{"text":"She said “yes”."}', '{"@type":"NewsArticle"}'])
      expect(belongingsOf(line)).toBeNull();
    expect(belongingsOf(lineOf(belongings).replace('"version":1', '"version":2'))).toBeNull();
  });

  it('loses what a stranger may have put into it', () => {
    const forged = {
      '@type': 'CrossquoteBelongings',
      version: 1,
      settings: { style: 'blink' },
      retention: { days: -3, articles: 'all' },
      feeds: [{ url: 'javascript:alert(1)' }, 7, null, { url: 'https://a.example/rss', title: 9 }],
      judgements: [{ pair: ['a'], verdict: 'same' }, { pair: ['a', 'b'], verdict: 'true' }, null],
      decisions: [{ made: 'now', decision: { kind: 'dismiss' } }, null],
      rules: [
        { kind: 'reason', reason: 'tone', outlet: null },
        { kind: 'words', words: ['a'], outlet: 'B' },
        7,
      ],
      never: ['a b', 7, '../x'],
    };
    expect(belongingsOf(JSON.stringify(forged))).toEqual({
      settings: DEFAULTS,
      retention: {},
      feeds: [{ url: 'https://a.example/rss' }],
      judgements: [],
      decisions: [],
      rules: [],
      never: [],
    });
  });

  it('is passed over where only articles are imported', async () => {
    const stream = () => new Blob([lineOf(belongings)]).stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
    const file = { name: 'all.jsonl', stream };
    const found: unknown[] = [];
    for await (const one of importFile(file, { now: 0, readPage: async () => null })) found.push(one);
    expect(found).toEqual([]);
  });
});
