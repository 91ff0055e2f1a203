/** Who else tells the story of an article, as far as the library knows, and why they are taken to. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type ArticleId, outletName } from '../../../core/article.ts';
import { tellingsOf } from '../../../core/crosscheck.ts';
import { matchStory } from '../../../core/story.ts';
import type { Telling } from '../../../core/witnesses.ts';
import { askLibrary } from '../../../library/candidates.ts';
import { readingAddress } from '../../../library/reading-address.ts';
import { seedDossiers } from '../../../library/seeds.ts';
import { readDossier } from '../../../library/store/dossiers.ts';
import { judge } from '../../../library/store/judgements.ts';
import { openLibrary } from '../../../library/store/library.ts';
import { say, sayParts } from '../../../say.ts';
import { describeKinship, describeMatch } from '../../../wording.ts';
import { Imprint } from '../../parts/sources.tsx';
import { useRead } from '../use-read.ts';
import type { Entry } from './entry.ts';

interface Found {
  readonly tellers: readonly Telling[];
  /** Near enough to ask the reader, not near enough to compare with. */
  readonly perhaps: readonly Telling[];
}

const NOBODY: Found = { tellers: [], perhaps: [] };

type Verdict = 'same' | 'other';

export function Tellers({ entry }: { readonly entry: Entry }) {
  const { value: found, trouble, again } = useRead(() => tellersOf(entry.id), [entry.id]);
  const [said, setSaid] = useState<{ readonly of: ArticleId; readonly verdict: Verdict } | null>(null);
  if (!found) return <p role="status">{trouble || say('library.comparing')}</p>;
  const decide = (of: ArticleId, verdict: Verdict | null) =>
    again(async () => {
      await judge(await openLibrary(), [entry.id, of], verdict);
      setSaid(verdict && { of, verdict });
    });
  const verdictOn = (of: ArticleId, verdict: Verdict) =>
    entry.way !== 'bundled' && (
      <button type="button" class="link" onClick={() => void decide(of, verdict)}>
        {say(verdict === 'same' ? 'library.same-story' : 'library.other-story')}
      </button>
    );
  return (
    <>
      <div class="tellers">
        {found.tellers.length === 0 && <p>{say('library.no-tellers')}</p>}
        <List tellings={found.tellers}>{(id) => verdictOn(id, 'other')}</List>
      </div>
      {found.perhaps.length > 0 && (
        <div class="tellers perhaps">
          <p>{say('library.perhaps')}</p>
          <List tellings={found.perhaps}>{(id) => verdictOn(id, 'same')}</List>
        </div>
      )}
      {trouble && <p role="status">{trouble}</p>}
      {said && (
        <p role="status">
          {say(said.verdict === 'same' ? 'library.remembered-same' : 'library.remembered')}{' '}
          <button type="button" class="link" onClick={() => void decide(said.of, null)}>
            {say('library.undo')}
          </button>
        </p>
      )}
    </>
  );
}

interface Listed {
  readonly tellings: readonly Telling[];
  /** What the reader may say of one. */
  readonly children: (id: ArticleId) => ComponentChildren;
}

function List({ tellings, children }: Listed) {
  return (
    <ul>
      {tellings.map(({ article, match }) => (
        <li key={article.id}>
          <a href={readingAddress({ article: article.id })} target="_blank" rel="noopener" dir="auto">
            {article.title ?? outletName(article)}
          </a>
          <p class="facts">
            <span>
              <Imprint article={article} />
            </span>
            <span>{sayParts(describeMatch(match))}</span>
            <span>{describeKinship(match)}</span>
            {children(article.id)}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Whom a check would compare with, by the same rule; and those just below it. */
async function tellersOf(id: ArticleId): Promise<Found> {
  const bundled = seedDossiers().find(({ article }) => article.id === id);
  const dossier = bundled ?? (await readDossier(await openLibrary(), id));
  if (!dossier) return NOBODY;
  const candidates = await askLibrary()(dossier);
  const tellers = tellingsOf(dossier, candidates);
  const told = new Set(tellers.map(({ article }) => article.id));
  const perhaps = candidates
    .filter(({ article }) => article.id !== id && !told.has(article.id))
    .map((one) => ({ ...one, match: matchStory(dossier.fingerprint, one.fingerprint) }))
    .filter(({ match }) => match.decision !== 'none')
    .sort((a, b) => b.match.score - a.match.score);
  return { tellers, perhaps };
}
