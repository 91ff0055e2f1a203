/** Who else tells the story of an article, as far as the library knows, and why they are taken to. */
import { useEffect, useState } from 'preact/hooks';
import { type ArticleId, outletName } from '../../../core/article.ts';
import type { Dossier } from '../../../core/crosscheck.ts';
import { matchStory, type StoryMatch } from '../../../core/story.ts';
import { askLibrary } from '../../../library/candidates.ts';
import { readingAddress } from '../../../library/reading-address.ts';
import { seedDossiers } from '../../../library/seeds.ts';
import { readDossier } from '../../../library/store/dossiers.ts';
import { judge } from '../../../library/store/judgements.ts';
import { openLibrary } from '../../../library/store/library.ts';
import { say } from '../../../say.ts';
import { describeMatch } from '../../../wording.ts';
import { Imprint } from '../../parts/sources.tsx';
import type { Entry } from './entry.ts';

interface Teller {
  readonly dossier: Dossier;
  readonly match: StoryMatch;
}

export function Tellers({ entry }: { readonly entry: Entry }) {
  const [tellers, setTellers] = useState<readonly Teller[] | null>(null);
  const [refused, setRefused] = useState<ArticleId | null>(null);
  useEffect(() => {
    void tellersOf(entry.id).then(setTellers, () => setTellers([]));
  }, [entry.id, refused]);
  if (!tellers) return <p>{say('library.comparing')}</p>;
  const decide = async (other: ArticleId, verdict: 'other' | null) => {
    await judge(await openLibrary(), [entry.id, other], verdict);
    setRefused(verdict ? other : null);
  };
  return (
    <div class="tellers">
      {tellers.length === 0 && <p>{say('library.no-tellers')}</p>}
      <ul>
        {tellers.map(({ dossier: { article }, match }) => (
          <li key={article.id}>
            <a href={readingAddress({ article: article.id })} target="_blank" rel="noopener" dir="auto">
              {article.title ?? outletName(article)}
            </a>
            <p class="facts">
              <span>
                <Imprint article={article} />
              </span>
              <span>{describeMatch(match).join('; ')}</span>
              {entry.way !== 'bundled' && (
                <button type="button" class="link" onClick={() => void decide(article.id, 'other')}>
                  {say('library.other-story')}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {refused && (
        <p role="status">
          {say('library.remembered')}{' '}
          <button type="button" class="link" onClick={() => void decide(refused, null)}>
            {say('library.undo')}
          </button>
        </p>
      )}
    </div>
  );
}

async function tellersOf(id: ArticleId): Promise<Teller[]> {
  const bundled = seedDossiers().find(({ article }) => article.id === id);
  const dossier = bundled ?? (await readDossier(await openLibrary(), id));
  if (!dossier) return [];
  const candidates = await askLibrary()(dossier);
  return candidates
    .filter(({ article }) => article.id !== id)
    .map((one) => ({ dossier: one, match: matchStory(dossier.fingerprint, one.fingerprint) }))
    .filter(({ match }) => match.decision === 'same')
    .sort((a, b) => b.match.score - a.match.score);
}
