/** The button that saves the text into the library, and what came of it. */
import { useState } from 'preact/hooks';
import type { Article } from '../../core/article.ts';
import { ask, toKeeper } from '../../protocol.ts';
import { say } from '../../say.ts';
import { type Told, toldText } from '../parts/save-article.tsx';

interface Shown {
  readonly article: Article;
  /** The file's name. */
  readonly from: string | undefined;
}

export function SaveText({ article, from }: Shown) {
  const [told, setTold] = useState<Told | null>(null);
  const save = async () => {
    const answered = await ask(toKeeper, 'keepText', { article, ...(from !== undefined && { from }) });
    setTold(answered.ok ? answered.value : { state: 'failed' });
  };
  const mayUndo = told?.state === 'new' || told?.state === 'revised';
  const undo = async () => {
    if (!mayUndo) return;
    const answered = await ask(toKeeper, 'withdraw', told);
    setTold({ state: answered.ok ? 'undone' : 'failed' });
  };
  return (
    <p class="save-article">
      <span role="status">{told && toldText(told)}</span>
      {told?.state !== 'unchanged' && (
        <button type="button" class="button" onClick={() => void (mayUndo ? undo() : save())}>
          {say(mayUndo ? 'saving.undo' : 'saving.save')}
        </button>
      )}
    </p>
  );
}
