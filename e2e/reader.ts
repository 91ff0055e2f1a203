/** A reader with a real browser: opens pages, clicks the extension's button. The same in both engines. */
import type { Browser, Page } from 'puppeteer-core';
import type { Engine } from './browsers.ts';

export interface Reader {
  readonly engine: Engine;
  readonly browser: Browser;
  /** Where the extension's own pages live, without a slash at the end. */
  readonly root: string;
  /** A new tab at this address, in front. */
  readonly open: (address: string) => Promise<Page>;
  /**
   * Clicks the toolbar button over this tab, and gives the popup. Chromium's is the very popup that the click
   * opened. Firefox's is a panel that automation cannot see into: the click is real, and the page that comes back
   * shows the same view in a tab.
   */
  readonly click: (page: Page) => Promise<Page>;
  /** Milliseconds from the last click until the outcome was told, where that is before `click` gives its page. */
  readonly told: () => number | null;
  /**
   * Chooses an item of the extension in the page's context menu, by its id. Firefox's menu is the real one. Of
   * Chromium's, automation can only raise the event, which grants no permission: there the toolbar button must have
   * been clicked on this page before.
   */
  readonly choose: (page: Page, item: string) => Promise<void>;
  /**
   * Gives a command of the extension over this tab, by its name. In Firefox by keys that are set for it; Chromium's
   * keys are out of automation's reach, so there the event is raised.
   */
  readonly command: (page: Page, name: string) => Promise<void>;
  /**
   * Opens the panel beside this tab, checked, and gives it. Chromium's is the very side panel, opened by the popup's
   * button. Firefox's sidebar is out of automation's sight: it is opened by its keys, and the page that comes back
   * shows the same view in a tab.
   */
  readonly panel: (page: Page) => Promise<Page>;
  /**
   * Grants a host beforehand, so that the extension's own request of it needs no prompt, which automation can't
   * press. Firefox is set to grant what is asked for.
   */
  readonly allow: (pattern: string) => Promise<void>;
  /**
   * Presses the button by which a person agrees to what the browser asks, if it asks something. Browsers overhear the
   * first presses, so that nobody agrees by mistake.
   */
  readonly agree: () => Promise<void>;
  /** A page of the extension in a tab of its own, by its path. */
  readonly openOwn: (path: string) => Promise<Page>;
  /** What a tab's toolbar button says: the badge's text and the title. */
  readonly badge: (page: Page) => Promise<Badge>;
  readonly close: () => Promise<void>;
  /** Ends the browser at once, as a crash or an empty battery does. */
  readonly kill: () => Promise<void>;
}

/** Resolves once the browser is gone, with all its processes and, where it had a profile of its own, with that. */
export async function killed(browser: Browser): Promise<void> {
  const running = browser.process();
  if (!running?.pid || running.exitCode !== null || running.signalCode !== null) return;
  const gone = new Promise((resolve) => running.once('exit', resolve));
  if (process.platform === 'win32') running.kill('SIGKILL');
  else process.kill(-running.pid, 'SIGKILL'); // it leads a group of its own
  await gone;
  await browser.close();
}

export interface Badge {
  readonly text: string;
  readonly title: string;
}

export interface Start {
  readonly executable: string;
  readonly headless: boolean;
  /** What the browser speaks, as a BCP 47 tag; Firefox speaks the one that it was installed with. */
  readonly language?: string;
  /** Keeps the page that the extension opens once it is installed; it is closed where nobody asks for it. */
  readonly welcome?: boolean;
  /** Lets the browser ask before it grants a permission, where it would be set to grant each. */
  readonly asks?: boolean;
  /** The screen of X to open it on, as ":7"; else the one that this process knows. */
  readonly display?: string;
  /** A proxy that is to see every request, as "host:port". */
  readonly proxy?: string;
  /** The folder of a profile that is to outlive the browser; else it has one of its own, and takes it away. */
  readonly profile?: string;
}

/** Puppeteer would end this process on Ctrl-C, before servers and profiles are put away. */
export const OWN_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } as const;

/** What the extension opens when it is installed. */
export const WELCOME = '/src/ui/welcome/index.html';
