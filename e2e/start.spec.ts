/** Promise: one command builds the extension, opens a browser with it, and shows what a click says. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { ENGINES } from './given.ts';

it.each(ENGINES)('npm start ends well in %s and names the verdict', async (engine) => {
  const words = ['start', '--', engine, '--headless'];
  const env = { ...process.env, CI: 'true' };
  // Rejects on any exit code but 0.
  const { stdout } = await promisify(execFile)('npm', words, { env, shell: process.platform === 'win32' });
  expect(stdout).toMatch(/the popup says: \d+ of \d+ .*printed differently elsewhere/);
});
