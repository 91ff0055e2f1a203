/** Firefox with the built add-on, over WebDriver BiDi. Its own windows are driven by scripts in its chrome. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import './polling.ts';
import { type Badge, killed, OWN_SIGNALS, type Reader, type Start, WELCOME } from './reader.ts';
import { warm } from './warm-start.ts';

const EXTENSION = resolve('dist/firefox');
/** As long as puppeteer's own waits. */
const PATIENCE_MS = 30_000;
const POPUP = '/src/ui/popup/index.html';
const PANEL = '/src/ui/panel/index.html';

/** What of puppeteer's BiDi connection is used here; it is there, but not among the public types. */
interface Connection {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value?: unknown } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** Throws when the browser does not take the add-on. */
export async function startFirefox({ executable, headless, ...start }: Start): Promise<Reader> {
  const { proxy, welcome, asks = false } = start;
  const profile = start.profile ?? mkdtempSync(join(tmpdir(), 'crossquote-firefox-'));
  mkdirSync(profile, { recursive: true });
  warm(profile);
  const browser = await puppeteer.launch({
    ...OWN_SIGNALS,
    browser: 'firefox',
    executablePath: executable,
    headless,
    defaultViewport: headless ? { width: 1200, height: 900 } : null,
    args: ['--remote-allow-system-access'],
    userDataDir: profile,
    extraPrefsFirefox: {
      'browser.startup.page': 0,
      // The popup would close as soon as another window takes the focus, which headless ones do at any time.
      'ui.popup.disable_autohide': true,
      'extensions.webextOptionalPermissionPrompts': asks,
      ...(proxy && proxyPreferences(proxy)),
      ...(start.profile !== undefined && LASTING),
    },
  });
  if (start.profile === undefined) browser.process()?.once('exit', () => remove(profile));
  const id = await browser.installExtension(EXTENSION);
  const chrome = await chromeOf(browser);
  const root = await chrome<string>(
    `'moz-extension://' + WebExtensionPolicy.getByID(${JSON.stringify(id)}).mozExtensionHostname`,
  );
  await chrome(WELCOMED(root + WELCOME, welcome === true));
  return reader({ browser, chrome, root, widget: id.replace(/[^a-z0-9_-]/gi, '_') });
}

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** An add-on that is loaded for a while would have another address, and another library, in each session. */
const LASTING = {
  'extensions.webextensions.uuids': JSON.stringify({
    'crossquote@crossquote.example': '8d0d5e4c-3a54-4a0c-9a59-2f1d4a6b7c8e',
  }),
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

function proxyPreferences(proxy: string): Record<string, unknown> {
  const { hostname, port } = new URL(`http://${proxy}`);
  return {
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.allow_hijacking_localhost': true,
  };
}

interface Parts {
  readonly browser: Browser;
  readonly chrome: <T>(expression: string) => Promise<T>;
  readonly root: string;
  /** What Firefox's own windows call the add-on. */
  readonly widget: string;
}

function reader({ browser, chrome, root, widget }: Parts): Reader {
  const button = `${widget}-BAP`;
  let told: number | null = null;
  const openOwn = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(root + path, { waitUntil: [] }); // Firefox tells automation nothing of these pages' loading
    await page.waitForFunction(() => document.body?.childElementCount > 0);
    return page;
  };
  return {
    engine: 'firefox',
    browser,
    root,
    openOwn,
    open: async (address) => {
      const page = await browser.newPage();
      await page.goto(address, { waitUntil: address.startsWith('http') ? 'load' : [] });
      return page;
    },
    click: async (page) => {
      await page.bringToFront();
      const clicked = performance.now();
      const tab = await chrome<number>(CLICK(button));
      told = performance.now() - clicked;
      return openOwn(`${POPUP}?tab=${tab}`);
    },
    allow: async () => {},
    agree: () => chrome<void>(AGREE),
    told: () => told,
    choose: async (page, item) => {
      await page.bringToFront();
      const { x, y } = await page.evaluate(pointToClick);
      await page.mouse.click(x, y, { button: 'right' });
      await chrome(CHOOSE(`${widget}-menuitem-_${item}`));
    },
    command: async (page, name) => {
      const own = await openOwn('/src/ui/options/index.html');
      const key = await own.evaluate(setKey, name, COMMAND_KEYS);
      await own.close();
      await page.bringToFront();
      await chrome(PRESS(key));
    },
    panel: async (page) => {
      await page.bringToFront();
      return openOwn(`${PANEL}?tab=${await chrome<number>(OPEN_PANEL(button))}`);
    },
    badge: async (page) => {
      await page.bringToFront();
      return JSON.parse(await chrome<string>(BADGE(button))) as Badge;
    },
    close: () => browser.close(),
    kill: () => killed(browser),
  };
}

/** Runs in the page: on what is selected, as a reader's hand goes; somewhere in the page where nothing is. */
function pointToClick(): { readonly x: number; readonly y: number } {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return { x: 300, y: 300 };
  const boxes = [...selection.getRangeAt(0).getClientRects()];
  const seen = boxes.find(({ width, top, bottom }) => width > 100 && top > 0 && bottom < innerHeight);
  return seen ? { x: seen.left + 50, y: (seen.top + seen.bottom) / 2 } : { x: 300, y: 300 };
}

/** Waits until the title of `button` tells the outcome. */
const TOLD = `await new Promise((resolve) => {
    const told = () => !/check this page|reading/.test(button.getAttribute('tooltiptext'));
    const look = () => told() && (watch.disconnect(), resolve());
    const watch = new MutationObserver(look);
    watch.observe(button, { attributes: true });
    setTimeout(resolve, ${PATIENCE_MS});
    look();
  });`;

/**
 * Clicks the button and waits until the popup has shown itself and the button's title tells the outcome, since
 * closing the popup earlier would end its work. Gives the tab's id.
 */
const CLICK = (button: string): string => `(async () => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const button = document.getElementById(${JSON.stringify(button)});
  const once = (event) => new Promise((resolve) => window.addEventListener(event, resolve, { once: true }));
  const panel = document.getElementById('customizationui-widget-panel');
  if (panel?.state === 'open') {
    const hidden = once('popuphidden');
    panel.hidePopup();
    await hidden;
  }
  const shown = once('popupshown');
  button.click();
  await shown;
  ${TOLD}
  return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);
})()`;

/**
 * Chooses an item of the context menu once that is open, and waits until it has closed again. Several items of one
 * extension have a menu of their own.
 */
const CHOOSE = (item: string): string => `(async () => {
  const menu = document.getElementById('contentAreaContextMenu');
  const once = (event, popup) => new Promise((resolve) => {
    const heard = ({ target }) => target === popup && (popup.removeEventListener(event, heard), resolve());
    popup.addEventListener(event, heard);
  });
  if (menu.state !== 'open') await once('popupshown', menu);
  const chosen = document.getElementById(${JSON.stringify(item)});
  if (!chosen) throw new Error('The menu has no such item.');
  const own = chosen.parentNode;
  if (own.state !== 'open') {
    const shown = once('popupshown', own);
    own.parentNode.openMenu(true);
    await shown;
  }
  const hidden = once('popuphidden', menu);
  own.activateItem(chosen);
  await hidden;
})()`;

const AGREE = `document.querySelector('#notification-popup popupnotification')?.button.click()`;

/** Letters that neither Firefox nor the extension uses with Alt and Shift. */
const COMMAND_KEYS = ['J', 'K', 'Y', 'U'];

/** Runs in a page of the extension: gives a command keys unless it has some. Gives their letter. */
async function setKey(name: string, free: readonly string[]): Promise<string> {
  const { commands } = (
    globalThis as unknown as {
      readonly browser: {
        readonly commands: {
          getAll(): Promise<readonly { readonly name: string; readonly shortcut: string }[]>;
          update(command: { readonly name: string; readonly shortcut: string }): Promise<void>;
        };
      };
    }
  ).browser;
  const all = await commands.getAll();
  const known = all.find((one) => one.name === name)?.shortcut;
  if (known) return known.slice(-1);
  const key = free.find((letter) => !all.some(({ shortcut }) => shortcut.endsWith(`+${letter}`))) ?? '';
  await commands.update({ name, shortcut: `Alt+Shift+${key}` });
  return key;
}

const PRESS = (key: string): string => `(async () => {
  const keys = () => [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')];
  const find = () => keys().find((one) => one.getAttribute('key') === ${JSON.stringify(key)});
  while (!find()) await new Promise((resolve) => setTimeout(resolve, 20));
  find().doCommand();
})()`;

/** Presses the extension's keys for it and waits until the sidebar shows the panel, and the outcome is told. Gives the tab's id. */
const OPEN_PANEL = (button: string): string => `(async () => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')];
  keys.find((key) => key.getAttribute('key') === 'E').doCommand();
  const end = Date.now() + ${PATIENCE_MS};
  while (!(SidebarController.isOpen && SidebarController.currentID.includes('crossquote'))) {
    if (Date.now() > end) throw new Error('The sidebar did not open.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const button = document.getElementById(${JSON.stringify(button)});
  ${TOLD}
  return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);
})()`;

/** Waits for the tab that the add-on opens when it is installed, and closes it unless it is to be kept. */
const WELCOMED = (address: string, kept: boolean): string => `(async () => {
  const find = () => [...gBrowser.tabs].find((tab) => tab.linkedBrowser.currentURI.spec === ${JSON.stringify(address)});
  while (!find()) await new Promise((resolve) => setTimeout(resolve, 20));
  if (!${kept}) gBrowser.removeTab(find());
})()`;

const BADGE = (button: string): string => `(() => {
  const node = document.getElementById(${JSON.stringify(button)});
  return JSON.stringify({ text: node.getAttribute('badge') ?? '', title: node.getAttribute('tooltiptext') ?? '' });
})()`;

/** Runs scripts in the browser's own window. */
export async function chromeOf(browser: Browser): Promise<Parts['chrome']> {
  const { connection } = browser as unknown as { readonly connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const found = (tree.result as Tree).contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!found) throw new Error('Firefox shows no window.');
  const target = { context: found.context };
  return async <T>(expression: string): Promise<T> => {
    const answer = await connection.send('script.evaluate', { expression, awaitPromise: true, target });
    const evaluated = answer.result as Evaluated;
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
    return evaluated.result.value as T;
  };
}
