/** One article against everybody who may tell its story, with what the reader has decided of them. */
import type { Tabs } from '../browser.ts';
import { libraryId } from '../core/address.ts';
import { type Article, isEnglish } from '../core/article.ts';
import { type Dossier, study } from '../core/crosscheck.ts';
import { decide } from '../core/decide.ts';
import type { KeptDecision } from '../core/decision.ts';

import { HERE, type Mark, type Report } from '../core/report.ts';
import { askLibrary } from '../library/candidates.ts';
import { readCompanions } from '../library/companions.ts';
import { loadLexicon } from '../library/lexicon.ts';
import type { Outcome } from '../library/outcome.ts';
import { readRules } from '../library/rules.ts';
import { decisionsOn } from '../library/store/decisions.ts';
import { openLibrary } from '../library/store/library.ts';

interface Place {
  readonly url: string;
  readonly tab: Pick<Tabs.Tab, 'id' | 'windowId'> | undefined;
}

/** Begins what each comparison waits for, while the page is still being read. */
export function prepare(): void {
  void loadLexicon();
  openLibrary().catch(() => undefined); // whoever asks it is told
}

/** Rejects where the article cannot be compared at all; a library that does not open is left out. */
export async function comparison(article: Article, { url, tab }: Place): Promise<Outcome> {
  // The file is fetched and the library opened while the article is studied.
  const loading = isEnglish(article.language) ? loadLexicon() : undefined;
  const [candidatesFor, beside] = [askLibrary(), companionsOf(tab)];
  const ruling = readRules();
  const here = study({ ...article, id: libraryId(article) });
  const [lexicon, candidates] = await Promise.all([loading, candidatesFor(here, await beside)]);
  const decisions = await decisionsAbout([here, ...candidates]);
  const { rules } = await ruling;
  const { report, ...decided } = decide({ here, candidates, lexicon }, decisions, rules);
  const state = isToldElsewhere(decided.computed) ? 'checked' : 'alone';
  const isDecided = decided.applied.length + decided.ruled.length > 0;
  return { state, url, report, ...(isDecided && { decided }) };
}

/** The articles that the reader has had compared in this window. */
function companionsOf(tab: Place['tab']): Promise<Dossier[]> {
  return readCompanions(tab?.windowId ?? -1, tab?.id ?? -1);
}

async function decisionsAbout(dossiers: readonly Dossier[]): Promise<readonly KeptDecision[]> {
  try {
    return await decisionsOn(
      await openLibrary(),
      dossiers.map(({ article }) => libraryId(article)),
    );
  } catch (error) {
    console.error('library:', error);
    return [];
  }
}

/** A copy of this very text is no other telling, unless it prints a quotation differently. */
function isToldElsewhere({ witnesses, utterances }: Report): boolean {
  return (
    witnesses.some(({ copyOf }) => copyOf !== HERE) || utterances.some(({ variants }) => variants.length > 0)
  );
}

/** What is painted for a report. */
export function marksOf({ utterances }: Report): readonly Mark[] {
  return utterances.map(({ id, kind, base }) => ({ id, span: base.span, kind }));
}
