/** A browser's window with the example in it, as an outlet prints it. */
import type { Ref } from 'preact';
import { outletName } from '../../core/article.ts';
import { say, sayNumber } from '../../say.ts';
import { Provenance } from '../parts/provenance.tsx';
import { dayOf } from '../parts/sources.tsx';
import { Verdict } from '../parts/verdict.tsx';
import type { Example } from './example.ts';

interface Shown {
  readonly example: Example;
  /** The element whose text is the excerpt. */
  readonly text: Ref<HTMLDivElement>;
  readonly checked: boolean;
  /** Whether the popup is open. */
  readonly listed: boolean;
  readonly check: () => void;
}

export function ArticleWindow({ example, text, checked, listed, check }: Shown) {
  const { article, report } = example;
  return (
    <div class="window">
      <div class="bar">
        <span class="dots" aria-hidden="true" />
        <span class="address">{outletName(article)}</span>
        <button type="button" class="tool" onClick={check} aria-label={say('welcome.check')}>
          <img src="../icons/icon-32.png" alt="" width="20" height="20" />
          {/* The popup tells the number in words. */}
          {checked && <span class="badge" data-count={sayNumber(report.counts.substantive)} />}
        </button>
      </div>
      <div class="view">
        {listed && (
          <div class="popup" role="status">
            <Verdict report={report} />
          </div>
        )}
        <Paper example={example} text={text} />
      </div>
      <details class="origin">
        <summary>{say('welcome.origin')}</summary>
        <Provenance id={article.id} />
      </details>
    </div>
  );
}

function Paper({ example, text }: Pick<Shown, 'example' | 'text'>) {
  const { article, paragraphs } = example;
  return (
    <article class="paper" lang={article.language ?? 'en'} dir="ltr">
      <p class="masthead">{outletName(article)}</p>
      <h3>{article.title}</h3>
      <p class="published">
        <bdi>{article.published && dayOf(article.published)}</bdi>
      </p>
      <div ref={text}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph.text} class={paragraph.afterGap ? 'after-gap' : undefined}>
            {paragraph.text}
          </p>
        ))}
      </div>
    </article>
  );
}
