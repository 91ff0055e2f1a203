/** One utterance: what this page prints and what the others print. */
import type { ComponentChildren } from 'preact';
import { pieces, telling } from '../../core/pieces.ts';
import type { Reading, Utterance, VariantGroup, Witness } from '../../core/report.ts';
import { say } from '../../say.ts';
import {
  describeSpeakers,
  describeTranslation,
  describeVariant,
  kindLabel,
  listNames,
} from '../../wording.ts';
import { ReadingText, SpokenDifferences } from './reading-text.tsx';
import { nameOf, Siglum, Sources } from './sources.tsx';
import { SplitButton } from './split-button.tsx';
import { LOST, STEP_LABELS, UNNAMED_SPEAKER } from './words.ts';

interface Shown {
  readonly utterance: Utterance;
  readonly witnesses: readonly Witness[];
  readonly reveal: (utterance: Utterance) => void;
  /** True when the page was asked for the place and has it no more. */
  readonly lost: boolean;
  readonly again: () => void;
  /** Whether to say the kind, for a list that has no headings. */
  readonly labelled?: boolean;
  /** What can be done with it. */
  readonly actions?: ComponentChildren;
}

// Fewer characters than this say little by themselves, so the sentence around them is shown too.
const FRAGMENT = 60;
const isFragment = ({ text }: Reading): boolean => text.length < FRAGMENT;

export function Entry({ utterance, witnesses, reveal, lost, again, labelled, actions }: Shown) {
  const { base, kind, variants, silent } = utterance;
  const marked = pieces(
    base.text,
    telling(utterance).map(({ variant }) => variant),
    'a',
  );
  return (
    <li class={`entry ${kind}`}>
      <p class="who">
        <bdi>{base.speaker ?? UNNAMED_SPEAKER}</bdi>{' '}
        {labelled ? (
          <span class="kind">{kindLabel(kind)}</span>
        ) : (
          <span class="unseen">({kindLabel(kind)})</span>
        )}
      </p>
      <button
        type="button"
        class="base"
        dir="auto"
        title={say('report.show')}
        onClick={() => reveal(utterance)}
      >
        <ReadingText reading={base} context={isFragment(base)} pieces={marked} />
      </button>
      <Translations readings={[base]} />
      {lost && <LostPlace again={again} />}
      <Groups utterance={utterance} witnesses={witnesses} />
      {variants.length > 0 && silent.length > 0 && (
        <p class="silent" title={listNames(silent.map((siglum) => nameOf(siglum, witnesses)))}>
          {say('report.silent', listNames(silent))}
        </p>
      )}
      {actions && <div class="actions">{actions}</div>}
    </li>
  );
}

/** What the articles say of a translation, each wording once. */
function Translations({ readings }: Pick<VariantGroup, 'readings'>) {
  const said = new Set(readings.flatMap(({ translated }) => translated ?? []));
  return [...said].map((words) => (
    <p key={words} class="speakers">
      {describeTranslation(words)}
    </p>
  ));
}

export function LostPlace({ again }: Pick<Shown, 'again'>) {
  return (
    <p class="lost">
      <span role="alert">{LOST}</span>{' '}
      <button type="button" class="link" onClick={again}>
        {STEP_LABELS.again}
      </button>
    </p>
  );
}

type GroupsShown = Pick<Shown, 'utterance' | 'witnesses'>;

/** What the others print, readings that agree together. */
export function Groups({ utterance: { base, variants }, witnesses }: GroupsShown) {
  if (variants.length === 0) return null;
  return (
    <ul class="groups">
      {variants.map((group) => (
        <Group key={keyOf(group)} group={group} base={base} witnesses={witnesses} />
      ))}
    </ul>
  );
}

const keyOf = ({ readings }: VariantGroup): string =>
  readings.map(({ siglum, span }) => `${siglum}${span.start}`).join();

interface GroupShown {
  readonly group: VariantGroup;
  readonly base: Reading;
  readonly witnesses: readonly Witness[];
}

function Group({ group, base, witnesses }: GroupShown) {
  const { variant, readings } = group;
  const [first] = readings;
  if (!first) return null;
  const sigla = [...new Set(readings.map(({ siglum }) => siglum))];
  return (
    <li class={`group ${variant.weight ?? variant.relation}`}>
      <div class="sigla">
        {sigla.map((siglum) => (
          <Siglum key={siglum}>{siglum}</Siglum>
        ))}
      </div>
      <div>
        {variant.relation !== 'identical' && (
          <blockquote class="reading" dir="auto">
            <ReadingText
              reading={first}
              context={isFragment(first)}
              pieces={pieces(first.text, [variant], 'b')}
              short={group}
            />
          </blockquote>
        )}
        <SpokenDifferences base={base} group={group} />
        <div class="finding">
          <span class="what">{describeVariant(variant)}</span>{' '}
          <Sources readings={readings} witnesses={witnesses} /> <SplitButton base={base} group={group} />
        </div>
        {variant.speaker === 'differs' && (
          <p class="speakers">
            {describeSpeakers(
              base.speaker,
              readings.map(({ speaker }) => speaker),
            )}
          </p>
        )}
        <Translations readings={readings} />
      </div>
    </li>
  );
}
