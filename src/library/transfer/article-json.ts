/** Articles in JSON: our own shape, or schema.org's as pages state it in JSON-LD. */
import { type Article, articleId } from '../../core/article.ts';
import { unescaped } from '../../core/entities.ts';
import { isThing, type Thing } from '../../core/json.ts';
import { withLanguage } from '../../core/text-language.ts';

/**
 * The article that a JSON value holds, null when it holds none. `{text, ...}` is our own shape, with `date` as an
 * alias of `published`; else the first object with an `articleBody` counts, alone, in a `@graph` or as the `mainEntity`
 * of a page. `fallback` becomes the id of an article that states neither id nor address; one that states no language has
 * that of its text.
 */
export function articleOfJson(value: unknown, fallback: string): Article | null {
  if (!isThing(value)) return null;
  if (typeof value.text === 'string') return withLanguage(ownShape(value, value.text, fallback));
  const thing = thingsIn(value).find(({ articleBody }) => typeof articleBody === 'string');
  return thing ? withLanguage(schemaShape(thing, String(thing.articleBody), fallback)) : null;
}

/** A graph holds things, one of them a page, and the page an article: no nesting goes deeper. */
function thingsIn(value: Thing): readonly Thing[] {
  const flat = [value, ...list(value['@graph']).filter(isThing)];
  return [...flat, ...flat.flatMap(({ mainEntity }) => list(mainEntity).filter(isThing))];
}

/** Whether a value is linked data about something else, such as the publisher beside its article. */
export function isOtherThing(value: unknown): boolean {
  if (!isThing(value) || !('@type' in value) || 'text' in value) return false;
  return !thingsIn(value).some((thing) => 'articleBody' in thing);
}

function ownShape(value: Thing, text: string, fallback: string): Article {
  const url = string(value.url);
  const given = typeof value.id === 'number' ? String(value.id) : string(value.id);
  return {
    id: articleId(given ?? url ?? fallback),
    text,
    ...stated({ ...value, url, published: string(value.published) ?? string(value.date) }),
    ...(value.cut === true && { cut: true }),
  };
}

function schemaShape(thing: Thing, text: string, fallback: string): Article {
  const url = string(thing.url) ?? namesOf(thing.mainEntityOfPage, '@id')[0] ?? string(thing['@id']);
  return {
    id: articleId(url ?? fallback),
    text,
    ...stated({
      url,
      title: line(thing.headline) ?? line(thing.name),
      outlet: line(namesOf(thing.publisher, 'name')[0]),
      byline: line(namesOf(thing.author, 'name').join(', ')),
      published: thing.datePublished,
      language: thing.inLanguage,
    }),
  };
}

const STATED = ['title', 'outlet', 'agency', 'url', 'byline', 'published', 'modified', 'language'] as const;

function stated(value: Thing): Partial<Article> {
  const said = STATED.flatMap((key) => {
    const text = string(value[key]);
    return text === undefined ? [] : [[key, text]];
  });
  return Object.fromEntries(said);
}

const string = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined;

/** Sites fill their linked data from the same templates as their pages, entities and all. */
const line = (value: unknown): string | undefined => string(typeof value === 'string' && unescaped(value));

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

function namesOf(value: unknown, key: 'name' | '@id'): string[] {
  return list(value).flatMap((item) => string(isThing(item) ? item[key] : item) ?? []);
}
