/** Whether everything that belongs to an article is there, and nothing else: runs in the shelf's page. */

interface Wholeness {
  readonly articles: number;
  /** What is missing or left over, in words. Empty when all is well. */
  readonly flaws: readonly string[];
}

export async function wholeness(): Promise<Wholeness> {
  const library = await store.openLibrary();
  const cards = await library.getAll('cards');
  const flaws: string[] = [];
  const texts = new Set((await library.getAllKeys('texts')).map(String));
  const past = await library.getAll('past');
  for (const { id, revision } of [...cards, ...past]) {
    if (!texts.delete(String([id, revision]))) flaws.push(`no text ${revision} of ${id}`);
  }
  flaws.push(...[...texts].map((key) => `text without article: ${key}`));
  const dossiers = new Set(await library.getAllKeys('dossiers'));
  for (const { id } of cards) if (!dossiers.delete(id)) flaws.push(`no dossier of ${id}`);
  flaws.push(...[...dossiers].map((id) => `dossier without article: ${id}`));
  const ids = new Set(cards.map(({ id }) => id));
  for (const id of await library.getAllKeys('stories'))
    if (!ids.has(id)) flaws.push(`story without article: ${id}`);
  const posted = await store.look(library, (looking) =>
    store.openStoryIndex(store.postingsOf(looking)).size(),
  );
  if (posted !== cards.length)
    flaws.push(`${posted} articles in the story index, ${cards.length} in the library`);
  return { articles: cards.length, flaws };
}
