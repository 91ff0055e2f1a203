/** Keys that are pressed together. */
import './keys.css';

/** `named` as browsers write shortcuts: "Alt+Shift+Q", on a Mac by their signs alone. */
export function Keys({ named }: { readonly named: string }) {
  const keys = named.includes('+') ? named.split('+') : [...named];
  return (
    <span class="pressed">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
