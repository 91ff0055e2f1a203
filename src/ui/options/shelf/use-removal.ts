/** Takes articles out of the library, and tells what was done, with the way back. */
import { useState } from 'preact/hooks';
import type { ArticleId } from '../../../core/article.ts';
import { openLibrary } from '../../../library/store/library.ts';
import { remove, restore } from '../../../library/store/removal.ts';
import { say, sayCount } from '../../../say.ts';
import { wordsOfError } from './trouble.ts';

interface Told {
  readonly words: string;
  readonly undo?: () => void;
}

interface Catalogue {
  readonly drop: (ids: ReadonlySet<ArticleId>) => void;
  readonly reload: () => void;
  /** Called once they are gone. */
  readonly done: () => void;
}

interface Removal {
  readonly told: Told;
  readonly tell: (words: string) => void;
  /** Resolves with whether they are gone. */
  readonly takeOut: (ids: readonly ArticleId[]) => Promise<boolean>;
}

export function useRemoval({ drop, reload, done }: Catalogue): Removal {
  const [told, setTold] = useState<Told>({ words: '' });
  const tell = (words: string) => setTold({ words });
  const failed = (error: unknown) => tell(wordsOfError(error));
  const removeAll = async (ids: readonly ArticleId[]) => {
    const library = await openLibrary();
    const token = await remove(library, ids);
    drop(new Set(ids));
    done();
    const undo = () =>
      void restore(library, token)
        .then(reload)
        .then(() => tell(say('library.restored')), failed);
    setTold({ words: sayCount('library.deleted', ids.length), undo });
  };
  const takeOut = (ids: readonly ArticleId[]): Promise<boolean> =>
    removeAll(ids).then(
      () => true,
      (error: unknown) => {
        failed(error);
        return false;
      },
    );
  return { told, tell, takeOut };
}
