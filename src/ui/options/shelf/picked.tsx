/** What can be done with several articles at once. */
import { useState } from 'preact/hooks';
import type { ArticleId } from '../../../core/article.ts';
import { setTags } from '../../../library/store/editing.ts';
import { openLibrary } from '../../../library/store/library.ts';
import { readCard } from '../../../library/store/reading.ts';
import { say, sayCount } from '../../../say.ts';
import type { Entry } from './entry.ts';
import { exportArticles } from './exporting.ts';
import { pacer } from './pace.ts';
import { wordsOfError } from './trouble.ts';

interface Shown {
  readonly ids: readonly ArticleId[];
  /** What the list shows. */
  readonly listed: readonly Entry[];
  readonly choose: (ids: ReadonlySet<ArticleId>) => void;
  readonly remove: (ids: readonly ArticleId[]) => Promise<unknown>;
  readonly changed: () => void;
  readonly tell: (words: string) => void;
}

export function Picked({ ids, listed, choose, remove, changed, tell }: Shown) {
  const [stopping, setStopping] = useState<AbortController | null>(null);
  const own = listed.filter(({ way }) => way !== 'bundled').map(({ id }) => id);
  const write = async (which: readonly ArticleId[] | undefined) => {
    const controller = new AbortController();
    setStopping(controller);
    const written = await exportArticles({
      ...(which && { ids: which }),
      signal: controller.signal,
      progress: (count) => tell(sayCount('library.exporting', count)),
    });
    tell(written === null ? say('library.stopped') : sayCount('library.exported', written));
  };
  const run = (work: Promise<void>) => work.catch((error: unknown) => tell(wordsOfError(error)));
  const startWriting = (which: readonly ArticleId[] | undefined) =>
    void run(write(which)).finally(() => setStopping(null));
  if (own.length === 0 && ids.length === 0) return null;
  return (
    <div class="picked">
      <button
        type="button"
        class="link"
        onClick={() => choose(new Set(ids.length === own.length ? [] : own))}
      >
        {say(ids.length > 0 && ids.length === own.length ? 'library.choose-none' : 'library.choose-all')}
      </button>
      {ids.length > 0 && <strong>{sayCount('library.chosen', ids.length)}</strong>}
      {stopping ? (
        <button type="button" class="button" onClick={() => stopping.abort()}>
          {say('library.cancel')}
        </button>
      ) : (
        <button type="button" class="button" onClick={() => startWriting(ids.length > 0 ? ids : undefined)}>
          {say(ids.length > 0 ? 'library.export' : 'library.export-all')}
        </button>
      )}
      {ids.length > 0 && (
        <>
          <TagAll add={(tag) => void run(tagAll(ids, tag).then(changed))} />
          <button type="button" class="button" onClick={() => void remove(ids)}>
            {say('library.delete')}
          </button>
        </>
      )}
    </div>
  );
}

function TagAll({ add }: { readonly add: (tag: string) => void }) {
  const [tag, setTag] = useState('');
  return (
    <form
      class="tag-all"
      onSubmit={(event) => {
        event.preventDefault();
        add(tag);
        setTag('');
      }}
    >
      <input
        type="text"
        required
        dir="auto"
        value={tag}
        aria-label={say('library.new-tag')}
        placeholder={say('library.new-tag')}
        onInput={(event) => setTag(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {say('library.add-tag')}
      </button>
    </form>
  );
}

async function tagAll(ids: readonly ArticleId[], tag: string): Promise<void> {
  const library = await openLibrary();
  const pace = pacer();
  for (const id of ids) {
    const card = await readCard(library, id);
    if (card) await setTags(library, id, [...card.tags, tag]);
    await pace();
  }
}
