/** What the reader has set in the panel, kept per tab until the browser closes. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { type Choices, NO_CHOICE } from './choices.ts';

export const VIEWS = ['readings', 'texts', 'times'] as const;
export type View = (typeof VIEWS)[number];

export interface ViewState {
  readonly view: View;
  readonly choices: Choices;
  /** The siglum of the article that stands beside this one. */
  readonly beside?: string;
}

const FRESH: ViewState = { view: 'readings', choices: NO_CHOICE };

const keyOf = (tab: number): string => `panel:${tab}`;

type Change = (changed: Partial<ViewState>) => void;

/** Null until it was read. `asked`: the view that the address names, which the first look at the tab shows. */
export function useViewState(tab: number, asked: View | null): readonly [ViewState | null, Change] {
  const [kept, setKept] = useState<{ readonly tab: number; readonly state: ViewState }>();
  useEffect(() => {
    const key = keyOf(tab);
    void browser.storage.session.get(key).then((stored) => {
      const state = { ...FRESH, ...(stored[key] as Partial<ViewState> | undefined) };
      setKept({ tab, state: asked ? { ...state, view: asked } : state });
    });
  }, [tab, asked]);
  const state = kept?.tab === tab ? kept.state : null;
  const change: Change = (changed) => {
    const next = { ...FRESH, ...state, ...changed };
    setKept({ tab, state: next });
    void browser.storage.session.set({ [keyOf(tab)]: next });
  };
  return [state, change];
}
