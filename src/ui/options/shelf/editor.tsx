/** Puts right what a page failed to state, and keeps the reader's own words for an article. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { ArticleId } from '../../../core/article.ts';
import { type Metadata, setMetadata, setTags } from '../../../library/store/editing.ts';
import { openLibrary } from '../../../library/store/library.ts';
import { readCard } from '../../../library/store/reading.ts';
import type { LibraryCard } from '../../../library/store/records.ts';
import { say } from '../../../say.ts';
import { wordsOfError } from './trouble.ts';

const FIELDS = [
  'title',
  'outlet',
  'agency',
  'byline',
  'published',
] as const satisfies readonly (keyof Metadata)[];

interface Shown {
  readonly id: ArticleId;
  readonly changed: (card: LibraryCard) => void;
  readonly tell: (words: string) => void;
}

export function Editor({ id, changed, tell }: Shown) {
  const [card, setCard] = useState<LibraryCard | null>(null);
  useEffect(() => {
    const read = async () => readCard(await openLibrary(), id);
    read().then(setCard, (error: unknown) => tell(wordsOfError(error)));
  }, [id]);
  if (!card) return null;
  const save = (form: HTMLFormElement) =>
    kept(card, new FormData(form)).then(
      (after) => after && changed(after),
      (error: unknown) => tell(wordsOfError(error)),
    );
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <Field name="tags" label={say('library.field_tags')} value={card.tags.join(', ')} />
      {FIELDS.map((name) => (
        <Field key={name} name={name} label={say(`library.field_${name}`)} value={card.article[name] ?? ''} />
      ))}
      <p>
        <button type="submit" class="button">
          {say('library.save')}
        </button>
      </p>
    </form>
  );
}

interface FieldShown {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

function Field({ name, label, value }: FieldShown) {
  const id = useId();
  return (
    <>
      <label for={id}>{label}</label>
      <input id={id} name={name} type="text" defaultValue={value} dir="auto" />
    </>
  );
}

/** Only what was changed is written: a corrected headline must not study an article of which only the tags moved. */
async function kept({ id, article, tags }: LibraryCard, form: FormData): Promise<LibraryCard | null> {
  const library = await openLibrary();
  const typed = (name: string): string => String(form.get(name) ?? '').trim();
  const given = FIELDS.filter((name) => typed(name) !== (article[name] ?? ''));
  if (given.length > 0)
    await setMetadata(library, id, Object.fromEntries(given.map((name) => [name, typed(name)])));
  const wanted = typed('tags').split(/[,،、]/);
  return wanted.join() === tags.join() ? readCard(library, id) : setTags(library, id, wanted);
}
