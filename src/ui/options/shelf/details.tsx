/** What can be done with an article, and what more is known of it. */
import { useEffect, useState } from 'preact/hooks';
import { checkingAddress } from '../../../library/reading-address.ts';
import { studyAgain } from '../../../library/store/dossiers.ts';
import { setMetadata } from '../../../library/store/editing.ts';
import { openLibrary } from '../../../library/store/library.ts';
import { readCard } from '../../../library/store/reading.ts';
import type { LibraryCard } from '../../../library/store/records.ts';
import { say, sayMoment } from '../../../say.ts';
import { Provenance } from '../../parts/provenance.tsx';
import { Editor } from './editor.tsx';
import type { Entry } from './entry.ts';
import { Tellers } from './tellers.tsx';
import { wordsOfError } from './trouble.ts';
import { Versions } from './versions.tsx';

interface Shown {
  readonly entry: Entry;
  readonly changed: (card: LibraryCard) => void;
  readonly tell: (words: string) => void;
  readonly remove: () => void;
}

type Opened = 'edit' | 'versions' | 'tellers';

export function Details({ entry, changed, tell, remove }: Shown) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const isOwn = entry.way !== 'bundled';
  const tool = (which: Opened, label: string) => (
    <button
      type="button"
      class="button"
      aria-expanded={opened === which}
      onClick={() => setOpened(opened === which ? null : which)}
    >
      {label}
    </button>
  );
  const study = () =>
    studied(entry).then(
      (card) => {
        if (card) changed(card);
        tell(say('library.studied'));
      },
      (error: unknown) => tell(wordsOfError(error)),
    );
  return (
    <div class="details">
      <p class="tools">
        {entry.url && (
          <a class="button" href={entry.url} target="_blank" rel="noopener noreferrer">
            {say('library.original')}
          </a>
        )}
        <a class="button" href={checkingAddress(entry.id)} target="_blank" rel="noopener">
          {say('library.check')}
        </a>
        {tool('tellers', say('library.tellers'))}
        {isOwn && tool('edit', say('library.edit'))}
        {entry.revision > 1 && tool('versions', say('library.see-versions'))}
        {isOwn && (
          <button type="button" class="button" onClick={() => void study()}>
            {say('library.study')}
          </button>
        )}
        {isOwn && (
          <button type="button" class="button" onClick={remove}>
            {say('library.delete')}
          </button>
        )}
      </p>
      {opened === 'tellers' && <Tellers entry={entry} />}
      {opened === 'edit' && (
        <Editor
          id={entry.id}
          changed={(card) => {
            changed(card);
            setOpened(null);
            tell(say('library.edited'));
          }}
          tell={tell}
        />
      )}
      {opened === 'versions' && <Versions id={entry.id} />}
      {isOwn ? <Origin entry={entry} /> : <Provenance id={entry.id} />}
    </div>
  );
}

/** Studied anew, whatever was known of it. */
async function studied({ id }: Entry): Promise<LibraryCard | null> {
  const library = await openLibrary();
  await setMetadata(library, id, {}); // marks it as unstudied
  await studyAgain(library, [id]);
  return readCard(library, id);
}

/** How the text came, so that a reader can judge it as a witness. */
function Origin({ entry }: { readonly entry: Entry }) {
  const [card, setCard] = useState<LibraryCard | null>(null);
  useEffect(() => {
    const read = async () => readCard(await openLibrary(), entry.id);
    read().then(setCard, () => setCard(null));
  }, [entry]);
  if (!card) return null;
  const { way, from, read, sha256 } = card.provenance;
  const facts = [
    [say('library.came'), say(`library.way_${way}`)],
    [say('library.came-from'), from],
    [say('library.read'), sayMoment(new Date(read))],
    [say('library.speakers'), card.speakers.join(', ')],
    [say('library.address'), card.article.url],
    [say('library.hash'), sha256],
  ] as const;
  return (
    <dl class="provenance">
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
