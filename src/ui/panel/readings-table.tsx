/** Quotations in rows, outlets in columns: who prints, changes, cuts or leaves out what, at a glance. */
import { useState } from 'preact/hooks';
import { outletName } from '../../core/article.ts';
import { type Difference, differences, pieces, telling } from '../../core/pieces.ts';
import type { MarkId, Reading, Report, Utterance, VariantGroup, Witness } from '../../core/report.ts';
import { say } from '../../say.ts';
import { describeVariant, kindLabel } from '../../wording.ts';
import { Groups, LostPlace } from '../parts/entry.tsx';
import { FindingTools } from '../parts/finding-tools.tsx';
import { ReadingText } from '../parts/reading-text.tsx';
import { dayOf, Siglum } from '../parts/sources.tsx';
import { UNNAMED_SPEAKER } from '../parts/words.ts';
import { UtteranceActions } from './utterance-actions.tsx';

/** What table and cards are given. */
export interface Listed {
  readonly report: Report;
  readonly utterances: readonly Utterance[];
  /** All who tell the story. */
  readonly witnesses: readonly Witness[];
  readonly lost: ReadonlySet<MarkId>;
  readonly reveal: (utterance: Utterance) => void;
  readonly again: () => void;
}

interface TableShown extends Listed {
  /** The witnesses that have a column. */
  readonly columns: readonly Witness[];
}

export function ReadingsTable(shown: TableShown) {
  const { columns, utterances } = shown;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroller" aria-label={say('panel.table')} tabIndex={0}>
      <table style={{ '--outlets': columns.length }}>
        <thead>
          <tr>
            <th scope="col" class="here">
              {say('report.this-page')}
            </th>
            {columns.map((witness) => (
              <OutletHead key={witness.siglum} witness={witness} />
            ))}
          </tr>
        </thead>
        {utterances.map((utterance) => (
          <Row key={utterance.id} utterance={utterance} {...shown} />
        ))}
      </table>
    </section>
  );
}

function OutletHead({ witness: { siglum, article } }: { readonly witness: Witness }) {
  return (
    <th scope="col">
      <Siglum>{siglum}</Siglum> <bdi class="outlet">{outletName(article)}</bdi>
      {article.published && <span class="day">{dayOf(article.published)}</span>}
    </th>
  );
}

interface RowShown extends TableShown {
  readonly utterance: Utterance;
}

function Row({ report, utterance, witnesses, columns, lost, reveal, again }: RowShown) {
  const [open, setOpen] = useState(false);
  const { base, kind, variants } = utterance;
  const marked = pieces(
    base.text,
    telling(utterance).map(({ variant }) => variant),
    'a',
  );
  return (
    <tbody class={kind}>
      <tr>
        <th scope="row" class="here">
          <p class="who">
            <bdi>{base.speaker ?? UNNAMED_SPEAKER}</bdi> <span class="kind">{kindLabel(kind)}</span>
          </p>
          <blockquote class="reading" dir="auto">
            <ReadingText reading={base} context={false} pieces={marked} short />
          </blockquote>
          <div class="row-actions">
            {variants.length > 0 && (
              <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
                {say(open ? 'panel.fold' : 'panel.unfold')}
              </button>
            )}
            <UtteranceActions utterance={utterance} reveal={reveal} />
          </div>
          {lost.has(utterance.id) && <LostPlace again={again} />}
        </th>
        {columns.map((witness) => (
          <Cell key={witness.siglum} utterance={utterance} witness={witness} />
        ))}
      </tr>
      {open && (
        <tr class="unfolded">
          <td colSpan={columns.length + 1}>
            <Groups utterance={utterance} witnesses={witnesses} thorough />
            <FindingTools report={report} utterance={utterance} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

interface CellShown {
  readonly utterance: Utterance;
  readonly witness: Witness;
}

function Cell({ utterance, witness: { siglum } }: CellShown) {
  const printed = utterance.variants.filter(({ readings }) =>
    readings.some((reading) => reading.siglum === siglum),
  );
  const [only] = printed;
  if (printed.length === 1 && only) {
    return (
      <td>
        <CellReading group={only} utterance={utterance} />
      </td>
    );
  }
  if (printed.length > 0) {
    return (
      <td>
        {printed.map((group, at) => (
          <div key={at} class="cell">
            <CellReading group={group} utterance={utterance} />
          </div>
        ))}
      </td>
    );
  }
  return <td class="absent">{utterance.silent.includes(siglum) ? <Silent /> : '–'}</td>;
}

/** A dash to who sees it. Named as an image, since words that are hidden would be a layer each to who scrolls. */
function Silent() {
  return (
    <span role="img" aria-label={say('panel.silent')} title={say('panel.silent')}>
      –
    </span>
  );
}

interface CellReadingShown {
  readonly utterance: Utterance;
  readonly group: VariantGroup;
}

function CellReading({ utterance: { base, variants }, group }: CellReadingShown) {
  const { variant, readings } = group;
  return (
    <>
      {variant.relation === 'reworded' && (
        <p class="reading" dir="auto">
          <Letter variants={variants} group={group} />
          <Reworded base={base} group={group} />
        </p>
      )}
      <p class="finding">{describeVariant(variant)}</p>
      {variant.speaker === 'differs' && (
        <p class="speakers">
          <bdi>{readings[0]?.speaker ?? UNNAMED_SPEAKER}</bdi>
        </p>
      )}
    </>
  );
}

// So many differences tell by themselves what was changed; where there are more, the words between them are needed.
const BARE = 2;

/** Only where the reading parts from this page's, if that is in few places; in full it stands in the unfolded row. */
function Reworded({ base, group }: { readonly base: Reading; readonly group: VariantGroup }) {
  const { readings, variant } = group;
  const [first] = readings;
  if (!first) return null;
  const found = differences(base.text, first.text, variant);
  if (found.length > BARE) {
    const marked = pieces(first.text, [variant], 'b');
    return <ReadingText reading={first} context={false} pieces={marked} short={group} />;
  }
  return (
    <>
      {found.map((difference, at) => (
        <Parting key={at} {...difference} minor={variant.weight === 'trivial'} />
      ))}
    </>
  );
}

/** Tells apart the wordings of a row where there are several, so that equal ones are seen to be equal. */
function Letter({
  variants,
  group,
}: {
  readonly variants: readonly VariantGroup[];
  readonly group: VariantGroup;
}) {
  const wordings = variants.filter(({ variant }) => variant.relation === 'reworded');
  if (wordings.length < 2) return null;
  return <sup class="letter">{String.fromCharCode(97 + (wordings.indexOf(group) % 26))}</sup>;
}

/** One place where the words part: the words there, or, struck, those that are left out. */
function Parting({ here, there, minor }: Difference & { readonly minor: boolean }) {
  if (there !== '') {
    return (
      <span class="parting">
        {minor ? <span class="minor">{clip(there)}</span> : <mark class="changed">{clip(there)}</mark>}
      </span>
    );
  }
  return (
    <span class="parting">
      <span class="unseen">{say('panel.left-out')} </span>
      <del class="left-out">{clip(here)}</del>
    </span>
  );
}

const CLIP = 60;

/** Without the marks behind the last word: alone in a cell they say nothing. */
function clip(text: string): string {
  if (text.length > CLIP) return `${text.slice(0, CLIP).trimEnd()}…`;
  return text.replace(/[,.;:]+$/, '');
}
