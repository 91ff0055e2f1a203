/** Answers the page, keeps the badge, offers the menu. No state of its own: it may be stopped between any two events. */
import '../polyfill.ts';
import { browser, type Menus, type Runtime, type Tabs } from '../browser.ts';
import { check, checkUnlessKnown } from '../check.ts';
import { isSamePlace } from '../core/place.ts';
import { forgetCompanion, forgetCompanions } from '../library/companions.ts';
import { forgetDrafts } from '../library/drafts.ts';
import {
  fits,
  forgetOutcome,
  type Outcome,
  readOutcome,
  readOutcomes,
  settled,
  watchOutcomes,
} from '../library/outcome.ts';
import { watchSettings } from '../library/settings.ts';
import { openLibrary } from '../library/store/library.ts';
import { withdraw } from '../library/store/withdrawal.ts';
import { answer, ask, type ToBackground, type ToKeeper, toPage } from '../protocol.ts';
import { say } from '../say.ts';
import { openPanel } from '../side-panel.ts';
import { collate, explain, left, openReading } from './calls.ts';
import { decideAndOffer, object, relent, rule, undecide } from './deciding.ts';
import { display, displayAnew } from './display.ts';
import { attendFeeds, pollNow, resumeFeeds } from './feeds.ts';
import { guards } from './guards.ts';
import { checkText, keep, keepText, standing } from './keeper.ts';
import { showBadge, showSaved } from './label.ts';
import { compareTabs } from './open-tabs.ts';
import { isArticlePage, isOwnPage } from './sender.ts';
import { arrived, attendSites, register } from './sites.ts';
import { tendLibrary } from './tending.ts';
import { attendToolbar } from './toolbar.ts';

/** Shown once; an update disturbs nobody. */
const WELCOME_PAGE = '/src/ui/welcome/index.html';
/** Lists the feeds that the page in a tab names. */
const FEEDS_PAGE = '/src/ui/options/index.html';
const CHECK = 'check';
const CHECK_SELECTION = 'selection';
/** The names of the commands in the manifest and of the menu's entries. */
const OPEN_PANEL = 'open-panel';
const SAVE = 'save';
const FEEDS = 'feeds';
const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ['next', 1],
  ['previous', -1],
]);

answer<ToBackground>({
  end: 'background',
  guards,
  accept: isArticlePage,
  calls: {
    collate: async (extraction, sender) => {
      const painted = await collate(extraction, sender);
      void tendLibrary(); // after the answer, and in steps that no reader waits for
      return painted;
    },
    display,
    left,
    arrived,
    explain,
    openReading,
    object,
    relent,
  },
});

answer<ToKeeper>({
  end: 'keeper',
  accept: isOwnPage,
  calls: {
    keep: (tab) => keep(tab),
    standing,
    withdraw: async ({ id, revision }) => withdraw(await openLibrary(), id, revision),
    compareTabs,
    decide: ({ tab, decisions }) => decideAndOffer(tab, decisions),
    undecide: ({ tab, keys }) => undecide(tab, keys),
    rule: (given) => rule(given.tab, given.rule, given.drop),
    checkText,
    keepText,
    poll: pollNow,
  },
});

attendToolbar();
attendFeeds();
attendSites();
browser.permissions.onAdded.addListener(() => void resumeFeeds()); // alarms may be among them

watchOutcomes((tab, outcome) => void showBadge(tab, outcome));

watchSettings(async (settings) => {
  await displayAnew(settings);
  // Read anew for each: while others are labelled, a check may end, and its label would give way to the one before.
  for (const tab of (await readOutcomes()).keys()) await showBadge(tab, await readOutcome(tab));
});

browser.tabs.onUpdated.addListener((tab, { status, url }) => {
  if (url !== undefined) void forgetCompanion(tab); // told where the reader has allowed the host
  if (status === 'loading' || status === 'complete') void forgetGone(tab);
});
browser.tabs.onRemoved.addListener((tab, { windowId, isWindowClosing }) => {
  void forgetOutcome(tab);
  void forgetCompanion(tab);
  void forgetDrafts(tab);
  if (isWindowClosing) void forgetCompanions(windowId);
});

/**
 * The marks go with the page, so what was said of it goes as well. The browser reports frames that load and addresses
 * that scripts change in the same words as another page; only the page itself can tell.
 */
async function forgetGone(tab: number): Promise<void> {
  if (!isFinished(await readOutcome(tab))) return;
  const visited = await ask(toPage(tab), 'visited');
  const outcome = await readOutcome(tab); // a click may have begun a reading meanwhile
  if (!isFinished(outcome)) return;
  const lives = visited.ok && visited.value !== null && isSamePlace(outcome.url, visited.value);
  // Browsers may take a tab's label away with its address, though the page stays.
  if (lives || (await isBarredStill(tab, outcome))) await showBadge(tab, outcome);
  else await forgetOutcome(tab);
}

/** Where no script may run, none answers; the click lets us see the address until another site is opened. */
async function isBarredStill(tab: number, outcome: Outcome): Promise<boolean> {
  if (outcome.state !== 'refused' || outcome.reason !== 'barred') return false;
  const shown = await browser.tabs.get(tab).catch(() => null);
  return fits(outcome, shown?.url);
}

function isFinished(outcome: Outcome | null): outcome is Outcome {
  return outcome !== null && settled(outcome, Date.now()).state !== 'reading';
}

browser.runtime.onStartup.addListener(() => {
  void tendLibrary();
  void register();
  void resumeFeeds(); // not every browser keeps alarms from one session to the next
});
browser.runtime.onInstalled.addListener(async ({ reason }: Runtime.OnInstalledDetailsType) => {
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
  void tendLibrary(); // a new version may study otherwise than the one before
  void register(); // an update takes away the scripts that the version before had registered
  void resumeFeeds();
  await browser.contextMenus.removeAll(); // an update finds the menu of the version before
  browser.contextMenus.create({ id: CHECK, title: say('menu.check'), contexts: ['page'] });
  browser.contextMenus.create({
    id: CHECK_SELECTION,
    title: say('menu.selection'),
    contexts: ['selection'],
  });
  browser.contextMenus.create({ id: OPEN_PANEL, title: say('panel.open'), contexts: ['page'] });
  browser.contextMenus.create({ id: SAVE, title: say('menu.save'), contexts: ['page'] });
  browser.contextMenus.create({ id: FEEDS, title: say('menu.feeds'), contexts: ['page'] });
});
browser.contextMenus.onClicked.addListener((click: Menus.OnClickData, tab?: Tabs.Tab) => {
  if (click.menuItemId === CHECK && tab?.id !== undefined) void check(tab.id, tab.url);
  if (click.menuItemId === CHECK_SELECTION && tab?.id !== undefined) void check(tab.id, tab.url, 'selection');
  if (click.menuItemId === OPEN_PANEL && tab) showPanel(tab);
  if (click.menuItemId === SAVE && tab?.id !== undefined) void save(tab.id);
  if (click.menuItemId === FEEDS && tab?.id !== undefined)
    void browser.tabs.create({ url: browser.runtime.getURL(`${FEEDS_PAGE}?tab=${tab.id}#feeds`) });
});
browser.commands.onCommand.addListener((command: string, tab?: Tabs.Tab) => {
  if (command === OPEN_PANEL && tab) showPanel(tab);
  if (command === SAVE && tab?.id !== undefined) void save(tab.id);
  const step = STEPS.get(command);
  if (step && tab?.id !== undefined) void ask(toPage(tab.id), 'step', step);
});

/** Key and menu grant the page, as the button does, so a page that nothing is known of is checked at once. */
function showPanel(tab: Tabs.Tab): void {
  if (tab.windowId !== undefined) void openPanel(tab.windowId);
  if (tab.id !== undefined) void checkUnlessKnown(tab.id, tab.url);
}

/** Without a view to tell of it, so that the badge does, until something else is to be told of the tab. */
async function save(tabId: number): Promise<void> {
  const kept = await keep(tabId).catch((error: unknown) => {
    console.error('saving:', error);
    return 'failed' as const;
  });
  await showSaved(tabId, kept);
}
