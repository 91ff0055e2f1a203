/** Search box, order and filters above the list. */
import { useId } from 'preact/hooks';
import { say } from '../../../say.ts';
import { ALL, type Choices, isNarrowed, type Sorting, type Wanted } from './selection.ts';

interface Shown {
  readonly choices: Choices;
  readonly sorting: Sorting;
  readonly setSorting: (sorting: Sorting) => void;
  readonly wanted: Wanted;
  readonly setWanted: (wanted: Wanted) => void;
  readonly query: string;
  readonly setQuery: (query: string) => void;
}

const SORTINGS: readonly Sorting[] = ['saved', 'day', 'outlet', 'story'];

export function Narrowing({ choices, sorting, setSorting, wanted, setWanted, query, setQuery }: Shown) {
  const set = (name: keyof Wanted) => (value: string) => setWanted({ ...wanted, [name]: value });
  return (
    <search class="narrowing">
      <label class="query">
        <span>{say('library.search')}</span>
        <input
          type="search"
          dir="auto"
          value={query}
          placeholder={say('library.search-hint')}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      <Menu
        label={say('library.order')}
        value={sorting}
        set={(value) => setSorting(SORTINGS.find((one) => one === value) ?? 'saved')}
      >
        {SORTINGS.map((one) => [one, say(`library.order_${one}`)] as const)}
      </Menu>
      <Names
        label={say('library.outlet')}
        names={choices.outlets}
        value={wanted.outlet}
        set={set('outlet')}
      />
      <Names
        label={say('library.speaker')}
        names={choices.speakers}
        value={wanted.speaker}
        set={set('speaker')}
      />
      <Names label={say('library.tag')} names={choices.tags} value={wanted.tag} set={set('tag')} />
      <Day label={say('library.from')} value={wanted.from} set={set('from')} />
      <Day label={say('library.to')} value={wanted.to} set={set('to')} />
      {isNarrowed(wanted) && (
        <button type="button" class="link" onClick={() => setWanted(ALL)}>
          {say('library.all')}
        </button>
      )}
    </search>
  );
}

interface MenuShown {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly children: readonly (readonly [value: string, label: string])[];
}

function Menu({ label, value, set, children }: MenuShown) {
  const id = useId();
  return (
    <span class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => set(event.currentTarget.value)}>
        {children.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

interface NamesShown extends Omit<MenuShown, 'children'> {
  readonly names: readonly string[];
}

/** Nothing where there is nothing to choose from. */
function Names({ names, ...menu }: NamesShown) {
  if (names.length === 0) return null;
  return (
    <Menu {...menu}>
      {[['', say('library.any')] as const, ...names.map((name) => [name, name] as const)]}
    </Menu>
  );
}

function Day({ label, value, set }: Omit<MenuShown, 'children'>) {
  const id = useId();
  return (
    <span class="field">
      <label for={id}>{label}</label>
      <input id={id} type="date" value={value} onChange={(event) => set(event.currentTarget.value)} />
    </span>
  );
}
