/** Runs in a page of the extension: which articles each table knows, in order. */
export async function keptRecords(): Promise<Record<'cards' | 'dossiers' | 'texts', readonly string[]>> {
  const answered = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const library = await answered(indexedDB.open('library'));
  const tables = library.transaction(['cards', 'dossiers', 'texts']);
  const idsOf = async (table: string) =>
    (await answered(tables.objectStore(table).getAllKeys())).map((key) => String([key].flat()[0]));
  const [cards = [], dossiers = [], texts = []] = await Promise.all(
    ['cards', 'dossiers', 'texts'].map(idsOf),
  );
  library.close();
  return { cards, dossiers, texts };
}
