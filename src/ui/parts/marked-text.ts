/** Marks and cards in a text that a view of ours shows, the same as in a page. */
import { browser } from '../../browser.ts';
import type { Report } from '../../core/report.ts';
import { KINDS_BY_WEIGHT } from '../../core/wording.ts';
import { readingAddress } from '../../library/reading-address.ts';

import { showMarks } from '../../page/attend.ts';
import type { Cards, Readings } from '../../page/cards.ts';
import { newPaint } from '../../page/paint.ts';
import { trailOf } from '../../page/trail.ts';

/** `root` prints the text of the report's article, and nothing else. The marks go with the signal. */
export function markText(root: HTMLElement, report: Report, signal: AbortSignal): Cards {
  const marks = report.utterances.map(({ id, kind, base }) => ({ id, kind, span: base.span }));
  const trail = trailOf(root, (node) => node);
  const readings = readingsOf(report);
  const paint = newPaint();
  const leave = () => {}; // no other article will stand here
  signal.addEventListener('abort', paint.clear);
  // Whatever the reader has set for pages: here the marks are what the view is about.
  const display = { kinds: KINDS_BY_WEIGHT, cardOnRest: true };
  return showMarks({ document, trail, paint, marks, display, readings, leave }, signal).cards;
}

function readingsOf({ article, utterances, witnesses }: Report): Readings {
  const find = (mark: string) => utterances.find(({ id }) => id === mark);
  return {
    explain: async (mark) => {
      const utterance = find(mark);
      return utterance ? { here: article, utterance, witnesses } : null;
    },
    openReading: ({ mark, siglum }) => {
      const readings = find(mark)?.variants.flatMap((group) => group.readings) ?? [];
      const reading = readings.find((one) => one.siglum === siglum);
      if (reading) void browser.tabs.create({ url: browser.runtime.getURL(readingAddress(reading)) });
    },
  };
}
