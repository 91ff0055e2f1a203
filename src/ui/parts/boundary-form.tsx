/** Moves where a quotation begins and ends, word by word, so that it needs no pointer. */
import type { Reading } from '../../core/report.ts';
import { CONTEXT, type TextQuoteSelector } from '../../core/selector.ts';
import { type Span, slice, words } from '../../core/text.ts';
import { say } from '../../say.ts';
import type { FormShown } from './decision-form.tsx';
import { Ends } from './form-ends.tsx';

interface Shown extends FormShown<Span> {
  readonly reading: Reading;
  /** Where its ends have been moved to, in the sentence around it. */
  readonly moved: Span | undefined;
  readonly keep: (to: TextQuoteSelector) => void;
}

export function BoundaryForm({ reading, moved, fill, keep, cancel }: Shown) {
  const { before, text, after } = reading;
  const all = `${before}${text}${after}`;
  const span = moved ?? { start: before.length, end: before.length + text.length };
  const starts = words(all).map(({ start }) => start);
  const ends = words(all).map(({ end }) => end);
  const moves = [
    ['begin-earlier', 'start', starts.findLast((at) => at < span.start)],
    ['begin-later', 'start', starts.find((at) => at > span.start && at < span.end)],
    ['end-earlier', 'end', ends.findLast((at) => at < span.end && at > span.start)],
    ['end-later', 'end', ends.find((at) => at > span.end)],
  ] as const;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep(selectorIn(all, span, reading.span.start - before.length));
      }}
    >
      <p dir="auto" role="status">
        <span class="around">{all.slice(0, span.start)}</span>
        <mark>{slice(all, span)}</mark>
        <span class="around">{all.slice(span.end)}</span>
      </p>
      <p class="choices moves">
        {moves.map(([name, edge, at]) => (
          <button
            key={name}
            type="button"
            class="button"
            disabled={at === undefined}
            onClick={() => at !== undefined && fill({ ...span, [edge]: at })}
          >
            {say(`decisions.${name}`)}
          </button>
        ))}
      </p>
      <Ends keep={say('decisions.boundary-keep')} cancel={cancel} />
    </form>
  );
}

/** `offset`: where the text around begins in the article. */
function selectorIn(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  offset: number,
): TextQuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start: offset + start,
  };
}
