/** A fold whose content is loaded when it is first opened, so that no view waits for what few readers open. */
import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { wordsOf } from '../../error-words.ts';
import { say } from '../../say.ts';

interface Shown<Props> {
  readonly summary: string;
  readonly load: () => Promise<FunctionComponent<Props>>;
  /** What the content is given. */
  readonly shown: Props;
}

export function Later<Props extends object>({ summary, load, shown }: Shown<Props>) {
  const [Content, setContent] = useState<FunctionComponent<Props> | null>(null);
  const [trouble, setTrouble] = useState('');
  const opened = (open: boolean) => {
    if (open && !Content)
      load().then(
        (found) => setContent(() => found),
        (error: unknown) => setTrouble(say('export.failed', wordsOf(error))),
      );
  };
  return (
    <details class="later" onToggle={(event) => opened(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {Content && <Content {...shown} />}
      {trouble && !Content && <p role="status">{trouble}</p>}
    </details>
  );
}
