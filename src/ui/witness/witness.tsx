/** The text of an article as the library keeps it, opened at one reading. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Article, type ArticleId, outletName } from '../../core/article.ts';
import { type Known, knownArticle } from '../../library/known-article.ts';
import type { Place } from '../../library/reading-address.ts';
import type { Provenance as Origins } from '../../library/store/records.ts';
import { say, sayDay } from '../../say.ts';
import { LIBRARY_PAGE } from '../parts/notice.tsx';
import { Provenance } from '../parts/provenance.tsx';
import { Imprint } from '../parts/sources.tsx';
import { passages, type Run } from './passage.ts';

export function WitnessPage({ place }: { readonly place: Place | null }) {
  const kept = useKnown(place?.article);
  const article = kept?.article;
  useEffect(() => {
    if (article) document.title = say('common.titled', article.title ?? outletName(article));
  }, [article]);
  if (kept === undefined) return null;
  return kept ? <Stored kept={kept} place={place} /> : <Missing />;
}

/** Null where there is none such, undefined until that is known. */
function useKnown(id: ArticleId | undefined): Known | null | undefined {
  const [known, setKnown] = useState<Known | null>();
  useEffect(() => {
    setKnown(undefined);
    void Promise.resolve(id === undefined ? null : knownArticle(id)).then(setKnown);
  }, [id]);
  return known;
}

function Missing() {
  return (
    <main>
      <h1>{say('witness.missing')}</h1>
      <p>{say('witness.missing-text')}</p>
      <p>
        <a href={LIBRARY_PAGE}>{say('witness.library')}</a>
      </p>
    </main>
  );
}

function Stored({ kept, place }: { readonly kept: Known; readonly place: Place | null }) {
  const { article, provenance } = kept;
  const original = /^https?:\/\//i.test(article.url ?? '') ? article.url : undefined;
  return (
    <>
      <header>
        <p class="imprint">
          <Imprint article={article} />
        </p>
        <h1 dir="auto" lang={article.language}>
          {article.title ?? outletName(article)}
        </h1>
        {original && (
          <p>
            <a href={original} rel="noopener noreferrer">
              {say('witness.at-outlet')}
            </a>
          </p>
        )}
        <Provenance id={article.id} />
        {provenance && <SavedFrom article={article} provenance={provenance} />}
      </header>
      <main lang={article.language}>
        <Text article={article} place={place} />
      </main>
      <footer>
        <p>
          {say('witness.kept')} <a href={LIBRARY_PAGE}>{say('witness.holds')}</a>
        </p>
      </footer>
    </>
  );
}

/** By which way the text came, so that a reader can judge it as a witness. */
function SavedFrom({ article, provenance }: { readonly article: Article; readonly provenance: Origins }) {
  const { way, read, sha256 } = provenance;
  return (
    <>
      <p>
        {say(`witness.way_${way}`, sayDay(new Date(read)))} {article.cut && say('witness.cut')}
      </p>
      <p class="hash">{say('witness.hash', sha256)}</p>
    </>
  );
}

interface TextShown {
  readonly article: Article;
  readonly place: Place | null;
}

/** A headline that is the text's first line stands above it, not in both places, unless words in it are pointed at. */
function paragraphsOf({ article: { title, text }, place }: TextShown): readonly (readonly Run[])[] {
  const [first, ...others] = passages(text, place?.span);
  const isHeadline = first?.length === 1 && !first[0]?.pointed && first[0]?.text === title;
  return isHeadline ? others : passages(text, place?.span);
}

function Text({ article, place }: TextShown) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [place]);
  return (
    <div class="text" ref={root}>
      {paragraphsOf({ article, place }).map((runs, at) => (
        <p key={at} dir="auto">
          {runs.map(({ text, pointed }, which) =>
            pointed ? (
              <mark class="pointed" key={which}>
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </p>
      ))}
    </div>
  );
}
