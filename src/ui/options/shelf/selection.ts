/** Putting the list in order, and narrowing it. */
import type { Entry } from './entry.ts';

export type Sorting = 'saved' | 'day' | 'outlet' | 'story';

/** Empty where nothing is wanted. Days are YYYY-MM-DD, both ends included. */
export interface Wanted {
  readonly outlet: string;
  readonly speaker: string;
  readonly tag: string;
  readonly from: string;
  readonly to: string;
}

export const ALL: Wanted = { outlet: '', speaker: '', tag: '', from: '', to: '' };

export const isNarrowed = (wanted: Wanted): boolean => Object.values(wanted).some((value) => value !== '');

/** Newest first, which is how stories begin as well; by outlet from A to Z, in the reader's own alphabet, newest first in each. */
export function sorted(entries: readonly Entry[], sorting: Sorting, language: string): readonly Entry[] {
  const alphabet = new Intl.Collator(language);
  const byDay = (a: Entry, b: Entry) => descending(a.day, b.day) || descending(a.id, b.id);
  switch (sorting) {
    case 'saved':
      return entries.toSorted((a, b) => b.saved - a.saved || byDay(a, b));
    case 'day':
    case 'story':
      return entries.toSorted(byDay);
    case 'outlet':
      return entries.toSorted((a, b) => alphabet.compare(a.outlet, b.outlet) || byDay(a, b));
    default:
      return sorting satisfies never;
  }
}

const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/** What has no date is not between two days. */
export function narrowed(entries: readonly Entry[], wanted: Wanted): readonly Entry[] {
  if (!isNarrowed(wanted)) return entries;
  const { outlet, speaker, tag, from, to } = wanted;
  return entries.filter(
    (entry) =>
      (outlet === '' || entry.outlet === outlet) &&
      (speaker === '' || entry.speakers.includes(speaker)) &&
      (tag === '' || entry.tags.includes(tag)) &&
      (from === '' || entry.day >= from) &&
      (to === '' || (entry.day !== '' && entry.day <= to)),
  );
}

/** What the list can be narrowed to. */
export interface Choices {
  readonly outlets: readonly string[];
  readonly speakers: readonly string[];
  readonly tags: readonly string[];
}

/** A longer menu is no help; the search box finds the others. */
const MOST_CHOICES = 300;

/** Those with most articles, from A to Z. */
export function choicesOf(entries: readonly Entry[], language: string): Choices {
  const alphabet = new Intl.Collator(language);
  const most = (namesOf: (entry: Entry) => readonly string[]): string[] => {
    const counts = new Map<string, number>();
    for (const entry of entries)
      for (const name of namesOf(entry)) counts.set(name, (counts.get(name) ?? 0) + 1);
    const names = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_CHOICES);
    return names.map(([name]) => name).sort(alphabet.compare);
  };
  return {
    outlets: most(({ outlet }) => [outlet]),
    speakers: most(({ speakers }) => speakers),
    tags: most(({ tags }) => tags),
  };
}
