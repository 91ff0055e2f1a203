/** A report in the view that the reader chose: its readings, two texts side by side, or the order in time. */
import type { Report } from '../../core/report.ts';
import { say } from '../../say.ts';
import { Readings } from './readings.tsx';
import { SideBySide } from './side-by-side.tsx';
import { Times } from './times.tsx';
import { useViewState, VIEWS, type View, type ViewState } from './view-state.ts';

interface Shown {
  readonly tab: number;
  readonly report: Report;
  readonly again: () => void;
  /** The view that the address names. */
  readonly asked: View | null;
}

export function Edition({ tab, report, again, asked }: Shown) {
  const [state, change] = useViewState(tab, asked);
  if (!state) return null;
  const alone = report.witnesses.length === 0;
  const shown = {
    tab,
    report,
    again,
    state: alone ? { ...state, view: 'readings' as const } : state,
    change,
  };
  return (
    <>
      {!alone && <Views view={state.view} choose={(view) => change({ view })} />}
      <ViewOf {...shown} />
    </>
  );
}

/** What every view is given. */
export interface ViewShown {
  readonly tab: number;
  readonly report: Report;
  readonly again: () => void;
  readonly state: ViewState;
  readonly change: (changed: Partial<ViewState>) => void;
}

function ViewOf(shown: ViewShown) {
  switch (shown.state.view) {
    case 'readings':
      return <Readings {...shown} />;
    case 'texts':
      return <SideBySide {...shown} />;
    case 'times':
      return <Times {...shown} />;
    default:
      return shown.state.view satisfies never;
  }
}

interface ViewsShown {
  readonly view: View;
  readonly choose: (view: View) => void;
}

function Views({ view, choose }: ViewsShown) {
  return (
    <nav class="views" aria-label={say('panel.views')}>
      {VIEWS.map((one) => (
        <button key={one} type="button" aria-pressed={one === view} onClick={() => choose(one)}>
          {say(`panel.view_${one}`)}
        </button>
      ))}
    </nav>
  );
}
