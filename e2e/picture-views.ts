/** The views that `npm run pictures` takes. */
import type { Page } from 'puppeteer-core';
import type { Newsroom } from './newsroom.ts';
import { openForms, unfold } from './pages/forms.ts';
import { popupView } from './pages/popup-view.ts';
import {
  alone,
  details,
  failed,
  followed,
  found,
  imported,
  isFilled,
  isMarked,
  OPTIONS,
  own,
  panel,
  reading,
  seed,
  state,
  tabAddress,
  tabs,
  text,
  welcome,
  witness,
} from './picture-openers.ts';
import type { Reader } from './reader.ts';

/** A view of the extension, ready to be pictured. */
export interface View {
  readonly name: string;
  readonly width: number;
  /** Pictured as far as the window shows it: a card stands in the window, not in the page. */
  readonly inWindow?: true;
  /** A few lines: pictured in light and narrow alone. */
  readonly brief?: true;
  /** Opens it and waits until it shows all that it has. */
  readonly open: (reader: Reader, newsroom: Newsroom) => Promise<Page>;
}

export const VIEWS: readonly View[] = [
  {
    name: 'popup',
    width: 400,
    open: async (reader, newsroom) => {
      const popup = await reader.openOwn(await tabAddress(reader, newsroom, 'popup'));
      await popupView(popup);
      return popup;
    },
  },
  {
    name: 'panel',
    width: 420,
    open: async (reader, newsroom) => {
      const panel = await reader.openOwn(await tabAddress(reader, newsroom, 'panel'));
      await panel.waitForSelector('.shown, .notice');
      return panel;
    },
  },
  { name: 'popup-alone', width: 400, open: alone },
  { name: 'popup-none', width: 400, brief: true, open: state('/hard/front', '.notice') },
  { name: 'popup-empty', width: 400, brief: true, open: state('/hard/empty', '.notice') },
  { name: 'popup-barred', width: 400, brief: true, open: state('/hard/picture.png', '.notice') },
  { name: 'popup-large', width: 400, brief: true, open: state('/hard/endless', '.notice') },
  { name: 'popup-alike', width: 400, brief: true, open: state('/news/alike', '.verdict') },
  { name: 'popup-reading', width: 400, brief: true, open: reading },
  { name: 'popup-failed', width: 400, brief: true, open: failed },
  {
    name: 'popup-forms',
    width: 400,
    open: async (reader, newsroom) => {
      const popup = await reader.openOwn(await tabAddress(reader, newsroom, 'popup'));
      await popupView(popup);
      await unfold(popup);
      await openForms(popup);
      return popup;
    },
  },
  {
    name: 'panel-why',
    width: 420,
    open: async (reader, newsroom) => {
      const panel = await reader.openOwn(await tabAddress(reader, newsroom, 'panel'));
      await panel.setViewport({ width: 420, height: 860 });
      await panel.waitForSelector('.cards');
      await panel.$$eval('li.entry:nth-child(3) details, .export', (all) => {
        for (const details of all) (details as HTMLDetailsElement).open = true;
      });
      await panel.waitForSelector('.why details');
      await panel.waitForSelector('.export select');
      await panel.waitForSelector('.decide .choices');
      return panel;
    },
  },
  { name: 'panel-table', width: 1200, open: (reader, newsroom) => panel(reader, newsroom, 0) },
  { name: 'panel-texts', width: 1200, open: (reader, newsroom) => panel(reader, newsroom, 1) },
  { name: 'panel-times', width: 1200, open: (reader, newsroom) => panel(reader, newsroom, 2) },
  { name: 'options', width: 900, open: (reader) => own(reader, OPTIONS, '.shelf li') },
  { name: 'library-details', width: 900, open: details },
  { name: 'library-found', width: 900, brief: true, open: found },
  { name: 'feeds', width: 900, open: (reader) => own(reader, `${OPTIONS}#feeds`, '.feeds .none') },
  {
    name: 'settings',
    width: 900,
    open: (reader) => own(reader, `${OPTIONS}#settings`, '.permissions input'),
  },
  { name: 'tabs', width: 900, open: tabs },
  { name: 'text', width: 900, open: text },
  {
    name: 'text-form',
    width: 900,
    brief: true,
    open: (reader) => own(reader, '/src/ui/text/index.html', 'textarea'),
  },
  { name: 'witness', width: 900, open: witness },
  { name: 'welcome-1', width: 1280, open: (reader) => welcome(reader, 0) },
  { name: 'welcome-2', width: 1280, open: (reader) => welcome(reader, 1) },
  {
    name: 'welcome-3',
    width: 1280,
    inWindow: true,
    open: async (reader) => {
      const page = await welcome(reader, 2);
      await isFilled(page);
      return page;
    },
  },
  {
    name: 'card',
    width: 1100,
    inWindow: true,
    open: async (reader, newsroom) => {
      const page = await reader.open(seed(newsroom, 3));
      await reader.click(page);
      await isMarked(page);
      await page.bringToFront();
      for (const key of ['Alt', 'Shift'] as const) await page.keyboard.down(key);
      await page.keyboard.press('ArrowDown');
      for (const key of ['Shift', 'Alt'] as const) await page.keyboard.up(key);
      await isFilled(page);
      return page;
    },
  },
  // These keep something, so they come last.
  { name: 'library-import', width: 900, open: imported },
  { name: 'feeds-followed', width: 900, open: followed },
  {
    name: 'settings-used',
    width: 900,
    open: async (reader) => {
      const page = await own(reader, `${OPTIONS}#settings`, '.requests li');
      await unfold(page);
      return page;
    },
  },
];
