/** The store's calls, for pages in which a test runs them: bundled, and put where `evaluate` can reach them. */
import * as addresses from '../../src/core/address.ts';
import type { ArticleId } from '../../src/core/article.ts';
import * as crosscheck from '../../src/core/crosscheck.ts';
import * as candidates from '../../src/library/store/candidates.ts';
import * as clearing from '../../src/library/store/clearing.ts';
import * as database from '../../src/library/store/database.ts';
import * as decisions from '../../src/library/store/decisions.ts';
import * as dossiers from '../../src/library/store/dossiers.ts';
import * as editing from '../../src/library/store/editing.ts';
import * as exporting from '../../src/library/store/exporting.ts';
import * as judgements from '../../src/library/store/judgements.ts';
import * as keeping from '../../src/library/store/keeping.ts';
import * as library from '../../src/library/store/library.ts';
import * as postings from '../../src/library/store/postings.ts';
import * as reading from '../../src/library/store/reading.ts';
import * as removal from '../../src/library/store/removal.ts';
import * as revisions from '../../src/library/store/revisions.ts';
import * as saving from '../../src/library/store/saving.ts';
import type { Library } from '../../src/library/store/schema.ts';
import * as schema from '../../src/library/store/schema.ts';
import * as stories from '../../src/library/store/stories.ts';
import * as tending from '../../src/library/store/tending.ts';
import * as withdrawal from '../../src/library/store/withdrawal.ts';
import * as index from '../../src/library/story-index/story-index.ts';
import * as importing from '../../src/library/transfer/importing.ts';
import { wholeness } from './wholeness.ts';

/** The text alone, the latest where no revision is named. */
const readText = async (of: Library, id: ArticleId, revision?: number) =>
  (await reading.readArticle(of, id, revision))?.article.text ?? null;

const exposed = {
  ...addresses,
  ...crosscheck,
  ...candidates,
  ...clearing,
  ...database,
  ...decisions,
  ...dossiers,
  ...editing,
  ...judgements,
  ...keeping,
  ...library,
  ...reading,
  readText,
  ...removal,
  ...revisions,
  ...saving,
  ...schema,
  ...stories,
  ...tending,
  ...withdrawal,
  ...exporting,
  ...postings,
  ...index,
  ...importing,
  wholeness,
};

declare global {
  var store: typeof exposed;
}

globalThis.store = exposed;
