/** Limits of time that hold on a busy machine as well: they grow with what else it does, not with how slow it is. */

/** Enough for the system to have taken turns a few times. */
const WORK_MS = 60;

/**
 * How much longer than alone things take on this machine now: the time by the clock of a little work, divided by the
 * time that a processor spent on it. 1 where nothing else runs.
 */
export function pace(): number {
  const before = process.cpuUsage();
  const begun = performance.now();
  const worked = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  while (worked() < WORK_MS);
  return Math.max(1, (performance.now() - begun) / worked());
}

/** What `work` gives, and the milliseconds that it took or tells, as if nothing else had run. */
export async function timed<T>(
  work: () => Promise<T>,
  told: () => number | null = () => null,
): Promise<{ readonly value: T; readonly took: number }> {
  const before = pace();
  const begun = performance.now();
  const value = await work();
  const took = told() ?? performance.now() - begun;
  return { value, took: took / Math.max(before, pace()) };
}
