/** Articles of one id: the same text once more, another version at one address, or two articles to be told apart. */
import { type Article, type ArticleId, articleId } from '../core/article.ts';
import { complain, idOf, type Taken } from './articles.ts';
import { sha256 } from './digest.ts';

/** One of the articles that came under an id. */
interface Bearer {
  readonly at: string;
  readonly url: string | undefined;
  readonly hash: string;
}

export type KnownIds = Map<string, readonly Bearer[]>;

/** An article under an id of its own, and how it relates to one that came before: undefined where none is like it. */
export interface ToldApart extends Taken {
  /** The id that it came with. */
  readonly stated: ArticleId;
  readonly again?: { readonly as: 'same text' | 'same address'; readonly firstAt: string };
}

/**
 * The articles in order. Whatever compares articles knows them by their ids, so that another text under an id in use
 * goes by its file and line; but where the id is an address, it is the same article as it was read at another time.
 */
export async function* toldApart(articles: AsyncIterable<Taken>, known: KnownIds): AsyncGenerator<ToldApart> {
  for await (const { at, article } of articles) {
    const hash = await sha256(article.text);
    const before = known.get(article.id) ?? [];
    const told = { at, article, stated: article.id };
    const copy = before.find((one) => one.hash === hash);
    const version = before.find((one) => isSameAddress(article, one));
    if (copy) {
      const itself = copy === before[0] ? article : byPlace({ at: copy.at, article });
      yield { ...told, article: itself, again: { as: 'same text', firstAt: copy.at } };
    } else if (version) yield { ...told, again: { as: 'same address', firstAt: version.at } };
    else {
      known.set(article.id, [...before, { at, url: article.url, hash }]);
      yield before.length > 0 ? { ...told, article: byPlace(told) } : told;
    }
  }
}

const byPlace = ({ at, article }: Taken): Article => ({ ...article, id: articleId(idOf(at)) });

/** What an article is compared with: never itself, and under no id of its own. */
export function besides(article: Article, others: readonly ToldApart[]): Article[] {
  return others
    .filter(({ stated, article: other }) => stated !== article.id || other.text !== article.text)
    .map((one) => {
      const { article: other } = one;
      return other.id === article.id && !isSameAddress(other, article) ? byPlace(one) : other;
    });
}

/** Says that an article is left out, where it is not merely given twice. */
export function tellOfVersion({ at, again }: ToldApart): void {
  if (again?.as === 'same address')
    complain(at, `another version of ${again.firstAt}, at the same address: left out`);
}

const isSameAddress = ({ id, url }: Article, other: { readonly url?: string | undefined }): boolean =>
  /^https?:\/\//i.test(id) || (url !== undefined && url === other.url);
