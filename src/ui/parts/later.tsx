/** A fold whose content is loaded when it is first opened. */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';

interface Shown<Props> {
  readonly summary: string;
  /** Of its class. */
  readonly name?: string;
  /** Loads itself once it is shown. */
  readonly content: ComponentType<Props>;
  /** What the content is given. */
  readonly shown: Props;
}

export function Later<Props extends object>({
  summary,
  name = 'later',
  content: Content,
  shown,
}: Shown<Props>) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details class={name} onToggle={(event) => event.currentTarget.open && setWasOpened(true)}>
      <summary>{summary}</summary>
      {wasOpened && <Content {...shown} />}
    </details>
  );
}
