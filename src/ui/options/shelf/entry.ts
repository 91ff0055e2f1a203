/** What the list knows of an article: of a hundred thousand of them, so no more than a row shows and a filter asks. */
import { type ArticleId, outletName } from '../../../core/article.ts';
import type { ArticleCard } from '../../../core/report.ts';
import { seedStories } from '../../../library/seeds.ts';
import type { LibraryCard, WayIn } from '../../../library/store/records.ts';

export interface Entry {
  readonly id: ArticleId;
  /** The headline; the outlet's name where there is none. */
  readonly title: string;
  readonly outlet: string;
  readonly url: string | null;
  readonly language: string | undefined;
  /** YYYY-MM-DD; empty where it is unknown. */
  readonly day: string;
  /** Milliseconds since 1970; 0 for what came with the extension. */
  readonly saved: number;
  /** Null until the article has been studied. */
  readonly quotations: number | null;
  readonly speakers: readonly string[];
  readonly tags: readonly string[];
  readonly way: WayIn | 'bundled';
  /** The file or the feed that it came from. */
  readonly from: string | null;
  readonly revision: number;
  /** The first article with this very text; its own id where it is the first. */
  readonly group: ArticleId;
  /** The text is but the beginning, as a paywall left it. */
  readonly isCut: boolean;
}

export function entryOf(card: LibraryCard): Entry {
  const { id, day, saved, quotations, speakers, tags, provenance, revision, group } = card;
  const { way, from = null } = provenance;
  return {
    ...printed(card.article),
    ...{ id, day, saved, quotations, speakers, tags, way, from, revision, group },
  };
}

/** The stories that came with the extension. */
export function bundledEntries(): readonly Entry[] {
  return seedStories.flatMap(({ file, dossiers }) =>
    dossiers.map(({ article, quotations }) => ({
      ...printed(article),
      id: article.id,
      day: article.published?.slice(0, 'yyyy-mm-dd'.length) ?? '',
      saved: 0,
      quotations: quotations.length,
      speakers: [...new Set(quotations.flatMap(({ speaker }) => speaker ?? []))],
      tags: [],
      way: 'bundled' as const,
      from: file.title,
      revision: 1,
      group: article.id,
    })),
  );
}

function printed(article: ArticleCard): Pick<Entry, 'title' | 'outlet' | 'url' | 'language' | 'isCut'> {
  const outlet = outletName(article);
  const isOfTheWeb = /^https?:\/\//i.test(article.url ?? '');
  return {
    title: article.title ?? outlet,
    outlet,
    url: isOfTheWeb ? (article.url ?? null) : null,
    language: article.language,
    isCut: article.cut === true,
  };
}
