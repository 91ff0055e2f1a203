/** What of other people's work is in a bundle, and on which terms: read off the modules that landed there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const FILE = 'THIRD-PARTY-LICENCES.txt';
const RULE = `\n${'-'.repeat(80)}\n\n`;

/** The notices of data that is made from others', by the name of the file that holds it. */
const DATA = [{ file: /(?:english|senses)-.*\.bin$/, notice: 'src/core/lexicon/english.licence.txt' }];

/** Modules that tools put into every bundle, by the beginning of their names. */
const OF_TOOLS = [
  ['\0rolldown/', 'rolldown'],
  ['\0vite/', 'vite'],
] as const;

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** Puts the list beside the bundle. */
export function listLicences(): Plugin {
  return {
    name: 'crossquote:list-licences',
    apply: 'build',
    enforce: 'pre', // before bundles are tidied up: the injected script is listed by its twin
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const modules = files.flatMap((file) => (file.type === 'chunk' ? rendered(file.modules) : []));
      const folders = [...new Set(modules.map(packageFolder).filter((folder) => folder !== null))];
      const packages = folders.map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
      const data = DATA.filter(({ file }) => files.some(({ fileName }) => file.test(fileName)));
      const parts = [
        'Crossquote is built with the following works of others.\n',
        ...packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`),
        ...data.map(({ notice }) => readFileSync(notice, 'utf8')),
      ];
      this.emitFile({ type: 'asset', fileName: FILE, source: parts.join(RULE) });
    },
  };
}

type Modules = Readonly<Record<string, { readonly renderedLength: number }>>;

/** Those of which something is left. */
function rendered(modules: Modules): string[] {
  return Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []));
}

/** Null for a module of our own. */
function packageFolder(id: string): string | null {
  const tool = OF_TOOLS.find(([beginning]) => id.startsWith(beginning));
  if (tool) return join('node_modules', tool[1]);
  return nearestPackage(id.replaceAll('\\', '/').replace(/^\0/, ''));
}

/** Some packages carry others inside, without a package file of their own: those come on the carrier's terms. */
function nearestPackage(path: string): string | null {
  const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
  if (folder === undefined) return null;
  return existsSync(join(folder, 'package.json')) ? folder : nearestPackage(dirname(dirname(folder)));
}

function readPackage(folder: string): Package {
  const {
    name,
    version,
    license = 'no licence named',
    author,
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder)
    .sort()
    .find((one) => /^licen[cs]e/i.test(one));
  const text = file ? readFileSync(join(folder, file), 'utf8') : termsOf(license, author?.name ?? author);
  // A tool's own terms: the works that it is built with itself do not land here.
  const [own = ''] = text.replaceAll('\r\n', '\n').split(/^# Licenses of bundled/m);
  return { name, version, license, text: own.trim() };
}

/** For a package that names its licence but comes without its text. */
function termsOf(license: string, author: unknown): string {
  if (license !== 'MIT' || typeof author !== 'string') return 'The package comes without a licence text.';
  const [, terms = ''] =
    /^(Permission is hereby granted[\s\S]*)/m.exec(readFileSync('LICENSE', 'utf8')) ?? [];
  return `Copyright (c) ${author.replace(/\s*<[^>]*>/, '')}\n\n${terms}`;
}
