/** A bundled story: what its story.json states of each witness, and the article that comes of it. */
import { type Article, articleId } from '../core/article.ts';

/** Something said of a witness, and whether the document itself says it or it was inferred from its words. */
export interface Statement {
  readonly value: string;
  readonly basis: 'stated' | 'inferred';
  /** The words of the document that it rests on, verbatim. */
  readonly words: string;
}

export interface WitnessFile {
  readonly id: string;
  /** Name of the text file beside story.json. */
  readonly file: string;
  readonly outlet: Statement;
  readonly agency: Statement | null;
  readonly headline: Statement | null;
  readonly published: Statement | null;
  readonly url: Statement | null;
  readonly note?: string;
  /** Lines of the site around the article, verbatim: left out when the article is made. */
  readonly chrome: readonly string[];
}

export interface StoryFile {
  readonly story: string;
  readonly title: string;
  readonly about: string;
  readonly witnesses: readonly WitnessFile[];
}

/**
 * The article of a witness: its text, headline included, without site chrome and the blank lines it leaves.
 * Throws when a stated or left-out text does not occur in the document, since then story.json is wrong.
 */
export function witnessArticle(story: StoryFile, witness: WitnessFile, document: string): Article {
  for (const { words } of statements(witness)) demand(document, words, witness.file);
  let text = document;
  for (const left of witness.chrome) {
    demand(text, left, witness.file);
    text = text.replace(left, '');
  }
  const { outlet, agency, headline, published, url } = witness;
  return {
    id: articleId(`${story.story}/${witness.id}`),
    text: text.replace(/\s*\n\s*/g, '\n').trim(),
    outlet: outlet.value,
    language: 'en',
    ...(agency && { agency: agency.value }),
    ...(headline && { title: headline.value }),
    ...(published && { published: published.value }),
    ...(url && { url: url.value }),
  };
}

function statements({ outlet, agency, headline, published, url }: WitnessFile): Statement[] {
  return [outlet, agency, headline, published, url].filter((stated) => stated !== null);
}

function demand(text: string, part: string, file: string): void {
  if (!text.includes(part))
    throw new Error(`${file} does not contain what story.json takes from it: ${part}`);
}
