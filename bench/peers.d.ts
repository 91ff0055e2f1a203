// Peers that bring no types of their own; only what the benchmark calls.
declare module 'lunr' {
  interface Builder {
    ref(name: string): void;
    field(name: string): void;
    add(document: object): void;
  }
  interface Index {
    search(query: string): { readonly ref: string; readonly score: number }[];
    toJSON(): object;
  }
  const lunr: (configure: (this: Builder) => void) => Index;
  export = lunr;
}

declare module 'wink-bm25-text-search' {
  interface Engine {
    defineConfig(config: object): void;
    definePrepTasks(tasks: readonly ((text: string) => unknown)[]): void;
    addDoc(document: object, id: string): void;
    consolidate(): void;
    search(query: string, limit: number): [id: string, score: number][];
    exportJSON(): string;
  }
  const engine: () => Engine;
  export = engine;
}
