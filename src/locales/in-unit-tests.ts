/** Gives unit tests, which have no browser, the English texts. */
import { messagesOf } from './messages.ts';

const english = messagesOf('en');

const i18n = {
  getUILanguage: () => 'en-GB',
  getMessage: (name: string, given: readonly string[] = []) =>
    (english[name]?.message ?? '').replace(/\$([1-9$])/g, (_, sign: string) =>
      sign === '$' ? '$' : (given[Number(sign) - 1] ?? ''),
    ),
};

Object.assign(globalThis, { chrome: { i18n } });
