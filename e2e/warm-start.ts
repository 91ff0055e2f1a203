/**
 * What Firefox compiles of itself at its first start, kept for the next ones: a quarter of a start's work. Nothing of a
 * reader is in it, and a Firefox of another version throws it away by itself.
 */
import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const KEPT = resolve('.cache/firefox-start');
/** The cache, and the version that it belongs to. */
const PARTS = ['startupCache', 'compatibility.ini'];

export const isKept = (): boolean => existsSync(KEPT);

/** Takes it from a profile whose Firefox has ended. */
export const keepWarm = (profile: string): void => copyParts(profile, KEPT);

/** Gives it to a profile that has none of its own, where it is kept. */
export const warm = (profile: string): void => copyParts(KEPT, profile);

function copyParts(from: string, to: string): void {
  for (const part of PARTS)
    if (existsSync(join(from, part)) && !existsSync(join(to, part)))
      cpSync(join(from, part), join(to, part), { recursive: true });
}
