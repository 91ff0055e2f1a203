/** The signs of the table: letters that tell the wordings of a row apart, and what they and its dashes mean. */
import type { Utterance, VariantGroup, Witness } from '../../core/report.ts';
import { say } from '../../say.ts';

export type Letters = ReadonlyMap<VariantGroup, string>;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

const isReworded = ({ variant }: VariantGroup): boolean => variant.relation === 'reworded';

/** In the order in which the columns show them, so that equal letters are equal words; none where there is but one. */
export function lettersOf(variants: readonly VariantGroup[], columns: readonly Witness[]): Letters {
  const wordings = variants.filter(isReworded);
  if (wordings.length < 2) return new Map();
  const seen = new Set(
    columns.flatMap(({ siglum }) =>
      wordings.filter(({ readings }) => readings.some((reading) => reading.siglum === siglum)),
    ),
  );
  return new Map([...seen].map((group, at) => [group, ALPHABET[at % ALPHABET.length] ?? '']));
}

/** Named as an image, since a letter by itself says nothing to who hears it. */
export function Letter({ children }: { readonly children: string }) {
  const name = say('panel.letter', children);
  return (
    <sup class="letter" role="img" aria-label={name} title={name}>
      {children}
    </sup>
  );
}

/** What is not in the table is not explained. */
export function Legend({ utterances }: { readonly utterances: readonly Utterance[] }) {
  const isLettered = utterances.some(({ variants }) => variants.filter(isReworded).length > 1);
  const isSilent = utterances.some(({ silent }) => silent.length > 0);
  if (!isLettered && !isSilent) return null;
  return (
    <ul class="legend">
      {isLettered && (
        <li>
          <b>a</b> <b>b</b> {say('panel.legend-letters')}
        </li>
      )}
      {isSilent && (
        <li>
          <b>–</b> {say('panel.legend-silent')}
        </li>
      )}
      <li>
        <del class="left-out">{say('panel.legend-words')}</del> {say('panel.legend-left-out')}
      </li>
    </ul>
  );
}
