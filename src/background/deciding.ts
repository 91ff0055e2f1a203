/** Keeps what the reader decides about quotations and shows at once what comes of it. */
import { browser, type Runtime } from '../browser.ts';
import { cite, type Decision, type DecisionKey, decisionKey, splits } from '../core/decision.ts';
import type { Report, Utterance } from '../core/report.ts';
import { type Outcome, readOutcome, writeOutcome } from '../library/outcome.ts';
import { dropDecisions, keepDecisions } from '../library/store/decisions.ts';
import { LibraryError } from '../library/store/failure.ts';
import { openLibrary } from '../library/store/library.ts';
import { ask, type DecisionsKept, type Objection, toPage } from '../protocol.ts';
import { reportOf, tabOf, utteranceOf } from './calls.ts';
import { comparison, marksOf } from './comparison.ts';
import { isArticle } from './guards.ts';

/** Keeps the decisions and compares the tab's article anew. Nothing is kept of a private window. */
export function decide(tab: number, decisions: readonly Decision[]): Promise<DecisionsKept> {
  const keys = decisions.map(decisionKey);
  return changed(tab, keys, async () =>
    keepDecisions(await openLibrary(), decisions, new Date().toISOString()),
  );
}

/** Takes decisions back and compares the tab's article anew. */
export function undecide(tab: number, keys: readonly DecisionKey[]): Promise<DecisionsKept> {
  return changed(tab, keys, async () => dropDecisions(await openLibrary(), keys));
}

async function changed(
  tab: number,
  keys: readonly DecisionKey[],
  change: () => Promise<void>,
): Promise<DecisionsKept> {
  try {
    if ((await browser.tabs.get(tab)).incognito) return { state: 'refused', reason: 'private' };
    await change();
    await compareAnew(tab);
    return { state: 'kept', keys };
  } catch (error) {
    if (error instanceof LibraryError) return { state: 'refused', reason: error.trouble };
    throw error;
  }
}

/** From what the visit read, so that the page is neither read nor scrolled again. A page that is gone is left alone. */
async function compareAnew(tabId: number): Promise<void> {
  const [tab, before, answered] = await Promise.all([
    browser.tabs.get(tabId),
    readOutcome(tabId),
    ask(toPage(tabId), 'article'),
  ]);
  if (!isReport(before) || !answered.ok || !isArticle(answered.value)) return;
  const outcome = await comparison(answered.value, { url: before.url, tab });
  if (!isReport(outcome)) return;
  await writeOutcome(tabId, outcome);
  if (outcome.state === 'checked') await ask(toPage(tabId), 'repaint', marksOf(outcome.report));
}

type Reported = Extract<Outcome, { readonly state: 'checked' | 'alone' }>;
const isReport = (outcome: Outcome | null): outcome is Reported =>
  outcome?.state === 'checked' || outcome?.state === 'alone';

/** From a card: the page says which finding is meant, never what is kept of it. */
export async function object(objection: Objection, sender: Runtime.MessageSender): Promise<DecisionsKept> {
  const report = await reportOf(sender);
  return decide(tabOf(sender), decisionsOf(report, utteranceOf(report, objection.mark), objection));
}

/** From the same card. Only what holds on this page can be taken back by it. */
export async function relent(
  keys: readonly DecisionKey[],
  sender: Runtime.MessageSender,
): Promise<DecisionsKept> {
  await reportOf(sender);
  const tab = tabOf(sender);
  const outcome = await readOutcome(tab);
  const applied = isReport(outcome) ? (outcome.decided?.applied ?? []) : [];
  return undecide(
    tab,
    keys.filter((key) => applied.some((one) => one.key === key)),
  );
}

function decisionsOf(report: Report, { base, variants }: Utterance, { reading }: Objection): Decision[] {
  const a = cite(report.article, base);
  if (!reading) return [{ kind: 'dismiss', of: a }];
  const group = variants.find(({ readings }) =>
    readings.some(({ siglum, span }) => siglum === reading.siglum && span.start === reading.start),
  );
  return splits(report, base, group?.readings ?? []);
}
