/** Keeps the focus in a list whose rows go with the button that was pressed in them. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface RowFocus<List extends HTMLElement> {
  /** Around the rows, and around what takes the focus when none is left, which needs `tabIndex={-1}`. */
  readonly list: RefObject<List | null>;
  /** To be called when a row is about to go. */
  readonly leave: (row: number) => void;
}

/** `count`: of the rows. The focus goes to the row that takes the place of the one that went, or to the last. */
export function useRowFocus<List extends HTMLElement>(count: number): RowFocus<List> {
  const list = useRef<List>(null);
  const left = useRef<number | null>(null);
  useEffect(() => {
    const row = left.current;
    left.current = null;
    if (row === null || document.activeElement !== document.body) return; // the reader has gone elsewhere
    const rows = [...(list.current?.querySelectorAll('li') ?? [])];
    const next = rows[Math.min(row, rows.length - 1)]?.querySelector('button');
    (next ?? list.current?.querySelector<HTMLElement>('[tabindex="-1"]'))?.focus();
  }, [count]);
  return {
    list,
    leave: (row) => {
      left.current = row;
    },
  };
}
