/** The two texts that stand side by side. */
import { useEffect, useState } from 'preact/hooks';
import type { ArticleId } from '../../core/article.ts';
import type { Report, Witness } from '../../core/report.ts';
import { slice } from '../../core/text.ts';
import { ask, toPage } from '../../protocol.ts';

/** A text that cannot be had any more is null; one that was not asked for yet undefined. */
export interface Texts {
  readonly here?: string | null;
  readonly there?: string | null;
}

export function useTexts(tab: number, report: Report, other: Witness | undefined): Texts {
  const [here, setHere] = useState<Told<Report>>();
  const [there, setThere] = useState<Told<Witness>>();
  useEffect(() => {
    let waits = true;
    void textOfPage(tab, report).then((text) => waits && setHere({ of: report, text }));
    return () => {
      waits = false;
    };
  }, [tab, report]);
  useEffect(() => {
    if (!other) return undefined;
    let waits = true;
    const told = (text: string | null) => waits && setThere({ of: other, text });
    void textOfWitness(report, other).then(told, () => told(null));
    return () => {
      waits = false;
    };
  }, [report, other]);
  return {
    ...(here?.of === report && { here: here.text }),
    ...(there && there.of === other && { there: there.text }),
  };
}

/** A text and what it is the text of: one that was told before the reader chose another is shown no longer. */
interface Told<Of> {
  readonly of: Of;
  readonly text: string | null;
}

/** The page keeps what was read of it. Null where it is gone or was read anew, so that the report's spans miss. */
async function textOfPage(tab: number, { utterances }: Report): Promise<string | null> {
  const answer = await ask(toPage(tab), 'article');
  const text = answer.ok ? answer.value?.text : undefined;
  const fits = utterances.every(({ base }) => text !== undefined && slice(text, base.span) === base.text);
  return text !== undefined && fits ? text : null;
}

/** Null where the library holds another text by now, or none. Opened only here, so that no other view waits for it. */
async function textOfWitness(report: Report, { siglum, article }: Witness): Promise<string | null> {
  const text = await storedText(article.id);
  const readings = report.utterances.flatMap(({ variants }) => variants.flatMap((group) => group.readings));
  const own = readings.filter((reading) => reading.siglum === siglum);
  return text !== null && own.every((reading) => slice(text, reading.span) === reading.text) ? text : null;
}

async function storedText(id: ArticleId): Promise<string | null> {
  const { knownArticle } = await import('../../library/known-article.ts');
  return (await knownArticle(id))?.article.text ?? null;
}
