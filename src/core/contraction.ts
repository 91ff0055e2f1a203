/** Contractions: "we're" is "we are". */

const NEGATED: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);

/** The verb that stands before "n't": "ca" is "can". */
export const negatedStem = (stem: string): string => NEGATED.get(stem) ?? stem;

/** Words that melt into one in speech. Spelled-out forms are what they are compared by. */
const MELTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['cannot', ['can', 'not']],
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
  ['gotta', ['got', 'to']],
  ['gimme', ['give', 'me']],
  ['lemme', ['let', 'me']],
  ['kinda', ['kind', 'of']],
  ['sorta', ['sort', 'of']],
  ['outta', ['out', 'of']],
  ['dunno', ['do', 'not', 'know']],
  ["y'all", ['you', 'all']],
]);

const SPELLED: ReadonlyMap<string, string> = new Map([
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'m", 'am'],
]);

const CLITIC = /^([a-z]+)('(?:re|ve|ll|m|s|d))$/;

/** The words in a contraction, in comparable form (clitics that are ambiguous stay: "'s", "'d"), or null. */
export function contractionParts(key: string): readonly string[] | null {
  if (!key.includes("'")) return MELTED.get(key) ?? null;
  if (key === "n't") return ['not'];
  if (key.endsWith("n't")) return [negatedStem(key.slice(0, -3)), 'not'];
  const match = CLITIC.exec(key);
  if (!match?.[1] || !match[2]) return MELTED.get(key) ?? null;
  return [match[1], SPELLED.get(match[2]) ?? match[2]];
}

const OPEN: ReadonlyMap<string, readonly string[]> = new Map([
  ["'s", ['is', 'has', 'us']],
  ["'d", ['had', 'would', 'did']],
]);

/** Whether an open clitic can stand for the other word: "it's" for "it is" and "it has". */
export function clitic(a: string, b: string): boolean {
  return (OPEN.get(a)?.includes(b) ?? false) || (OPEN.get(b)?.includes(a) ?? false);
}
