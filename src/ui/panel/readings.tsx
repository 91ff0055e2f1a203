/** The apparatus: every quotation of this page with what the others print, as a table or, in little room, as cards. */
import { useMemo, useRef } from 'preact/hooks';
import type { Report } from '../../core/report.ts';
import { say, sayCount } from '../../say.ts';
import { Entry } from '../parts/entry.tsx';
import { ExportMenu } from '../parts/export-menu.tsx';
import { FindingTools } from '../parts/finding-tools.tsx';
import { useGrowing } from '../parts/growing.ts';
import { Hidden } from '../parts/hidden.tsx';
import { useReveal } from '../parts/reveal.ts';
import { Ruled } from '../parts/ruled.tsx';
import { ToldElsewhere } from '../parts/told.tsx';
import { Verdict } from '../parts/verdict.tsx';
import { chosen, compared, newWordsOf, stillOffered, vocabularyOf, type WordsOf } from './choices.ts';
import { Controls } from './controls.tsx';
import type { ViewShown } from './edition.tsx';
import { useFoundWords } from './found-words.ts';
import { type Listed, ReadingsTable } from './readings-table.tsx';
import { useIsWide } from './room.ts';
import { type Term, termsOf } from './search.ts';
import { UtteranceActions } from './utterance-actions.tsx';
import './readings.css';

export function Readings({ tab, report, again, state, change }: ViewShown) {
  const wide = useIsWide('table');
  const wordsOf = useMemo(newWordsOf, [report]);
  const choices = useMemo(() => stillOffered(state.choices, report), [state.choices, report]);
  const terms = useTerms(report, choices.query, wordsOf);
  const found = useMemo(() => chosen(report, choices, { wordsOf, terms }), [report, choices, terms]);
  const shown = found.slice(0, useGrowing(found.length, report.witnesses.length));
  const { lost, reveal } = useReveal(tab);
  const list = useRef<HTMLElement>(null);
  useFoundWords(list, terms);
  const listed = { report, utterances: shown, witnesses: report.witnesses, lost, reveal, again };
  return (
    <section ref={list} class="readings" aria-label={say('panel.view_readings')}>
      {report.witnesses.length > 0 && <Verdict report={report} />}
      <ExportMenu report={report} tab={tab} />
      <Controls report={report} choices={choices} change={(next) => change({ choices: next })} wide={wide} />
      <p class="shown" role="status">
        {sayCount('panel.shown', found.length, String(report.utterances.length))}{' '}
        {found.length > 0 && terms.some(({ isNear }) => isNear) && say('panel.search-near')}
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

function useTerms(report: Report, query: string, wordsOf: WordsOf): readonly Term[] {
  return useMemo(
    () => (query.trim() === '' ? [] : termsOf(query, vocabularyOf(report, wordsOf))),
    [report, query, wordsOf],
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
            <FindingTools report={report} utterance={utterance}>
              <UtteranceActions utterance={utterance} reveal={reveal} />
            </FindingTools>
          }
          labelled
        />
      ))}
    </ol>
  );
}
