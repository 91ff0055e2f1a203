/** This article beside another one: what both report is marked, joined by lines, and scrolls together. */
import { useMemo } from 'preact/hooks';
import { outletName } from '../../core/article.ts';
import type { ArticleCard, Report, Witness } from '../../core/report.ts';
import { say } from '../../say.ts';
import { dayOf, Imprint } from '../parts/sources.tsx';
import { besideOf } from './beside.ts';
import { compared } from './choices.ts';
import type { ViewShown } from './edition.tsx';
import { JoinedTexts } from './joined-texts.tsx';
import { pairsOf } from './pairs.ts';
import { useIsWide } from './room.ts';
import { useTexts } from './texts.ts';
import './side-by-side.css';

export function SideBySide({ tab, report, again, state, change }: ViewShown) {
  const wide = useIsWide('texts');
  const other = useMemo(() => besideOf(report, state.beside), [report, state.beside]);
  const texts = useTexts(tab, report, other);
  const pairs = useMemo(() => (other ? pairsOf(report, other.siglum) : []), [report, other]);
  if (!other) return null;
  return (
    <section class="side-by-side" aria-label={say('panel.view_texts')}>
      <p class="beside">
        <OtherChoice report={report} chosen={other} choose={(beside) => change({ beside })} />
        {wide || <OpenInTab tab={tab} />}
      </p>
      {pairs.length === 0 && <p class="none">{say('panel.no-pairs')}</p>}
      {texts.here === null && (
        <p class="none">
          {say('panel.text-gone')}{' '}
          <button type="button" class="link" onClick={again}>
            {say('panel.check')}
          </button>
        </p>
      )}
      {texts.there === null && <p class="none">{say('panel.text-missing')}</p>}
      {wide && texts.here != null && texts.there != null && (
        <JoinedTexts
          key={other.siglum}
          pairs={pairs}
          here={{
            text: texts.here,
            language: report.article.language,
            head: <Head article={report.article} />,
          }}
          there={{
            text: texts.there,
            language: other.article.language,
            head: <Head article={other.article} />,
          }}
        />
      )}
    </section>
  );
}

interface OtherChoiceShown {
  readonly report: Report;
  readonly chosen: Witness;
  readonly choose: (siglum: string) => void;
}

function OtherChoice({ report, chosen, choose }: OtherChoiceShown) {
  return (
    <select
      aria-label={say('panel.beside')}
      value={chosen.siglum}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {compared(report).map(({ siglum, article }) => (
        <option key={siglum} value={siglum}>
          {dated(outletName(article), dayOf(article.published))}
        </option>
      ))}
    </select>
  );
}

/** "The Daily · 19 May 2021". */
const dated = (outlet: string, day: string | undefined): string =>
  day === undefined ? outlet : say('panel.dated', outlet, day);

function OpenInTab({ tab }: { readonly tab: number }) {
  return (
    <span>
      {say('panel.texts-narrow')}{' '}
      <a href={`?tab=${tab}&view=texts`} target="_blank" rel="noopener">
        {say('panel.open-in-tab')}
      </a>
    </span>
  );
}

function Head({ article }: { readonly article: ArticleCard }) {
  return (
    <>
      {article.title && (
        <h2 dir="auto" lang={article.language}>
          {article.title}
        </h2>
      )}
      <p class="imprint">
        <Imprint article={article} />
      </p>
    </>
  );
}
