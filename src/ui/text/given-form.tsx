/** Where a text is pasted or opened. */
import type { RefObject } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { say } from '../../say.ts';
import type { Given } from './given.ts';

const ACCEPTED = '.html,.htm,.txt,.json';

interface Shown {
  readonly given: Given;
  readonly give: (given: Given) => void;
  readonly open: (files: readonly File[]) => void;
  /** Whether a file is held over the page. */
  readonly dragged: boolean;
  readonly check: () => void;
  readonly submit: RefObject<HTMLButtonElement | null>;
  readonly busy: boolean;
}

export function GivenForm({ given, give, open, dragged, check, submit, busy }: Shown) {
  const id = useId();
  return (
    <form
      class="given"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <FileWay open={open} dragged={dragged} />
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

function FileWay({ open, dragged }: Pick<Shown, 'open' | 'dragged'>) {
  const picker = useRef<HTMLInputElement>(null);
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
          open(files);
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
          dir="auto"
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
