/** The browser's own settings of an extension, where a reader takes back what they have granted. */
import { chromeOf } from '../firefox.ts';
import type { Reader } from '../reader.ts';

/** Takes a host back that was granted. */
export async function takeBackHost(reader: Reader, pattern: string): Promise<void> {
  const { browser, root, engine } = reader;
  const { host } = new URL(root);
  if (engine === 'firefox') {
    await (await chromeOf(browser))(REMOVE(JSON.stringify(host), JSON.stringify(pattern)));
    return;
  }
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (id, origin) => {
      const { developerPrivate } = chrome as unknown as {
        readonly developerPrivate: { removeHostPermission(id: string, host: string): Promise<void> };
      };
      return developerPrivate.removeHostPermission(id, origin);
    },
    host,
    pattern,
  );
  await page.close();
}

/** As the page of add-ons does. */
const REMOVE = (host: string, pattern: string): string => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { id, extension } = WebExtensionPolicy.getByHostname(${host});
  await ExtensionPermissions.remove(id, { permissions: [], origins: [${pattern}] }, extension);
})()`;
