/** The two texts that stand side by side. */
import { useEffect, useState } from 'preact/hooks';
import type { Article, ArticleId } from '../../core/article.ts';
import type { Report } from '../../core/report.ts';
import { slice } from '../../core/text.ts';
import { ask, toPage } from '../../protocol.ts';

/** A text that cannot be had any more is null; one that was not asked for yet undefined. */
export interface Texts {
  readonly here?: string | null;
  readonly there?: string | null;
}

export function useTexts(tab: number, report: Report, other: ArticleId | undefined): Texts {
  const [here, setHere] = useState<string | null>();
  const [there, setThere] = useState<string | null>();
  useEffect(() => {
    let waits = true;
    setHere(undefined);
    void textOfPage(tab, report).then((text) => waits && setHere(text));
    return () => {
      waits = false;
    };
  }, [tab, report]);
  useEffect(() => {
    let waits = true;
    setThere(undefined);
    void storedText(other).then((text) => waits && setThere(text));
    return () => {
      waits = false;
    };
  }, [other]);
  return { ...(here !== undefined && { here }), ...(there !== undefined && { there }) };
}

/** The page keeps what was read of it. Null where it is gone or was read anew, so that the report's spans miss. */
async function textOfPage(tab: number, { utterances }: Report): Promise<string | null> {
  const answer = await ask(toPage(tab), 'article');
  const text = answer.ok ? answer.value?.text : undefined;
  const fits = utterances.every(({ base }) => text !== undefined && slice(text, base.span) === base.text);
  return text !== undefined && fits ? text : null;
}

/** The library is opened only here, so that no other view waits for it. */
async function storedText(id: ArticleId | undefined): Promise<string | null> {
  const { seedDossiers } = await import('../../library/seeds.ts');
  const held: readonly { readonly article: Article }[] = seedDossiers();
  return held.find(({ article }) => article.id === id)?.article.text ?? null;
}
