import { describe, expect, it } from 'vitest';
import { extractQuotations } from './quotation.ts';

const speakersOf = (text: string) =>
  extractQuotations(text).flatMap(({ kind, speaker, attributed }) =>
    kind === 'indirect' || !attributed ? [] : [speaker],
  );

const BODY =
  'The council met on Monday.\n“There are serious differences about the harbour,” Anna Aldous said.';

describe('a quotation in the headline', () => {
  it('is given to whoever says its words below', () => {
    expect(speakersOf(`Denmark sees ‘serious differences’ about harbour\n${BODY}`)).toEqual([
      'Anna Aldous',
      'Anna Aldous',
    ]);
  });

  it('keeps its own speaker where nobody below says it', () => {
    const [head] = speakersOf(`Denmark sees ‘deep trouble’ about harbour\n${BODY}`);
    expect(head).not.toBe('Anna Aldous');
  });

  it('has no source in a subject that no cue binds to it, where somebody else says it below', () => {
    const [head] = extractQuotations(`Danish ministers hold ‘serious’ talks in Esbjerg\n${BODY}`);
    expect(head).toMatchObject({ speaker: 'Anna Aldous', source: null });
  });

  it('keeps the source before its colon', () => {
    const [head] = extractQuotations(`Denmark: ‘serious differences’ about harbour\n${BODY}`);
    expect(head).toMatchObject({ speaker: 'Anna Aldous', source: { start: 0, end: 7 } });
  });
});
