/** What the check of a text found, beside the text with its marks. */
import type { Ref } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../core/article.ts';
import type { MarkId, Report } from '../../core/report.ts';
import type { Cards } from '../../page/cards.ts';
import { say } from '../../say.ts';
import { Apparatus, Entries } from '../parts/apparatus.tsx';
import { markText } from '../parts/marked-text.ts';
import { Notice } from '../parts/notice.tsx';
import type { Reveal } from '../parts/reveal.ts';
import { Verdict } from '../parts/verdict.tsx';
import { aloneNotice, FOLDED, NO_QUOTATIONS } from '../parts/words.ts';
import { SaveText } from './save-text.tsx';

export interface TextFound {
  readonly state: 'checked' | 'alone';
  readonly report: Report;
  readonly article: Article;
  /** The file's name. */
  readonly from: string | undefined;
  /** The library holds it already. */
  readonly isKept?: true;
}

interface Shown {
  readonly found: TextFound;
  readonly again: () => void;
}

export function Found({ found, again }: Shown) {
  const text = useRef<HTMLDivElement>(null);
  const place = usePlaces(text, found.report);
  return (
    <>
      <p class="ways">
        <button type="button" class="button" onClick={again}>
          {say('text.again')}
        </button>
      </p>
      <div class="found">
        <div class="findings">
          <Findings found={found} place={place} again={again} />
          {!found.isKept && <SaveText article={found.article} from={found.from} />}
        </div>
        <Text article={found.article} text={text} />
      </div>
    </>
  );
}

/** There are no tabs beside a text, and no page that could be checked once more. */
const ALONE = { ...aloneNotice(null), steps: ['library'] } as const;

function Findings({ found: { state, report }, place, again }: Shown & { readonly place: Reveal }) {
  const { utterances } = report;
  if (state === 'checked' && utterances.length === 0) return <Notice notice={NO_QUOTATIONS} again={again} />;
  if (state === 'checked') {
    return (
      <>
        <Verdict report={report} />
        <Apparatus report={report} place={place} again={again} />
      </>
    );
  }
  return (
    <>
      <Notice notice={ALONE} again={again} />
      {utterances.length > 0 && (
        <details class="section">
          <summary>
            <h2>{FOLDED.read(utterances.length)}</h2>
          </summary>
          <Entries entries={utterances} report={report} place={place} again={again} />
        </details>
      )}
    </>
  );
}

interface TextShown {
  readonly article: Article;
  readonly text: Ref<HTMLDivElement>;
}

function Text({ article: { title, text: words, language }, text }: TextShown) {
  return (
    <article class="text">
      {title && !words.startsWith(title) ? (
        <h2 dir="auto" lang={language}>
          {title}
        </h2>
      ) : (
        <h2>{say('text.yours')}</h2>
      )}
      <div ref={text} lang={language}>
        {words.split('\n').map((paragraph, at) => (
          <p key={at} dir="auto">
            {paragraph}
          </p>
        ))}
      </div>
    </article>
  );
}

/** Marks the text, and leads to a quotation in it. */
function usePlaces(text: { readonly current: HTMLElement | null }, report: Report): Reveal {
  const cards = useRef<Cards | null>(null);
  const [lost, setLost] = useState<ReadonlySet<MarkId>>(new Set());
  useEffect(() => {
    const root = text.current;
    if (!root) return;
    const showing = new AbortController();
    cards.current = markText(root, report, showing.signal);
    return () => showing.abort();
  }, [report, text]);
  return useMemo(() => {
    const reveal: Reveal['reveal'] = ({ id }) => {
      if (!cards.current?.reveal(id)) setLost((known) => new Set([...known, id]));
    };
    return { lost, reveal };
  }, [lost]);
}
