/** Gives unit tests, which have no browser, an area of its storage over a map of theirs; it tells nobody of changes. */
export const storageArea = (stored: Map<string, unknown>) => ({
  get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
  set: async (items: object) => {
    for (const [key, value] of Object.entries(items)) stored.set(key, value);
  },
  remove: async (key: string) => void stored.delete(key),
});
