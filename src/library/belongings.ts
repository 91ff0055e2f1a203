/** What the reader has beside articles, as the first line of a full export, and back. */
import type { KeptDecision } from '../core/decision.ts';
import { isThing, listOf, type Thing } from '../core/json.ts';
import type { FeedName } from './feeds/opml.ts';
import { webAddress } from './feeds/web-address.ts';
import { readRetention, retentionOf, writeRetention } from './retention.ts';
import { changeRules, type Rules, readRules, rulesOf, withRule } from './rules.ts';
import { readSettings, type Settings, settingsOf, writeSettings } from './settings.ts';
import { changeSites, readSites, withNever } from './sites.ts';
import { allDecisions, keepDecisions } from './store/decisions.ts';
import { readFeeds } from './store/feeds.ts';
import { judge, readJudgements } from './store/judgements.ts';
import type { Retention } from './store/keeping.ts';
import type { Judgement } from './store/records.ts';
import type { Library } from './store/schema.ts';
import { decisionOfJson } from './transfer/decision-json.ts';

export interface Belongings {
  readonly settings: Settings;
  readonly retention: Retention;
  readonly feeds: readonly FeedName[];
  readonly judgements: readonly Pick<Judgement, 'pair' | 'verdict'>[];
  readonly decisions: readonly Pick<KeptDecision, 'decision' | 'made'>[];
  readonly rules: Rules['rules'];
  /** Hosts where nothing is ever checked by itself. Those where it is go with permissions, which no file can give. */
  readonly never: readonly string[];
}

/** By this type, whatever imports articles knows that the line is about something else. */
const TYPE = 'CrossquoteBelongings';
const VERSION = 1;

export async function readBelongings(library: Library): Promise<Belongings> {
  const [settings, retention, feeds, judgements, decisions, { never }, { rules }] = await Promise.all([
    readSettings(),
    readRetention(),
    readFeeds(library),
    readJudgements(library),
    allDecisions(library),
    readSites(),
    readRules(),
  ]);
  return {
    settings,
    retention,
    feeds: feeds.map(({ url, title }) => ({ url, ...(title && { title }) })),
    judgements: judgements.map(({ pair, verdict }) => ({ pair, verdict })),
    decisions: decisions.map(({ decision, made }) => ({ decision, made })),
    rules,
    never,
  };
}

/** With its end. */
export function lineOf(belongings: Belongings): string {
  return `${JSON.stringify({ '@type': TYPE, version: VERSION, ...belongings })}\n`;
}

/** What a line holds, each thing checked as if a stranger had written it; null for a line of another kind. */
export function belongingsOf(line: string): Belongings | null {
  const value = parsed(line);
  if (value?.['@type'] !== TYPE || value.version !== VERSION) return null;
  return {
    settings: settingsOf(value.settings),
    retention: retentionOf(value.retention),
    feeds: listOf(value.feeds).flatMap(feedOf),
    judgements: listOf(value.judgements).flatMap(judgementOf),
    decisions: listOf(value.decisions).flatMap(decisionOf),
    rules: rulesOf(value).rules,
    never: listOf(value.never).filter((one) => typeof one === 'string' && HOST.test(one)) as string[],
  };
}

/** All but the feeds, which need to be allowed first. */
export async function takeOver(
  library: Library,
  { settings, retention, judgements, decisions, rules, never }: Belongings,
): Promise<void> {
  await writeSettings(settings);
  await writeRetention(retention);
  for (const { pair, verdict } of judgements) await judge(library, pair, verdict);
  await keepDecisions(library, decisions);
  if (rules.length > 0) await changeRules((known) => rules.reduce(withRule, known));
  await changeSites((sites) => never.reduce(withNever, sites));
}

function parsed(line: string): Thing | null {
  try {
    const value: unknown = JSON.parse(line);
    return isThing(value) ? value : null;
  } catch {
    return null;
  }
}

function feedOf(value: unknown): FeedName[] {
  const url = isThing(value) && typeof value.url === 'string' ? webAddress(value.url) : null;
  if (!url || !isThing(value)) return [];
  return [{ url, ...(typeof value.title === 'string' && { title: value.title }) }];
}

function judgementOf(value: unknown): Pick<Judgement, 'pair' | 'verdict'>[] {
  if (!isThing(value) || (value.verdict !== 'same' && value.verdict !== 'other')) return [];
  const pair = listOf(value.pair).filter((id) => typeof id === 'string');
  if (pair.length !== 2) return [];
  return [{ pair: pair as unknown as Judgement['pair'], verdict: value.verdict }];
}

function decisionOf(value: unknown): Pick<KeptDecision, 'decision' | 'made'>[] {
  if (!isThing(value) || typeof value.made !== 'string' || !DATE.test(value.made)) return [];
  const decision = decisionOfJson(value.decision);
  return decision ? [{ decision, made: value.made }] : [];
}

const HOST = /^[a-z0-9.-]{1,253}$/;
const DATE = /^\d{4}-\d\d-\d\d[\dTZ:.+-]{0,20}$/;
