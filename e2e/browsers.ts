/** Finds the browsers on this machine and installs what is missing. As a program: both, before the tests. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import puppeteer from 'puppeteer-core';
import { isKept, keepWarm } from './warm-start.ts';

export type Engine = 'chromium' | 'firefox';

/** Chromium has no sandbox for the machine's administrator. */
export const SANDBOX: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

interface Kind {
  readonly name: string;
  /** Overrules everything else. */
  readonly variable: string;
  readonly commands: readonly string[];
  readonly elsewhere: readonly string[];
  readonly install: readonly string[];
  readonly advice: string;
}

const KINDS: Readonly<Record<Engine, Kind>> = {
  chromium: {
    name: 'Chromium',
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
    name: 'Firefox',
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

/** The browser, installed if need be. Throws one sentence that says why there is none, and what to install. */
export function requireBrowser(engine: Engine): string {
  const found = findBrowser(engine);
  if (found) return found;
  const { name, install, advice, variable } = KINDS[engine];
  if (process.env[variable]) throw new Error(`${variable} names no program. ${advice}`);
  console.log(`No ${name} was found here; downloading one …`);
  const { stdout, stderr } = spawnSync('npx', install, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const installed = findBrowser(engine);
  if (installed) return installed;
  // Of pages of usage and of stacks, the one line that tells why.
  const [, why = 'no reason given'] = /^(?:\w*Error: )(.*)$/m.exec(stderr + stdout) ?? [];
  throw new Error(`${name} is missing and could not be downloaded (${why}). ${advice}`);
}

/** Starts the browser once, unseen. Rejects with one sentence, its own last words in it, where it does not start. */
export async function tryStart(engine: Engine, executable: string): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'crossquote-start-'));
  try {
    const browser = await puppeteer.launch({
      browser: engine === 'chromium' ? 'chrome' : engine,
      executablePath: executable,
      headless: true,
      userDataDir: profile,
      args: engine === 'chromium' ? [...SANDBOX] : [],
    });
    await browser.newPage();
    await browser.close();
    if (engine === 'firefox') keepWarm(profile);
  } catch (error) {
    throw new Error(`${executable} does not start: ${lastWords(String(error))}`);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Of what puppeteer tells, all the browser has said, its last line. */
function lastWords(told: string): string {
  const [, said = told] = /^stderr:\n(.*?)\s*^TROUBLESHOOTING/ms.exec(told) ?? [];
  // Chromium puts its place in the source before what it says.
  const last = (said.trim().split('\n').at(-1) ?? '').replace(/^\[[^\]]*\] ?/, '');
  if (!last.includes('shared libraries')) return last;
  return `${last} (on Debian and Ubuntu, “sudo npx playwright install-deps” installs what browsers need)`;
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

async function main(): Promise<void> {
  const troubles: string[] = [];
  for (const engine of ['chromium', 'firefox'] as const)
    try {
      const executable = requireBrowser(engine);
      console.log(`${engine}: ${executable}`);
      if (engine === 'chromium' || !isKept()) await tryStart(engine, executable);
    } catch (error) {
      troubles.push(error instanceof Error ? error.message : String(error));
    }
  if (troubles.length === 0) return;
  console.error(troubles.join('\n'));
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
