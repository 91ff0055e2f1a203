/** For tests alone: what a command prints. It runs in this very process, since dozens of starts of Node would take a minute. */
import { vi } from 'vitest';

/** The exit code, and what was written to standard output and error meanwhile. */
export interface Captured {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function captured(run: () => number | Promise<number>): Promise<Captured> {
  const out: string[] = [];
  const err: string[] = [];
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0),
  ];
  try {
    return { code: await run(), out: out.join(''), err: err.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
