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
import { Legend, Letter, type Letters, lettersOf } from './letters.tsx';
import { UtteranceActions } from './utterance-actions.tsx';
import './readings-table.css';

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
    <>
      <Legend utterances={utterances} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
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
    </>
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
  const letters = lettersOf(variants, columns);
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
          <div class="actions">
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
          <Cell key={witness.siglum} utterance={utterance} witness={witness} letters={letters} />
        ))}
      </tr>
      {open && (
        <tr class="unfolded">
          <td colSpan={columns.length + 1}>
            <Groups utterance={utterance} witnesses={witnesses} />
            <div class="actions">
              <FindingTools report={report} utterance={utterance} />
            </div>
          </td>
        </tr>
      )}
    </tbody>
  );
}

interface CellShown {
  readonly utterance: Utterance;
  readonly witness: Witness;
  readonly letters: Letters;
}

function Cell({ utterance, witness: { siglum }, letters }: CellShown) {
  const { base, variants, silent } = utterance;
  const printed = variants.filter(({ readings }) => readings.some((reading) => reading.siglum === siglum));
  const shown = printed.map((group) => (
    <CellReading key={keyOf(group)} group={group} base={base} letter={letters.get(group)} />
  ));
  if (shown.length === 0) return <td class="absent">{silent.includes(siglum) ? <Silent /> : '–'}</td>;
  if (shown.length === 1) return <td>{shown}</td>;
  return (
    <td>
      {shown.map((one) => (
        <div key={one.key} class="cell">
          {one}
        </div>
      ))}
    </td>
  );
}

const keyOf = ({ readings }: VariantGroup): string =>
  readings.map(({ siglum, span }) => `${siglum}${span.start}`).join();

/** A dash to who sees it. Named as an image, since words that are hidden would be a layer each to who scrolls. */
function Silent() {
  return (
    <span role="img" aria-label={say('panel.silent')} title={say('panel.silent')}>
      –
    </span>
  );
}

interface CellReadingShown {
  readonly base: Reading;
  readonly group: VariantGroup;
  readonly letter: string | undefined;
}

function CellReading({ base, group, letter }: CellReadingShown) {
  const { variant, readings } = group;
  return (
    <>
      {letter && <Letter>{letter}</Letter>}
      {variant.relation === 'reworded' && (
        <p class="reading" dir="auto">
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
      <span class="unseen" dir="auto">
        {say('panel.left-out')}{' '}
      </span>
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
