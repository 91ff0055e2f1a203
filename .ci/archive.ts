/** Zip archives that are the same bytes wherever and whenever they are made. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** Content by path within the archive, with slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The oldest time that the format knows. It is kept as the clock on the wall, so it is the same in every zone. */
const NO_TIME = new Date(1980, 0, 1);

/** Entries in the order of their names, without times, owners and modes. */
export function zipOf(files: Files): Uint8Array {
  const names = [...files.keys()].sort();
  const entries = names.map((name) => [name, files.get(name) ?? new Uint8Array()] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: NO_TIME, os: 0, attrs: 0 });
}

/** The paths of all files under a folder, relative to it. */
export function pathsUnder(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return found.map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}

/** The files of these paths of a folder. */
export function read(folder: string, paths: readonly string[]): Files {
  return new Map(paths.map((path) => [path.replaceAll(sep, '/'), readFileSync(join(folder, path))]));
}

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
