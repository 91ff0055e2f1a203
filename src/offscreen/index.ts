/** Reads markup that was fetched, since the background has no DOM. Nothing of it is run, shown or fetched. */
import '../polyfill.ts';
import { browser } from '../browser.ts';
import { readPage } from '../page/read.ts';
import { answer, type ToOffscreen } from '../protocol.ts';

answer<ToOffscreen>({
  end: 'offscreen',
  accept: ({ id, tab }) => id === browser.runtime.id && tab === undefined, // the background alone
  calls: {
    read: ({ markup, address }) => {
      const document = new DOMParser().parseFromString(markup, 'text/html');
      return readPage(document, address).extraction;
    },
  },
});
