/** Gives unit tests, which have no browser, the English texts. */
import { fill } from './fill.ts';
import { messagesOf } from './messages.ts';

const english = messagesOf('en');

const i18n = {
  getUILanguage: () => 'en-GB',
  getMessage: (name: string, given: readonly string[] = []) => fill(english[name]?.message ?? '', given),
};

Object.assign(globalThis, { chrome: { i18n } });
