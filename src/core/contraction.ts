/** Contractions: "we're" is "we are". */

const NEGATED: Readonly<Record<string, string>> = { "can't": 'can', "won't": 'will', "shan't": 'shall' };

/** Words that melt into one in speech. Spelled-out forms are what they are compared by. */
const MELTED: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
  gotta: ['got', 'to'],
  gimme: ['give', 'me'],
  lemme: ['let', 'me'],
  kinda: ['kind', 'of'],
  sorta: ['sort', 'of'],
  outta: ['out', 'of'],
  dunno: ['do', 'not', 'know'],
  "y'all": ['you', 'all'],
  "'em": ['them'],
  "'cause": ['because'],
  cause: ['cause'],
};

const CLITIC = /^([a-z]+)('(?:re|ve|ll|m|s|d))$/;

/** The words in a contraction, in comparable form (clitics that are ambiguous stay: "'s", "'d"), or null. */
export function contractionParts(key: string): readonly string[] | null {
  const melted = Object.hasOwn(MELTED, key) ? MELTED[key] : undefined;
  if (melted) return melted;
  if (key.endsWith("n't") && key.length > 3) {
    return [(Object.hasOwn(NEGATED, key) ? NEGATED[key] : undefined) ?? key.slice(0, -3), 'not'];
  }
  const match = CLITIC.exec(key);
  if (!match?.[1] || !match[2]) return null;
  return [match[1], SPELLED[match[2]] ?? match[2]];
}

const SPELLED: Readonly<Record<string, string>> = { "'re": 'are', "'ve": 'have', "'ll": 'will', "'m": 'am' };

const OPEN: Readonly<Record<string, readonly string[]>> = {
  "'s": ['is', 'has', 'us'],
  "'d": ['had', 'would', 'did'],
};

/** Whether an open clitic can stand for the other word: "it's" for "it is" and "it has". */
export function clitic(a: string, b: string): boolean {
  return (OPEN[a]?.includes(b) ?? false) || (OPEN[b]?.includes(a) ?? false);
}
