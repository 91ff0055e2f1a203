/** A list to choose one from, with an entry for all. */

/** The value of that entry. */
export const ALL = '';

interface ChoiceShown {
  readonly label: string;
  readonly all: string;
  readonly chosen: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly choose: (value: string) => void;
}

export function Choice({ label, all, chosen, choices, choose }: ChoiceShown) {
  return (
    <select aria-label={label} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
      <option value={ALL}>{all}</option>
      {choices.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
