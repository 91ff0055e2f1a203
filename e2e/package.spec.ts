/** Promise: whoever builds a release gets the same bytes, and finds in it on whose work it stands. */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const PACKAGES = 'dist/packages';
const SOURCE = `crossquote-${packageJson.version}-source.zip`;

/** Two builds on a machine that has other work as well. */
const PATIENCE_MS = 180_000;

const run = (program: string, words: readonly string[], folder: string) =>
  promisify(execFile)(program, [...words], { cwd: folder, shell: process.platform === 'win32' });

describe('the packages for the stores', () => {
  let elsewhere: string;

  beforeAll(async () => {
    // What is built here other tests work with at the same time, so it is packed as it is.
    await run('npx', ['tsx', '.ci/package.ts'], '.');
    elsewhere = mkdtempSync(join(tmpdir(), 'crossquote-'));
    unpack(join(PACKAGES, SOURCE), elsewhere);
    symlinkSync(resolve('node_modules'), join(elsewhere, 'node_modules'), 'junction');
    await run('npm', ['run', '--silent', 'package'], elsewhere);
  }, PATIENCE_MS);
  afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

  it('are byte for byte the same when they are built from their own source archive in another folder', () => {
    const here = sums('.');
    expect(here).toMatch(/chromium\.zip\n.*firefox\.zip\n.*source\.zip\n.*sbom\.json\n/s);
    expect(sums(elsewhere)).toBe(here);
    for (const name of readdirSync(PACKAGES)) {
      const same = readFileSync(join(PACKAGES, name)).equals(readFileSync(join(elsewhere, PACKAGES, name)));
      expect(same, name).toBe(true);
    }
  });

  it('hold the built folder and nothing else, without a trace of where it was built', () => {
    for (const engine of ['chromium', 'firefox']) {
      const files = archive(`crossquote-${packageJson.version}-${engine}.zip`);
      const built = readdirSync(`dist/${engine}`, { recursive: true, withFileTypes: true });
      expect(Object.keys(files)).toHaveLength(built.filter((file) => file.isFile()).length);
      const traces = Object.entries(files).filter(([, content]) =>
        Buffer.from(content).includes(resolve('.')),
      );
      expect(traces.map(([name]) => name)).toEqual([]);
    }
  });

  it('let the Firefox store rebuild what it was given by a script of the name that it looks for', () => {
    expect(packageJson.scripts['build-for-amo']).toBe('npm run build:firefox');
    expect(archive(SOURCE)).toHaveProperty('package-lock.json');
  });

  it('list every package that the code is built with, with its terms', () => {
    for (const engine of ['chromium', 'firefox']) {
      const list = readFileSync(`dist/${engine}/THIRD-PARTY-LICENCES.txt`, 'utf8');
      const listed = [...list.matchAll(/^([@\w/.-]+) \d+\.\d+\.\d+\S* \(.+\)\n\n(.*)$/gm)];
      const names = listed.map(([, name]) => name);
      expect(names).toEqual(expect.arrayContaining([...imported()]));
      // The helpers of the tools that make the bundles are in them as well.
      expect([...billed(), 'rolldown', 'vite']).toEqual(expect.arrayContaining(names));
      expect(list).not.toContain('without a licence text');
      expect(list).toContain('Copyright (c) 2024  GRAYPE Systems');
    }
  });

  it('come with a bill of materials that names what is installed to run, and no hour', () => {
    const named = billed();
    expect(named).toEqual(expect.arrayContaining(Object.keys(packageJson.dependencies)));
    expect(named).not.toContain('vitest');
    expect(bill().metadata).not.toHaveProperty('timestamp');
  });
});

const archive = (name: string) => unzipSync(readFileSync(join(PACKAGES, name)));
const sums = (folder: string) => readFileSync(join(folder, PACKAGES, 'SHA256SUMS'), 'utf8');

function unpack(file: string, folder: string): void {
  for (const [name, content] of Object.entries(unzipSync(readFileSync(file)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

const bill = () =>
  JSON.parse(readFileSync(join(PACKAGES, `crossquote-${packageJson.version}-sbom.json`), 'utf8'));
const billed = (): string[] => bill().components.map(({ name }: { name: string }) => name);

/** The packages that the sources import, from the background, the injected script and every view on. */
function imported(): ReadonlySet<string> {
  const views = readdirSync('src/ui').map((view) => `src/ui/${view}/index.tsx`);
  const waiting = ['src/background/index.ts', 'src/page/visit.iife.ts', ...views.filter(existsSync)];
  const seen = new Set<string>();
  const packages = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || !/\.tsx?$/.test(file)) continue;
    seen.add(file);
    for (const [, fixed, loaded] of readFileSync(file, 'utf8').matchAll(IMPORTED)) {
      const [from = ''] = (fixed ?? loaded ?? '').split('?');
      if (from.startsWith('.')) waiting.push(join(dirname(file), from));
      else if (!from.includes(':')) packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from);
    }
  }
  return packages;
}

/** What is imported for its values. */
const IMPORTED = /^(?:import|export)\s+(?!type\b)(?:[^';]*?\bfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;
