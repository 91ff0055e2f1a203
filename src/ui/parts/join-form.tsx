/** Puts a quotation of this page together with one of another outlet. */
import { useEffect, useId, useState } from 'preact/hooks';
import { outletName } from '../../core/article.ts';
import type { Cited } from '../../core/decision.ts';
import type { Report, Witness } from '../../core/report.ts';
import type { Draft } from '../../library/drafts.ts';
import { say } from '../../say.ts';
import type { FormShown } from './decision-form.tsx';
import { Ends } from './form-ends.tsx';
import type { QuotationThere } from './quotations-there.ts';

type Chosen = NonNullable<Draft['join']>;

interface Shown extends FormShown<Chosen> {
  readonly report: Report;
  readonly chosen: Chosen | undefined;
  /** `there`: the quotation of that outlet. */
  readonly keep: (there: Cited, witness: Witness) => void;
}

export function JoinForm({ report: { witnesses }, chosen, fill, keep, cancel }: Shown) {
  const id = useId();
  const witness = witnesses.find(({ siglum }) => siglum === chosen?.siglum) ?? witnesses[0];
  const quotations = useQuotations(witness);
  const there = quotations?.find(({ cited }) => cited.selector.start === chosen?.start) ?? quotations?.[0];
  if (!witness) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (there) keep(there.cited, witness);
      }}
    >
      <label for={`${id}-outlet`}>{say('report.outlet')}</label>
      <select
        id={`${id}-outlet`}
        value={witness.siglum}
        onChange={(event) => fill({ siglum: event.currentTarget.value })}
      >
        {witnesses.map(({ siglum, article }) => (
          <option key={siglum} value={siglum}>
            {outletName(article)}
          </option>
        ))}
      </select>
      <label for={`${id}-words`}>{say('decisions.join-words')}</label>
      <QuotationChoice
        id={`${id}-words`}
        quotations={quotations ?? []}
        chosen={there}
        choose={(start) => fill({ siglum: witness.siglum, start })}
      />
      {quotations?.length === 0 && <p role="status">{say('panel.text-missing')}</p>}
      <Ends keep={say('decisions.join-keep')} cancel={cancel} />
    </form>
  );
}

interface QuotationChoiceShown {
  readonly id: string;
  readonly quotations: readonly QuotationThere[];
  readonly chosen: QuotationThere | undefined;
  /** By where it begins. */
  readonly choose: (start: number) => void;
}

// More of a quotation than that makes a list of them unreadable.
const CLIP = 90;
const clip = (text: string): string => (text.length > CLIP ? `${text.slice(0, CLIP).trimEnd()}…` : text);

function QuotationChoice({ id, quotations, chosen, choose }: QuotationChoiceShown) {
  return (
    <select
      id={id}
      class="join-words"
      dir="auto"
      value={String(chosen?.cited.selector.start)}
      disabled={!chosen}
      onChange={(event) => choose(Number(event.currentTarget.value))}
    >
      {quotations.map(({ text, speaker, cited: { selector } }) => (
        <option key={selector.start} value={String(selector.start)}>
          {speaker ? `${speaker}: ${clip(text)}` : clip(text)}
        </option>
      ))}
    </select>
  );
}

/** Undefined until they are known. */
function useQuotations(witness: Witness | undefined): readonly QuotationThere[] | undefined {
  const [known, setKnown] = useState<{ readonly of: string; readonly list: readonly QuotationThere[] }>();
  useEffect(() => {
    if (!witness) return undefined;
    let waits = true;
    const told = (list: readonly QuotationThere[]) => waits && setKnown({ of: witness.siglum, list });
    void import('./quotations-there.ts')
      .then(({ quotationsThere }) => quotationsThere(witness))
      .then(told, () => told([]));
    return () => {
      waits = false;
    };
  }, [witness?.article.id]);
  return known && known.of === witness?.siglum ? known.list : undefined;
}
