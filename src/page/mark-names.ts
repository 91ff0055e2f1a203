/** What the highlights are called in a page. */

/**
 * Page scripts can read the registry, so the names say nothing; pages may have highlights of their own in it, so there
 * is more than one set of names.
 */
export const FAMILIES = ['hlq', 'hlv', 'hlz'] as const;

/** A sheet that is written for the first set of names, for all of them. */
export const forAllFamilies = (sheet: string): string =>
  FAMILIES.map((family) => sheet.replaceAll(`(${FAMILIES[0]}-`, `(${family}-`)).join('');
