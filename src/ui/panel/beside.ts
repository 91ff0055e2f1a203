/** Which article stands beside this one. */
import type { Report, Witness } from '../../core/report.ts';
import { compared } from './choices.ts';

/** The one asked for; else the one that prints most in other words, then the one that prints most, then the most alike. */
export function besideOf(report: Report, asked?: string): Witness | undefined {
  const offered = compared(report);
  const found = offered.find(({ siglum }) => siglum === asked);
  if (found) return found;
  const loads = new Map(offered.map(({ siglum }) => [siglum, loadOf(report, siglum)]));
  const heavier = (a: Witness, b: Witness): number => {
    const [one, other] = [loads.get(a.siglum) ?? [], loads.get(b.siglum) ?? []];
    const at = one.findIndex((count, place) => count !== other[place]);
    return at < 0 ? 0 : (other[at] ?? 0) - (one[at] ?? 0);
  };
  return offered.toSorted(heavier)[0];
}

/** How many utterances it prints in other words, under another speaker, differently in small ways, and at all. */
function loadOf({ utterances }: Report, siglum: string): readonly number[] {
  const printed = utterances.map(({ variants }) =>
    variants
      .filter(({ readings }) => readings.some((reading) => reading.siglum === siglum))
      .map(({ variant }) => variant),
  );
  return [
    printed.filter((variants) => variants.some(({ weight }) => weight === 'substantive')),
    printed.filter((variants) => variants.some(({ speaker }) => speaker === 'differs')),
    printed.filter((variants) => variants.some(({ weight }) => weight === 'trivial')),
    printed.filter((variants) => variants.length > 0),
  ].map(({ length }) => length);
}
