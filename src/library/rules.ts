/** The rules that a reader's decisions have given birth to: in storage.sync, beside what they have set. */
import { browser } from '../browser.ts';
import { isThing, listOf } from '../core/json.ts';
import { type Rule, type RuleKey, ruleKey } from '../core/rule.ts';
import { ruleOfJson } from './transfer/rule-json.ts';

export interface Rules {
  /** Oldest first. */
  readonly rules: readonly Rule[];
  /** What was offered once and is not offered again. */
  readonly offered: readonly RuleKey[];
}

const KEY = 'rules';

const MOST_RULES = 40;
const MOST_OFFERED = 40;
/**
 * The browser keeps 8,192 bytes under one name, the name among them. Most rules take a hundred; words that stand for each
 * other, and an outlet's name, may be two hundred letters each.
 */
const MOST_BYTES = 8_000;

export async function readRules(): Promise<Rules> {
  const { [KEY]: stored } = await browser.storage.sync.get(KEY);
  return rulesOf(stored);
}

/** One change after another, from whatever view. The oldest make room where there are too many. */
export async function changeRules(change: (rules: Rules) => Rules): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    await browser.storage.sync.set({ [KEY]: fitting(change(await readRules())) });
  });
}

/** A rule that the reader follows is worth more than not to offer one twice, so that offers go first. */
function fitting(all: Rules): Rules {
  let kept: Rules = { rules: all.rules.slice(-MOST_RULES), offered: all.offered.slice(-MOST_OFFERED) };
  while (bytesOf(kept) > MOST_BYTES) {
    const { rules, offered } = kept;
    kept = offered.length > 0 ? { rules, offered: offered.slice(1) } : { rules: rules.slice(1), offered };
  }
  return kept;
}

/** As Chromium counts, which writes the sign that opens a tag by its number. */
function bytesOf(rules: Rules): number {
  return new TextEncoder().encode(JSON.stringify(rules).replaceAll('<', '\\u003C')).length;
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
  const { rules, offered } = isThing(stored) ? stored : {};
  return {
    rules: listOf(rules).flatMap((one) => ruleOfJson(one) ?? []),
    offered: listOf(offered).filter((one) => typeof one === 'string') as RuleKey[],
  };
}
