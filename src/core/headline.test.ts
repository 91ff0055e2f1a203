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
});
