/** Our own index at 100,000 articles: their fingerprints are mixed from pairs of real ones. */
import type { Fingerprint } from '../src/core/fingerprint.ts';
import type { StoryEntry } from '../src/library/story-index/hit.ts';
import { memoryStore } from '../src/library/story-index/key-value.ts';
import { openStoryIndex } from '../src/library/story-index/story-index.ts';
import type { Grid } from './grid.ts';

const SIZE = 100_000;
const PORTION = 1000;
const QUERIES = 300;
const RESTARTS = 10;

/** Builds the index in memory, so that the times are without a disk's. */
export async function largeGrid(real: readonly StoryEntry[]): Promise<Grid> {
  const bytes = new Map<string, Uint8Array>();
  const index = openStoryIndex(memoryStore(bytes));
  const begun = performance.now();
  for (let from = 0; from < SIZE; from += PORTION)
    await index.add(Array.from({ length: PORTION }, (_, i) => mixed(real, from + i)));
  while (await index.merge());
  const built = (performance.now() - begun) / 1000;
  const probes = Array.from({ length: QUERIES }, (_, i) => mixed(real, i * 331));
  for (const probe of probes) await index.query(probe);
  const warm = await timed(probes, (probe) => index.query(probe));
  const first = await timed(probes.slice(0, RESTARTS), (probe) =>
    openStoryIndex(memoryStore(bytes)).query(probe),
  );
  const size = [...bytes].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  return {
    title: `Our index at ${SIZE} articles (re-mixed; store in memory)`,
    columns: ['', 'median', 'p95', 'goal'],
    rows: [
      ['warm query', ...shares(warm), 'median 20 ms'],
      ['first query after a restart', ...shares(first), '150 ms'],
      ['building', `${built.toFixed(0)} s`, '', ''],
      ['kB an article', (size / SIZE / 1000).toFixed(2), '', '1.5'],
    ],
  };
}

async function timed(probes: readonly StoryEntry[], work: (probe: StoryEntry) => Promise<unknown>) {
  const times: number[] = [];
  for (const probe of probes) {
    const begun = performance.now();
    await work(probe);
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b);
}

const shares = (sorted: readonly number[]): string[] =>
  [0.5, 0.95].map((share) => `${sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(1)} ms`);

/** Two thirds of one article's terms and a third of another's; the same for the same number. */
function mixed(real: readonly StoryEntry[], number: number): StoryEntry {
  const pick = (salt: number): StoryEntry | undefined =>
    real[(Math.imul(number + 1, 2654435761 + salt) >>> 0) % real.length];
  const [a, b] = [pick(0), pick(2)];
  if (!a || !b) throw new Error('nothing to mix');
  return { id: `mixed/${number}`, fingerprint: blend(a.fingerprint, b.fingerprint, number) };
}

function blend(a: Fingerprint, b: Fingerprint, number: number): Fingerprint {
  const own = a.terms.filter(([hash]) => (hash + number) % 3 > 0);
  const taken = new Set(own.map(([hash]) => hash));
  const lent = b.terms.filter(([hash]) => !taken.has(hash) && (hash + number) % 3 === 0);
  return {
    ...a,
    terms: [...own, ...lent].sort((x, y) => x[0] - y[0]),
    day: a.day === null ? null : a.day + (number % 400),
  };
}
