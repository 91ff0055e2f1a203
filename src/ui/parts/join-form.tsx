/** Puts a quotation of this page together with one of another outlet. */
import { useEffect, useId, useState } from 'preact/hooks';
import { outletName } from '../../core/article.ts';
import type { Cited } from '../../core/decision.ts';
import type { Report, Witness } from '../../core/report.ts';
import { say } from '../../say.ts';
import { Ends } from './decision-forms.tsx';
import type { QuotationThere } from './quotations-there.ts';

interface Shown {
  readonly report: Report;
  /** `there`: the quotation of that outlet. */
  readonly keep: (there: Cited, witness: Witness) => void;
  readonly cancel: () => void;
}

// More of a quotation than that makes a list of them unreadable.
const CLIP = 90;
const clip = (text: string): string => (text.length > CLIP ? `${text.slice(0, CLIP).trimEnd()}…` : text);

export function JoinForm({ report: { witnesses }, keep, cancel }: Shown) {
  const [siglum, setSiglum] = useState(witnesses[0]?.siglum);
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const witness = witnesses.find((one) => one.siglum === siglum);
  const quotations = useQuotations(witness);
  const there = quotations?.[chosen];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (there && witness) keep(there.cited, witness);
      }}
    >
      <label for={`${id}-outlet`}>{say('report.outlet')}</label>
      <select
        id={`${id}-outlet`}
        value={siglum}
        onChange={(event) => {
          setSiglum(event.currentTarget.value);
          setChosen(0);
        }}
      >
        {witnesses.map((one) => (
          <option key={one.siglum} value={one.siglum}>
            {outletName(one.article)}
          </option>
        ))}
      </select>
      <label for={`${id}-words`}>{say('decisions.join-words')}</label>
      <select
        id={`${id}-words`}
        class="join-words"
        value={String(chosen)}
        disabled={!there}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
      >
        {quotations?.map(({ text, speaker, cited }, at) => (
          <option key={cited.selector.start} value={String(at)}>
            {speaker ? `${speaker}: ${clip(text)}` : clip(text)}
          </option>
        ))}
      </select>
      {quotations?.length === 0 && <p role="status">{say('panel.text-missing')}</p>}
      <Ends keep={say('decisions.join-keep')} cancel={cancel} />
    </form>
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
