/** The bundled story as five outlets' pages. */
import { readFileSync } from 'node:fs';
import { type StoryFile, type WitnessFile, witnessArticle } from '../../src/library/story-file.ts';
import { curly, type Layout, nested, straight, withInterruptions, withSidebar } from './layouts.ts';
import { type PressArticle, page } from './paper.ts';

const FOLDER = new URL('../../seeds/reykjavik-2021/', import.meta.url);

const LAYOUTS: Readonly<Record<string, Layout>> = {
  '000': withSidebar,
  '001': withInterruptions,
  '002': nested,
  '003': curly,
  '004': straight,
};

export interface SeedPage {
  readonly id: string;
  readonly article: PressArticle;
  readonly html: (origin: string) => string;
}

export function seedPages(): readonly SeedPage[] {
  const story: StoryFile = JSON.parse(readFileSync(new URL('story.json', FOLDER), 'utf8'));
  return story.witnesses.map((witness) => {
    const article = press(story, witness);
    const layout = LAYOUTS[witness.id];
    if (!layout) throw new Error(`No layout for seed ${witness.id}.`);
    return { id: witness.id, article, html: (origin) => page(layout(article), origin) };
  });
}

function press(story: StoryFile, witness: WitnessFile): PressArticle {
  const document = readFileSync(new URL(witness.file, FOLDER), 'utf8');
  const article = witnessArticle(story, witness, document);
  return {
    path: `/news/${witness.id}`,
    outlet: witness.outlet.value,
    headline: article.title ?? story.title,
    byline: article.agency ?? 'Our correspondent',
    published: article.published ?? '2021-05-19',
    paragraphs: article.text.split('\n').filter((line) => line !== article.title),
    captions: witness.chrome.map((line) => line.trim()),
  };
}
