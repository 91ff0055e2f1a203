/** Looks after the sites that the reader has switched on: the script there, and what is done when it reports. */
import { browser, type Runtime } from '../browser.ts';
import { visitUnasked } from '../check.ts';
import { isSamePlace } from '../core/place.ts';
import { readOutcome, settlement } from '../library/outcome.ts';
import {
  attended,
  changeSites,
  forgetWish,
  readSites,
  readWish,
  siteOf,
  watchSites,
  withAlways,
  withoutAlways,
} from '../library/sites.ts';
import siteScript from '../page/site.iife.ts?script&iife';
import { ask, toPage } from '../protocol.ts';
import { keep } from './keeper.ts';
import { showSaved } from './label.ts';
import { addressOf } from './sender.ts';

const ID = 'sites';
/** From the root, as the browsers list it. */
const SCRIPT = siteScript.replace(/^\//, '');

export function attendSites(): void {
  watchSites(() => void register());
  browser.permissions.onAdded.addListener(() => void fulfil());
  browser.permissions.onRemoved.addListener(() => void dropRevoked());
}

/** Makes the browser run the script on just these sites, now and in later sessions. */
export async function register(): Promise<void> {
  await navigator.locks.request('register-sites', async () => {
    const matches = attended(await readSites());
    const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    if (matches.length === 0) {
      if (known) await browser.scripting.unregisterContentScripts({ ids: [ID] });
      return;
    }
    const script = { id: ID, js: [SCRIPT], matches, persistAcrossSessions: true };
    if (known) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([{ ...script, runAt: 'document_idle' }]);
  });
}

/** The view that asked for a site may be gone by the time that it is granted. */
async function fulfil(): Promise<void> {
  const site = await readWish(Date.now());
  if (!site || !(await isGranted(site))) return;
  await changeSites((sites) => withAlways(sites, site));
  await forgetWish();
}

/** What the reader takes back in the browser is switched off here as well. */
async function dropRevoked(): Promise<void> {
  const { always } = await readSites();
  const granted = await Promise.all(always.map(isGranted));
  const gone = always.filter((_, at) => !granted[at]);
  if (gone.length > 0) await changeSites((sites) => withoutAlways(sites, gone));
}

const isGranted = (site: string): Promise<boolean> => browser.permissions.contains({ origins: [site] });

/** Reads, marks and saves the article of the page, as a click and a save would. Of a page without one, nothing is told. */
export async function arrived(_: undefined, sender: Runtime.MessageSender): Promise<void> {
  const { tab, url } = sender;
  const site = siteOf(url);
  if (tab?.id === undefined || tab.incognito || !site) return;
  if (!attended(await readSites()).includes(site)) return;
  const known = await readOutcome(tab.id);
  // A click that came first may be about to visit the page; to visit it as well would end that check.
  if (known?.state === 'reading' && isSamePlace(known.url, addressOf(sender))) await settlement(tab.id);
  if (!(await isVisited(tab.id))) await visitUnasked(tab.id);
  const kept = await keep(tab.id, 'site');
  if (kept.state === 'refused' && kept.reason !== 'no-article') await showSaved(tab.id, kept);
}

/** The reader may have been faster and pressed the button. */
async function isVisited(tab: number): Promise<boolean> {
  const visited = await ask(toPage(tab), 'visited');
  return visited.ok && visited.value !== null;
}
