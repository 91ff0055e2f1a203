import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBy } from './placement.ts';

const WINDOW = { width: 800, height: 600 };
const line = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 20 });

test('puts the card below its mark', () => {
  expect(placeBy(line(100, 100), { width: 380, height: 300 }, WINDOW)).toMatchObject({ left: 100, top: 126 });
});

test('puts it above where there is no room below', () => {
  expect(placeBy(line(100, 500), { width: 380, height: 300 }, WINDOW)).toMatchObject({ top: 194 });
});

test('shortens it on the roomier side where it fits on neither', () => {
  const { top, maxHeight } = placeBy(line(100, 350), { width: 380, height: 900 }, WINDOW);
  expect(top).toBe(8);
  expect(maxHeight).toBe(336);
});

test('keeps it inside the window at the right edge', () => {
  expect(placeBy(line(700, 100), { width: 380, height: 300 }, WINDOW).left).toBe(412);
});

test('never leaves the window nor covers the mark, wherever the mark is', () => {
  const coordinate = fc.integer({ min: -2000, max: 3000 });
  fc.assert(
    fc.property(coordinate, coordinate, fc.integer({ min: 50, max: 2000 }), (left, top, height) => {
      const place = placeBy(line(left, top), { width: 304, height }, { width: 320, height: 500 });
      const bottom = place.top + Math.min(height, place.maxHeight);
      expect(place.left).toBeGreaterThanOrEqual(8);
      expect(place.left + 304).toBeLessThanOrEqual(312);
      expect(place.top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(500);
      expect(place.top >= Math.min(top + 20, 500) || bottom <= Math.max(top, 0)).toBe(true);
    }),
  );
});
