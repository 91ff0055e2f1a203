/** Which language a text is written in, where none is stated or that of a page's menus. */
import type { Article } from './article.ts';

// The commonest words of each language that no other of these has among its own commonest. Shared ones ("de", "a",
// "in", "en") say nothing.
const COMMON: readonly (readonly [code: string, words: string])[] = [
  ['en', 'the and of to is that with was for his has he it at by are from they'],
  ['de', 'der die das und ist nicht mit von den für auf dem sich ein eine auch es im'],
  ['fr', 'les des est et une dans qui pour pas sur au du par avec il sont été cette'],
  ['es', 'los las el y del una por con para su lo más pero como este sus fue ha'],
  ['pt', 'os da do em um uma não com para dos ao mais na no foi das pelo seu'],
  ['it', 'di il che è della per non gli una sono con nel dei alla più del anche'],
  ['nl', 'het een van en dat niet zijn voor met op aan ook bij door wordt naar'],
  ['id', 'yang dan di dengan untuk tidak ini dari dalam pada itu akan juga telah'],
];
/** For each word the indexes of the languages that have it. */
const HOLDERS: ReadonlyMap<string, readonly number[]> = holders();

function holders(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, [, words]] of COMMON.entries())
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), index]);
  return found;
}

const WORD = /[a-z\u00df-\u00f6\u00f8-\u00ff]+/g;

// Five sentences; a text whose first ones are names and figures alone is not judged.
const SAMPLE = 1_500;
const ENOUGH_WORDS = 40;
// A hundred and sixty words, of which some twenty-five are these.
const GLANCE = 1_000;
const ENOUGH_ENGLISH = 12;
// In running text a quarter of all words are among these; in names and lists one in twenty, in any language.
const MIN_SHARE = 0.15;
const MIN_LEAD = 2;

/**
 * The code of one of some languages of Europe and of Indonesian; undefined where it is none of them for certain. Looks at
 * the beginning alone.
 */
export function languageOfText(text: string): string | undefined {
  // Most texts are, and no other language has these; to count the words of all takes longer.
  const english = text.slice(0, GLANCE).match(/\b(?:the|and|of|that|was|with)\b/g)?.length ?? 0;
  if (english >= ENOUGH_ENGLISH) return 'en';
  const words = text.slice(0, SAMPLE).toLowerCase().match(WORD) ?? [];
  if (words.length < ENOUGH_WORDS) return undefined;
  const counts = COMMON.map(([code]) => ({ code, count: 0 }));
  for (const word of words) {
    for (const index of HOLDERS.get(word) ?? []) {
      const one = counts[index];
      if (one) one.count++;
    }
  }
  const [best, next] = counts.sort((a, b) => b.count - a.count);
  if (!best || best.count < words.length * MIN_SHARE) return undefined;
  return best.count >= MIN_LEAD * (next?.count ?? 0) ? best.code : undefined;
}

/**
 * What a page states of its text's language, unless it states another one of those that are told for certain: of
 * languages that are not among them (Catalan, Danish) nothing is known here.
 */
export function languageIn(text: string, stated: string | undefined): string | undefined {
  const code = stated?.toLowerCase().split('-')[0];
  if (code !== undefined && !COMMON.some(([known]) => known === code)) return stated;
  const told = languageOfText(text);
  return told === undefined || told === code ? stated : told;
}

/**
 * The article with the language that its text tells, where it states none; as it is where that is English, by which all is
 * read that states nothing.
 */
export function withLanguage(article: Article): Article {
  if (article.language !== undefined) return article;
  const language = languageOfText(article.text);
  return language === undefined || language === 'en' ? article : { ...article, language };
}
