/** What one test has kept is not the next one's: library, decisions, settings, sites. */
import type { Page } from 'puppeteer-core';
import type { Reader } from '../reader.ts';

/** Takes it all away, as it was when the extension was installed, but for what the browser has granted. */
export async function clearKept(reader: Reader): Promise<void> {
  const page = await reader.openOwn('/src/ui/options/index.html');
  await clearLibrary(page);
  await page.evaluate(async () => {
    await chrome.storage.sync.clear();
    await chrome.storage.local.clear();
  });
  // The background hears of it, and takes its script from the sites.
  await page.waitForFunction(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 0);
  await page.close();
}

/**
 * Waits for the library's tables, which its first opening makes: whoever opens it by name alone before that makes an
 * empty one. `page`: one of the extension's own.
 */
export async function libraryMade(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const all = await indexedDB.databases();
    return all.some(({ name, version = 0 }) => name === 'library' && version > 0);
  });
}

/** `page`: one of the extension's own. */
export async function clearLibrary(page: Page): Promise<void> {
  await libraryMade(page);
  await page.evaluate(async () => {
    const library = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('library');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const tables = [...library.objectStoreNames];
    const clearing = library.transaction(tables, 'readwrite');
    for (const table of tables) clearing.objectStore(table).clear();
    await new Promise((done, failed) => {
      clearing.oncomplete = done;
      clearing.onabort = failed;
    });
    library.close();
  });
}
