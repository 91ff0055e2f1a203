/** The list of a report's quotations. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Report, Utterance } from '../../core/report.ts';
import { say, sayNumber } from '../../say.ts';
import { kindLabel } from '../../wording.ts';
import { Entry } from './entry.tsx';
import { Filters } from './filters.tsx';
import { FindingTools } from './finding-tools.tsx';
import { useGrowing } from './growing.ts';
import { type Filter, type Section, sections, stillOffered } from './listing.ts';
import './apparatus.css';
import { Hidden } from './hidden.tsx';
import type { Reveal } from './reveal.ts';
import { Ruled } from './ruled.tsx';
import { ToldElsewhere } from './told.tsx';
import { UtteranceDecisions } from './utterance-decisions.tsx';
import { FOLDED } from './words.ts';

interface Shown {
  readonly report: Report;
  /** Where the quotations stand. */
  readonly place: Reveal;
  readonly again: () => void;
}

export function Apparatus({ report, place, again }: Shown) {
  const [asked, setFilter] = useState<Filter>({});
  const filter = stillOffered(asked, report);
  const listed = sections(report, filter);
  return (
    <>
      <Filters report={report} filter={filter} change={setFilter} />
      {listed.map((section) => (
        <SectionView key={section.kinds[0]} section={section}>
          <Entries entries={section.entries} report={report} place={place} again={again} />
        </SectionView>
      ))}
      <ToldElsewhere />
      <Hidden />
      <Ruled />
      {listed.length === 0 && report.utterances.length > 0 && <p class="none">{say('report.none-fits')}</p>}
    </>
  );
}

interface EntriesShown {
  readonly entries: readonly Utterance[];
  readonly report: Report;
  readonly place: Reveal;
  readonly again: () => void;
}

export function Entries({ entries, report, place: { lost, reveal }, again }: EntriesShown) {
  const drawn = useGrowing(entries.length, report.witnesses.length);
  return (
    <ol class="entries">
      {entries.slice(0, drawn).map((utterance) => (
        <Entry
          key={utterance.id}
          utterance={utterance}
          witnesses={report.witnesses}
          reveal={reveal}
          lost={lost.has(utterance.id)}
          again={again}
          actions={
            <FindingTools report={report} utterance={utterance}>
              <UtteranceDecisions utterance={utterance} />
            </FindingTools>
          }
        />
      ))}
    </ol>
  );
}

interface SectionShown {
  readonly section: Section;
  readonly children: ComponentChildren;
}

function SectionView({ section, children }: SectionShown) {
  const [kind] = section.kinds;
  if (section.folded) {
    return (
      <details class="section">
        <summary>
          <h2>{foldedTitle(section)}</h2>
        </summary>
        {children}
      </details>
    );
  }
  return (
    <section class="section">
      <h2 class={section.kinds.length > 1 ? undefined : kind}>
        <span class="label">{section.kinds.length > 1 ? foldedTitle(section) : kind && kindLabel(kind)}</span>{' '}
        <span class="count">{sayNumber(section.entries.length)}</span>
      </h2>
      {children}
    </section>
  );
}

function foldedTitle({ kinds, entries }: Section): string {
  return kinds.includes('identical') ? FOLDED.identical(entries.length) : FOLDED.minor(entries.length);
}
