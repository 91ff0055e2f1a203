/** What a dictionary says of each swapped word of an entry. Its words are English, whatever the view speaks. */
import { useEffect, useState } from 'preact/hooks';
import type { Utterance } from '../../core/report.ts';
import { swappedSenses } from '../../library/swapped-senses.ts';
import { say } from '../../say.ts';

export function WordSenses({ utterance }: { readonly utterance: Utterance }) {
  const [lines, setLines] = useState<readonly string[] | null>(null);
  useEffect(() => void swappedSenses(utterance).then(setLines), [utterance]);
  if (!lines) return null;
  if (lines.length === 0) return <p>{say('report.senses-none')}</p>;
  return (
    <>
      <ul class="senses" lang="en" dir="ltr">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="small">{say('report.senses-note')}</p>
    </>
  );
}
