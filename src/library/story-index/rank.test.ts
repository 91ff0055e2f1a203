import { describe, expect, it } from 'vitest';
import { articleId } from '../../core/article.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import { DATE_WEIGHTS, SUPPORT_WEIGHTS } from '../../core/story-weights.ts';
import { byEnglish } from '../../core/weighed.ts';
import { documentOf } from './document.ts';
import { candidatesFor, ranked, SIGNALS, signals } from './rank.ts';

const AFFAIR =
  'Mayor Ines Calder of Ambleford spoke of the Tarn barrier, the Hallam sluice and the Penrose water board';

const document = (id: string, date: string | undefined, more: string) =>
  documentOf({
    id,
    fingerprint: fingerprint({
      id: articleId(id),
      text: `${AFFAIR}. ${more}`,
      ...(date && { published: `2024-${date}` }),
    }),
  });

const PROBE = document('probe', '03-04', 'Engineer Lena Strand found cracks in the gate on Monday.');
// Days later, so that the score has room to fall.
const SAME = document('same', '03-11', 'Cracks in the gate were found by engineer Lena Strand.');
const LATER = ['04-20', '05-11', '06-30'].map((date, i) =>
  document(`later ${i}`, date, 'Engineer Lena Strand found cracks in the gate as costs rose.'),
);
const OPTIONS = { informing: byEnglish, trust: 1, limit: 10 };

const signalOf = (name: (typeof SIGNALS)[number], documents: Parameters<typeof candidatesFor>[1]) => {
  const candidates = candidatesFor(PROBE, documents, { informing: byEnglish, dates: DATE_WEIGHTS.counted });
  const same = candidates.find(({ id }) => id === 'same');
  return same && signals(candidates)(same)[SIGNALS.indexOf(name)];
};

describe('the ranking of candidates', () => {
  it('believes less in a hit where reports of other weeks are as like the probe', () => {
    const scoreOf = (others: typeof LATER) =>
      ranked(PROBE, [SAME, ...others], OPTIONS).find(({ id }) => id === 'same')?.score ?? 0;
    expect(signalOf('background', [SAME, ...LATER])).toBeGreaterThan(signalOf('background', [SAME]) ?? 0);
    expect(scoreOf(LATER)).toBeLessThan(scoreOf([]));
  });

  it('makes less of a day in common where the library has counted little', () => {
    const text = 'Mayor Ines Calder opened a library on Monday; the readers of Ambleford had waited for it.';
    const published = '2024-03-04';
    const other = documentOf({
      id: 'other',
      fingerprint: fingerprint({ id: articleId('x'), text, published }),
    });
    const scoreAt = (trust: number) => ranked(PROBE, [other], { ...OPTIONS, trust })[0]?.score ?? 0;
    expect(scoreAt(0)).toBeLessThan(scoreAt(1) - 0.1);
    expect(scoreAt(0.5)).toBeGreaterThan(scoreAt(0));
    expect(scoreAt(0.5)).toBeLessThan(scoreAt(1));
  });

  it('knows of no other weeks where articles have no dates', () => {
    const undated = LATER.map((one) => ({ ...one, fingerprint: { ...one.fingerprint, day: null } }));
    expect(signalOf('background', [SAME, ...undated])).toBe(signalOf('background', [SAME]));
  });

  it('counts the better candidates that a candidate resembles more than the probe', () => {
    const twin = { ...SAME, id: 'twin' };
    expect(signalOf('nearer', [SAME])).toBe(0);
    expect(signalOf('nearer', [SAME, twin])).toBeCloseTo(Math.log(2));
  });

  it('doubts a report more that neither words nor others vouch for, and never one that is sure by its words', () => {
    const text =
      'The gate of the Tarn barrier at Ambleford had cracks, which Lena Strand and four others painted.';
    const published = '2024-03-11';
    const print = fingerprint({ id: articleId('same'), text, published });
    const little = documentOf({ id: 'same', fingerprint: print });
    const twin = { ...SAME, id: 'twin' };
    expect(signalOf('unvouched', [little, LATER[0] ?? twin])).toBeGreaterThan(0);
    expect(signalOf('unheard', [little])).toBeGreaterThan(signalOf('unheard', [little, ...LATER]) ?? 0);
    const copy = { ...PROBE, id: 'same' };
    expect([signalOf('unvouched', [copy, twin]), signalOf('unheard', [copy, twin])]).toEqual([0, 0]);
    for (const { unvouched, unheard } of Object.values(SUPPORT_WEIGHTS))
      expect(Math.max(unvouched, unheard)).toBeLessThan(0);
  });

  it('takes a text printed again days later for the same story, whatever else the affair brought', () => {
    const day = (PROBE.fingerprint.day ?? 0) + 10;
    const again = { ...PROBE, id: 'again', fingerprint: { ...PROBE.fingerprint, day } };
    const hits = ranked(PROBE, [again, ...LATER], OPTIONS);
    expect(hits.find(({ id }) => id === 'again')?.decision).toBe('same');
  });

  it('tells the words for what happened from the names of who was there', () => {
    const affair = document('same', '03-11', 'Lena Strand met Ines Calder and spoke of nothing else.');
    expect(signalOf('names', [affair])).toBeGreaterThan(0);
    expect(signalOf('happening', [SAME])).toBeGreaterThan(signalOf('happening', [affair]) ?? 0);
  });

  it('weighs those words, numbers and headlines only as far as the library has counted', () => {
    const { happening, numbers, headline } = SUPPORT_WEIGHTS.english;
    expect([happening, numbers, headline]).toEqual([0, 0, 0]);
  });

  it('gives as many as are asked for, scores never rising, and those of one score in the order of their ids', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      ...SAME,
      id: `twin ${String(i).padStart(2, '0')}`,
    }));
    const hits = ranked(PROBE, many.toReversed(), { ...OPTIONS, limit: 35 });
    expect(hits).toHaveLength(35);
    expect(hits.every(({ score }, i) => i === 0 || score <= (hits[i - 1]?.score ?? 0))).toBe(true);
    expect(hits.slice(0, 24).map(({ id }) => id)).toEqual(many.slice(0, 24).map(({ id }) => id));
  });
});
