/** Rules, and the differences that dismissals tell of, as they are stored and exported, checked as a stranger's. */
import { isThing } from '../../core/json.ts';
import { TRIVIAL_REASONS, type TrivialReason } from '../../core/reason.ts';
import type { Departure, Rule, WordPair } from '../../core/rule.ts';

/** Longer than any name of an outlet or any few words; far below what would burden the store. */
const TEXT_LIMIT = 200;

/** Null for what is no rule. Members that no rule has are left behind. */
export function ruleOfJson(value: unknown): Rule | null {
  if (!isThing(value) || !(value.outlet === null || isText(value.outlet))) return null;
  const { kind, outlet } = value;
  const [reason, words] = [reasonOf(value.reason), pairOf(value.words)];
  if (kind === 'reason' && reason) return { kind, reason, outlet };
  return kind === 'words' && words ? { kind, words, outlet } : null;
}

/** Null for what is no difference. */
export function departureOfJson(value: unknown): Departure | null {
  if (!isThing(value) || !isText(value.outlet)) return null;
  const [reason, words] = [reasonOf(value.reason), pairOf(value.words)];
  return { ...(reason && { reason }), ...(words && { words }), outlet: value.outlet };
}

const reasonOf = (value: unknown): TrivialReason | undefined => TRIVIAL_REASONS.find((one) => one === value);

function pairOf(value: unknown): WordPair | null {
  const [a, b, ...more] = Array.isArray(value) ? value : [];
  return isText(a) && isText(b) && more.length === 0 ? [a, b] : null;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= TEXT_LIMIT;
