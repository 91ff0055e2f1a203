/** What can be wrong with a quotation, on this page or at another outlet. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type Cited, citeIn } from '../../core/decision.ts';
import { HERE, type Reading, type Report, type Utterance } from '../../core/report.ts';
import { draftKey } from '../../library/drafts.ts';
import { say } from '../../say.ts';
import { nameOf } from './sources.tsx';

/** One of those who print the quotation. */
export interface Place {
  readonly key: string;
  readonly reading: Reading;
  readonly of: Cited;
  /** Null for this page. */
  readonly outlet: string | null;
}

/** This page first, then the others in the order of the report. */
export function placesOf({ base, variants }: Utterance, report: Report): Place[] {
  const readings = [base, ...variants.flatMap((group) => group.readings)];
  return readings.flatMap((reading): Place[] => {
    const of = citeIn(report, reading);
    const outlet = reading.siglum === HERE ? null : nameOf(reading.siglum, report.witnesses);
    return of ? [{ key: draftKey(of), reading, of, outlet }] : [];
  });
}

interface Shown {
  readonly places: readonly Place[];
  readonly place: Place;
  readonly choose: (place: Place) => void;
  /** The buttons that say what is wrong there. */
  readonly children: ComponentChildren;
}

export function WrongChoices({ places, place, choose, children }: Shown) {
  const id = useId();
  return (
    <p class="choices">
      <label for={id}>{say('decisions.wrong')}</label>
      <select
        id={id}
        value={place.key}
        onChange={({ currentTarget: { value } }) => choose(places.find(({ key }) => key === value) ?? place)}
      >
        {places.map((one) => (
          <option key={one.key} value={one.key}>
            {labelOf(one, places)}
          </option>
        ))}
      </select>
      {children}
    </p>
  );
}

const CLIP = 40;

/** The outlet; with its words where it prints several quotations of this one. */
function labelOf({ outlet, reading }: Place, places: readonly Place[]): string {
  if (outlet === null) return say('report.this-page');
  if (places.filter((one) => one.outlet === outlet).length < 2) return outlet;
  const words = reading.text.length > CLIP ? `${reading.text.slice(0, CLIP).trimEnd()}…` : reading.text;
  return say('decisions.wrong-of', outlet, words);
}
