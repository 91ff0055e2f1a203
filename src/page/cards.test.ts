import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mark } from '../core/report.ts';
import type { DecisionsKept } from '../protocol.ts';
import type { Marked, Marking } from './marking.ts';

vi.mock('./card.css?inline', () => ({ default: '' }));
vi.stubGlobal('innerHeight', 600);
vi.stubGlobal('HTMLElement', class {});

const { newCards } = await import('./cards.ts');

const mark = { id: '0-11', kind: 'substantive', span: { start: 0, end: 11 } } as Mark;
const marked: Marked = { mark, ranges: [] };
const explanation = {
  here: { id: 'here' },
  witnesses: [],
  utterance: {
    id: '0-11',
    kind: 'substantive',
    base: { text: 'a good plan', span: mark.span },
    variants: [],
  },
} as never;

let shown: readonly Marked[];
let shadow: ShadowRoot;

function opened(kept: DecisionsKept | null) {
  const { document } = parseHTML('<html><body></body></html>');
  const plain = Object.getPrototypeOf(document.createElement('div'));
  vi.spyOn(plain, 'attachShadow').mockImplementation(() => {
    shadow = document.createElement('div') as unknown as ShadowRoot;
    return shadow;
  });
  const marking = { shown: () => shown, pointOut: () => undefined } as unknown as Marking;
  const objecting = { object: async () => kept, relent: async () => kept };
  const cards = newCards(
    document,
    { explain: async () => explanation, openReading: () => {}, objecting },
    marking,
  );
  cards.open(marked, { line: null, focus: false });
  return cards;
}

const press = async (label: string) => {
  await vi.waitFor(() => expect(shadow.textContent).toContain(label));
  const button = [...shadow.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  button?.click();
};

beforeEach(() => {
  shown = [marked];
});

describe('an open card', () => {
  it('goes with its mark', () => {
    const cards = opened(null);
    shown = [];
    cards.closeIfGone();
    expect(cards.isOpen()).toBe(false);
  });

  it('stays with the way back where the reader has hidden its mark', async () => {
    const cards = opened({ state: 'kept', keys: [] });
    await press('Hide this');
    await vi.waitFor(() => expect(shadow.textContent).toContain('Hidden from now on.'));
    shown = [];
    cards.closeIfGone();
    expect(cards.isOpen()).toBe(true);
    await press('Undo');
    await vi.waitFor(() => expect(shadow.textContent).toContain('a good plan'));
    await vi.waitFor(() => {
      cards.closeIfGone();
      expect(cards.isOpen()).toBe(false);
    });
  });

  it('goes with its mark where a reader’s word was not kept', async () => {
    const cards = opened({ state: 'refused', reason: 'full' });
    await press('Hide this');
    await vi.waitFor(() => expect(shadow.textContent).not.toContain('Hide this'));
    shown = [];
    cards.closeIfGone();
    expect(cards.isOpen()).toBe(false);
  });
});
