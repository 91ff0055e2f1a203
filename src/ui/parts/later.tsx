/** A fold whose content is loaded when it is first opened, so that no view waits for what few readers open. */
import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';

interface Shown<Props> {
  readonly summary: string;
  readonly load: () => Promise<FunctionComponent<Props>>;
  /** What the content is given. */
  readonly shown: Props;
}

export function Later<Props extends object>({ summary, load, shown }: Shown<Props>) {
  const [Content, setContent] = useState<FunctionComponent<Props> | null>(null);
  const opened = (open: boolean) => {
    if (open && !Content) void load().then((found) => setContent(() => found));
  };
  return (
    <details class="later" onToggle={(event) => opened(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {Content && <Content {...shown} />}
    </details>
  );
}
