/**
 * `npm run package`: what the stores are given, under dist/packages. The same sources give the same bytes, whoever
 * builds them, wherever and whenever; `SHA256SUMS` names them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsUnder, read, sha256, zipOf } from './archive.ts';

const OUT = 'dist/packages';
const ENGINES = ['chromium', 'firefox'] as const;

/** Packs the builds of both engines, the sources that they were made from, and the list of what is in them. */
function pack(): void {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = (rest: string): string => `crossquote-${version}-${rest}`;
  const made = new Map<string, Uint8Array>();
  for (const engine of ENGINES) {
    const folder = `dist/${engine}`;
    made.set(named(`${engine}.zip`), zipOf(read(folder, pathsUnder(folder))));
  }
  made.set(named('source.zip'), zipOf(read('.', sources())));
  made.set(named('sbom.json'), Buffer.from(billOfMaterials()));
  made.set('SHA256SUMS', Buffer.from([...made].map(([name, file]) => `${sha256(file)}  ${name}\n`).join('')));
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const [name, content] of made) {
    writeFileSync(join(OUT, name), content);
    console.log(`${(content.length / 1000).toFixed(1).padStart(8)} kB  ${join(OUT, name)}`);
  }
}

/** What git keeps or would keep; all there is where there is no git, as in an unpacked source archive. */
function sources(): string[] {
  if (!existsSync('.git'))
    return pathsUnder('.').filter((path) => !/^(?:node_modules|dist|\.cache|coverage)[\\/]/.test(path));
  const words = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', words, { encoding: 'utf8' }).split('\0');
  return listed.filter((path) => path !== '' && existsSync(path));
}

/** As npm tells it from the lock file, but for the hour, the folder and npm's own version. */
function billOfMaterials(): string {
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
  const told = execFileSync('npm', words, { encoding: 'utf8', shell: process.platform === 'win32' });
  const { serialNumber: _serial, metadata, ...bill } = JSON.parse(told);
  const { timestamp: _hour, tools: _tools, component, ...kept } = metadata;
  const named = { ...bill, metadata: { ...kept, component: { ...component, name: 'crossquote' } } };
  return `${JSON.stringify(named, null, 2)}\n`;
}

pack();
