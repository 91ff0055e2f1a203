/** The texts that a report compares, gathered from the page, the library and the bundled stories. */
import type { ArticleId } from '../../core/article.ts';
import type { Report } from '../../core/report.ts';
import { isTextOf } from '../../edition/edition.ts';
import { knownArticle } from '../../library/known-article.ts';
import { ask, toPage } from '../../protocol.ts';

/** Those that are still at hand and still are what the report points into. */
export async function comparedTexts(report: Report, tab: number): Promise<ReadonlyMap<ArticleId, string>> {
  const ids = report.witnesses.map(({ article }) => article.id);
  const found = await Promise.all([
    textOfPage(tab).then((text) => [report.article.id, text] as const),
    ...ids.map(async (id) => [id, (await knownArticle(id))?.article.text ?? null] as const),
  ]);
  return new Map(
    found.flatMap(([id, text]) => (text !== null && isTextOf(report, id, text) ? [[id, text]] : [])),
  );
}

/** Null once the page is gone or shows another article. */
async function textOfPage(tab: number): Promise<string | null> {
  const answer = await ask(toPage(tab), 'article');
  return answer.ok ? (answer.value?.text ?? null) : null;
}
