/** Articles for the store's tests, made from those that the newsroom prints. */
import { type Article, articleId } from '../../src/core/article.ts';
import { toldAlike, toldBeside, toldElsewhere, unheardOf } from '../press/own-stories.ts';
import type { PressArticle } from '../press/paper.ts';

export function articleOf(story: PressArticle, host = 'courier.example'): Article {
  const url = `https://${host}${story.path}`;
  return {
    id: articleId(url),
    url,
    title: story.headline,
    outlet: story.outlet,
    byline: story.byline,
    ...(story.published && { published: story.published }),
    text: story.paragraphs.join('\n'),
  };
}

export const ferry = articleOf(unheardOf);
export const summit = articleOf(toldAlike);

export const ferryElsewhere = articleOf(toldElsewhere, 'harbour.example');

/** The core is not sure whether it tells the story of the ferry. */
export const shop = articleOf(toldBeside, 'letter.example');

/** So many articles with texts of their own. */
export function many(count: number, from = 0): Article[] {
  return Array.from({ length: count }, (_, i) => {
    const n = from + i;
    const words = Array.from({ length: 120 }, (_, at) => `word${(n * 131 + at * 17) % 9973}`).join(' ');
    return {
      id: articleId(`https://mass.example/${n}`),
      url: `https://mass.example/${n}`,
      title: `Report ${n}`,
      outlet: `Outlet ${n % 7}`,
      published: `2024-0${1 + (n % 9)}-1${n % 10}`,
      text: `${words}.\n“This is sentence number ${n},” said Ada Lind.`,
    };
  });
}
