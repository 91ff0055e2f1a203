/** How large what a reader's machine loads may be, and how large it is: for the tests and for `npm run bench`. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Engine } from './browsers.ts';

export interface Size {
  readonly what: string;
  readonly bytes: number;
  readonly limit: number;
}

const KB = 1000;

/** Script that is run at once, compressed as a store would send it. */
const SCRIPT_LIMITS = {
  'injected script': 45 * KB,
  'script of chosen sites': 5 * KB,
  popup: 30 * KB,
  panel: 60 * KB,
  options: 280 * KB, // it studies what is imported, so it holds the engine as well
  witness: 65 * KB, // it shares files with popup and panel
  text: 60 * KB,
  welcome: 200 * KB, // shown once; it holds the engine, which the other views leave to the background
  background: 250 * KB,
} as const;
/** Everything that has a limit. */
export const LIMITS: Readonly<Record<string, number>> = {
  ...SCRIPT_LIMITS,
  'language data': 1500 * KB, // as it lies on the disk: compressed already
  'all files': 2500 * KB, // what is downloaded to install it
};

/** Throws where a view is not built. */
export function sizesOf(engine: Engine): Size[] {
  const folder = `dist/${engine}`;
  const { background } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const startOf = (what: string): string[] => {
    if (what === 'injected script') return [join(folder, 'src/page/visit.iife.js')];
    if (what === 'script of chosen sites') return [join(folder, 'src/page/site.iife.js')];
    if (what === 'background')
      return importedBy([join(folder, background.service_worker ?? background.scripts[0])]);
    return scriptsOf(join(folder, `src/ui/${what}/index.html`), folder);
  };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  const data = paths.filter((path) => path.endsWith('.bin'));
  const bytesOf = (what: string): number => {
    if (what === 'language data') return sum(data, plain);
    return sum(what === 'all files' ? paths : startOf(what), compressed);
  };
  return Object.entries(LIMITS).map(([what, limit]) => ({ what, bytes: bytesOf(what), limit }));
}

/** "35.2 kB" */
export const kilo = (bytes: number): string => `${(bytes / KB).toFixed(1)} kB`;

/** The scripts that a page loads before anything is clicked: those it names and what they import at once. */
function scriptsOf(page: string, root: string): string[] {
  const named = [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)];
  if (named.length === 0) throw new Error(`${page} names no script.`);
  return importedBy(named.map(([, path = '']) => join(root, path)));
}

function importedBy(files: readonly string[]): string[] {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const source = readFileSync(file, 'utf8');
    for (const [, path = ''] of source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g))
      follow(join(dirname(file), path));
  };
  for (const file of files) follow(file);
  return [...found];
}

const compressed = (file: string): number => gzipSync(readFileSync(file)).length;
const plain = (file: string): number => readFileSync(file).length;
const sum = (files: readonly string[], sizeOf: (file: string) => number): number =>
  files.reduce((total, file) => total + sizeOf(file), 0);
