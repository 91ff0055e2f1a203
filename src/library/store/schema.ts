/** The tables of the library and the way from each version of them to the next. Nothing else knows them. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { ArticleId } from '../../core/article.ts';
import type { DecisionKey } from '../../core/decision.ts';
import type {
  Binned,
  DecisionRecord,
  Judgement,
  KeptDossier,
  KeptFeed,
  LibraryCard,
  Packed,
  PastRevision,
  StoryPlace,
} from './records.ts';

export interface LibrarySchema extends DBSchema {
  cards: {
    key: ArticleId;
    value: LibraryCard;
    indexes: {
      /** Each ends with the id, so that every card has a place of its own in the order. */
      saved: [number, ArticleId];
      day: [string, ArticleId];
      outlet: [string, string, ArticleId];
      group: ArticleId;
      engine: string;
      sketch: number;
    };
  };
  texts: { key: [ArticleId, number]; value: Packed };
  past: { key: [ArticleId, number]; value: PastRevision };
  dossiers: { key: ArticleId; value: KeptDossier };
  /** The story index: bytes under names. */
  postings: { key: string; value: Uint8Array };
  bin: { key: [string, ArticleId]; value: Binned };
  /** Of the articles that were looked at; the others wait for an idle moment. */
  stories: { key: ArticleId; value: StoryPlace };
  feeds: { key: string; value: KeptFeed };
  judgements: { key: [ArticleId, ArticleId]; value: Judgement };
  decisions: { key: DecisionKey; value: DecisionRecord; indexes: { article: ArticleId } };
}

export type Library = IDBPDatabase<LibrarySchema>;
export type Table = StoreNames<LibrarySchema>;

type Upgrade = (
  library: Library,
  transaction: IDBPTransaction<LibrarySchema, Table[], 'versionchange'>,
) => void;

/**
 * The migration at 0 makes version 1 of an empty database, the next one version 2 of version 1, and so on. A
 * migration that was released is never changed: databases exist that it made.
 */
export const MIGRATIONS: readonly Upgrade[] = [
  (library) => {
    const cards = library.createObjectStore('cards', { keyPath: 'id' });
    cards.createIndex('saved', ['saved', 'id']);
    cards.createIndex('day', ['day', 'id']);
    cards.createIndex('outlet', ['outlet', 'day', 'id']);
    cards.createIndex('group', 'group');
    cards.createIndex('engine', 'engine');
    cards.createIndex('sketch', 'sketch', { multiEntry: true });
    library.createObjectStore('texts');
    library.createObjectStore('past', { keyPath: ['id', 'revision'] });
    library.createObjectStore('dossiers', { keyPath: 'id' });
    library.createObjectStore('postings');
    library.createObjectStore('bin', { keyPath: ['token', 'id'] });
    library.createObjectStore('feeds', { keyPath: 'url' });
    library.createObjectStore('judgements', { keyPath: 'pair' });
  },
  (library) => {
    const decisions = library.createObjectStore('decisions', { keyPath: 'key' });
    decisions.createIndex('article', 'articles', { multiEntry: true });
  },
  (library) => {
    library.createObjectStore('stories', { keyPath: 'id' });
  },
];
