/** The card that tells who prints what: one empty element under `<html>`, there only while the card is open. */
import type { DecisionKey } from '../core/decision.ts';
import type { Mark } from '../core/report.ts';
import type { Explanation, Objection } from '../protocol.ts';
import { direction, language, say } from '../say.ts';
import style from './card.css?inline';
import { type Builder, contentOf, headingOf, newBuilder, noteOf } from './card-view.ts';
import { answerOf, type Objecting } from './objecting.ts';
import { type Box, placeBy } from './placement.ts';
import { own } from './tree.ts';

export interface CardOf {
  readonly mark: Mark;
  /** Where the mark stands in the window now; null while it is not to be seen. */
  readonly box: () => Box | null;
  /** "3 of 12". */
  readonly position: string;
  /** Moves the focus into the card; without it the card only shows (a pointer rests on a mark). */
  readonly focus: boolean;
  /** What gets the focus back when the card closes. */
  readonly returnTo: Element | null;
}

export interface CardActions {
  readonly explain: () => Promise<Explanation | null>;
  /** Show a witness's text at its reading. */
  readonly read: (siglum: string) => void;
  readonly objecting?: Objecting;
  /** The next or previous mark. */
  readonly step: (by: 1 | -1) => void;
  /** The reader is done with the card. */
  readonly close: () => void;
}

export interface Card {
  readonly mark: Mark;
  readonly returnTo: Element | null;
  readonly isFocused: () => boolean;
  /** Whether it tells what came of a reader's word, and the way back from it: then it may outlive its mark. */
  readonly isAnswering: () => boolean;
  readonly contains: (target: EventTarget | null) => boolean;
  /** Places it anew; the page has scrolled or changed its size. */
  readonly place: () => void;
  /** Gives the focus back to what had it before the card took it. */
  readonly close: () => void;
}

export function openCard(document: Document, shown: CardOf, actions: CardActions): Card {
  const { mark, returnTo } = shown;
  const build = newBuilder(document);
  const host = build('div', '');
  const root = host.attachShadow({ mode: 'closed' });
  const body = build('div', 'body', ...noteOf(build, say('card.waiting')));
  body.tabIndex = 0; // so that the arrow keys scroll it
  const dialog = dialogOf(build, { shown, actions, body });
  const sheet = build('style', '');
  // Set this way Firefox knows that the style is the extension's, and lets it pass the page's security policy.
  sheet.textContent = style;
  root.append(sheet, dialog);
  own(document, 'documentElement').append(host);
  const place = () => placeNear(dialog, shown.box(), own(document, 'documentElement'));
  const isFocused = () => root.activeElement !== null;
  place();
  if (shown.focus) body.focus({ preventScroll: true });
  const show = (content: readonly Element[]) => {
    const focused = root.activeElement !== body && body.contains(root.activeElement);
    body.replaceChildren(...content);
    if (focused) body.focus({ preventScroll: true }); // the button that was pressed is gone
    if (host.isConnected) place();
  };
  const explain = async () => {
    const explanation = await actions.explain();
    show(
      explanation
        ? contentOf(build, { explanation, read: actions.read, ...(actions.objecting && { object }) })
        : noteOf(build, say('card.unanswered')),
    );
  };
  let answering = false;
  const object = async (reading?: Objection['reading']) => {
    answering = true; // the mark may go before the answer is there
    const kept = await actions.objecting?.object({ mark: mark.id, ...(reading && { reading }) });
    answering = kept?.state === 'kept';
    show(answerOf(build, { kept: kept ?? null, split: reading !== undefined, undo }));
  };
  const undo = async (keys: readonly DecisionKey[]) => {
    await actions.objecting?.relent(keys);
    await explain();
    answering = false;
  };
  void explain();
  return {
    mark,
    returnTo,
    isFocused,
    isAnswering: () => answering,
    contains: (target) => target === host,
    place,
    close: () => {
      const focused = isFocused();
      host.remove();
      if (focused && returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true });
    },
  };
}

interface Parts {
  readonly shown: CardOf;
  readonly actions: CardActions;
  readonly body: HTMLElement;
}

function dialogOf(build: Builder, { shown, actions, body }: Parts): HTMLElement {
  const button = (label: string, text: string, act: () => void) => {
    const made = build('button', 'plain', text);
    made.type = 'button';
    made.setAttribute('aria-label', label);
    made.addEventListener('click', act);
    return made;
  };
  const heading = headingOf(build, shown.mark.kind);
  const dialog = build(
    'section',
    '',
    build('header', '', heading, button(say('card.close'), '✕', actions.close)),
    body,
    build(
      'footer',
      '',
      button(say('card.previous'), say('card.previous-short'), () => actions.step(-1)),
      build('span', '', shown.position),
      button(say('card.next'), say('card.next-short'), () => actions.step(1)),
    ),
  );
  heading.id = 'heading';
  dialog.lang = language();
  dialog.dir = direction(); // the page around it may run the other way
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-labelledby', heading.id);
  return dialog;
}

/** Moved by transform, which browsers do not count as a shift of the page's layout. */
function placeNear(dialog: HTMLElement, box: Box | null, view: Element): void {
  const window = { width: view.clientWidth, height: innerHeight };
  dialog.style.maxHeight = '';
  const { width, height } = dialog.getBoundingClientRect();
  const middle = {
    left: (window.width - width) / 2,
    right: 0,
    top: window.height / 4,
    bottom: window.height / 4,
  };
  // It begins where its mark does, as the interface reads.
  const near = box && dialog.dir === 'rtl' ? { ...box, left: box.right - width } : box;
  const place = placeBy(near ?? middle, { width, height }, window);
  dialog.style.maxHeight = `${place.maxHeight}px`;
  dialog.style.transform = `translate(${place.left}px, ${place.top}px)`;
}
