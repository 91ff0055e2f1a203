/**
 * `npm run bench`: how fast the core is in Node and the whole in a real Chromium, with peers in the same run.
 * `npm run bench -- retrieval [DATA] [--large]`: same-story search alone, at 100,000 articles with `--large`.
 */
import { execFileSync } from 'node:child_process';
import { sizesOf } from '../e2e/sizes.ts';
import { coreSpeed } from './core-speed.ts';
import { pageSpeed } from './page-speed.ts';
import { panelSpeed } from './panel-speed.ts';
import { print, printSizes } from './table.ts';

if (process.argv[2] !== 'retrieval') {
  execFileSync('npm', ['run', '--silent', 'build:chromium'], { stdio: 'ignore' });
  printSizes('What the build for Chromium loads, compressed', sizesOf('chromium'));
  print('In Chromium: fresh pages, 30 runs', await pageSpeed());
  print('Popup and panel in Chromium, 20 runs', await panelSpeed());
  print('The core in Node', await coreSpeed());
}
await import('./retrieval.ts');
