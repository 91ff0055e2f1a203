/** What JSON of a stranger's holds, asked before it is believed. */

/** An object with members, whatever they are. */
export type Thing = Readonly<Record<string, unknown>>;

/** Whether a value is an object with members; a list is none. */
export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The list that a value is; empty for what is none. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
