/** Files that are dropped on a page of ours. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** Takes the files dropped anywhere on the page. Tells whether something is held over it, to be dropped. */
export function useDrop(take: (files: readonly File[]) => Promise<void>): boolean {
  const [dragged, setDragged] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const ending = new AbortController();
    const on = (name: 'dragover' | 'dragleave' | 'drop', answer: (event: DragEvent) => void) =>
      document.addEventListener(name, answer, { signal: ending.signal });
    on('dragover', (event) => {
      event.preventDefault(); // else the browser would open the file
      setDragged(true);
    });
    on('dragleave', ({ relatedTarget }) => relatedTarget === null && setDragged(false));
    on('drop', (event) => {
      event.preventDefault();
      setDragged(false);
      void latest.current([...(event.dataTransfer?.files ?? [])]);
    });
    return () => ending.abort();
  }, []);
  return dragged;
}
