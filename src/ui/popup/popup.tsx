/** The popup: what is known of the page in the tab, drawn from its outcome. */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Report } from '../../core/report.ts';
import type { Outcome } from '../../library/outcome.ts';
import { say } from '../../say.ts';
import { openPanel } from '../../side-panel.ts';
import { Apparatus, Entries } from '../parts/apparatus.tsx';
import { DecisionsOn, takesOut, useDeciding } from '../parts/deciding.tsx';
import { ExportMenu } from '../parts/export-menu.tsx';
import { LIBRARY_PAGE, Notice } from '../parts/notice.tsx';
import { ReadingState } from '../parts/reading-state.tsx';
import { useReveal } from '../parts/reveal.ts';
import { SaveArticle } from '../parts/save-article.tsx';
import { SiteSwitch } from '../parts/site-switch.tsx';
import { Imprint } from '../parts/sources.tsx';
import { Verdict } from '../parts/verdict.tsx';
import {
  aloneNotice,
  announcement,
  CHANGED,
  FOLDED,
  NO_PAGE,
  NO_QUOTATIONS,
  refusalNotice,
} from '../parts/words.ts';
import type { PageTab } from './page-tab.ts';
import { type Check, useCheck } from './use-check.ts';

export interface PopupShown {
  readonly tab: PageTab;
  readonly known: Outcome;
}

export function Popup({ tab, known }: PopupShown) {
  const main = useRef<HTMLElement>(null);
  const check = useCheck(tab, known);
  const again = () => {
    main.current?.focus(); // the button that was pressed is about to go
    check.again();
  };
  return (
    <Frame tab={tab} outcome={check.outcome} main={main}>
      <p class="unseen" role="status">
        {check.gone ? CHANGED.title : announcement(check.outcome, check.slow)}
      </p>
      <State check={{ ...check, again }} tab={tab} />
      {!check.gone && check.outcome && 'report' in check.outcome && (
        <SaveArticle tab={tab.id} id={check.outcome.report.article.id} />
      )}
      <SiteSwitch url={tab.url} />
    </Frame>
  );
}

/** What is seen while the browser tells of which page the popup speaks, and what is known of it. */
export function Awaiting() {
  return <Frame tab={null} outcome={null} />;
}

/** The tab was closed, or the window has none that holds a page. */
export function Nowhere() {
  return (
    <Frame tab={null} outcome={null}>
      <Notice notice={NO_PAGE} />
    </Frame>
  );
}

interface FrameShown {
  readonly tab: PageTab | null;
  readonly outcome: Outcome | null;
  readonly main?: RefObject<HTMLElement | null>;
  readonly children?: ComponentChildren;
}

function Frame({ tab, outcome, main, children }: FrameShown) {
  return (
    <>
      <Header tab={tab} outcome={outcome} />
      <main {...(main && { ref: main })} tabIndex={-1} aria-busy={children === undefined}>
        {children}
      </main>
      <footer>
        <span>{say('common.privacy')}</span>{' '}
        <a href={LIBRARY_PAGE} target="_blank" rel="noopener">
          {say('common.library')}
        </a>
      </footer>
    </>
  );
}

function Header({ tab, outcome }: Pick<FrameShown, 'tab' | 'outcome'>) {
  const article = outcome && 'report' in outcome ? outcome.report.article : null;
  return (
    <header>
      <h1 dir="auto" lang={article?.language}>
        {article?.title ?? (tab && (tab.title ?? say('report.this-page')))}
      </h1>
      <p class="imprint">{article ? <Imprint article={article} /> : hostOf(tab?.url)}</p>
    </header>
  );
}

function hostOf(url: string | undefined): string {
  return URL.canParse(url ?? '') ? new URL(url ?? '').host : '';
}

function State({ check, tab }: { readonly check: Check; readonly tab: PageTab }) {
  const { outcome, slow, gone, again } = check;
  if (gone) return <Notice notice={CHANGED} again={again} />;
  switch (outcome?.state) {
    case undefined:
    case 'reading':
      return <ReadingState slow={slow} />;
    case 'checked':
      return (
        <DecisionsOn tab={tab.id} report={outcome.report} decided={outcome.decided}>
          <Checked report={outcome.report} tab={tab} again={again} />
        </DecisionsOn>
      );
    case 'alone':
      return <Alone report={outcome.report} tab={tab} again={again} />;
    case 'refused':
      return <Notice notice={refusalNotice(outcome.reason)} detail={outcome.detail} again={again} />;
    default:
      return outcome satisfies never;
  }
}

/** The popup would lie over the panel, so it goes; a popup in a tab of its own stays. */
function PanelButton({ tab: { window: where } }: { readonly tab: PageTab }) {
  if (where === undefined) return null;
  const open = async () => {
    await openPanel(where);
    if (!new URLSearchParams(location.search).has('tab')) window.close();
  };
  return (
    <p class="panel-way">
      <button type="button" class="button" onClick={() => void open()}>
        {say('panel.open')}
      </button>
    </p>
  );
}

interface CheckedShown {
  readonly report: Report;
  readonly tab: PageTab;
  readonly again: () => void;
}

function Checked({ report, tab, again }: CheckedShown) {
  const place = useReveal(tab.id);
  if (report.utterances.length === 0 && !takesOut(useDeciding()?.decided))
    return <Notice notice={NO_QUOTATIONS} again={again} />;
  return (
    <>
      <Verdict report={report} />
      <PanelButton tab={tab} />
      <ExportMenu report={report} tab={tab.id} />
      <Apparatus report={report} place={place} again={again} />
    </>
  );
}

/** The library is opened only here, so that no other state waits for it. */
function Alone({ report, tab, again }: CheckedShown) {
  const [held, setHeld] = useState<number | null>(null);
  const place = useReveal(tab.id);
  useEffect(() => {
    void import('../../library/known-article.ts').then(({ countKnown }) => countKnown().then(setHeld));
  }, []);
  const { length } = report.utterances;
  return (
    <>
      <Notice notice={aloneNotice(held)} again={again} tab={tab.id} />
      {length > 0 && (
        <details class="section">
          <summary>
            <h2>{FOLDED.read(length)}</h2>
          </summary>
          <Entries entries={report.utterances} report={report} place={place} again={again} />
          <ExportMenu report={report} tab={tab.id} />
        </details>
      )}
    </>
  );
}
