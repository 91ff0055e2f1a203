/** A private window with the extension at work in it, as its reader has allowed. The same in both engines. */
import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { chromeOf } from './firefox.ts';
import type { Reader } from './reader.ts';

export interface PrivateWindow {
  /** The page at this address in a private window of its own, once it is loaded. */
  readonly open: (own: Page, address: string) => Promise<Page>;
  /** Clicks the toolbar button over it, and gives the popup, or a page that shows the same view. */
  readonly click: (page: Page) => Promise<Page>;
  /** Gives the order to save the page: by the menu in Chromium, by its keys in Firefox. */
  readonly save: (page: Page) => Promise<void>;
  /** What the toolbar button says of the page. */
  readonly title: (page: Page) => Promise<string>;
}

const OPTIONS = '/src/ui/options/index.html';

/** Lets the extension work in private windows and on this machine's pages, as a reader does in the browser's settings. */
export function allowPrivate(reader: Reader): Promise<PrivateWindow> {
  return reader.engine === 'firefox' ? allowInFirefox(reader) : allowInChromium(reader);
}

/** The browser starts the extension anew. */
async function allowInChromium(reader: Reader): Promise<PrivateWindow> {
  const { browser, root } = reader;
  await reader.allow('http://localhost/*');
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  // Out of its developer's mode the browser would not start it again.
  await page.evaluate(async (extensionId) => {
    const { developerPrivate: setup } = chrome as unknown as {
      readonly developerPrivate: Record<string, (change: object) => Promise<void>>;
    };
    await setup.updateProfileConfiguration?.({ inDeveloperMode: true });
    await setup.updateExtensionConfiguration?.({ extensionId, incognitoAccess: true });
  }, new URL(root).host);
  await untilBack(page, root);
  await page.close();
  return {
    open: async (own, url) => {
      await own.evaluate((address) => chrome.windows.create({ incognito: true, url: address }), url);
      const target = await browser.waitForTarget((one) => one.type() === 'page' && one.url() === url);
      const opened = await target.asPage();
      await opened.waitForFunction(() => document.readyState === 'complete'); // outlasts the window's first, empty page
      return opened;
    },
    click: (opened) => reader.click(opened),
    save: (opened) => reader.choose(opened, 'save'),
    title: async (opened) => (await reader.badge(opened)).title,
  };
}

async function untilBack(page: Page, root: string): Promise<void> {
  const isBack = async () => {
    await page.goto(root + OPTIONS, { timeout: 10_000, waitUntil: [] });
    return page.evaluate(() => chrome.extension.isAllowedIncognitoAccess());
  };
  await vi.waitUntil(() => isBack().catch(() => false), { timeout: 100_000 });
}

async function allowInFirefox({ browser, root, openOwn }: Reader): Promise<PrivateWindow> {
  const chromeScript = await chromeOf(browser);
  const host = JSON.stringify(new URL(root).host);
  await chromeScript(ALLOW(host));
  const inWindow = <T>(work: string) => chromeScript<T>(IN_PRIVATE(host, work));
  return {
    open: async (_, url) => {
      await chromeScript(OPEN(JSON.stringify(url)));
      const find = async () => (await browser.pages()).find((page) => page.url() === url);
      return vi.waitUntil(find, { timeout: 30_000 });
    },
    click: async () => openOwn(`/src/ui/popup/index.html?tab=${await inWindow<number>(CLICK)}`),
    save: () => inWindow(SAVE),
    title: () => inWindow("return button.getAttribute('tooltiptext');"),
  };
}

const ALLOW = (host: string): string => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { id } = WebExtensionPolicy.getByHostname(${host});
  await ExtensionPermissions.add(id, {
    permissions: ['internal:privateBrowsingAllowed'],
    origins: ['http://localhost/*'],
  });
  await (await AddonManager.getAddonByID(id)).reload();
  if (!WebExtensionPolicy.getByHostname(${host}).privateBrowsingAllowed) throw new Error('It is not allowed.');
})()`;

const OPEN = (url: string): string => `(async () => {
  const opened = OpenBrowserWindow({ private: true });
  await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
  await opened.delayedStartupPromise;
  const { gBrowser } = opened;
  const loaded = new Promise((resolve) => gBrowser.addTabsProgressListener({
    onStateChange: (shown, progress, request, flags) => {
      const isOver = flags & Ci.nsIWebProgressListener.STATE_STOP;
      if (progress.isTopLevel && isOver && shown.currentURI.spec === ${url}) resolve();
    },
  }));
  gBrowser.selectedBrowser.fixupAndLoadURIString(${url}, {
    triggeringPrincipal: Services.scriptSecurityManager.createNullPrincipal({ privateBrowsingId: 1 }),
  });
  await loaded;
})()`;

/** Runs `work` for the newest private window and the extension's button in it. */
const IN_PRIVATE = (host: string, work: string): string => `(async () => {
  const { PrivateBrowsingUtils } = ChromeUtils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs');
  const shown = [...Services.wm.getEnumerator('navigator:browser')].filter((one) => PrivateBrowsingUtils.isWindowPrivate(one)).at(-1);
  const { id } = WebExtensionPolicy.getByHostname(${host});
  const button = shown.document.getElementById(id.replace(/[^a-z0-9_-]/gi, '_') + '-BAP');
  ${work}
})()`;

const CLICK = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const opened = new Promise((resolve) => shown.addEventListener('popupshown', resolve, { once: true }));
  shown.focus();
  button.click();
  await opened;
  return ExtensionParent.apiManager.global.tabTracker.getId(shown.gBrowser.selectedTab);`;

const SAVE = `
  const keys = [...shown.document.querySelectorAll('keyset[id^="ext-keyset-id"] key')];
  keys.find((key) => key.getAttribute('key') === 'S').doCommand();`;
