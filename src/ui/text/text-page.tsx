/** Checks what a reader pastes or opens from a file: the form, then what the check found. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../core/article.ts';
import { wordsOf } from '../../error-words.ts';
import { type Place, placeNamedBy } from '../../library/reading-address.ts';
import { ask, toKeeper } from '../../protocol.ts';
import { say } from '../../say.ts';
import { useDrop } from '../parts/drop.ts';
import { handedOver } from '../parts/handing-over.ts';
import { announcement } from '../parts/words.ts';
import { Found, type TextFound } from './found.tsx';
import { articleOf, type Given, NOTHING_GIVEN, openFile } from './given.ts';
import { GivenForm } from './given-form.tsx';

export function TextPage() {
  const main = useRef<HTMLElement>(null);
  const submit = useRef<HTMLButtonElement>(null);
  const [given, give] = useState<Given>(NOTHING_GIVEN);
  const [told, tell] = useState('');
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<TextFound | null>(null);
  const check = async (checking: Promise<TextFound | string>) => {
    setBusy(true);
    tell(say('text.checking'));
    const result = await checking;
    setBusy(false);
    if (typeof result === 'string') return tell(result);
    tell(announcement({ url: '', state: result.state, report: result.report }, false));
    setFound(result);
    main.current?.focus(); // the button that was pressed is about to go
  };
  const again = () => {
    setFound(null);
    tell('');
    main.current?.focus();
  };
  const open = async ([file]: readonly File[]) => {
    if (!file) return;
    setFound(null); // the next text comes in the place of what was found in the last
    try {
      const opened = await openFile(file);
      give(opened.given);
      tell(say(opened.more ? 'text.first' : 'text.opened', file.name));
      (submit.current ?? main.current)?.focus();
    } catch (error) {
      tell(say('text.rejected', file.name, wordsOf(error)));
    }
  };
  const take = (handed: string | File) => {
    if (typeof handed !== 'string') return open([handed]);
    const pasted = { ...NOTHING_GIVEN, text: handed };
    give(pasted);
    return check(checked(pasted));
  };
  useEffect(() => {
    const kept = placeNamedBy(location.hash);
    if (kept) void check(keptOne(kept));
    void handedOver(location.hash)?.then(take);
  }, []);
  const dragged = useDrop(open);
  return (
    <>
      <header>
        <p class="imprint">{say('common.name')}</p>
        <h1>{say('text.title')}</h1>
        <p>{say('text.about')}</p>
      </header>
      <main ref={main} tabIndex={-1}>
        {!found && (
          <GivenForm
            {...{ given, give, dragged, submit, busy }}
            open={(files) => void open(files)}
            check={() => void check(checked(given))}
          />
        )}
        <p class={found ? 'unseen' : 'outcome'} role="status">
          {told}
        </p>
        {found && <Found found={found} again={again} />}
      </main>
      <footer>{say('text.privacy')}</footer>
    </>
  );
}

/** Or why there is nothing to show, in words. */
async function checked(given: Given): Promise<TextFound | string> {
  const article = await articleOf(given);
  return article ? compared(article, given.file?.name) : say('text.empty');
}

/** The same of an article that the library holds, as its list names it in this page's address. */
async function keptOne({ article: id }: Place): Promise<TextFound | string> {
  // Not loaded with the page: it brings the bundled stories along.
  const { knownArticle } = await import('../../library/known-article.ts');
  const known = await knownArticle(id);
  if (!known) return say('witness.missing');
  const found = await compared(known.article);
  return typeof found === 'string' ? found : { ...found, isKept: true };
}

async function compared(article: Article, from?: string): Promise<TextFound | string> {
  const answered = await ask(toKeeper, 'checkText', article);
  if (!answered.ok) return say('text.failed', answered.detail);
  if (answered.value.state === 'refused') return say(`text.${answered.value.reason}`);
  return { ...answered.value, article, from };
}
