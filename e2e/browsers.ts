/** Finds the browsers on this machine and installs what is missing. As a program: both, before the tests. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

export type Engine = 'chromium' | 'firefox';

interface Kind {
  /** Overrules everything else. */
  readonly variable: string;
  readonly commands: readonly string[];
  readonly elsewhere: readonly string[];
  readonly install: readonly string[];
  readonly advice: string;
}

const KINDS: Readonly<Record<Engine, Kind>> = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    elsewhere: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    install: ['playwright', 'install', 'chromium'],
    advice: 'Install Chromium, Chrome or Edge, or set CHROME_PATH to one.',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    elsewhere: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    // Playwright's Firefox is a patched one that speaks no BiDi, so it is of no use here.
    install: ['browsers', 'install', 'firefox@esr', '--path', '.cache/browsers'],
    advice: 'Install Firefox 142 or later, or set FIREFOX_PATH to it.',
  },
};

/** The browser if it is on this machine; nothing is installed. */
export function findBrowser(engine: Engine): string | null {
  const { variable, commands, elsewhere } = KINDS[engine];
  const named = process.env[variable];
  if (named) return existsSync(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const known = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const own = engine === 'chromium' ? [chromium.executablePath()] : installedFirefox();
  return [...own, ...known, ...elsewhere].find(isProgram) ?? null;
}

/** The browser, installed if need be. Throws one sentence that says what to install. */
export function requireBrowser(engine: Engine): string {
  const found = findBrowser(engine);
  if (found) return found;
  const { install, advice, variable } = KINDS[engine];
  if (process.env[variable]) throw new Error(`${variable} names no program. ${advice}`);
  try {
    execFileSync('npx', install, { stdio: 'inherit', shell: process.platform === 'win32' });
  } catch {
    throw new Error(advice);
  }
  const installed = findBrowser(engine);
  if (!installed) throw new Error(advice);
  return installed;
}

/** Where `npx browsers install` has put it. */
function installedFirefox(): string[] {
  const folder = '.cache/browsers/firefox';
  if (!existsSync(folder)) return [];
  const programs = ['firefox/firefox', 'Firefox.app/Contents/MacOS/firefox', 'core/firefox.exe'];
  return readdirSync(folder).flatMap((build) => programs.map((program) => resolve(folder, build, program)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function main(): void {
  try {
    for (const engine of ['chromium', 'firefox'] as const)
      console.log(`${engine}: ${requireBrowser(engine)}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
