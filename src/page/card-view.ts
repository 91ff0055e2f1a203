/** What a card shows of an utterance. Built element by element: every word in it comes from some page. */
import { outletName } from '../core/article.ts';
import { type Piece, pieces, telling } from '../core/pieces.ts';
import type { ArticleCard, MarkKind, Reading, VariantGroup, Witness } from '../core/report.ts';
import type { Explanation, Objection } from '../protocol.ts';
import { say } from '../say.ts';
import { describeSpeakers, describeVariant, kindLabel, listNames } from '../wording.ts';
import { own } from './tree.ts';

export interface Content {
  readonly explanation: Explanation;
  /** Show a witness's text at its reading. */
  readonly read: (siglum: string) => void;
  /** The reader says that a reading is not these words, or wants to see no more of the quotation. */
  readonly object?: (reading?: Objection['reading']) => Promise<void>;
}

type Child = Node | string;

/** Elements of one document, put together in the order in which they are read. */
export function newBuilder(document: Document) {
  return function build<K extends keyof HTMLElementTagNameMap>(
    tag: K,
    className: string,
    ...children: readonly Child[]
  ): HTMLElementTagNameMap[K] {
    const element = own(document, 'createElement').call(document, tag) as HTMLElementTagNameMap[K];
    if (className) element.className = className;
    element.append(...children);
    return element;
  };
}

export type Builder = ReturnType<typeof newBuilder>;

/** What this page prints, what the others print, grouped by wording, and who does not report it. */
export function contentOf(build: Builder, { explanation, read, object }: Content): Element[] {
  const { here, utterance, witnesses, senses = [] } = explanation;
  const { base, variants, silent } = utterance;
  const nameOf = namesOf(witnesses);
  const heading = kindLabel(utterance.kind);
  const who = [say('card.this-page'), outletName(here), base.speaker];
  const shown = [
    readingOf(build, { reading: base, variants: telling(utterance), side: 'a', who, around: false }),
  ];
  if (variants.length > 0) {
    const groups = variants.map((group) =>
      groupOf(build, { group, base, heading, nameOf, witnesses, read, ...(object && { object }) }),
    );
    shown.push(build('ul', 'groups', ...groups));
  }
  if (senses.length > 0) shown.push(sensesOf(build, senses));
  if (variants.length === 0) shown.push(build('p', 'note', say('card.none')));
  else if (silent.length > 0)
    shown.push(build('p', 'note', say('card.silent', listNames(silent.map(nameOf)))));
  if (object) {
    const hide = wayOf(build, say('decisions.dismiss'), () => void object());
    shown.push(build('p', 'ways', hide));
  }
  return shown;
}

/** The dictionary is English, whatever the card speaks. */
function sensesOf(build: Builder, senses: readonly string[]): HTMLElement {
  const lines = senses.map((line) => build('li', '', line));
  const list = build('ul', 'senses', ...lines);
  list.lang = 'en';
  list.dir = 'ltr';
  return build('div', 'note', list, build('p', '', say('report.senses-note')));
}

/** While the readings are on their way, and when they do not come. */
export function noteOf(build: Builder, text: string): Element[] {
  const note = build('p', 'note', text);
  note.setAttribute('role', 'status');
  return [note];
}

/** The kind as a heading, under the line that it has in the page. */
export function headingOf(build: Builder, kind: MarkKind): HTMLElement {
  const heading = build('h2', '', build('span', `kind ${kind}`, kindLabel(kind)));
  return heading;
}

interface Shown {
  readonly reading: Reading;
  readonly variants: readonly VariantGroup[];
  readonly side: 'a' | 'b';
  readonly who: readonly (string | null)[];
  /** Whether to print the words around it; those of this page stand beside the card. */
  readonly around: boolean;
}

function readingOf(build: Builder, { reading, variants, side, who, around }: Shown): HTMLElement {
  const cut = pieces(
    reading.text,
    variants.map(({ variant }) => variant),
    side,
  );
  const { before, after } = around ? surroundings(reading) : reading.quoted ? MARKS : NOTHING;
  const quote = build(
    'blockquote',
    '',
    build('span', 'around', before),
    ...cut.map((piece) => pieceOf(build, piece)),
    build('span', 'around', after),
  );
  quote.dir = 'auto';
  return build('div', 'reading', build('p', 'who', ...joined(build, who)), quote);
}

const MARKS = { before: say('common.quote-open'), after: say('common.quote-close') };
const NOTHING = { before: '', after: '' };

// Enough to see the words at work in their sentence, cut at a space.
const AROUND = 72;

function surroundings({ before, after }: Reading): { before: string; after: string } {
  const from = before.length > AROUND ? before.indexOf(' ', before.length - AROUND) : -1;
  const to = after.length > AROUND ? after.lastIndexOf(' ', AROUND) : -1;
  return {
    before: from < 0 ? before : `…${before.slice(from)}`,
    after: to < 0 ? after : `${after.slice(0, to)} …`,
  };
}

function joined(build: Builder, who: readonly (string | null)[]): Child[] {
  const [first, ...rest] = who.filter((name) => name !== null);
  return [build('strong', '', first ?? ''), ...rest.flatMap((name) => [' · ', build('bdi', '', name)])];
}

function pieceOf(build: Builder, { kind, text }: Piece): Child {
  if (kind === 'same') return text;
  if (kind !== 'gap') return build(kind === 'cut' ? 'span' : 'mark', kind, text);
  const gap = build('span', 'gap', '‸');
  gap.setAttribute('role', 'img');
  gap.setAttribute('aria-label', say('card.gap'));
  return gap;
}

interface Group {
  readonly group: VariantGroup;
  readonly base: Reading;
  /** What the card's heading says already. */
  readonly heading: string;
  readonly nameOf: (siglum: string) => string;
  readonly witnesses: readonly Witness[];
  readonly read: (siglum: string) => void;
  readonly object?: Content['object'];
}

function groupOf(
  build: Builder,
  { group, base, heading, nameOf, witnesses, read, object }: Group,
): HTMLElement {
  const { readings, variant } = group;
  const [first] = readings;
  const sigla = [...new Set(readings.map(({ siglum }) => siglum))];
  const item = build('li', '');
  if (first) {
    const who = [listNames(sigla.map(nameOf)), variant.speaker === 'differs' ? null : first.speaker];
    item.append(readingOf(build, { reading: first, variants: [group], side: 'b', who, around: true }));
  }
  const finding = describeVariant(variant);
  if (finding !== heading) item.append(build('p', `finding ${variant.weight ?? variant.relation}`, finding));
  if (variant.speaker === 'differs') {
    const there = readings.map(({ speaker }) => speaker);
    item.append(build('p', 'finding speaker', describeSpeakers(base.speaker, there)));
  }
  const ways = sigla.flatMap((siglum) =>
    waysTo(build, { siglum, name: nameOf(siglum), alone: sigla.length === 1, witnesses, read }),
  );
  if (object && first) {
    const { siglum, span } = first;
    const split = () => void object({ siglum, start: span.start });
    ways.push(wayOf(build, say('decisions.split'), split));
  }
  item.append(build('p', 'ways', ...ways));
  return item;
}

export function wayOf(build: Builder, text: string, act: () => void): HTMLElement {
  const button = build('button', 'way', text);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}

interface Way {
  readonly siglum: string;
  readonly name: string;
  /** Whether no other outlet of the group needs to be told from it. */
  readonly alone: boolean;
  readonly witnesses: readonly Witness[];
  readonly read: (siglum: string) => void;
}

/** To the text as the library keeps it, and to the outlet's own page where its address is a web address. */
function waysTo(build: Builder, { siglum, name, alone, witnesses, read }: Way): HTMLElement[] {
  const button = wayOf(build, alone ? say('card.read') : say('card.read-at', name), () => read(siglum));
  if (alone) button.setAttribute('aria-label', say('card.read-named', name));
  const url = witnesses.find((witness) => witness.siglum === siglum)?.article.url;
  if (!url || !/^https?:\/\//i.test(url)) return [button];
  const link = build('a', 'way', alone ? say('card.open') : say('card.open-at', name));
  if (alone) link.setAttribute('aria-label', say('card.open-named', name));
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return [button, link];
}

/** Outlets by siglum; one that repeats another's text says so. */
function namesOf(witnesses: readonly Witness[]): (siglum: string) => string {
  const names = new Map(witnesses.map(({ siglum, article }) => [siglum, withAgency(article)]));
  return (siglum) => names.get(siglum) ?? siglum;
}

function withAgency(article: ArticleCard): string {
  const name = outletName(article);
  return article.agency && !name.includes(article.agency) ? `${name} (${article.agency})` : name;
}
