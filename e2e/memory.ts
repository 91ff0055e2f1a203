/** The memory of the processes in which a browser keeps its pages. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

/** Bytes of its own that each process holds, whatever holds them: scripts, the page's nodes, what is drawn. */
export type Memory = ReadonlyMap<number, number>;

const IS_FOR_PAGES = /--type=renderer|-isForBrowser/;
const KB = 1024;

/** Empty where the system does not tell, which Linux does. */
export function memoryOf(browser: Browser): Memory {
  const parents = parentsOf();
  const root = browser.process()?.pid;
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && pid !== 0 && (pid === root || isOurs(parents.get(pid)));
  const found = new Map<number, number>();
  for (const pid of parents.keys()) {
    if (!isOurs(pid) || !IS_FOR_PAGES.test(told(pid, 'cmdline'))) continue;
    const [, held] = /^RssAnon:\s+(\d+) kB/m.exec(told(pid, 'status')) ?? [];
    if (held) found.set(pid, Number(held) * KB);
  }
  return found;
}

/** By how much the process has grown that grew most, of those that were there before. */
export function growth(before: Memory, after: Memory): number {
  return Math.max(0, ...[...before].map(([pid, held]) => (after.get(pid) ?? held) - held));
}

function parentsOf(): Map<number, number> {
  if (process.platform !== 'linux') return new Map();
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(
    pids.map((pid) => [Number(pid), Number(/^PPid:\s+(\d+)/m.exec(told(Number(pid), 'status'))?.[1])]),
  );
}

/** Nothing where the process has ended meanwhile. */
function told(pid: number, file: 'cmdline' | 'status'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
