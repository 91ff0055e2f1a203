import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Piece, PieceKind } from '../../core/pieces.ts';
import { pieces } from '../../core/pieces.ts';
import { compareReadings } from '../../core/variant.ts';
import { elide, partings } from './elision.ts';

const FILL = 'and so they went on along the shore until the evening came and all the boats lay still again ';
const LONG = FILL.repeat(3).trim();

const shown = (all: readonly Piece[]): string =>
  elide(all)
    .map((one) => (one.kind === 'elided' ? ' […] ' : one.text || '‸'))
    .join('');

/** A reading of the comparison as a list shows it. */
function shownOf(here: string, there: string): string {
  const variant = { ...compareReadings(here, there), speaker: 'same' as const };
  const printed = elide(pieces(there, [variant], 'b'), partings({ readings: [], variant }));
  return printed.map((one) => (one.kind === 'elided' ? ' […] ' : one.text)).join('');
}

describe('a long reading', () => {
  test('is cut on both sides of what differs, at the ends of words', () => {
    const found = shown([
      { kind: 'same', text: `${LONG} ` },
      { kind: 'changed', text: 'killer' },
      { kind: 'same', text: ` ${LONG}` },
    ]);
    expect(found).toMatch(/^ \[…\] \S.{30,50} killer .{30,50}\S \[…\] $/);
  });

  test('is not cut before the place where another prints more words', () => {
    const found = shown([
      { kind: 'same', text: LONG },
      { kind: 'gap', text: '' },
    ]);
    expect(found).toMatch(/^ \[…\] .{30,50}lay still again‸$/);
  });

  test('is not cut where a small word is left out that nothing marks', () => {
    const found = shownOf(`${LONG} without the exception. ${LONG}`, `${LONG} without exception. ${LONG}`);
    expect(found).toContain('without exception');
    expect(found.length).toBeLessThan(LONG.length);
  });

  test('keeps the words about the place where what only one quotes begins', () => {
    const found = shown([
      { kind: 'cut', text: `${LONG} ` },
      { kind: 'same', text: 'no secret that we differ' },
      { kind: 'cut', text: ` ${LONG}` },
    ]);
    expect(found).toMatch(/^ \[…\] .{30,50} no secret that we differ .{30,50} \[…\] $/);
  });

  test('is shown from its beginning where nothing differs', () => {
    expect(shown([{ kind: 'same', text: LONG }])).toMatch(/^and so they .{90,140} \[…\] $/);
  });

  test('stands whole where little would be saved', () => {
    const all: Piece[] = [
      { kind: 'changed', text: 'No' },
      { kind: 'same', text: `, ${FILL}` },
      { kind: 'changed', text: 'never' },
    ];
    expect(shown(all)).toBe(all.map(({ text }) => text).join(''));
  });
});

test('Whatever the pieces, all that differs is shown, in order, and what is shown stands in the text', () => {
  const kinds: readonly PieceKind[] = ['same', 'changed', 'minor', 'cut', 'gap'];
  const piece = fc
    .record({ kind: fc.constantFrom(...kinds), text: fc.stringMatching(/^[ab ]{1,300}$/) })
    .map(({ kind, text }): Piece => ({ kind, text: kind === 'gap' ? '' : text }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (all) => {
      const found = elide(all).filter((one) => one.kind !== 'elided');
      const differing = (list: readonly Piece[]) =>
        list.filter(({ kind }) => kind === 'changed' || kind === 'minor' || kind === 'gap');
      expect(differing(found)).toEqual(differing(all));
      let from = 0;
      const text = all.map((one) => one.text).join('');
      for (const one of found) {
        from = text.indexOf(one.text, from) + one.text.length;
        expect(from).toBeGreaterThanOrEqual(one.text.length);
      }
    }),
  );
});
