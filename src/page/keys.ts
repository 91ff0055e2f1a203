/** The keys of the page's own script. The browser's commands for the extension as a whole stand in the manifest. */

export interface KeyActions {
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  /** Whether the card has the focus. */
  readonly isFocused: () => boolean;
}

/**
 * Alt+Shift+ArrowDown and ArrowUp lead to the next and the previous mark from anywhere in the page: neither Chromium
 * nor Firefox uses them, nor do screen readers in their browse modes. In an open card that has the focus, ArrowRight
 * or n and ArrowLeft or p do the same. Escape closes. Where text is typed, the keys belong to the text.
 */
export function watchKeys(view: Window, actions: KeyActions, signal: AbortSignal): void {
  const pressed = (event: KeyboardEvent) => {
    // A page that sends itself keys shall not learn from the answer that this script is here.
    if (!event.isTrusted || event.isComposing) return;
    const act = actionFor(event, actions);
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };
  view.addEventListener('keydown', pressed, { capture: true, signal });
}

const NEXT = ['ArrowRight', 'n'];
const PREVIOUS = ['ArrowLeft', 'p'];

function actionFor(event: KeyboardEvent, actions: KeyActions): (() => void) | null {
  const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return null;
  if (altKey && shiftKey && !isTyping(event.target)) {
    if (key === 'ArrowDown') return () => actions.step(1);
    if (key === 'ArrowUp') return () => actions.step(-1);
  }
  if (altKey || shiftKey || !actions.isOpen()) return null;
  if (key === 'Escape') return actions.close;
  if (actions.isFocused() && NEXT.includes(key)) return () => actions.step(1);
  if (actions.isFocused() && PREVIOUS.includes(key)) return () => actions.step(-1);
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}
