/** What the library takes on the disk, whether the browser keeps it, and what it lets go by itself. */
import { useEffect, useState } from 'preact/hooks';
import { changeRetention, readRetention, watchRetention } from '../../library/retention.ts';
import { seedDossiers } from '../../library/seeds.ts';
import { persist, type Retention, type Usage, usage } from '../../library/store/keeping.ts';
import { openLibrary } from '../../library/store/library.ts';
import { say, sayCount } from '../../say.ts';
import { wordsOfError } from './shelf/trouble.ts';
import { StoredBytes, sizeOf } from './stored.tsx';
import { useRead } from './use-read.ts';

export function Storage({ round }: { readonly round: number }) {
  const { value: used, trouble, again } = useRead(() => openLibrary().then(usage), [round]);
  const [told, setTold] = useState('');
  const ask = async () => setTold(say((await persist()) ? 'library.persisted' : 'library.not-persisted'));
  return (
    <section aria-labelledby="storage" class="storage">
      <h2 id="storage">{say('library.storage')}</h2>
      {used && <Used used={used} />}
      <StoredBytes round={round} />
      <p role="status">{trouble || told}</p>
      {used && !used.persisted && (
        <p>
          <button type="button" class="button" onClick={() => void again(ask)}>
            {say('library.persist')}
          </button>{' '}
          <span class="hint">{say('library.persist-hint')}</span>
        </p>
      )}
      <Rules tell={setTold} />
    </section>
  );
}

/** Of what the browser grants; from here on the reader should know. */
const NEARLY_FULL = 0.9;

function Used({
  used: { articles, pastRevisions, binned, bytes, quota, persisted },
}: {
  readonly used: Usage;
}) {
  const isNearlyFull = bytes !== null && quota !== null && bytes > quota * NEARLY_FULL;
  return (
    <>
      <p>
        {say('library.own', sayCount('library.articles', articles))}
        {pastRevisions > 0 && ` · ${sayCount('library.past', pastRevisions)}`}
        {binned > 0 && ` · ${sayCount('library.binned', binned)}`}
        {` · ${say('library.bundled', sayCount('library.articles', seedDossiers().length))}`}
      </p>
      {bytes !== null && quota !== null && (
        <p class="bar">
          <meter value={bytes} max={quota} high={quota * NEARLY_FULL} aria-label={say('library.storage')} />
          <span>{say('library.used', sizeOf(bytes), sizeOf(quota))}</span>
        </p>
      )}
      {isNearlyFull && <p class="fault">{say('library.nearly-full')}</p>}
      {persisted && <p>{say('library.persisted')}</p>}
    </>
  );
}

/** Both off until the reader says otherwise. */
function Rules({ tell }: { readonly tell: (words: string) => void }) {
  const [rule, setRule] = useState<Retention | null>(null);
  const failed = (error: unknown) => tell(wordsOfError(error));
  useEffect(() => {
    readRetention().then(setRule, failed);
    return watchRetention(setRule);
  }, []);
  if (!rule) return null;
  const set = (name: keyof Retention) => (value: number | null) => {
    const change = ({ [name]: _, ...others }: Retention): Retention =>
      value === null ? others : { ...others, [name]: value };
    setRule(change(rule)); // the browser may be slow to tell
    changeRetention(change).then(() => tell(say('library.rules-kept')), failed);
  };
  return (
    <fieldset class="rules">
      <legend>{say('library.rules')}</legend>
      <Rule label={say('library.rule-days')} value={rule.days} first={365} set={set('days')} />
      <Rule label={say('library.rule-articles')} value={rule.articles} first={10_000} set={set('articles')} />
      <p class="hint">{say('library.rules-hint')}</p>
    </fieldset>
  );
}

interface RuleShown {
  readonly label: string;
  readonly value: number | undefined;
  /** What is proposed when the rule is switched on. */
  readonly first: number;
  readonly set: (value: number | null) => void;
}

function Rule({ label, value, first, set }: RuleShown) {
  return (
    <p class="rule">
      <label class="choice">
        <input
          type="checkbox"
          checked={value !== undefined}
          onChange={({ currentTarget }) => set(currentTarget.checked ? first : null)}
        />
        <span>{label}</span>
      </label>{' '}
      {value !== undefined && (
        <input
          type="number"
          min={1}
          value={value}
          aria-label={label}
          onChange={({ currentTarget }) => {
            const typed = currentTarget.valueAsNumber;
            if (Number.isSafeInteger(typed) && typed > 0) set(typed);
          }}
        />
      )}
    </p>
  );
}
