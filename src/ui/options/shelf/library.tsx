/** The reader's library: ways in, ways to look, and the list. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ArticleId } from '../../../core/article.ts';
import { language, say, sayCount } from '../../../say.ts';
import type { Entry } from './entry.ts';
import { FindQuotation } from './find-quotation.tsx';
import { Import } from './import.tsx';
import { List } from './list.tsx';
import { Narrowing } from './narrowing.tsx';
import { Picked } from './picked.tsx';
import { ALL, choicesOf, isNarrowed, narrowed, type Sorting, sorted } from './selection.ts';
import { laidByStory } from './story-order.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useFound } from './use-found.ts';
import type { Importing } from './use-import.ts';
import { useRemoval } from './use-removal.ts';
import { useStories } from './use-stories.ts';

const NO_STORIES: ReadonlyMap<ArticleId, number> = new Map();

export function Library({ importing }: { readonly importing: Importing }) {
  const { entries, unread, trouble, reload, replace, drop } = useCatalogue();
  useEffect(() => void (importing.ended > 0 && reload()), [importing.ended]);
  const [sorting, setSorting] = useState<Sorting>('saved');
  const [wanted, setWanted] = useState(ALL);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<ArticleId>>(new Set());
  const ordered = useMemo(() => sorted(entries, sorting, language()), [entries, sorting]);
  const choices = useMemo(() => choicesOf(entries, language()), [entries]);
  const copies = useMemo(() => copiesOf(entries), [entries]);
  const listed = useMemo(() => narrowed(ordered, wanted), [ordered, wanted]);
  const { found, searching } = useFound(listed, query);
  const { stories, left } = useStories(entries, sorting === 'story');
  const laid = useMemo(
    () => (sorting === 'story' ? laidByStory(found, stories) : { entries: found, tellings: NO_STORIES }),
    [found, stories, sorting],
  );
  const { told, tell, takeOut } = useRemoval({ drop, reload, done: () => setChosen(new Set()) });
  return (
    <section aria-labelledby="library" class="library">
      <h2 id="library" class="unseen">
        {say('library.title')}
      </h2>
      <Narrowing {...{ choices, sorting, setSorting, wanted, setWanted, query, setQuery }} />
      <FindQuotation />
      <Import importing={importing} />
      <p class="told" role="status">
        {told.words || trouble}{' '}
        {told.undo && (
          <button type="button" class="link" onClick={told.undo}>
            {say('library.undo')}
          </button>
        )}
      </p>
      <div class="above">
        <Count
          shown={found.length}
          all={entries.length + unread}
          {...{ searching, unread, unsorted: left }}
        />
        <Picked
          ids={[...chosen]}
          listed={laid.entries}
          {...{ tell, changed: reload, remove: takeOut, choose: setChosen }}
        />
      </div>
      {found.length === 0 && !searching && (
        <p class="none">{say(query || isNarrowed(wanted) ? 'library.none-found' : 'library.empty')}</p>
      )}
      <List
        {...laid}
        {...{ chosen, copies, tell, changed: replace, remove: takeOut }}
        choose={(id) => setChosen((last) => toggled(last, id))}
      />
      {found.length > 0 && entries.every(({ way }) => way === 'bundled') && (
        <p class="none">{say('library.only-bundled')}</p>
      )}
    </section>
  );
}

interface Counted {
  readonly shown: number;
  readonly all: number;
  readonly searching: boolean;
  readonly unread: number;
  /** Whose story is still looked for. */
  readonly unsorted: number;
}

function Count({ shown, all, searching, unread, unsorted }: Counted) {
  return (
    <p class="count" aria-live="polite">
      {searching ? say('library.searching') : countOf(shown, all)}
      {unread > 0 && ` · ${sayCount('library.unread', unread)}`}
      {unsorted > 0 && ` · ${sayCount('library.unsorted', unsorted)}`}
    </p>
  );
}

const countOf = (shown: number, all: number): string =>
  shown === all ? sayCount('library.articles', all) : sayCount('library.shown', shown, all);

function toggled(all: ReadonlySet<ArticleId>, id: ArticleId): ReadonlySet<ArticleId> {
  const next = new Set(all);
  if (!next.delete(id)) next.add(id);
  return next;
}

function copiesOf(entries: readonly Entry[]): ReadonlyMap<ArticleId, number> {
  const counts = new Map<ArticleId, number>();
  for (const { group } of entries) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}
