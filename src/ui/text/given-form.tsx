/** Where a text is pasted or opened. */
import { useId, useRef } from 'preact/hooks';
import { wordsOf } from '../../error-words.ts';
import { say } from '../../say.ts';
import { useDrop } from '../parts/drop.ts';
import { type Given, openFile } from './given.ts';

const ACCEPTED = '.html,.htm,.txt,.json';

interface Shown {
  readonly given: Given;
  readonly give: (given: Given) => void;
  readonly tell: (words: string) => void;
  readonly check: () => void;
  readonly busy: boolean;
}

export function GivenForm({ given, give, tell, check, busy }: Shown) {
  const id = useId();
  const submit = useRef<HTMLButtonElement>(null);
  const open = async ([file]: readonly File[]) => {
    if (!file) return;
    try {
      const opened = await openFile(file);
      give(opened.given);
      tell(say(opened.more ? 'text.first' : 'text.opened', file.name));
      submit.current?.focus();
    } catch (error) {
      tell(say('text.rejected', file.name, wordsOf(error)));
    }
  };
  return (
    <form
      class="given"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <FileWay open={open} />
      <p>
        <label for={id}>{say('text.article')}</label>
        <textarea
          id={id}
          rows={12}
          dir="auto"
          placeholder={say('text.article-hint')}
          value={given.text}
          onInput={({ currentTarget: { value } }) => give(retyped(given, value))}
        />
      </p>
      <About given={given} give={give} />
      <p>
        <button ref={submit} type="submit" class="button primary" disabled={busy}>
          {say('text.check')}
        </button>
      </p>
    </form>
  );
}

/** What is left of a file when its text is taken away is no longer about the text that comes. */
function retyped({ file, ...given }: Given, text: string): Given {
  return { ...given, text, ...(file && text !== '' && { file }) };
}

function FileWay({ open }: { readonly open: (files: readonly File[]) => Promise<void> }) {
  const picker = useRef<HTMLInputElement>(null);
  const dragged = useDrop(open);
  return (
    <p class={dragged ? 'file-way dragged' : 'file-way'}>
      <input
        ref={picker}
        type="file"
        accept={ACCEPTED}
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = ''; // the same file may be chosen again
          void open(files);
        }}
      />
      <button type="button" class="button" onClick={() => picker.current?.click()}>
        {say('text.file')}
      </button>{' '}
      <span class="hint">{say(dragged ? 'text.drop' : 'text.file-hint')}</span>
    </p>
  );
}

/** Longer than any name of an outlet. */
const NAME_LIMIT = 200;

function About({ given, give }: Pick<Shown, 'given' | 'give'>) {
  const id = useId();
  return (
    <div class="about">
      <p>
        <label for={`${id}-outlet`}>{say('text.outlet')}</label>
        <input
          id={`${id}-outlet`}
          type="text"
          maxLength={NAME_LIMIT}
          value={given.outlet}
          onInput={({ currentTarget: { value } }) => give({ ...given, outlet: value })}
        />
      </p>
      <p>
        <label for={`${id}-date`}>{say('text.date')}</label>
        <input
          id={`${id}-date`}
          type="date"
          value={given.date}
          onInput={({ currentTarget: { value } }) => give({ ...given, date: value })}
        />
      </p>
    </div>
  );
}
