/** A reader's decisions as an export holds them, checked as if a stranger had written them. */
import { articleId } from '../../core/article.ts';
import type { Cited, Decision } from '../../core/decision.ts';
import { isThing, type Thing } from '../../core/json.ts';
import type { TextQuoteSelector } from '../../core/selector.ts';
import { departureOfJson } from './rule-json.ts';

/** As long as any quotation or note; far below what would burden the store. */
const TEXT_LIMIT = 20_000;

/** Null for what is no decision. Members that no decision has are left behind. */
export function decisionOfJson(value: unknown): Decision | null {
  if (!isThing(value)) return null;
  const { kind } = value;
  if (kind === 'split' || kind === 'join') {
    const [a, b] = [citedOf(value.a), citedOf(value.b)];
    return a && b && { kind, a, b };
  }
  const of = citedOf(value.of);
  return of && aboutOne(value, of);
}

/** Far more differences than one utterance has. */
const MOST_DEPARTURES = 200;

function aboutOne({ kind, note, speaker, to, about }: Thing, of: Cited): Decision | null {
  switch (kind) {
    case 'dismiss': {
      const told = Array.isArray(about) ? about.slice(0, MOST_DEPARTURES) : [];
      const departures = told.flatMap((one) => departureOfJson(one) ?? []);
      return { kind, of, ...(departures.length > 0 && { about: departures }) };
    }
    case 'confirm':
      return { kind, of };
    case 'note':
      return isText(note) ? { kind, of, note } : null;
    case 'speaker':
      return speaker === null || isText(speaker) ? { kind, of, speaker } : null;
    case 'boundary': {
      const selector = selectorOf(to);
      return selector && { kind, of, to: selector };
    }
    default:
      return null;
  }
}

function citedOf(value: unknown): Cited | null {
  if (!isThing(value) || !isText(value.article)) return null;
  const selector = selectorOf(value.selector);
  return selector && { article: articleId(value.article), selector };
}

function selectorOf(value: unknown): TextQuoteSelector | null {
  if (!isThing(value)) return null;
  const { exact, prefix, suffix, start } = value;
  if (!isText(exact) || !isText(prefix) || !isText(suffix)) return null;
  return Number.isSafeInteger(start) && Number(start) >= 0
    ? { exact, prefix, suffix, start: Number(start) }
    : null;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= TEXT_LIMIT;
