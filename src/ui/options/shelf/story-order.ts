/** Laying the articles of one story together. */
import type { ArticleId } from '../../../core/article.ts';
import type { Stories } from '../../../library/store/stories.ts';
import type { Entry } from './entry.ts';

export interface Laid {
  readonly entries: readonly Entry[];
  /**
   * Of the articles in stories of several: how many texts its story is told in where it is the first of them, 0 where it
   * follows. Copies of one text are one telling.
   */
  readonly tellings: ReadonlyMap<ArticleId, number>;
}

/**
 * Stories of several articles before those of one; else in the order in which the entries are, each story standing where
 * its first article stood, and copies of one text beside each other. Linear.
 */
export function laidByStory(entries: readonly Entry[], stories: Stories): Laid {
  const laid = [...groupedBy(entries, (entry) => storyOf(entry, stories)).values()];
  const [several, single] = [
    laid.filter(({ length }) => length > 1),
    laid.filter(({ length }) => length === 1),
  ];
  const tellings = new Map<ArticleId, number>();
  const together = several.flatMap((story) => {
    const texts = groupedBy(story, ({ group }) => group);
    const rows = [...texts.values()].flat();
    for (const [at, { id }] of rows.entries()) tellings.set(id, at === 0 ? texts.size : 0);
    return rows;
  });
  return { entries: [...together, ...single.flat()], tellings };
}

/** What came with Crossquote is a story a file. */
const storyOf = ({ id, way, from }: Entry, stories: Stories): string =>
  way === 'bundled' ? `bundled ${from}` : (stories.get(id) ?? id);

function groupedBy(entries: readonly Entry[], nameOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = nameOf(entry);
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  return groups;
}
