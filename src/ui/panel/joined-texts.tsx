/** Two texts in columns of their own scrolling, with lines between the places that belong together. */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Piece } from '../../core/pieces.ts';
import { say } from '../../say.ts';
import { kindLabel } from '../../wording.ts';
import { PieceText } from '../parts/reading-text.tsx';
import { type Line, type Linked, linkScrolling } from './linked-scrolling.ts';
import { type Pair, piecesOf, runsOf } from './pairs.ts';

interface Text {
  readonly text: string;
  readonly language: string | undefined;
  readonly head: ComponentChildren;
}

interface Shown {
  readonly here: Text;
  readonly there: Text;
  readonly pairs: readonly Pair[];
}

export function JoinedTexts({ here, there, pairs }: Shown) {
  const left = useRef<HTMLElement>(null);
  const right = useRef<HTMLElement>(null);
  const linked = useRef<Linked | null>(null);
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [near, setNear] = useState<string | null>(null);
  useEffect(() => {
    if (!left.current || !right.current) return undefined;
    linked.current = linkScrolling({ here: left.current, there: right.current, pairs, drawn: setLines });
    return linked.current.stop;
  }, [pairs]);
  const across = (pair: Pair, from: Side) => linked.current?.across(pair.id, from);
  const column = { pairs, near, setNear, across };
  return (
    <div class="joined">
      <Column {...column} side="here" {...here} scroller={left} />
      <Lines lines={lines} pairs={pairs} near={near} />
      <Column {...column} side="there" {...there} scroller={right} />
    </div>
  );
}

type Side = 'here' | 'there';

interface ColumnShown extends Text {
  readonly side: Side;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly pairs: readonly Pair[];
  /** The pair under the pointer or the focus. */
  readonly near: string | null;
  readonly setNear: (pair: string | null) => void;
  readonly across: (pair: Pair, from: Side) => void;
}

function Column({ side, scroller, text, language, head, pairs, ...marked }: ColumnShown) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <article ref={scroller} class={`column ${side}`} tabIndex={0} dir="auto" lang={language}>
      {head}
      {runsOf(text, pairs, side).map((runs, at) => (
        <p key={at} dir="auto">
          {runs.map((run, which) =>
            run.pair ? (
              <Place key={which} pair={run.pair} side={side} {...marked} words={piecesOf(run, side, text)} />
            ) : (
              run.text
            ),
          )}
        </p>
      ))}
    </article>
  );
}

interface PlaceShown extends Pick<ColumnShown, 'side' | 'near' | 'setNear' | 'across'> {
  readonly pair: Pair;
  readonly words: readonly Piece[];
}

/** Leads to its counterpart. */
function Place({ pair, side, near, setNear, across, words }: PlaceShown) {
  const other = side === 'here' ? 'there' : 'here';
  const attend = { on: () => setNear(pair.id), off: () => setNear(null) };
  return (
    <a
      id={`${side}-${pair.id}`}
      data-pair={pair.id}
      class={`place ${pair.kind} ${near === pair.id ? 'near' : ''}`}
      href={`#${other}-${pair.id}`}
      title={kindLabel(pair.kind)}
      onClick={(event) => {
        event.preventDefault();
        across(pair, side);
      }}
      onFocus={attend.on}
      onBlur={attend.off}
      onPointerEnter={attend.on}
      onPointerLeave={attend.off}
    >
      {/* A direction of its own, so that its language says nothing of the paragraph's. */}
      <span class="unseen" dir="auto">
        {say('panel.leads-across')}{' '}
      </span>
      {words.map((piece, at) => (
        <PieceText key={at} {...piece} />
      ))}
    </a>
  );
}

interface LinesShown {
  readonly lines: readonly Line[];
  readonly pairs: readonly Pair[];
  readonly near: string | null;
}

function Lines({ lines, pairs, near }: LinesShown) {
  const kinds = new Map(pairs.map(({ id, kind }) => [id, kind]));
  return (
    <svg class="lines" aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none">
      {lines.map(({ pair, from, to }) => (
        <path
          key={pair}
          class={`${kinds.get(pair)} ${near === pair ? 'near' : ''}`}
          d={`M0 ${from} C 50 ${from}, 50 ${to}, 100 ${to}`}
        />
      ))}
    </svg>
  );
}
