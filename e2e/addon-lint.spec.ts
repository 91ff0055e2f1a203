/** Promise: Firefox's own linter finds no fault in the add-on but what two libraries of others are known for. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

interface Finding {
  readonly code: string;
  readonly file?: string;
  readonly message: string;
}

/**
 * Assignments to innerHTML in bundled libraries. Preact's serves `dangerouslySetInnerHTML`, which src/architecture.test
 * bans; Readability's two work on the copy of the page that is thrown away, in a document without scripts. It is in two
 * bundles: the injected script, and the reader of the pages that feeds name.
 */
const KNOWN = ['Preact', ...Array.from({ length: 2 * 2 }, () => 'Readability')];

/** Some seconds where nothing else runs. */
const PATIENCE_MS = 120_000;

it(
  'the linter of Firefox add-ons says nothing else',
  async () => {
    const { errors, warnings, notices } = await lint('dist/firefox');
    expect(errors).toEqual([]);
    expect(notices).toEqual([]);
    const others = warnings.filter(({ code }) => code !== 'UNSAFE_VAR_ASSIGNMENT');
    expect(others).toEqual([]);
    expect(warnings.map(library).toSorted()).toEqual(KNOWN.toSorted());
  },
  PATIENCE_MS,
);

/** Whose code a warning is about, told by what else stands in the file; ours holds no such assignment. */
function library({ file = '', message }: Finding): string {
  expect(message).toBe('Unsafe assignment to innerHTML');
  const source = readFileSync(`dist/firefox/${file}`, 'utf8');
  const assigned = source.match(/\.innerHTML\s*=[^=]/g)?.length;
  if (source.includes('readability-page-1') && assigned === 2) return 'Readability';
  return source.includes('__html') && assigned === 1 ? 'Preact' : file;
}

async function lint(folder: string): Promise<Record<'errors' | 'warnings' | 'notices', readonly Finding[]>> {
  const words = ['addons-linter', folder, '--output', 'json'];
  const { stdout } = await promisify(execFile)('npx', words, { shell: process.platform === 'win32' });
  return JSON.parse(stdout);
}
