import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'crossquote-accuracy-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('the table of accuracy names what is missing of its data, in one line', () => {
  const there = ['eval/eval_links.mjs', 'eval/eval_quotes.mjs', 'dev/stories', 'dev/quotations-dev.jsonl'];
  for (const file of there) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  const command = ['--import', 'tsx', join(import.meta.dirname, 'accuracy.ts'), folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^No evaluation data in .* missing\. .*\n$/);
  for (const file of ['eval/eval_match.mjs', 'dev/same-story-queries.jsonl', 'dev/library-10k.jsonl.gz'])
    expect(stderr).toContain(file);
  for (const file of there) expect(stderr).not.toContain(file);
});
