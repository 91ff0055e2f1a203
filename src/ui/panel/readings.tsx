/** The apparatus: every quotation of this page with what the others print, as a table or, in little room, as cards. */
import { useMemo, useRef } from 'preact/hooks';
import { say, sayCount } from '../../say.ts';
import { Entry } from '../parts/entry.tsx';
import { ExportMenu } from '../parts/export-menu.tsx';
import { FindingTools } from '../parts/finding-tools.tsx';
import { useGrowing } from '../parts/growing.ts';
import { useReveal } from '../parts/reveal.ts';
import { Ruled } from '../parts/ruled.tsx';
import { Hidden, ToldElsewhere } from '../parts/utterance-decisions.tsx';
import { Verdict } from '../parts/verdict.tsx';
import { chosen, compared, newWordsOf, stillOffered } from './choices.ts';
import { Controls } from './controls.tsx';
import type { ViewShown } from './edition.tsx';
import { useFoundWords } from './found-words.ts';
import { type Listed, ReadingsTable } from './readings-table.tsx';
import { useIsWide } from './room.ts';
import { UtteranceActions } from './utterance-actions.tsx';

export function Readings({ tab, report, again, state, change }: ViewShown) {
  const wide = useIsWide('table');
  const wordsOf = useMemo(newWordsOf, [report]);
  const choices = useMemo(() => stillOffered(state.choices, report), [state.choices, report]);
  const found = useMemo(() => chosen(report, choices, wordsOf), [report, choices, wordsOf]);
  const shown = found.slice(0, useGrowing(found.length, report.witnesses.length));
  const { lost, reveal } = useReveal(tab);
  const list = useRef<HTMLElement>(null);
  useFoundWords(list, choices.query);
  const listed = { report, utterances: shown, witnesses: report.witnesses, lost, reveal, again };
  return (
    <section ref={list} class="readings" aria-label={say('panel.view_readings')}>
      {report.witnesses.length > 0 && <Verdict report={report} />}
      <ExportMenu report={report} tab={tab} />
      <Controls report={report} choices={choices} change={(next) => change({ choices: next })} wide={wide} />
      <p class="shown" role="status">
        {sayCount('panel.shown', found.length, String(report.utterances.length))}
      </p>
      {found.length === 0 && report.utterances.length > 0 && <p class="none">{say('panel.none-fits')}</p>}
      {found.length > 0 &&
        (wide ? <ReadingsTable {...listed} columns={compared(report)} /> : <Cards {...listed} />)}
      <ToldElsewhere />
      <Hidden />
      <Ruled />
    </section>
  );
}

function Cards({ report, utterances, witnesses, lost, reveal, again }: Listed) {
  return (
    <ol class="cards">
      {utterances.map((utterance) => (
        <Entry
          key={utterance.id}
          utterance={utterance}
          witnesses={witnesses}
          reveal={reveal}
          lost={lost.has(utterance.id)}
          again={again}
          actions={
            <>
              <UtteranceActions utterance={utterance} reveal={reveal} />
              <FindingTools report={report} utterance={utterance} />
            </>
          }
          labelled
        />
      ))}
    </ol>
  );
}
