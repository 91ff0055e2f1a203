/** The panel: the whole comparison of the article in the tab, drawn from its outcome. */
import { useRef } from 'preact/hooks';
import { check } from '../../check.ts';
import type { Outcome } from '../../library/outcome.ts';
import { say } from '../../say.ts';
import { DecisionsOn, takesOut } from '../parts/deciding.tsx';
import { LIBRARY_PAGE, Notice } from '../parts/notice.tsx';
import { ReadingState } from '../parts/reading-state.tsx';
import { SiteSwitch } from '../parts/site-switch.tsx';
import { Imprint } from '../parts/sources.tsx';
import { aloneNotice, announcement, NO_QUOTATIONS, refusalNotice } from '../parts/words.ts';
import { Edition } from './edition.tsx';
import { type FollowedTab, useFollowedTab, useKnown } from './followed-tab.ts';
import { Unchecked } from './unchecked.tsx';
import type { View } from './view-state.ts';
import './style.css';

interface Shown {
  /** The tab to speak of; null to follow the one in front. */
  readonly named: number | null;
  readonly view: View | null;
}

export function Panel({ named, view }: Shown) {
  const main = useRef<HTMLElement>(null);
  const tab = useFollowedTab(named);
  const { outcome, slow } = useKnown(tab?.id);
  const again = () => {
    main.current?.focus(); // the button that was pressed is about to go
    if (tab) void check(tab.id, tab.url);
  };
  const known = tab !== null && outcome !== undefined;
  return (
    <>
      <Header tab={tab} outcome={outcome ?? null} />
      <main ref={main} tabIndex={-1} aria-busy={!known}>
        <p class="unseen" role="status">
          {known && (outcome ? announcement(outcome, slow) : say('panel.unchecked'))}
        </p>
        {known && <State tab={tab} outcome={outcome} slow={slow} again={again} view={view} />}
        <SiteSwitch url={tab?.url} />
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

interface HeaderShown {
  readonly tab: FollowedTab | null;
  readonly outcome: Outcome | null;
}

function Header({ tab, outcome }: HeaderShown) {
  const article = outcome && 'report' in outcome ? outcome.report.article : null;
  return (
    <header>
      <h1 dir="auto" lang={article?.language}>
        {article?.title ?? tab?.title ?? say('report.this-page')}
      </h1>
      {article && (
        <p class="imprint">
          <Imprint article={article} />
        </p>
      )}
    </header>
  );
}

interface StateShown {
  readonly tab: FollowedTab;
  readonly outcome: Outcome | null;
  readonly slow: boolean;
  readonly again: () => void;
  readonly view: View | null;
}

function State({ tab, outcome, slow, again, view }: StateShown) {
  switch (outcome?.state) {
    case undefined:
      return <Unchecked tab={tab} check={again} />;
    case 'reading':
      return <ReadingState slow={slow} />;
    case 'refused':
      return <Notice notice={refusalNotice(outcome.reason)} detail={outcome.detail} again={again} />;
    case 'checked':
    case 'alone':
      return <Found tab={tab} outcome={outcome} again={again} view={view} />;
    default:
      return outcome satisfies never;
  }
}

interface FoundShown extends Omit<StateShown, 'outcome' | 'slow'> {
  readonly outcome: Extract<Outcome, { readonly state: 'checked' | 'alone' }>;
}

function Found({ tab, outcome: { state, report, decided }, again, view }: FoundShown) {
  const nothing = report.utterances.length === 0 && !takesOut(decided);
  return (
    <DecisionsOn key={tab.id} tab={tab.id} report={report} decided={decided}>
      {state === 'alone' && <Notice notice={aloneNotice(null)} again={again} tab={tab.id} />}
      {state === 'checked' && nothing && <Notice notice={NO_QUOTATIONS} again={again} />}
      {!nothing && <Edition tab={tab.id} report={report} again={again} asked={view} />}
    </DecisionsOn>
  );
}
