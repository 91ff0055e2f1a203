/** The stories that come with the extension, studied when it was built. */
import bundle from 'virtual:seeds';
import type { ArticleId } from '../core/article.ts';
import type { Dossier } from '../core/crosscheck.ts';
import type { StoryFile, WitnessFile } from './story-file.ts';

export interface SeedStory {
  readonly file: StoryFile;
  readonly dossiers: readonly Dossier[];
}

export const seedStories: readonly SeedStory[] = bundle;

export function seedDossiers(): readonly Dossier[] {
  return seedStories.flatMap((story) => story.dossiers);
}

/** What story.json states of a bundled article, or null for an article that is not bundled. */
export function provenanceOf(id: ArticleId): WitnessFile | null {
  for (const { file } of seedStories) {
    const found = file.witnesses.find((witness) => `${file.story}/${witness.id}` === id);
    if (found) return found;
  }
  return null;
}
