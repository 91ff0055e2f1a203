/** What the comparison of open tabs has found. */
import type { Outcome } from '../../library/outcome.ts';
import type { Glance } from '../../protocol.ts';
import { say } from '../../say.ts';
import { verdict } from '../../wording.ts';
import { useOutcome } from '../parts/use-outcome.ts';
import { TabName } from './choice.tsx';
import { type OpenTab, show } from './open-tabs.ts';

export interface Comparison {
  readonly main: OpenTab;
  readonly others: readonly OpenTab[];
  readonly glances: readonly Glance[];
}

interface Shown {
  readonly comparison: Comparison;
  readonly again: () => void;
}

export function Compared({ comparison: { main, others, glances }, again }: Shown) {
  const outcome = useOutcome(main.id);
  const report = outcome && 'report' in outcome ? outcome.report : null;
  const told = new Set(report?.witnesses.map(({ article }) => article.id));
  const stateOf = (tab: OpenTab): string => {
    const glance = glances.find((one) => one.tab === tab.id);
    if (glance?.state !== 'read') return say(`tabs.${glance?.state ?? 'barred'}`);
    if (glance.article === report?.article.id) return say('tabs.same-article');
    return say(told.has(glance.article) ? 'tabs.same-story' : 'tabs.other-story');
  };
  const line = report ? verdict(report).line : unfinished(outcome);
  return (
    <section aria-labelledby="found">
      <h2 id="found">{line}</h2>
      <p class="unseen" role="status">
        {line}
      </p>
      <p class="ways">
        {report && (
          <a class="button" href={`/src/ui/panel/index.html?tab=${main.id}`}>
            {say('panel.open')}
          </a>
        )}{' '}
        <button type="button" class="button" onClick={() => void show(main)}>
          {say('tabs.go')}
        </button>{' '}
        <button type="button" class="link" onClick={again}>
          {say('tabs.again')}
        </button>
      </p>
      {report && (
        <ul class="tabs">
          {others.map((tab) => (
            <li key={tab.id}>
              <TabName tab={tab} /> <span class="what">{stateOf(tab)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function unfinished(outcome: Outcome | null | undefined): string {
  return say(outcome?.state === 'refused' ? `states.${outcome.reason}_title` : 'tabs.reading');
}
