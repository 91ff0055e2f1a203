/** The keys of all texts, read off the English files by the compiler; nothing of those gets into a bundle by it. */
import type badge from './en/badge.json';
import type card from './en/card.json';
import type common from './en/common.json';
import type decisions from './en/decisions.json';
import type exported from './en/export.json';
import type feeds from './en/feeds.json';
import type library from './en/library.json';
import type menu from './en/menu.json';
import type options from './en/options.json';
import type panel from './en/panel.json';
import type permissions from './en/permissions.json';
import type report from './en/report.json';
import type saving from './en/saving.json';
import type settings from './en/settings.json';
import type shortcuts from './en/shortcuts.json';
import type sites from './en/sites.json';
import type states from './en/states.json';
import type tabs from './en/tabs.json';
import type text from './en/text.json';
import type welcome from './en/welcome.json';
import type why from './en/why.json';
import type witness from './en/witness.json';
import type wording from './en/wording.json';

/** One entry a file of `en`, in the order of the alphabet. */
interface Texts {
  readonly badge: typeof badge;
  readonly card: typeof card;
  readonly common: typeof common;
  readonly decisions: typeof decisions;
  readonly export: typeof exported;
  readonly feeds: typeof feeds;
  readonly library: typeof library;
  readonly menu: typeof menu;
  readonly options: typeof options;
  readonly panel: typeof panel;
  readonly permissions: typeof permissions;
  readonly report: typeof report;
  readonly saving: typeof saving;
  readonly settings: typeof settings;
  readonly shortcuts: typeof shortcuts;
  readonly sites: typeof sites;
  readonly states: typeof states;
  readonly welcome: typeof welcome;
  readonly tabs: typeof tabs;
  readonly text: typeof text;
  readonly why: typeof why;
  readonly witness: typeof witness;
  readonly wording: typeof wording;
}

type KeyIn<View extends keyof Texts> = `${View}.${keyof Texts[View] & string}`;
type Key = { readonly [View in keyof Texts]: KeyIn<View> }[keyof Texts];
type Form = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** What can be said as it stands: "badge.unchecked". */
export type TextKey = Exclude<Key, `${string}_${Form}`>;

/** What is said of a number and has a text for each of a language's plural forms; the key is without the form. */
export type CountedKey = Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;
