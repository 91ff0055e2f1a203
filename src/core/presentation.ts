/** From the true differences to those that a reader can take in: whole phrases, no islands, moved words named. */
import type { Stretch } from './difference.ts';
import type { Atom, Reading } from './reading.ts';

/** Makes stretches readable; they still hold every atom of both readings once, in order. Linear but for moves. */
export function presentable(found: readonly Stretch[], a: Reading, b: Reading): Stretch[] {
  return markMoved(mergeIslands(mergeShortCuts(found), a), a, b);
}

/** Whether no stretch could be joined with another or be what another was moved to: each way takes two that are loose. */
export function isPresentable(found: readonly Stretch[]): boolean {
  let loose = 0;
  for (const { kind } of found) if (isLoose(kind)) loose++;
  return loose < 2;
}

/** A longer end that one reading lacks was cut; a short one beside a swapped word belongs to the swap. */
const LONGEST_SWAPPED_END = 4;

/** "not that simple" against "too simple": "not" is no cut end but part of what was swapped. */
function mergeShortCuts(found: readonly Stretch[]): Stretch[] {
  return merge(found, (last, next) => {
    const [cut, other] = last.kind === 'cut' ? [last, next] : [next, last];
    const size = cut.left.length + cut.right.length;
    return cut.kind === 'cut' && other.kind === 'differs' && size <= LONGEST_SWAPPED_END;
  });
}

/**
 * An article alone is folded away, and so is a cut end; where a whole clause is gone and an article as well, words are
 * left out in two places, so that no cutting of one print gives the other: the clause is told. Linear.
 */
export function withClausesTold(found: readonly Stretch[], a: Reading, b: Reading): readonly Stretch[] {
  if (!found.some(({ reason }) => reason === 'article')) return found;
  return found.map((stretch, k) =>
    (k === 0 || k === found.length - 1) && isCutClause(stretch, a, b)
      ? { ...stretch, kind: 'differs' }
      : stretch,
  );
}

/** More than a few words, and a pause between them and what was kept. */
function isCutClause({ kind, a0, a1, b0, b1 }: Stretch, a: Reading, b: Reading): boolean {
  const [from, to, { atoms }] = a1 > a0 ? [a0, a1, a] : [b0, b1, b];
  const behind = from === 0 ? to : from;
  return kind === 'cut' && to - from > LONGEST_SWAPPED_END && (atoms[behind]?.pauseBefore ?? false);
}

/** One kept grammar word between two phrases that differ is no agreement. */
function mergeIslands(found: readonly Stretch[], a: Reading): Stretch[] {
  const isIsland = (stretch: Stretch | undefined): boolean =>
    stretch?.kind === 'keep' && stretch.a1 - stretch.a0 === 1 && (a.atoms[stretch.a0]?.grammar ?? false);
  const merged: Stretch[] = [];
  for (let k = 0; k < found.length; k++) {
    const [stretch, after] = [found[k], found[k + 1]];
    const before = merged.at(-1);
    if (!stretch) break;
    if (before && after && isIsland(stretch) && isPhrase(before) && isPhrase(after)) {
      merged[merged.length - 1] = joined(joined(before, stretch), after);
      k++;
    } else merged.push(stretch);
  }
  return merged;
}

/** Differs by more than one word for one. */
const isPhrase = ({ kind, left, right }: Stretch): boolean =>
  kind === 'differs' && (left.length !== 1 || right.length !== 1);

function merge(found: readonly Stretch[], belongs: (last: Stretch, next: Stretch) => boolean): Stretch[] {
  const merged: Stretch[] = [];
  for (const stretch of found) {
    const last = merged.at(-1);
    if (last && belongs(last, stretch)) merged[merged.length - 1] = joined(last, stretch);
    else merged.push(stretch);
  }
  return merged;
}

function joined(first: Stretch, second: Stretch): Stretch {
  return {
    kind: 'differs',
    a0: first.a0,
    a1: second.a1,
    b0: first.b0,
    b1: second.b1,
    left: [...first.left, ...second.left],
    right: [...first.right, ...second.right],
  };
}

/** More one-sided stretches than any readable difference has; moves are not looked for beyond. */
const MOST_ONE_SIDED = 40;

/** Words that only A has at one place and only B has at another were moved. */
function markMoved(found: readonly Stretch[], a: Reading, b: Reading): Stretch[] {
  const sided = found.filter(({ kind, left, right }) => isLoose(kind) && !left.length !== !right.length);
  if (sided.length > MOST_ONE_SIDED) return [...found];
  const moved = new Set<Stretch>();
  for (const from of sided) {
    if (from.left.length === 0 || !tellsOfMove(from.left)) continue;
    const wording = keysOf(a.atoms.slice(from.a0, from.a1));
    const to = sided.find(
      (other) => !moved.has(other) && keysOf(b.atoms.slice(other.b0, other.b1)) === wording,
    );
    if (to) moved.add(from).add(to);
  }
  for (const end of turnedRound(sided)) moved.add(end);
  return found.map((stretch) => (moved.has(stretch) ? { ...stretch, kind: 'moved' } : stretch));
}

/** So many content words at opposite ends, and half of those of the shorter end, are no chance. */
const FEWEST_TURNED = 2;
const TURNED_SHARE = 0.5;

/**
 * The ends of two readings that only one has each, where they say the same: "Four years I have waited" and "I have
 * waited for four years" have but their middle in the same order, and neither was cut.
 */
function turnedRound(sided: readonly Stretch[]): readonly Stretch[] {
  const [left, right] = (['left', 'right'] as const).map((side) =>
    sided.filter((stretch) => stretch.kind === 'cut' && stretch[side].length > 0),
  );
  const [one, other] = [left?.[0], right?.[0]];
  if (!one || !other || left?.length !== 1 || right?.length !== 1) return [];
  const [a, b] = [lemmasOf(one.left), lemmasOf(other.right)];
  const shared = [...a].filter((lemma) => b.has(lemma)).length;
  const least = Math.max(FEWEST_TURNED, TURNED_SHARE * Math.min(a.size, b.size));
  return shared >= least ? [one, other] : [];
}

const lemmasOf = (atoms: readonly Atom[]): ReadonlySet<string> =>
  new Set(atoms.filter(({ grammar }) => !grammar).map(({ lemma }) => lemma));

const isLoose = (kind: Stretch['kind']): boolean => kind === 'cut' || kind === 'differs';
const keysOf = (atoms: readonly Atom[]): string => atoms.map((atom) => atom.key).join(' ');
const tellsOfMove = (atoms: readonly Atom[]): boolean => atoms.some(({ grammar }) => !grammar);
