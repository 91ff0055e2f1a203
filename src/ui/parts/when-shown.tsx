/** What few readers open: loaded when it is shown, so that no view waits for it. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { wordsOf } from '../../error-words.ts';
import { say } from '../../say.ts';

export function whenShown<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return function WhenShown(props: Props) {
    const [Content, setContent] = useState<ComponentType<Props> | null>(null);
    const [trouble, setTrouble] = useState('');
    useEffect(
      () =>
        void load().then(
          (found) => setContent(() => found),
          (error: unknown) => setTrouble(say('export.failed', wordsOf(error))),
        ),
      [],
    );
    if (Content) return <Content {...props} />;
    return trouble ? <p role="status">{trouble}</p> : null;
  };
}
