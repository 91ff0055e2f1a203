/** The button that saves the article of a tab, and what came of it. */
import { useEffect, useState } from 'preact/hooks';
import type { ArticleId } from '../../core/article.ts';
import { ask, type Kept, type Standing, toKeeper } from '../../protocol.ts';
import { say, sayDay } from '../../say.ts';
import './save-article.css';

interface Shown {
  readonly tab: number;
  /** Of the article that the tab's report speaks of. */
  readonly id: ArticleId;
}

export type Told = Kept | { readonly state: 'failed' | 'undone' };

/** What is told late of one article is not of the next. */
export const SaveArticle = (shown: Shown) => <Saving key={`${shown.tab} ${shown.id}`} {...shown} />;

function Saving({ tab, id }: Shown) {
  const [standing, setStanding] = useState<Standing | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    void ask(toKeeper, 'standing', { tab, id }).then((answer) =>
      setStanding(answer.ok ? answer.value : null),
    );
  }, []);
  const save = async () => {
    const answer = await ask(toKeeper, 'keep', tab);
    setTold(answer.ok ? answer.value : { state: 'failed' });
  };
  const undo = async (saved: { readonly id: ArticleId; readonly revision: number }) => {
    const answer = await ask(toKeeper, 'withdraw', saved);
    setTold({ state: answer.ok ? 'undone' : 'failed' });
  };
  if (standing === null) return null;
  const text = told ? toldText(told) : standingText(standing);
  const mayUndo = told?.state === 'new' || told?.state === 'revised';
  const maySave = standing.state !== 'private' && !mayUndo && told?.state !== 'unchanged';
  return (
    <p class="save-article">
      <span role="status">{text}</span>
      {maySave && (
        <button type="button" class="button" onClick={() => void save()}>
          {say(standing.state === 'kept' ? 'saving.again' : 'saving.save')}
        </button>
      )}
      {mayUndo && (
        <button type="button" class="button" onClick={() => void undo(told)}>
          {say('saving.undo')}
        </button>
      )}
    </p>
  );
}

function standingText(standing: Standing): string {
  switch (standing.state) {
    case 'unkept':
      return '';
    case 'kept':
      return say('saving.kept', sayDay(new Date(standing.saved)));
    case 'private':
      return say('saving.refused_private');
    default:
      return standing satisfies never;
  }
}

export function toldText(told: Told): string {
  return told.state === 'refused' ? say(`saving.refused_${told.reason}`) : say(`saving.${told.state}`);
}
