/** The rules that a reader's decisions have given birth to: in storage.sync, beside what they have set. */
import { browser } from '../browser.ts';
import { type Rule, type RuleKey, ruleKey } from '../core/rule.ts';
import { ruleOfJson } from './transfer/rule-json.ts';

export interface Rules {
  /** Oldest first. */
  readonly rules: readonly Rule[];
  /** What was offered once and is not offered again. */
  readonly offered: readonly RuleKey[];
}

const KEY = 'rules';

// The browser keeps eight kilobytes under one name; a rule or the key of one takes at most a hundred bytes.
const MOST_RULES = 40;
const MOST_OFFERED = 40;

export async function readRules(): Promise<Rules> {
  const { [KEY]: stored } = await browser.storage.sync.get(KEY);
  return rulesOf(stored);
}

/** The oldest make room where there are too many. */
export async function changeRules(change: (rules: Rules) => Rules): Promise<void> {
  const { rules, offered } = change(await readRules());
  const kept = { rules: rules.slice(-MOST_RULES), offered: offered.slice(-MOST_OFFERED) };
  await browser.storage.sync.set({ [KEY]: kept });
}

/** Each rule once; the last one added stands last. */
export const withRule = ({ rules, offered }: Rules, rule: Rule): Rules => ({
  rules: [...withoutRule({ rules, offered }, rule).rules, rule],
  offered,
});

export const withoutRule = ({ rules, offered }: Rules, rule: Rule): Rules => ({
  rules: rules.filter((one) => ruleKey(one) !== ruleKey(rule)),
  offered,
});

/** What is stored may be of another version or of a file that somebody edited: what makes no sense is left out. */
export function rulesOf(stored: unknown): Rules {
  const { rules, offered } = (typeof stored === 'object' && stored !== null ? stored : {}) as {
    readonly rules?: unknown;
    readonly offered?: unknown;
  };
  return {
    rules: listOf(rules).flatMap((one) => ruleOfJson(one) ?? []),
    offered: listOf(offered).filter((one) => typeof one === 'string') as RuleKey[],
  };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
