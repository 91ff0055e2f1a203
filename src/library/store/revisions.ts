/** What an outlet changed in its quotations between two revisions of one article. */
import type { ArticleId } from '../../core/article.ts';
import { type Link, type LinkEnd, linkArticles } from '../../core/collation.ts';
import { type Dossier, study } from '../../core/crosscheck.ts';
import { slice } from '../../core/text.ts';
import type { Variant } from '../../core/variant.ts';
import { readArticle } from './reading.ts';
import type { Library } from './schema.ts';

/** What one revision prints. */
export interface Printed {
  readonly text: string;
  readonly speaker: string | null;
}

export type QuotationChange =
  /** Printed in other words, or given to another speaker. `variant` is from `before` to `after`. */
  | { readonly kind: 'changed'; readonly before: Printed; readonly after: Printed; readonly variant: Variant }
  | { readonly kind: 'gone'; readonly before: Printed }
  | { readonly kind: 'added'; readonly after: Printed };

/**
 * The quotations that two revisions do not print alike: those changed and added in the order of the later text, then
 * those that are gone. Null where one of the revisions is not kept. Empty where only other words of the article changed.
 */
export async function compareRevisions(
  library: Library,
  id: ArticleId,
  [earlier, later]: readonly [number, number],
): Promise<QuotationChange[] | null> {
  const [a, b] = await Promise.all([readArticle(library, id, earlier), readArticle(library, id, later)]);
  return a && b ? changesBetween(study(a.article), study(b.article)) : null;
}

/** The same for two texts that were studied. */
function changesBetween(earlier: Dossier, later: Dossier): QuotationChange[] {
  const { links } = linkArticles(earlier, later);
  const left = printedBy(earlier);
  const right = printedBy(later);
  const changes: QuotationChange[] = [];
  const answered = new Set<number>();
  for (const [start, after] of right) {
    const found = closest(links.filter(({ b }) => b.quoted && b.span.start === start));
    if (!found) {
      changes.push({ kind: 'added', after });
      continue;
    }
    answered.add(found.a.span.start);
    const before = left.get(found.a.span.start) ?? reported(earlier, found.a);
    if (!isAlike(found.variant)) changes.push({ kind: 'changed', before, after, variant: found.variant });
  }
  for (const { a } of links) answered.add(a.span.start);
  for (const [start, before] of left) if (!answered.has(start)) changes.push({ kind: 'gone', before });
  return changes;
}

const isAlike = ({ relation, speaker }: Variant): boolean =>
  relation === 'identical' && speaker !== 'differs';

/** A piece that is printed twice has two counterparts; one that is alike settles it. */
function closest(links: readonly Link[]): Link | undefined {
  return links.find(({ variant }) => isAlike(variant)) ?? links.toSorted((x, y) => y.score - x.score)[0];
}

/** What stands in marks as somebody's words, by where it starts. */
function printedBy({ article, quotations }: Dossier): Map<number, Printed> {
  const quoted = quotations.filter(({ kind, attributed }) => kind !== 'indirect' && attributed);
  return new Map(
    quoted.flatMap(({ content, speaker }) =>
      content.map((span) => [span.start, { text: slice(article.text, span), speaker }] as const),
    ),
  );
}

const reported = ({ article }: Dossier, { span }: LinkEnd): Printed => ({
  text: slice(article.text, span),
  speaker: null,
});
