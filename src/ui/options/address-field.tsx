/** Where a reader types the address of a feed or a site. */

interface Shown {
  readonly label: string;
  readonly address: string;
  readonly change: (address: string) => void;
}

/** A text field: `type="url"` would refuse an address without its scheme, which is how people write them. */
export function AddressField({ label, address, change }: Shown) {
  return (
    <label>
      {label}{' '}
      <input
        type="text"
        inputMode="url"
        dir="ltr"
        required
        value={address}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </label>
  );
}
