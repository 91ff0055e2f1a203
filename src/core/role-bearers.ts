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

/** "a spokesman, Jim Smith": the name is that of the description before it. */
export function namedNext(scene: Scene, phrase: Phrase, next: Phrase | undefined): boolean {
  return (
    next?.kind === 'name' && next.first === phrase.last + 2 && scene.tokens[phrase.last + 1]?.fold === ','
  );
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
