/** The list of articles: one row is reached by Tab, the others by the arrow keys. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleId } from '../../../core/article.ts';
import { say, sayCount } from '../../../say.ts';
import type { Entry } from './entry.ts';
import { Row, type RowActions } from './row.tsx';
import { useVirtualRows } from './virtual-rows.ts';

export interface Listed extends RowActions {
  readonly entries: readonly Entry[];
  readonly chosen: ReadonlySet<ArticleId>;
  /** See `Laid`; empty where the list is not by story. */
  readonly tellings: ReadonlyMap<ArticleId, number>;
  /** How many articles have the text of this group. */
  readonly copies: ReadonlyMap<ArticleId, number>;
  /** Resolves with whether they are gone. */
  readonly remove: (ids: readonly ArticleId[]) => Promise<boolean>;
}

const STRIDE = 10;

export function List({ entries, tellings, chosen, copies, remove, ...actions }: Listed) {
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const [open, setOpen] = useState<ArticleId | null>(null);
  const at = Math.min(current, Math.max(0, entries.length - 1));
  const keyOf = useCallback((which: number) => entries[which]?.id ?? String(which), [entries]);
  const rows = useVirtualRows(list, { count: entries.length, kept: at, keyOf });
  const focus = useFocus(list);
  const go = (to: number) => {
    const next = Math.max(0, Math.min(entries.length - 1, to));
    setCurrent(next);
    rows.scrollToIndex(next, { align: 'auto' });
    focus(next);
  };
  /** The focus goes to the row that takes its place; to the list where it was the last. */
  const takeOut = async ({ id }: Entry, which: number) => {
    if (!(await remove([id]))) return;
    if (entries.length === 1) list.current?.focus();
    else focus(Math.min(which, entries.length - 2));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || !event.target.matches('.headline')) return;
    const to = rowBy(event.key, at, entries.length - 1);
    const entry = entries[at];
    if (to !== null) go(to);
    else if (event.key === 'Delete' && entry && entry.way !== 'bundled') void takeOut(entry, at);
    else if (event.key === 'x' && entry && entry.way !== 'bundled') actions.choose(entry.id);
    else return;
    event.preventDefault();
  };
  return (
    <ul
      ref={list}
      class="shelf"
      tabIndex={-1}
      aria-label={say('library.list')}
      style={{ height: `${rows.getTotalSize()}px` }}
      onKeyDown={onKeyDown}
    >
      {rows.getVirtualItems().map(({ key, index, start }) => {
        const entry = entries[index];
        return (
          entry && (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
              class={classesOf(entry.id === open, tellings.has(entry.id))}
              style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
              onFocusCapture={() => setCurrent(index)}
            >
              <StoryHeading texts={tellings.get(entry.id) ?? 0} />
              <Row
                entry={entry}
                copies={copies.get(entry.group) ?? 1}
                isChosen={chosen.has(entry.id)}
                isCurrent={index === at}
                isOpen={entry.id === open}
                unfold={() => setOpen(entry.id === open ? null : entry.id)}
                remove={() => void takeOut(entry, index)}
                {...actions}
              />
            </li>
          )
        );
      })}
    </ul>
  );
}

/** Above the first article of a story; nothing where there is none to tell of. */
function StoryHeading({ texts }: { readonly texts: number }) {
  return texts > 0 ? <p class="story">{sayCount('library.story', texts)}</p> : null;
}

const classesOf = (isOpen: boolean, isTold: boolean): string =>
  [isOpen && 'open', isTold && 'told-elsewhere'].filter(Boolean).join(' ');

/** The row that a key leads to; null where it leads to none. */
function rowBy(key: string, from: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from - 1;
    case 'PageDown':
      return from + STRIDE;
    case 'PageUp':
      return from - STRIDE;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Puts the focus on a row's headline once the row is drawn. */
function useFocus(list: { readonly current: HTMLElement | null }): (index: number) => void {
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${wanted}"] .headline`);
    link?.focus({ preventScroll: true });
    if (link) setWanted(null);
  });
  return setWanted;
}
