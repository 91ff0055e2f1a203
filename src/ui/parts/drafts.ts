/** The forms that a reader has begun to fill in, as a view shows them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Draft, type Drafts, keepDrafts, readDrafts } from '../../library/drafts.ts';

export interface Drafting {
  readonly drafts: Drafts;
  /** Puts another draft in the place of the one that is there by now; null where it was said or given up. */
  readonly redraft: (key: string, change: (draft: Draft) => Draft | null) => void;
}

export const NO_DRAFT: Draft = { form: null };

/** What was written before the kept drafts are known outweighs them. */
export function useDrafts(tab: number): Drafting {
  const [drafts, setDrafts] = useState<Drafts>({});
  const latest = useRef(drafts);
  const show = (next: Drafts) => {
    latest.current = next;
    setDrafts(next);
  };
  useEffect(() => void readDrafts(tab).then((kept) => show({ ...kept, ...latest.current })), [tab]);
  const redraft: Drafting['redraft'] = (key, change) => {
    const { [key]: known = NO_DRAFT, ...others } = latest.current;
    const draft = change(known);
    show(draft ? { ...others, [key]: draft } : others);
    keepDrafts(tab, latest.current).catch(() => {}); // where the session has no room, this view still has them
  };
  return { drafts, redraft };
}
