/** One article in the list: what it is, how it came, and, unfolded, what can be done with it. */
import { useMemo } from 'preact/hooks';
import type { ArticleId } from '../../../core/article.ts';
import { readingAddress } from '../../../library/reading-address.ts';
import type { LibraryCard } from '../../../library/store/records.ts';
import { say, sayCount, sayDay } from '../../../say.ts';
import { Details } from './details.tsx';
import type { Entry } from './entry.ts';

export interface RowActions {
  readonly choose: (id: ArticleId) => void;
  readonly changed: (card: LibraryCard) => void;
  readonly tell: (words: string) => void;
}

interface Shown extends RowActions {
  readonly entry: Entry;
  /** How many articles have this very text, this one among them. */
  readonly copies: number;
  readonly isChosen: boolean;
  /** Whether Tab leads into this row. */
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly unfold: () => void;
  readonly remove: () => void;
}

export function Row(shown: Shown) {
  const { entry, copies, isChosen, isCurrent, isOpen, choose, unfold } = shown;
  const tabIndex = isCurrent ? 0 : -1;
  const name = `row-${entry.id}`;
  const facts = useMemo(() => <Facts entry={entry} copies={copies} />, [entry, copies]);
  return (
    <article aria-labelledby={name}>
      <div class="row">
        {entry.way === 'bundled' ? (
          <span class="no-choice" />
        ) : (
          <input
            type="checkbox"
            checked={isChosen}
            tabIndex={tabIndex}
            aria-label={say('library.choose', entry.title)}
            onChange={() => choose(entry.id)}
          />
        )}
        <div class="what">
          <a
            id={name}
            class="headline"
            href={readingAddress({ article: entry.id })}
            target="_blank"
            rel="noopener"
            tabIndex={tabIndex}
            lang={entry.language}
            dir="auto"
          >
            {entry.title}
          </a>
          {facts}
        </div>
        <button
          type="button"
          class="more"
          aria-expanded={isOpen}
          aria-label={say('library.more', entry.title)}
          title={say('library.more-short')}
          tabIndex={tabIndex}
          onClick={unfold}
        >
          <span aria-hidden="true">{isOpen ? '−' : '+'}</span>
        </button>
      </div>
      {isOpen && <Details {...shown} />}
    </article>
  );
}

function Facts({ entry, copies }: { readonly entry: Entry; readonly copies: number }) {
  const { outlet, title, day, quotations, way, revision, tags, isCut } = entry;
  return (
    <p class="facts">
      {outlet !== title && (
        <span class="outlet">
          <bdi>{outlet}</bdi>
        </span>
      )}
      <span>{day === '' ? say('library.no-date') : sayDay(new Date(day))}</span>
      <span>
        {quotations === null ? say('library.unstudied') : sayCount('library.quotations', quotations)}
      </span>
      <span>{say(`library.way_${way}`)}</span>
      {revision > 1 && <span>{sayCount('library.versions', revision)}</span>}
      {copies > 1 && <span>{sayCount('library.copies', copies - 1)}</span>}
      {isCut && <span>{say('library.cut')}</span>}
      {tags.map((tag) => (
        <span key={tag} class="tag">
          <bdi>{tag}</bdi>
        </span>
      ))}
    </p>
  );
}
