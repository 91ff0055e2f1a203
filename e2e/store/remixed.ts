/** As many articles as one likes, as long and as varied as news: sentences of the seeds with other words in them. */
import { readSeeds } from '../../src/cli/seeds.ts';
import { type Article, articleId } from '../../src/core/article.ts';
import { sentences } from '../../src/core/sentences.ts';
import { slice } from '../../src/core/text.ts';

/** Some 450 words, the length of an agency's report. */
const SENTENCES = 18;
/** A newspaper's archive of ten thousand reports holds about so many words. */
const VOCABULARY = 40_000;
const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta ve ki zo har den mor lin sta gre'.split(' ');
/** Of the longer words of a sentence, so many give way; the others keep the frequencies of English. */
const REPLACED = 0.6;
/** A story has so many words of its own, which its articles share. */
const TOPIC = 40;
/** So many articles tell each story. */
const TELLERS = 4;

/** The same number gives the same article. */
export function remixed(count: number, from = 0): Article[] {
  const given = readSeeds().flatMap(({ articles }) => articles);
  const stock = given.flatMap(({ text }) => sentences(text).map((span) => slice(text, span)));
  return Array.from({ length: count }, (_, i) => mixed(stock, from + i));
}

function mixed(stock: readonly string[], number: number): Article {
  const story = Math.floor(number / TELLERS);
  const chance = chances(number + 1);
  const topic = chances(story * 7919 + 3);
  const own = Array.from({ length: TOPIC }, () => wordOf(Math.floor(topic() * VOCABULARY)));
  const word = () =>
    chance() < 0.5
      ? (own[Math.floor(chance() * TOPIC)] ?? '')
      : wordOf(Math.floor(VOCABULARY * chance() ** 3));
  const sentence = () => {
    const found = stock[Math.floor(chance() * stock.length)] ?? '';
    return found.replace(/\p{L}{4,}/gu, (old) => (chance() < REPLACED ? likened(word(), old) : old));
  };
  const quoted = `“We ${own.slice(0, 12).join(' ')},” said ${likened(own[0] ?? '', 'X')} ${likened(own[1] ?? '', 'X')}.`;
  const body = Array.from({ length: SENTENCES }, sentence);
  const url = `https://paper${number % 211}.example/story/${number}`;
  return {
    id: articleId(url),
    url,
    title: likened(own.slice(0, 6).join(' '), 'X'),
    outlet: `The ${likened(wordOf(number % 211), 'X')} Times`,
    published: new Date(Date.UTC(2015, 0, 1 + (story % 3000))).toISOString().slice(0, 10),
    language: 'en',
    text: [quoted, ...body].join('\n'),
  };
}

/** With a capital where the other has one. */
const likened = (word: string, other: string): string =>
  /^\p{Lu}/u.test(other) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

function wordOf(number: number): string {
  let word = '';
  for (let rest = number + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

/** Numbers from 0 to 1 that look like chance, the same for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
