/** Reads the bundled stories from their folders: for the build, the command line and the tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../core/article.ts';
import { type StoryFile, witnessArticle } from '../library/story-file.ts';

export interface BundledStory {
  readonly file: StoryFile;
  /** In the order of the file's witnesses. */
  readonly articles: readonly Article[];
}

/** Every story under `seeds/`, by name. Throws when a story.json does not fit its texts. */
export function readSeeds(folder: string = join(packageRoot(), 'seeds')): BundledStory[] {
  const stories = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return stories.map((story) => readStory(join(folder, story.name)));
}

function readStory(folder: string): BundledStory {
  const file = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as StoryFile;
  const articles = file.witnesses.map((witness) =>
    witnessArticle(file, witness, readFileSync(join(folder, witness.file), 'utf8')),
  );
  return { file, articles };
}

/** The same file serves from `src/cli` in the checkout and from `dist/cli` once built. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'seeds')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
