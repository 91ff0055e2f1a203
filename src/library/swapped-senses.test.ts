import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { articleId } from '../core/article.ts';
import { crosscheck, study } from '../core/crosscheck.ts';
import type { Utterance } from '../core/report.ts';
import { maySwap } from '../core/swap-hint.ts';
import { swappedSenses } from './swapped-senses.ts';

const WORDS = 'CQS1\na vessel that carries people or goods\na small vessel\n\nboat n1\nship n0\n';
const fetched = vi.fn(async () => new Response(gzipSync(WORDS)));
vi.stubGlobal('fetch', fetched);

const text = (word: string) =>
  `The night ferry will sail again in April, the line said on Monday.\n“We have waited for this engine longer than for any ${word},” said Petra Lund, who runs the line.`;
const told = (id: string, word: string) =>
  study({ id: articleId(id), text: text(word), title: 'Ferry sails again', language: 'en' });

function swapped(one: string, other: string): Utterance {
  const { utterances } = crosscheck(told('a', one), [told('b', other)]);
  const found = utterances.find(({ variants }) => variants.length > 0);
  if (!found) throw new Error('No variant was found.');
  return found;
}

describe('the dictionary beside an entry', () => {
  it('tells of each swapped word, and is read once', async () => {
    const utterance = swapped('ship', 'boat');
    expect(maySwap(utterance, 'en-GB')).toBe(true);
    const line = 'ship: a vessel that carries people or goods – boat: a small vessel';
    expect(await swappedSenses(utterance)).toEqual([line]);
    expect(await swappedSenses(utterance)).toEqual([line]);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('is left alone where no word is swapped, or the article is in another language', () => {
    const utterance = swapped('ship', 'boat');
    expect(maySwap({ ...utterance, variants: [] }, 'en')).toBe(false);
    expect(maySwap(utterance, 'de')).toBe(false);
    expect(maySwap(utterance, undefined)).toBe(true);
  });
});
