/** Names of people in an article and the fullest form of each. */
import { TITLES } from './lexicon/en.ts';

const NAME_RUN = /\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)+/gu;

/** Returns a function from a name as printed to the fullest form that the text holds. */
export function fullestNames(text: string): (printed: string) => string | null {
  const bySurname = new Map<string, string>();
  for (const match of text.matchAll(NAME_RUN)) {
    const name = withoutTitles(match[0]);
    const surname = surnameOf(name);
    if (!name.includes(' ') || !surname) continue;
    if (!bySurname.has(surname)) bySurname.set(surname, name);
  }
  return (printed) => {
    const name = withoutTitles(printed);
    const surname = surnameOf(name);
    return surname ? (bySurname.get(surname) ?? name) : null;
  };
}

export function withoutTitles(name: string): string {
  return name
    .split(' ')
    .filter((word) => /^\p{Lu}/u.test(word) && !TITLES.has(word.toLowerCase().replace(/\.$/, '')))
    .join(' ')
    .replace(/['’]s$/, '');
}

export function surnameOf(name: string): string | null {
  return name.split(' ').at(-1)?.toLowerCase() || null;
}
