/**
 * `npm run bench`: how fast the core is in Node and the whole in a real Chromium, with peers in the same run.
 * `npm run bench -- library`: the library page with 100,000 articles, which takes minutes to fill.
 * `npm run bench -- retrieval [DATA] [--large]`: same-story search alone, at 100,000 articles with `--large`.
 */
import { execFileSync } from 'node:child_process';
import { sizesOf } from '../e2e/sizes.ts';
import { coreSpeed } from './core-speed.ts';
import { librarySpeed } from './library-speed.ts';
import { pageSpeed } from './page-speed.ts';
import { panelSpeed } from './panel-speed.ts';
import { print, printSizes } from './table.ts';

const [, , part] = process.argv;

if (part !== 'retrieval') execFileSync('npm', ['run', '--silent', 'build:chromium'], { stdio: 'ignore' });
if (part === 'library') print('The library page in Chromium, 5 runs', await librarySpeed());
if (part === undefined) {
  printSizes('What the build for Chromium loads, compressed', sizesOf('chromium'));
  print('In Chromium: fresh pages, 30 runs', await pageSpeed());
  print('Popup and panel in Chromium, 20 runs', await panelSpeed());
  print('The core in Node', await coreSpeed());
}
if (part !== 'library') await import('./retrieval.ts');
