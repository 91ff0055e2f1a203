/** Which candidates stand as witnesses of a story, and by what sign each goes. */
import { type Article, outletName } from './article.ts';
import type { Fingerprint } from './fingerprint.ts';
import { type ArticleCard, HERE, type Witness } from './report.ts';
import type { StoryMatch } from './story.ts';
import { kinshipOf } from './story.ts';

/** A candidate that tells the story, before it has a sign. */
export interface Telling {
  readonly article: Article;
  readonly fingerprint: Fingerprint;
  readonly match: StoryMatch;
}

/**
 * Signs for all, most alike first. A text that repeats the checked one, or that of a witness more alike, is named
 * as its copy: it is no voice of its own.
 */
export function nameWitnesses(tellings: readonly Telling[]): Witness[] {
  const taken = new Set<string>([HERE]);
  const named: { readonly witness: Witness; readonly fingerprint: Fingerprint }[] = [];
  for (const { article, fingerprint, match } of tellings) {
    const first =
      match.kinship === 'copy'
        ? HERE
        : named.find((earlier) => kinshipOf(earlier.fingerprint, fingerprint) === 'copy')?.witness.siglum;
    const siglum = uniqueSiglum(article, taken);
    taken.add(siglum);
    const witness = { siglum, article: articleCard(article), match, ...(first && { copyOf: first }) };
    named.push({ witness, fingerprint });
  }
  return named.map(({ witness }) => witness);
}

/** Everything that is known of an article but its text. */
export function articleCard(article: Article): ArticleCard {
  const { text: _, ...card } = article;
  return card;
}

function uniqueSiglum(article: Article, taken: ReadonlySet<string>): string {
  const sign = initials(outletName(article)) || 'W';
  if (!taken.has(sign)) return sign;
  let number = 2;
  while (taken.has(`${sign}${number}`)) number++;
  return `${sign}${number}`;
}

const SMALL_WORDS = new Set(['a', 'an', 'the', 'of', 'and', 'for', 'in', 'on', 'com', 'www']);
const SIGLUM_LENGTH = 4;

/** "The Straits Times" gives ST, "AP" stays AP, "nytimes.com" gives N. What stands in brackets is left out. */
function initials(name: string): string {
  const parts = name.replace(/\([^)]*\)/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts
    .filter((part) => !SMALL_WORDS.has(part.toLowerCase()))
    .map((part) => (/^\p{Lu}{2,3}$/u.test(part) ? part : part.slice(0, 1).toUpperCase()))
    .join('')
    .slice(0, SIGLUM_LENGTH);
}
