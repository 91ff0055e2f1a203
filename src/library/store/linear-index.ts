/** For now: every fingerprint under one key. */
import { matchStory } from '../../core/story.ts';
import type { StoryEntry, StoryIndex } from '../story-index/hit.ts';
import type { KeyValueStore } from '../story-index/key-value.ts';

const KEY = 'all';

export function openStoryIndex(store: KeyValueStore): StoryIndex {
  const read = async (): Promise<StoryEntry[]> => {
    const [bytes] = await store.getMany([KEY]);
    return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : [];
  };
  const write = (entries: readonly StoryEntry[]) =>
    store.write([{ key: KEY, value: new TextEncoder().encode(JSON.stringify(entries)) }]);
  const without = (entries: readonly StoryEntry[], ids: readonly string[]) => {
    const gone = new Set(ids);
    return entries.filter(({ id }) => !gone.has(id));
  };
  return {
    add: async (entries) => {
      const kept = without(
        await read(),
        entries.map(({ id }) => id),
      );
      await write([...kept, ...entries]);
    },
    remove: async (ids) => write(without(await read(), ids)),
    query: async (probe, { limit = 20 } = {}) =>
      (await read())
        .filter(({ id }) => id !== probe.id)
        .map(({ id, fingerprint }) => ({ id, days: null, ...matchStory(probe.fingerprint, fingerprint) }))
        .filter(({ decision }) => decision !== 'none')
        .sort((a, b) => b.score - a.score)
        .slice(0, limit),
    merge: async () => false,
    size: async () => (await read()).length,
    clear: () => write([]),
  };
}
