import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUCKETS, bucketOf, pack, score, unpack } from './linear.ts';

const weight = fc.double({ min: -2.5, max: 2.5, noNaN: true });
const table = fc.array(fc.tuple(fc.nat(BUCKETS - 1), weight), { maxLength: 60 });

describe('packed weights', () => {
  it('come back in their places, to the precision of a level', () => {
    fc.assert(
      fc.property(table, (entries) => {
        const weights = new Float64Array(BUCKETS);
        for (const [bucket, value] of entries) weights[bucket] = value;
        const back = unpack(pack(weights, 0.02));
        for (const [bucket] of entries) {
          const value = weights[bucket]!;
          const kept = Math.abs(value) < 0.02 ? 0 : value;
          expect(Math.abs(back[bucket]! / 100 - kept)).toBeLessThan(0.07);
        }
        expect(back.filter((value) => value !== 0).length).toBeLessThanOrEqual(
          new Set(entries.map(([at]) => at)).size,
        );
      }),
    );
  });

  it('are written without quotes, backslashes and dollar signs', () => {
    const weights = Float64Array.from({ length: BUCKETS }, (_, at) =>
      at % 7 === 0 ? ((at % 51) - 25) / 10 : 0,
    );
    expect(pack(weights, 0.02)).not.toMatch(/['"\\$\s]/);
  });

  it('add up over the features of a case', () => {
    const weights = new Float64Array(BUCKETS);
    weights[bucketOf(['a', true])] = 1;
    weights[bucketOf(['b'])] = -0.25;
    expect(score(unpack(pack(weights, 0.02)), [bucketOf(['a', true]), bucketOf(['b'])])).toBeCloseTo(0.75, 1);
  });
});

describe('bucketOf', () => {
  it('tells parts apart from their concatenation', () => {
    expect(bucketOf(['ab', 'c'])).not.toBe(bucketOf(['a', 'bc']));
  });
});
