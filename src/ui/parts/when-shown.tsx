/** What few readers open: loaded when it is shown, so that no view waits for it. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { wordsOf } from '../../error-words.ts';
import { say } from '../../say.ts';

export function whenShown<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const known: { content: ComponentType<Props> | null } = { content: null };
  const loaded = async () => {
    known.content ??= await load();
    return known.content;
  };
  return function WhenShown(props: Props) {
    const [Content, setContent] = useState(() => known.content); // there at once where it was shown before
    const [trouble, setTrouble] = useState('');
    useEffect(
      () =>
        void loaded().then(
          (found) => setContent(() => found),
          (error: unknown) => setTrouble(say('export.failed', wordsOf(error))),
        ),
      [],
    );
    if (Content) return <Content {...props} />;
    return trouble ? <p role="status">{trouble}</p> : null;
  };
}
