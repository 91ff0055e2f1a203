import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleId } from './article.ts';
import { collateStory, withThirds } from './bridge.ts';
import { type StudiedArticle, storyLinker } from './collation.ts';
import { readLexicon } from './lexicon/lexicon.ts';
import { extractQuotations } from './quotation.ts';
import { slice } from './text.ts';

const lexicon = readLexicon(readFileSync(join(import.meta.dirname, 'lexicon/english.bin'))) ?? undefined;

const article = (id: string, text: string): StudiedArticle => ({
  article: { id: articleId(id), text },
  quotations: extractQuotations(text),
});

const SCRAP = article('scrap', 'Harbour master Lena Moss wants to settle it “in a spirit of mutual trust”.');
const WHOLE = article(
  'whole',
  '“We are willing to talk about every clause without conditions, and in a spirit of mutual trust,” Lena Moss said.',
);
const REWORDED = article(
  'reworded',
  '“We are ready to discuss every clause without preconditions, and based on common confidence,” Lena Moss said.',
);

/** The readings of two articles that only a third ties, whichever way they are come by. */
function byThird(a: StudiedArticle, b: StudiedArticle, third: StudiedArticle): string[][] {
  const links = collateStory([a, b, third], lexicon)[0]?.links ?? [];
  return links
    .filter(({ evidence }) => evidence.third !== undefined)
    .map((link) => [slice(a.article.text, link.a.span), slice(b.article.text, link.b.span)]);
}

function checkedByThird(here: StudiedArticle, there: StudiedArticle, third: StudiedArticle): string[][] {
  const linker = storyLinker(lexicon);
  const tellings = [there, third].map((one) => ({ ...one, links: linker.link(here, one).links }));
  const links = withThirds(here, tellings, { linker, lexicon })[0]?.links ?? [];
  return links
    .filter(({ evidence }) => evidence.third !== undefined)
    .map((link) => [slice(here.article.text, link.a.span), slice(there.article.text, link.b.span)]);
}

describe.each([
  ['collating a story', byThird],
  ['checking one article', checkedByThird],
])('%s', (_, linked) => {
  const scrap = 'in a spirit of mutual trust';
  const reworded = REWORDED.article.text.slice(1, REWORDED.article.text.indexOf('”'));

  it('ties a scrap to other words for it by an article that prints the scrap in its sentence', () => {
    expect(linked(SCRAP, REWORDED, WHOLE)).toEqual([[scrap, reworded]]);
  });

  it('does so from the other end', () => {
    expect(linked(REWORDED, SCRAP, WHOLE)).toEqual([[reworded, scrap]]);
  });

  it('ties nothing where the other words leave out what the scrap prints', () => {
    const shorter = article(
      'shorter',
      '“We are ready to discuss every clause without preconditions,” Lena Moss said.',
    );
    expect(linked(SCRAP, shorter, WHOLE)).toEqual([]);
  });

  it('ties nothing by a single word that both share with the third', () => {
    const proud = article('proud', 'Lena Moss said she was “proud”.');
    const [fishermen, teachers] = ['fishermen', 'teachers'].map((who) =>
      article(who, `“I am so very proud of what the ${who} did in that awful night,” Lena Moss said.`),
    );
    const through = linked(fishermen!, teachers!, proud);
    expect(through).toEqual([]);
  });

  it('ties nothing to the words of somebody else', () => {
    const other = article('other', REWORDED.article.text.replace('Lena Moss', 'Tom Brandt'));
    expect(linked(SCRAP, other, WHOLE)).toEqual([]);
  });

  it('ties nothing by an article that tells of neither', () => {
    const stranger = article('stranger', '“The ferry sails at noon whatever the weather,” Lena Moss said.');
    expect(linked(SCRAP, REWORDED, stranger)).toEqual([]);
  });
});

describe('links by a third', () => {
  it('are found beside copies of the checked text, which show nothing more', () => {
    const linker = storyLinker(lexicon);
    const more = `${SCRAP.article.text} “The ferry stays in the harbour until the spring,” she said.`;
    const [here, copy] = [article('here', more), article('copy', more)];
    const tellings = [REWORDED, copy, WHOLE].map((one) => ({ ...one, links: linker.link(here, one).links }));
    expect(withThirds(here, tellings, { linker, lexicon })[0]?.links).toHaveLength(1);
  });

  it('say so, and are no surer than either step', () => {
    const [direct, , onwards] = collateStory([SCRAP, WHOLE, REWORDED], lexicon);
    const through = collateStory([SCRAP, REWORDED, WHOLE], lexicon)[0]?.links[0];
    expect(through).toMatchObject({
      evidence: { third: 1 },
      variant: { relation: 'reworded', weight: 'substantive' },
    });
    const steps = [direct, onwards].map((pair) => pair?.links[0]?.score ?? 0);
    expect(through?.score).toBeLessThan(Math.min(...steps));
  });

  it('are looked for anew where they are there already', () => {
    const linker = storyLinker(lexicon);
    const tellings = [REWORDED, WHOLE].map((one) => ({ ...one, links: linker.link(SCRAP, one).links }));
    const once = withThirds(SCRAP, tellings, { linker, lexicon });
    expect(withThirds(SCRAP, once, { linker, lexicon })).toEqual(once);
    expect(withThirds(SCRAP, once.slice(0, 1), { linker, lexicon })[0]?.links).toEqual([]);
  });
});
