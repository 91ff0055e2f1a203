/** Every message there is, and the two functions that send and answer them. */

import { browser, type Runtime } from './browser.ts';
import type { Article, ArticleId } from './core/article.ts';
import type { Decision, DecisionKey } from './core/decision.ts';
import type { ArticleCard, Mark, MarkId, MarkKind, Report, Utterance, Witness } from './core/report.ts';
import type { Rule } from './core/rule.ts';
import { wordsOf } from './error-words.ts';

/** Why a page gave no article; each has its own help text in the interface. */
export type NoArticle = 'not-an-article' | 'too-large' | 'empty';

/** What the page's own script found: the article, or why there is none. */
export type Extraction =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'none'; readonly reason: NoArticle };

/** In the place of an extraction: the page's script broke down, or was not answered. */
export interface Breakdown {
  readonly kind: 'failed';
  /** At most `DETAIL_LIMIT` long. */
  readonly detail: string;
}

/** Engines' own words for an error fit; a page that throws its own must not fill the storage with them. */
export const DETAIL_LIMIT = 300;

/** In the place of an extraction: the browser shows a PDF, an image or the like, no page of markup. */
export interface Viewer {
  readonly kind: 'viewer';
}

/** What a card shows: one utterance and who the sigla in it stand for. */
export interface Explanation {
  readonly here: ArticleCard;
  readonly utterance: Utterance;
  readonly witnesses: readonly Witness[];
  /** What a dictionary says of the words that are swapped, in English; a line for each pair. */
  readonly senses?: readonly string[];
}

/** What of the marks the reader wants to see. */
export interface Display {
  /** The kinds that are painted; the others are there when they are asked for. */
  readonly kinds: readonly MarkKind[];
  /** Whether a pointer that rests on a mark opens its card; a click always does. */
  readonly cardOnRest: boolean;
}

/** Page to background. */
export interface ToBackground {
  /** The page was read: cross-check it, keep the outcome of the tab, answer with what to paint. */
  collate(extraction: Extraction | Breakdown | Viewer): readonly Mark[];
  /** What of the marks to show. */
  display(): Display;
  /** The page shows another article now, without having been loaded anew. */
  left(): void;
  /** On a site that the reader has switched on, a page that may hold an article is in front of them. */
  arrived(): void;
  /** A card opens: the readings of this one utterance. */
  explain(mark: MarkId): Explanation;
  /** A link in a card: show the witness's text at this reading in a tab of its own. */
  openReading(reading: { mark: MarkId; siglum: string }): void;
  /** A reader says in a card that something is not so. */
  object(objection: Objection): DecisionsKept;
  /** The same reader takes it back. */
  relent(keys: readonly DecisionKey[]): DecisionsKept;
}

/** What a reader says in a card: with a reading, that it and those like it are not these words; else, to hide the mark. */
export interface Objection {
  readonly mark: MarkId;
  /** By where it starts in the witness's text. */
  readonly reading?: { readonly siglum: string; readonly start: number };
}

/** What came of decisions: by `keys` they can be taken back. */
export type DecisionsKept =
  | {
      readonly state: 'kept';
      readonly keys: readonly DecisionKey[];
      /** Rules that these and earlier decisions amount to, never offered before. */
      readonly offers?: readonly Rule[];
    }
  /** As `Kept`. */
  | { readonly state: 'refused'; readonly reason: 'private' | 'full' | 'newer' | 'unavailable' };

/** Popup or background to the page. */
export interface ToPage {
  /** Scroll to a mark and point it out. False when it is no longer in the page. */
  reveal(mark: MarkId): boolean;
  /** Lead to the next or previous mark. False where there is none. */
  step(by: 1 | -1): boolean;
  /** The address that the visit read; null once another article stands there. Unreachable where no visit lives. */
  visited(): string | null;
  /** The reader wants to see other marks than before. */
  display(display: Display): void;
  /** The article as the visit read it, to which the spans of its outcome belong; null where it found none. */
  article(): Article | null;
  /** The text that its outcome is about: the article, or what the reader had selected of it; null where it found none. */
  compared(): Article | null;
  /** The marks as they are after a decision. */
  repaint(marks: readonly Mark[]): void;
}

/** What an open tab showed when it was read beside the page that is checked. */
export type Glance =
  | { readonly tab: number; readonly state: 'read'; readonly article: ArticleId }
  | { readonly tab: number; readonly state: 'no-article' | 'barred' };

/** What came of saving an article. */
export type Kept =
  | { readonly state: 'new' | 'revised' | 'unchanged'; readonly id: ArticleId; readonly revision: number }
  /** `private`: nothing is kept of private windows. The last three are the library's own troubles. */
  | {
      readonly state: 'refused';
      readonly reason: 'private' | 'no-article' | 'full' | 'newer' | 'unavailable';
    };

/** Whether an article is in the library. `saved`: when, in milliseconds since 1970. */
export type Standing =
  | { readonly state: 'unkept' | 'private' }
  | { readonly state: 'kept'; readonly saved: number; readonly revision: number };

/** What came of checking a text that the reader gave. */
export type TextCheck =
  /** `alone`: nobody else in the library tells this story. */
  | { readonly state: 'checked' | 'alone'; readonly report: Report }
  | { readonly state: 'refused'; readonly reason: 'too-large' };

/** The extension's own views to the background, which outlives them. */
export interface ToKeeper {
  /** Save the article that the tab shows. */
  keep(tab: number): Kept;
  /** Whether this article, shown in the tab, is in the library. */
  standing(asked: { tab: number; id: ArticleId }): Standing;
  /** Take back what was just saved. */
  withdraw(saved: { id: ArticleId; revision: number }): void;
  /** The reader decided something about the tab's article: keep it and compare anew. */
  decide(given: { tab: number; decisions: readonly Decision[] }): DecisionsKept;
  /** Take decisions back. */
  undecide(given: { tab: number; keys: readonly DecisionKey[] }): DecisionsKept;
  /** From now on, or, with `drop`, no longer, follow a rule; and compare anew. */
  rule(given: { tab: number; rule: Rule; drop?: true }): DecisionsKept;
  /** Read these tabs, and check the first of them against the others. */
  compareTabs(tabs: readonly number[]): readonly Glance[];
  /** Check a text that stands on no page. Nothing is kept of it. */
  checkText(article: Article): TextCheck;
  /** Save such a text. `from`: the name of the file that held it. */
  keepText(given: { article: Article; from?: string }): Kept;
  /** Ask a feed that the reader follows, now. */
  poll(url: string): void;
}

/** Background to the page without a window, which has a DOM. */
export interface ToOffscreen {
  /** The article of a page that was fetched from this address. */
  read(sheet: { markup: string; address: string }): Extraction;
}

type Name<Calls> = keyof Calls & string;
type Argument<Calls, K extends keyof Calls> = Calls[K] extends (...given: infer A) => unknown ? A : never;
type Value<Calls, K extends keyof Calls> = Calls[K] extends (...given: never) => infer V ? V : never;

/**
 * What crosses the border. `unreachable`: nobody answered, the page or the extension is gone. `rejected`: this
 * sender may not ask it, or not in this shape. `failed`: the answering side threw, with its words as detail.
 */
export type Answer<V> =
  | { readonly ok: true; readonly value: V }
  | {
      readonly ok: false;
      readonly reason: 'unreachable' | 'rejected' | 'failed';
      readonly detail: string;
    };

/** One end of the border: its name, and how a message gets there. `Calls` is the map of what it answers. */
export interface End<Calls> {
  readonly name: 'background' | 'offscreen' | 'page' | 'keeper';
  readonly send: (message: object) => Promise<unknown>;
  /** Only for the compiler: which calls this end answers. */
  readonly calls?: Calls;
}

export const toBackground: End<ToBackground> = {
  name: 'background',
  send: (message) => browser.runtime.sendMessage(message),
};

export const toKeeper: End<ToKeeper> = {
  name: 'keeper',
  send: (message) => browser.runtime.sendMessage(message),
};

export const toOffscreen: End<ToOffscreen> = {
  name: 'offscreen',
  send: (message) => browser.runtime.sendMessage(message),
};

/** The article's page in a tab. Frames are never read, so only the top one answers. */
export function toPage(tab: number): End<ToPage> {
  return { name: 'page', send: (message) => browser.tabs.sendMessage(tab, message, { frameId: 0 }) };
}

/** Asks and waits for the answer. Never throws: what can go wrong is part of the answer. */
export async function ask<Calls, K extends Name<Calls>>(
  end: End<Calls>,
  name: K,
  ...[argument]: Argument<Calls, K>
): Promise<Answer<Value<Calls, K>>> {
  try {
    const answer = await end.send({ to: end.name, name, argument });
    if (answer !== undefined && answer !== null) return answer as Answer<Value<Calls, K>>;
    return refusal('unreachable', 'Nobody answered.');
  } catch (error) {
    return refusal('unreachable', wordsOf(error));
  }
}

export interface Answering<Calls> {
  readonly end: End<Calls>['name'];
  /** What a message must look like before it is believed. Needed where pages ask; left out, any shape will do. */
  readonly guards?: { readonly [K in Name<Calls>]: (argument: unknown) => boolean };
  readonly calls: {
    readonly [K in Name<Calls>]: (
      argument: Argument<Calls, K> extends [infer A] ? A : undefined,
      sender: Runtime.MessageSender,
    ) => Value<Calls, K> | Promise<Value<Calls, K>>;
  };
  /** Who may ask, beyond being this extension. */
  readonly accept?: (sender: Runtime.MessageSender) => boolean;
  /** Ends the answering. */
  readonly signal?: AbortSignal;
}

/** Answers every message that is addressed to this end; others are left to other listeners. */
export function answer<Calls>({ end, guards, calls, accept, signal }: Answering<Calls>): void {
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    respond: (answer: unknown) => void,
  ): true | undefined => {
    if (!isMessage(message) || message.to !== end) return undefined;
    const mayAsk = sender.id === browser.runtime.id && (accept?.(sender) ?? true);
    const name = message.name as Name<Calls>;
    const known = Object.hasOwn(calls, name) && (guards?.[name](message.argument) ?? true);
    if (!mayAsk || !known) {
      respond(refusal('rejected', `"${name}" was refused.`));
      return undefined;
    }
    const call = calls[name] as (argument: unknown, sender: Runtime.MessageSender) => unknown;
    Promise.resolve()
      .then(() => call(message.argument, sender))
      .then(
        (value) => respond({ ok: true, value }),
        (error: unknown) => respond(refusal('failed', wordsOf(error))),
      );
    return true; // keeps the line open: an answering promise is not understood by every Chromium
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
  signal?.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(listener as Runtime.OnMessageListenerCallback),
  );
}

function isMessage(message: unknown): message is { to: string; name: string; argument?: unknown } {
  if (typeof message !== 'object' || message === null) return false;
  return 'to' in message && 'name' in message && typeof message.name === 'string';
}

function refusal(reason: 'unreachable' | 'rejected' | 'failed', detail: string): Answer<never> {
  return { ok: false, reason, detail };
}
