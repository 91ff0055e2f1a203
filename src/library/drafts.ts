/**
 * What readers have begun to write about quotations: kept in storage.session, so that it outlives the popup, another
 * view and another check, and goes with its tab.
 */
import { browser } from '../browser.ts';
import type { Cited } from '../core/decision.ts';
import type { Span } from '../core/text.ts';

export const FORMS = ['note', 'speaker', 'boundary', 'join'] as const;
export type Form = (typeof FORMS)[number];

/** Forms about one quotation, as far as they were filled in. */
export interface Draft {
  /** Which is open; null where none is. */
  readonly form: Form | null;
  /** The key of another outlet's quotation, where speaker or ends are put right there. */
  readonly at?: string;
  readonly note?: string;
  readonly speaker?: string;
  /** Into the sentence around the quotation. */
  readonly boundary?: Span;
  /** Another outlet, and where its quotation begins. */
  readonly join?: { readonly siglum: string; readonly start?: number };
}

export type Drafts = Readonly<Record<string, Draft>>;

const PREFIX = 'drafts:';
const keyOf = (tab: number): string => `${PREFIX}${tab}`;

/** By the words and what stands before them, so that a quotation keeps its draft where text above it changes. */
export const draftKey = ({ article, selector: { prefix, exact } }: Cited): string =>
  [article, prefix, exact].join('\n');

export async function readDrafts(tab: number): Promise<Drafts> {
  const { [keyOf(tab)]: drafts = {} } = await browser.storage.session.get(keyOf(tab));
  return drafts as Drafts;
}

/** A form that was opened and left empty is not worth keeping. */
export async function keepDrafts(tab: number, drafts: Drafts): Promise<void> {
  const filled = Object.entries(drafts).filter(
    ([, { form, at, ...written }]) => Object.keys(written).length > 0,
  );
  if (filled.length === 0) return forgetDrafts(tab);
  await browser.storage.session.set({ [keyOf(tab)]: Object.fromEntries(filled) });
}

export async function forgetDrafts(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab));
}
