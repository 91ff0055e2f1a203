/** Says that what another outlet prints is not what was said here. */
import { splits } from '../../core/decision.ts';
import type { Reading, VariantGroup } from '../../core/report.ts';
import { say } from '../../say.ts';
import { listNames } from '../../wording.ts';
import { useDeciding } from './deciding.tsx';
import { nameOf } from './sources.tsx';

interface Shown {
  readonly base: Reading;
  readonly group: VariantGroup;
}

export function SplitButton({ base, group: { readings } }: Shown) {
  const deciding = useDeciding();
  if (!deciding) return null;
  const { report, decide } = deciding;
  const names = listNames([...new Set(readings.map(({ siglum }) => nameOf(siglum, report.witnesses)))]);
  return (
    <button
      type="button"
      class="link split"
      aria-label={say('decisions.split-named', names)}
      onClick={() => void decide(splits(report, base, readings), say('decisions.told_split', names))}
    >
      {say('decisions.split')}
    </button>
  );
}
