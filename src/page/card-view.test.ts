import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { articleId } from '../core/article.ts';
import type { DecisionKey } from '../core/decision.ts';
import type { QuotationId } from '../core/quotation.ts';
import type { MarkId, Reading, Utterance, VariantGroup, Witness } from '../core/report.ts';
import { contentOf, newBuilder } from './card-view.ts';
import { answerOf } from './objecting.ts';

const { document } = parseHTML('<html><body></body></html>');
const build = newBuilder(document);

const reading = (siglum: string, text: string, changes: Partial<Reading> = {}): Reading => ({
  siglum,
  article: articleId(siglum),
  span: { start: 0, end: text.length },
  quoted: true,
  text,
  speaker: 'A. Minister',
  before: 'He said: “',
  after: '”.',
  ...changes,
});

const witness = (siglum: string, outlet: string, url?: string): Witness => ({
  siglum,
  article: { id: articleId(siglum), outlet, ...(url && { url }) },
  match: { decision: 'same', score: 1, reasons: [], kinship: 'independent' },
});

const swapped: VariantGroup = {
  readings: [reading('B', 'a bad plan')],
  variant: {
    relation: 'reworded',
    weight: 'substantive',
    reason: 'swapped',
    speaker: 'same',
    edits: [
      { op: 'keep', a: { start: 0, end: 2 }, b: { start: 0, end: 2 } },
      { op: 'substitute', a: { start: 2, end: 6 }, b: { start: 2, end: 5 } },
      { op: 'keep', a: { start: 6, end: 11 }, b: { start: 5, end: 10 } },
    ],
  },
};

const utterance = (changes: Partial<Utterance> = {}): Utterance => ({
  id: '0-11' as MarkId,
  quotation: 'q' as QuotationId,
  kind: 'substantive',
  base: reading('here', 'a good plan'),
  variants: [swapped],
  silent: ['C'],
  ...changes,
});

const WITNESSES = [witness('B', 'The Daily', 'https://daily.example/1'), witness('C', 'The Evening')];

function shown(changes: Partial<Utterance> = {}, witnesses: readonly Witness[] = WITNESSES) {
  const asked: string[] = [];
  const explanation = {
    here: { id: articleId('here'), outlet: 'The Post' },
    utterance: utterance(changes),
    witnesses,
  };
  const card = build('div', '', ...contentOf(build, { explanation, read: (siglum) => asked.push(siglum) }));
  return {
    card,
    asked,
    texts: (selector: string) => [...card.querySelectorAll(selector)].map((one) => one.textContent),
  };
}

describe('a card', () => {
  test('says what this page prints and what the others print', () => {
    const { texts } = shown();
    expect(texts('.who')).toEqual(['This page · The Post · A. Minister', 'The Daily · A. Minister']);
    expect(texts('blockquote')).toEqual(['“a good plan”', 'He said: “a bad plan”.']);
  });

  test('marks the differing words on both sides', () => {
    expect(shown().texts('mark')).toEqual(['good', 'bad']);
  });

  test('names who does not report it', () => {
    expect(shown().texts('.note')).toEqual(['Not found at The Evening.']);
  });

  test('says so when nobody does', () => {
    expect(shown({ kind: 'only-here', variants: [], silent: ['B', 'C'] }).texts('.note')).toEqual([
      'No counterpart was found in the library.',
    ]);
  });

  test('leads to the other text by a button and to its page by a link', () => {
    const { card, asked } = shown();
    (card.querySelector('button') as HTMLButtonElement).click();
    expect(asked).toEqual(['B']);
    expect(card.querySelector('a')?.getAttribute('href')).toBe('https://daily.example/1');
  });

  test('lets its reader part a reading and hide the quotation, where something is kept of it', () => {
    const said: unknown[] = [];
    const explanation = { here: { id: articleId('here') }, utterance: utterance(), witnesses: WITNESSES };
    const object = async (meant?: unknown) => void said.push(meant ?? 'all');
    const card = build('div', '', ...contentOf(build, { explanation, read: () => {}, object }));
    for (const button of card.querySelectorAll('button')) button.click();
    expect(said).toEqual([{ siglum: 'B', start: 0 }, 'all']);
    expect(shown().texts('button')).toEqual(['Read it there']);
  });

  test('says what was kept, with the way back, or why nothing was', () => {
    const key = 'dismiss x' as DecisionKey;
    const taken: unknown[] = [];
    const undo = async (keys: readonly DecisionKey[]) => void taken.push(...keys);
    const kept = build(
      'div',
      '',
      ...answerOf(build, { kept: { state: 'kept', keys: [key] }, split: false, undo }),
    );
    (kept.querySelector('button') as HTMLButtonElement).click();
    expect(taken).toEqual([key]);
    const refused = answerOf(build, { kept: { state: 'refused', reason: 'private' }, split: true, undo });
    expect(refused.map(({ textContent }) => textContent)).toEqual(['Nothing is kept of private windows.']);
  });

  test('names another speaker', () => {
    const variant = { ...swapped.variant, speaker: 'differs' as const };
    const readings = [reading('B', 'a bad plan', { speaker: 'B. Envoy' })];
    expect(shown({ variants: [{ readings, variant }] }).texts('.speaker')).toEqual([
      'Speaker here: A. Minister; there: B. Envoy',
    ]);
  });

  test('cuts long surroundings at a space', () => {
    const after = `” ${'and so he went on '.repeat(20)}`;
    const { texts } = shown({
      variants: [{ ...swapped, readings: [reading('B', 'a bad plan', { after })] }],
    });
    expect(texts('blockquote')[1]).toMatch(/^He said: “a bad plan” and so .{20,60}\S …$/);
  });

  const hostile = [
    '<img src=x onerror=alert(1)>',
    '</style><script>alert(1)</script>',
    '&lt;b&gt;',
    '{{1}}',
    '\ud800',
  ];
  test.each(hostile)('prints %j as the words that they are', (text) => {
    const { card, texts } = shown({ base: reading('here', text, { speaker: text }), variants: [] }, [
      witness('B', text),
    ]);
    expect(texts('blockquote')).toEqual([`“${text}”`]);
    expect(card.querySelector('img, script, b')).toBeNull();
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' javascript:alert(1)'])(
    'makes no link of %s',
    (url) => {
      expect(shown({}, [witness('B', 'The Daily', url)]).card.querySelector('a')).toBeNull();
    },
  );
});
