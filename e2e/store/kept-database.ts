/** A database as lines of JSON and back, to be kept as test data: what one release has written the next must read. */

/** Runs in the shelf's page. A record a line: its table, its key where the value does not hold it, bytes as base64. */
export async function dumpDatabase(name: string): Promise<readonly string[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(name);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const lines: string[] = [JSON.stringify({ version: database.version })];
  for (const table of database.objectStoreNames) {
    const records = database.transaction(table).objectStore(table);
    await new Promise<void>((resolve, reject) => {
      const walking = records.openCursor();
      walking.onerror = () => reject(walking.error);
      walking.onsuccess = () => {
        const row = walking.result;
        if (!row) return resolve();
        const record = {
          table,
          ...(records.keyPath === null && { key: row.primaryKey }),
          value: row.value,
        };
        lines.push(
          JSON.stringify(record, (_, value) =>
            value instanceof Uint8Array ? { bytes: btoa(String.fromCharCode(...value)) } : value,
          ),
        );
        row.continue();
      };
    });
  }
  database.close();
  return lines;
}

/** Runs in the shelf's page: makes the library as that version left it. */
export async function restoreDatabase(name: string, lines: readonly string[]): Promise<void> {
  const [head, ...records] = lines.map((line) =>
    JSON.parse(line, (_, value) =>
      typeof value?.bytes === 'string'
        ? Uint8Array.from(atob(value.bytes), (one) => one.charCodeAt(0))
        : value,
    ),
  );
  const database = await store.openAs(name, store.MIGRATIONS.slice(0, head.version));
  const tables = [...database.objectStoreNames];
  const writing = database.transaction(tables, 'readwrite');
  for (const { table, key, value } of records) void writing.objectStore(table).put(value, key);
  await writing.done;
  database.close();
}
