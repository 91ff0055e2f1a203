/** Chromium, Chrome or Edge with the built extension, loaded as a user loads it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { SANDBOX } from './browsers.ts';
import './polling.ts';
import { type Badge, killed, OWN_SIGNALS, type Reader, type Start, WELCOME } from './reader.ts';
import { clickInWindow, type Point } from './screen.ts';

const EXTENSION = resolve('dist/chromium');
const POPUP = '/src/ui/popup/index.html';
const PANEL = '/src/ui/panel/index.html';
/** Where its question about permissions has “Allow”; the question is no window of its own, and its size is fixed. */
const ALLOW: Point = { right: 169, down: 255 };

/** Throws when the browser does not take the extension. */
export async function startChromium({ executable, headless, ...start }: Start): Promise<Reader> {
  const { proxy, welcome, language, profile, display } = start;
  const isKnown = profile !== undefined && existsSync(join(profile, 'Default'));
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless,
    ...OWN_SIGNALS,
    pipe: true, // the one road on which Extensions.loadUnpacked is allowed
    enableExtensions: true,
    defaultViewport: headless ? { width: 1200, height: 900 } : null,
    ignoreDefaultArgs: ['--enable-automation'],
    ...(profile !== undefined && { userDataDir: profile }),
    env: {
      ...process.env,
      ...inUtf8(),
      ...(language && { LANGUAGE: language }),
      ...(display && { DISPLAY: display }),
    },
    args: [
      '--no-first-run',
      ...(language ? [`--lang=${language}`] : []),
      ...SANDBOX,
      // Without the second flag requests to this machine would pass the proxy by.
      ...(proxy ? [`--proxy-server=http://${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
    ],
  });
  const id = await browser.installExtension(EXTENSION);
  await workerOf(browser, id);
  if (isKnown) return reader(browser, id, display); // it was installed there before
  const opened = await browser.waitForTarget((one) => one.url() === `chrome-extension://${id}${WELCOME}`);
  if (!welcome) await (await opened.page())?.close();
  return reader(browser, id, display);
}

/** In any other encoding Chromium finds no folder with more than ASCII letters in its name. */
function inUtf8(): Readonly<Record<string, string>> {
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  const said = LC_ALL || LC_CTYPE || LANG || '';
  return process.platform !== 'linux' || /utf-?8/i.test(said) ? {} : { LC_ALL: '', LC_CTYPE: 'C.UTF-8' };
}

function reader(browser: Browser, id: string, display: string | undefined): Reader {
  const root = `chrome-extension://${id}`;
  const click = async (page: Page): Promise<Page> => {
    const extension = (await browser.extensions()).get(id);
    if (!extension) throw new Error('The extension is gone.');
    await page.bringToFront();
    await gone(browser, root + POPUP);
    const opened = viewOf(browser, root + POPUP);
    await page.triggerExtensionAction(extension);
    return opened;
  };
  return {
    engine: 'chromium',
    browser,
    root,
    open: async (address) => {
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },
    click,
    panel: async (page) => {
      const popup = await click(page);
      const button = await popup.waitForSelector('.panel-way button');
      const open = browser.targets().find((one) => one.url() === root + PANEL); // it follows the tab in front
      const opened = open ? open.asPage() : viewOf(browser, root + PANEL);
      await button?.click();
      return opened;
    },
    allow: async (pattern) => {
      const page = await browser.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(grantHost, id, pattern);
      // The browser now asks no reader; the extension itself must still ask for it.
      await page.goto(`${root}/src/ui/options/index.html`);
      await page.evaluate((origin) => chrome.permissions.request({ origins: [origin] }), pattern);
      await page.close();
    },
    agree: async () => {
      if (display) clickInWindow(display, 'Chromium|Chrome|Edge', ALLOW);
    },
    told: () => null,
    command: async (page, name) => raiseCommand(await workerOf(browser, id), page.url(), name),
    choose: async (page, item) => raiseMenu(await workerOf(browser, id), page.url(), item),
    openOwn: async (path) => {
      const page = await browser.newPage();
      await page.goto(root + path);
      return page;
    },
    badge: async (page) => badgeOf(await workerOf(browser, id), page.url()),
    close: () => browser.close(),
    kill: () => killed(browser),
  };
}

/** The popup of an earlier click closes when its page comes to the front, but not at once; till then no other opens. */
async function gone(browser: Browser, address: string): Promise<void> {
  while (browser.targets().some((one) => one.url() === address))
    await new Promise((resolve) => browser.once('targetdestroyed', resolve));
}

/** The popup or panel that opens next; an older one may still be closing. */
async function viewOf(browser: Browser, address: string): Promise<Page> {
  const before = new Set(browser.targets());
  const target = await browser.waitForTarget((one) => !before.has(one) && one.url().startsWith(address));
  return target.asPage();
}

function workerOf(browser: Browser, id: string): Promise<Target> {
  const isOurs = (target: Target) => target.type() === 'service_worker' && target.url().includes(id);
  return browser.waitForTarget(isOurs);
}

/** Runs in the browser's own page of extensions. */
function grantHost(id: string, pattern: string): Promise<void> {
  const { developerPrivate } = chrome as unknown as {
    readonly developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
  };
  return developerPrivate.addHostPermission(id, pattern);
}

async function raiseMenu(target: Target, url: string, item: string): Promise<void> {
  const worker = await target.worker();
  await worker?.evaluate(
    async (address, menuItemId) => {
      const tab = (await chrome.tabs.query({})).findLast((one) => one.url === address);
      // Events of extensions can be raised by their own scripts, though no type says so.
      const clicked = chrome.contextMenus.onClicked as unknown as {
        dispatch(info: object, tab: unknown): void;
      };
      clicked.dispatch({ menuItemId, pageUrl: address, editable: false }, tab);
    },
    url,
    item,
  );
}

async function raiseCommand(target: Target, url: string, name: string): Promise<void> {
  const worker = await target.worker();
  await worker?.evaluate(
    async (address, command) => {
      const tab = (await chrome.tabs.query({})).findLast((one) => one.url === address);
      const given = chrome.commands.onCommand as unknown as {
        dispatch(name: string, tab: unknown): void;
      };
      given.dispatch(command, tab);
    },
    url,
    name,
  );
}

async function badgeOf(target: Target, url: string): Promise<Badge> {
  const worker = await target.worker();
  if (!worker) throw new Error('The background does not run.');
  return worker.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    const tabId = tabs.findLast((tab) => tab.url === address || tab.pendingUrl === address)?.id;
    if (tabId === undefined) throw new Error('No such tab.');
    return {
      text: await chrome.action.getBadgeText({ tabId }),
      title: await chrome.action.getTitle({ tabId }),
    };
  }, url);
}
