/** Keeps what the reader decides about quotations and shows at once what comes of it. */
import { browser, type Runtime } from '../browser.ts';
import { isEnglish, LONGEST_TEXT } from '../core/article.ts';
import { cite, type Decision, type DecisionKey, decisionKey, splits } from '../core/decision.ts';
import type { Report, Utterance } from '../core/report.ts';
import { type Rule, ruleKey, rulesToOffer } from '../core/rule.ts';
import { departuresOf } from '../core/ruling.ts';
import { loadLexicon } from '../library/lexicon.ts';
import { isStill, type Outcome, readOutcome, writeOutcome } from '../library/outcome.ts';
import { changeRules, readRules, withoutRule, withRule } from '../library/rules.ts';
import { allDecisions, dropDecisions, keepDecisions } from '../library/store/decisions.ts';
import { openLibrary } from '../library/store/library.ts';
import { ask, type DecisionsKept, type Objection, toPage } from '../protocol.ts';
import { comparison, marksOf } from './comparison.ts';
import { isArticle } from './guards.ts';
import { orRefused } from './refusal.ts';
import { reportOf, tabOf, utteranceOf } from './sender.ts';

/** Keeps the decisions and compares the tab's article anew. Nothing is kept of a private window. */
export async function decide(tab: number, decisions: readonly Decision[]): Promise<DecisionsKept> {
  const told = await withDepartures(tab, decisions);
  const made = new Date().toISOString();
  return changed(tab, told.map(decisionKey), async () =>
    keepDecisions(
      await openLibrary(),
      told.map((decision) => ({ decision, made })),
    ),
  );
}

/** The same, and tells what rules they come to by now; each is offered once. */
export async function decideAndOffer(tab: number, decisions: readonly Decision[]): Promise<DecisionsKept> {
  const kept = await decide(tab, decisions);
  if (kept.state === 'refused' || !decisions.some(({ kind }) => kind === 'dismiss')) return kept;
  try {
    const offers = await offersAfter(kept.keys);
    return offers.length > 0 ? { ...kept, offers } : kept;
  } catch (error) {
    console.error('rules:', error); // the decision is kept all the same
    return kept;
  }
}

async function offersAfter(keys: readonly DecisionKey[]): Promise<readonly Rule[]> {
  const [all, { rules, offered }] = await Promise.all([allDecisions(await openLibrary()), readRules()]);
  const past = all.map(({ decision }) => (decision.kind === 'dismiss' ? (decision.about ?? []) : []));
  const last = all.find(({ key }) => key === keys.at(-1))?.decision;
  const about = last?.kind === 'dismiss' ? (last.about ?? []) : [];
  const offers = rulesToOffer(about, past, new Set([...offered, ...rules.map(ruleKey)]));
  if (offers.length > 0)
    await changeRules((known) => ({ ...known, offered: [...known.offered, ...offers.map(ruleKey)] }));
  return offers;
}

/** What is dismissed is kept with the differences that it had, since the page that shows them will be gone. */
async function withDepartures(tab: number, decisions: readonly Decision[]): Promise<readonly Decision[]> {
  const outcome = decisions.some(({ kind }) => kind === 'dismiss') ? await readOutcome(tab) : null;
  if (!isReport(outcome)) return decisions;
  const { utterances, witnesses, article } = outcome.report;
  const lexicon = isEnglish(article.language) ? await loadLexicon() : undefined;
  return decisions.map((decision) => {
    if (decision.kind !== 'dismiss') return decision;
    const { exact, start } = decision.of.selector;
    const found = utterances.find(({ base }) => base.span.start === start && base.text === exact);
    const about = found ? departuresOf(found, witnesses, lexicon) : [];
    return about.length > 0 ? { ...decision, about } : decision;
  });
}

/** Follows a rule from now on, or no longer, and compares the tab's article anew. */
export function rule(tab: number, given: Rule, drop?: true): Promise<DecisionsKept> {
  return changed(tab, [], () =>
    changeRules((known) => (drop ? withoutRule(known, given) : withRule(known, given))),
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
  if ((await browser.tabs.get(tab)).incognito) return { state: 'refused', reason: 'private' };
  return orRefused(async () => {
    await change();
    await compareAnew(tab);
    return { state: 'kept', keys };
  });
}

/**
 * From what the visit read, so that the page is neither read nor scrolled again. A page that is gone, or is being checked
 * again, is left alone. One comparison of a tab after the other, so that the last one knows of all decisions.
 */
async function compareAnew(tabId: number): Promise<void> {
  await navigator.locks.request(`compare:${tabId}`, async () => {
    const [tab, before, answered] = await Promise.all([
      browser.tabs.get(tabId),
      readOutcome(tabId),
      ask(toPage(tabId), 'compared'),
    ]);
    if (!isReport(before) || !answered.ok || !isArticle(answered.value)) return;
    if (answered.value.text.length > LONGEST_TEXT) return;
    const outcome = await comparison(answered.value, { url: before.url, tab });
    if (!isReport(outcome) || !(await isStill(tabId, before))) return;
    await writeOutcome(tabId, outcome);
    if (outcome.state === 'checked') await ask(toPage(tabId), 'repaint', marksOf(outcome.report));
  });
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
  if (!group) throw new Error('No such reading.');
  return splits(report, base, group.readings);
}
