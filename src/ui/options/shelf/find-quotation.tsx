/** Finds a quotation in all texts: the very words first, then words nearly so. */
import { useRef, useState } from 'preact/hooks';
import { textFragmentAddress } from '../../../core/text-fragment.ts';
import { readingAddress } from '../../../library/reading-address.ts';
import { say, sayCount } from '../../../say.ts';
import { Imprint } from '../../parts/sources.tsx';
import { type Hit, type Searching, searchTexts } from './text-search.ts';
import { wordsOfError } from './trouble.ts';

type State = 'idle' | 'running' | 'done' | 'stopped';

export function FindQuotation() {
  const [quotation, setQuotation] = useState('');
  const { state, hits, done, total, trouble, find, stop } = useSearch();
  return (
    <details class="finder">
      <summary>{say('library.find')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void find(quotation);
        }}
      >
        <label>
          <span>{say('library.find-words')}</span>
          <textarea
            rows={3}
            required
            dir="auto"
            value={quotation}
            onInput={(event) => setQuotation(event.currentTarget.value)}
          />
        </label>
        <p class="bar">
          <button type="submit" class="button">
            {say('library.find-go')}
          </button>
          {state === 'running' && (
            <>
              <progress value={done} max={total || 1} aria-label={say('library.searching')} />
              <button type="button" class="button" onClick={stop}>
                {say('library.cancel')}
              </button>
            </>
          )}
        </p>
      </form>
      <p role="status">{trouble || told(state, hits.length, done)}</p>
      <ol class="hits">
        {hits.map((hit) => (
          <li key={hit.article.id}>
            <HitShown hit={hit} />
          </li>
        ))}
      </ol>
    </details>
  );
}

interface Search extends Searching {
  readonly state: State;
  readonly trouble: string;
  readonly find: (quotation: string) => Promise<void>;
  readonly stop: () => void;
}

/** One search at a time: the next one ends the last. */
function useSearch(): Search {
  const [state, setState] = useState<State>('idle');
  const [searching, setSearching] = useState<Searching>({ hits: [], done: 0, total: 0 });
  const [trouble, setTrouble] = useState('');
  const stopping = useRef<AbortController | null>(null);
  const find = async (quotation: string) => {
    stopping.current?.abort();
    const controller = new AbortController();
    stopping.current = controller;
    setState('running');
    setTrouble('');
    try {
      await searchTexts(quotation, { signal: controller.signal, progress: setSearching });
      if (stopping.current === controller) setState('done');
    } catch (error) {
      if (stopping.current !== controller) return;
      if (!controller.signal.aborted) setTrouble(wordsOfError(error));
      setState('stopped');
    }
  };
  return { ...searching, state, trouble, find, stop: () => stopping.current?.abort() };
}

function told(state: State, hits: number, read: number): string {
  if (state === 'idle') return '';
  if (hits > 0) return sayCount('library.hits', hits, read);
  return state === 'running' ? say('library.searching') : say('library.not-found', read);
}

/** A sentence that goes on where it is cut. */
const GOES_ON = /[\p{L}\p{N},;:] $/u;

function HitShown({ hit: { article, sighting } }: { readonly hit: Hit }) {
  const { before, text, after, span, likeness } = sighting;
  const [from, to] = [span.start - before.length, span.end + after.length];
  const atOutlet = textFragmentAddress(article.url, sighting);
  return (
    <>
      <blockquote dir="auto" lang={article.language}>
        {GOES_ON.test(article.text.slice(Math.max(0, from - 2), from)) && '… '}
        {before}
        <mark class="pointed">{text}</mark>
        {after}
        {GOES_ON.test(article.text.slice(Math.max(0, to - 1), to + 1)) && ' …'}
      </blockquote>
      <p class="facts">
        <span>
          <Imprint article={article} />
        </span>
        <span class="likeness">
          {likeness === 1 ? say('library.exact') : say('library.near', Math.round(likeness * 100))}
        </span>
        <span>
          <a href={readingAddress({ article: article.id, span })} target="_blank" rel="noopener">
            {say('library.stored-text')}
          </a>
        </span>
        {atOutlet && (
          <span>
            <a href={atOutlet} target="_blank" rel="noopener noreferrer">
              {say('library.original')}
            </a>
          </span>
        )}
      </p>
    </>
  );
}
