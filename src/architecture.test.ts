import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = import.meta.dirname;

/** Which room may import which. `a/b` is the file or folder b in the room a; a room's own files are always allowed. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  'error-words': [],
  edition: ['core', 'locales/en', 'locales/fill'],
  page: ['error-words', 'core', 'protocol', 'browser', 'say', 'wording'],
  library: ['error-words', 'core', 'browser', 'say'],
  protocol: ['error-words', 'core', 'browser'],
  browser: [],
  say: ['browser', 'locales/keys'],
  wording: ['core', 'say'],
  locales: [],
  polyfill: [],
  check: ['error-words', 'browser', 'library/outcome', 'page/visit.iife'],
  'side-panel': ['browser'],
  'offscreen-page': ['browser'],
  offscreen: ['polyfill', 'browser', 'page/read', 'protocol'],
  background: [
    'error-words',
    'polyfill',
    'browser',
    'check',
    'core',
    'library',
    'page/mark-names',
    'page/marks.css',
    'page/marks-line.css',
    'page/marks-strong.css',
    'page/site.iife',
    'protocol',
    'say',
    'offscreen-page',
    'side-panel',
    'wording',
  ],
  ui: [
    'error-words',
    'polyfill',
    'browser',
    'check',
    'core',
    'edition',
    'library',
    // The welcome page is an article's page as well.
    'page/attend',
    'page/cards',
    'page/mark-names',
    'page/marks.css',
    'page/marks-line.css',
    'page/marks-strong.css',
    'page/paint',
    'page/read', // a saved page is read where it is given
    'page/trail',
    'protocol',
    'say',
    'side-panel',
    'wording',
  ],
  cli: ['core', 'edition', 'page/read', 'library/story-file', 'library/story-index', 'library/transfer'],
};

/** Text and DOM reading are used by the command line and the tests as they are: no browser there. */
const PURE_PAGE_FILES = ['page/read', 'page/anchor', 'page/paint'];

interface Arrow {
  readonly from: string;
  readonly to: string;
}

function sources(): string[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$/.test(file),
  );
}

function arrows(): Arrow[] {
  return sources().flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    return [...text.matchAll(/(?:from|import)\s+'(\.[^']+)'/g)].map((match) => ({
      from: file,
      to: relative(ROOT, join(ROOT, dirname(file), (match[1] ?? '').replace(/\?.*$/, ''))),
    }));
  });
}

const room = (file: string): string => file.split('/')[0]?.replace(/\.tsx?$/, '') ?? '';
const bare = (file: string): string => file.replace(/\.tsx?$/, '');

function allowed({ from, to }: Arrow): boolean {
  if (room(from) === room(to)) return true;
  const targets = ARROWS[room(from)] ?? [];
  return targets.some((target) => target === room(to) || `${bare(to)}/`.startsWith(`${target}/`));
}

function circles(all: readonly Arrow[]): string[] {
  const next = new Map<string, Arrow[]>();
  for (const arrow of all) next.set(arrow.from, [...(next.get(arrow.from) ?? []), arrow]);
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'open') found.push([...path.slice(path.indexOf(file)), file].join(' > '));
    if (state.has(file)) return;
    state.set(file, 'open');
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}

const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('the house', () => {
  it('has no import against the plan', () => {
    const broken = arrows().filter((arrow) => !allowed(arrow));
    expect(broken.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('keeps reading, anchoring and painting free of the browser', () => {
    const broken = arrows().filter(
      ({ from, to }) => PURE_PAGE_FILES.includes(bare(from)) && room(to) === 'browser',
    );
    expect(broken).toEqual([]);
  });

  it('keeps the story index pure, over a store that it is given', () => {
    const inside = (file: string): boolean => file.startsWith('library/story-index/');
    const broken = arrows().filter(({ from, to }) => inside(from) && !inside(to) && room(to) !== 'core');
    expect(broken).toEqual([]);
  });

  it('has no circle of imports at run time', () => {
    const values = arrows().filter(({ from, to }) => isValueImport(from, to));
    expect(circles(values)).toEqual([]);
  });

  it('makes no markup or code from strings', () => {
    const banned =
      /\.(?:innerHTML|outerHTML)\s*\+?=[^=]|insertAdjacentHTML|document\.write|\beval\(|new Function|dangerouslySetInnerHTML/;
    expect(sources().filter((file) => banned.test(text(file)))).toEqual([]);
  });

  it('has no file that is too long to read', () => {
    const DATA = /^core\/lexicon\//;
    const long = sources().filter((file) => !DATA.test(file) && text(file).split('\n').length > 400);
    expect(long).toEqual([]);
  });
});

function isValueImport(from: string, to: string): boolean {
  const statement = [...text(from).matchAll(/import\s+(type\s+)?[^;]*?'(\.[^']+)'/g)].filter(
    (match) => relative(ROOT, join(ROOT, dirname(from), match[2] ?? '')) === to,
  );
  return statement.some((match) => !match[1]);
}
