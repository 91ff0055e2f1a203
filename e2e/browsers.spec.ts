/** Promise: where a browser is missing or does not start, one sentence says so, why, and what to do. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'crossquote-no-browsers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Looks for both browsers on a machine that has Node and no way to the network. */
function lookFor(name: string, variables: Readonly<Record<string, string>> = {}) {
  const commands = join(folder, name);
  mkdirSync(commands);
  for (const command of ['node', 'npm', 'npx'])
    symlinkSync(join(dirname(process.execPath), command), join(commands, command));
  symlinkSync('/bin/sh', join(commands, 'sh'));
  const env = {
    PATH: commands,
    HOME: folder,
    PLAYWRIGHT_BROWSERS_PATH: folder,
    HTTPS_PROXY: 'http://127.0.0.1:9', // nobody listens there
    ...variables,
  };
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'e2e/browsers.ts'], {
    encoding: 'utf8',
    env,
  });
  return { status, said: stderr.trim().split('\n') };
}

// Elsewhere browsers are looked for in the places where systems put them, too.
describe.runIf(process.platform === 'linux' && !existsSync('.cache/browsers'))(
  'the search for browsers',
  () => {
    it('says what to install where there are none and none can be downloaded', () => {
      expect(lookFor('none')).toEqual({
        status: 1,
        said: [
          expect.stringMatching(
            /^Chromium is missing and could not be downloaded \(.*127\.0\.0\.1:9.*\)\. Install Chromium, Chrome or Edge, or set CHROME_PATH to one\.$/,
          ),
          expect.stringMatching(
            /^Firefox is missing and could not be downloaded \(.*127\.0\.0\.1:9.*\)\. Install Firefox 142 or later, or set FIREFOX_PATH to it\.$/,
          ),
        ],
      });
    });

    it('hands on what a browser says that does not start', () => {
      const broken = join(folder, 'broken-browser');
      const complaint =
        'chrome: error while loading shared libraries: libnss3.so: cannot open shared object file';
      writeFileSync(broken, `#!/bin/sh\necho '${complaint}' >&2\nexit 127\n`, { mode: 0o755 });
      const { status, said } = lookFor('broken', {
        CHROME_PATH: broken,
        FIREFOX_PATH: join(folder, 'nothing'),
      });
      expect(status).toBe(1);
      expect(said).toEqual([
        expect.stringContaining(`${broken} does not start: ${complaint} (on Debian`),
        'FIREFOX_PATH names no program. Install Firefox 142 or later, or set FIREFOX_PATH to it.',
      ]);
    });
  },
);
