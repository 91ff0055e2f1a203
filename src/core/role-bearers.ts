/** Who bears a role: whom "the senator" or "a spokesman, Jim Smith" may stand for. */
import { type Figure, foldsBefore, genderOf, partyOf, roleOf } from './cast.ts';
import type { Phrase } from './phrases.ts';
import type { Scene } from './scene.ts';

/** Who may be meant by a role: nobody of the other sex or party than its words say. */
export function bearerOf(scene: Scene, phrase: Phrase): (figure: Figure) => boolean {
  const head = scene.tokens[phrase.head]?.fold ?? '';
  const gender = genderOf([head], null);
  const before = foldsBefore(scene, phrase);
  const [role, party] = [roleOf(head, before), partyOf(before)];
  return (figure) =>
    figure.roles.has(role) &&
    (!gender || !figure.gender || figure.gender === gender) &&
    (!party || !figure.party || figure.party === party);
}

/** Of more bearers of one role none is the only one meant. */
const MOST_BEARERS = 8;

/** For each role the named figures that have it, one more than `MOST_BEARERS` at most. */
export function bearersOf(figures: readonly Figure[]): Map<string, number[]> {
  const bearers = new Map<string, number[]>();
  figures.forEach(({ roles, surname }, index) => {
    if (surname === '') return;
    for (const role of roles) {
      const list = bearers.get(role);
      if (!list) bearers.set(role, [index]);
      else if (list.length <= MOST_BEARERS) list.push(index);
    }
  });
  return bearers;
}

export interface Bearers {
  readonly figures: readonly Figure[];
  /** As `bearersOf` gives them. */
  readonly bearers: ReadonlyMap<string, readonly number[]>;
}

/** The named figure that alone in the whole article is admitted, however far away; -1 where there are several. */
export function onlyOne(
  { figures, bearers }: Bearers,
  role: string,
  admits: (figure: Figure) => boolean,
): number {
  const list = bearers.get(role) ?? [];
  if (list.length > MOST_BEARERS) return -1;
  const admitted = list.filter((index) => {
    const figure = figures[index];
    return figure !== undefined && admits(figure);
  });
  return admitted.length === 1 ? (admitted[0] ?? -1) : -1;
}

/** A description names what its bearer leads or belongs to in no more phrases than this. */
const MOST_HUNG_ON = 3;

/**
 * "a spokesman, Jim Smith", "the leader of the opposition, Ada Okoro": the phrase with the name that the description
 * at `index` stands before; -1 where there is none.
 */
export function namedBehind(scene: Scene, index: number): number {
  let last = scene.phrases[index]?.last ?? 0;
  for (let at = index + 1; at <= index + 1 + MOST_HUNG_ON; at++) {
    const next = scene.phrases[at];
    if (!next) return -1;
    const between = scene.tokens[last + 1]?.fold;
    if (next.first !== last + 2) {
      // An owner ("the union's") is part of the phrase behind it.
      if (next.first === scene.phrases[at - 1]?.first) {
        last = next.last;
        continue;
      }
      return -1;
    }
    if (between === ',') return next.kind === 'name' && !next.owner ? at : -1;
    if (scene.tags[last + 1]?.tag !== 'preposition') return -1;
    last = next.last;
  }
  return -1;
}

/** "the senator", "this ministry", or a role printed as a name ("Senator"). */
export function isDefinite(scene: Scene, phrase: Phrase): boolean {
  const first = scene.tokens[phrase.first]?.fold ?? '';
  return (
    first === 'the' ||
    first === 'this' ||
    (scene.tokens[phrase.first]?.capital === true && phrase.kind === 'name')
  );
}
