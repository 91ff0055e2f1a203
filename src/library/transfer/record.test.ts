import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, articleId } from '../../core/article.ts';
import type { Provenance } from '../store/records.ts';
import { arrivalsOf, type KeptArticle, type KeptRevision, recordOf } from './record.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const GIVEN = { fallback: 'a.jsonl:1', origin: { way: 'file', read: 'never' }, now: NOW } as const;

/** What stands between two other things: without the blanks that no headline has at its ends. */
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((one) => one.trim() === one && one !== '');
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).filter((one) => /\S/.test(one));
/** As pages state it, whatever that is. */
const published = fc.oneof(
  line,
  fc.constantFrom('2024-02-12', '9999-12-31', '2024-13-41', '2024-02-12T08:00:00Z'),
);

const stated = fc.record(
  {
    title: line,
    outlet: line,
    agency: line,
    byline: line,
    published,
    modified: line,
    language: line,
    cut: fc.constant(true as const),
    url: fc.webUrl(),
  },
  { requiredKeys: [] },
);

const provenance: fc.Arbitrary<Provenance> = fc
  .record({
    way: fc.constantFrom('page', 'tab', 'site', 'feed', 'file'),
    from: fc.option(line, { nil: undefined }),
    at: fc.integer({ min: 0, max: NOW }),
  })
  .map(({ way, from, at }) => ({
    way,
    ...(from !== undefined && { from }),
    read: new Date(at).toISOString(),
    sha256: 'ab',
  }));

const revisionOf = (id: string): fc.Arbitrary<KeptRevision> =>
  fc
    .record({ stated, text, provenance, saved: fc.integer({ min: 0, max: NOW }) })
    .map(({ stated: said, text: words, ...kept }) => ({
      article: { id: articleId(id), ...said, text: words } satisfies Article,
      ...kept,
    }));

const keptArticle: fc.Arbitrary<KeptArticle> = line.chain((id) =>
  fc
    .record({
      current: revisionOf(id),
      past: fc.array(revisionOf(id), { maxLength: 3 }),
      tags: fc.array(line, { maxLength: 3 }),
    })
    .map(({ current, past, tags }) => ({ ...current, past, tags })),
);

describe('a record of the library', () => {
  it('comes back with every revision, where it came from, when it was saved, and the tags', () => {
    fc.assert(
      fc.property(keptArticle, (kept) => {
        const told = arrivalsOf(JSON.parse(recordOf(kept)), GIVEN);
        const { past, tags, ...current } = kept;
        const wanted = [...past, current].map(({ article, saved, provenance: { sha256: _, ...origin } }) => ({
          article,
          origin,
          saved,
          tags,
        }));
        expect(told).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it('of an article that says an impossible date of itself is refused where nobody kept it', () => {
    const article = { id: 'a', text: 'Words.', published: '9999-12-31' };
    expect(arrivalsOf(article, GIVEN)).toMatchObject({ reason: 'no-date' });
  });
});
