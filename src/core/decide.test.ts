import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../cli/lexicon.ts';
import { readSeeds } from '../cli/seeds.ts';
import { articleId } from './article.ts';
import { crosscheck, type Dossier, study } from './crosscheck.ts';
import { decide } from './decide.ts';
import { cite, citeIn, type Decision, decisionKey, type KeptDecision, splits } from './decision.ts';
import type { Report, Utterance } from './report.ts';
import { describe as describeSpan } from './selector.ts';

const seeds: readonly Dossier[] = readSeeds().flatMap((story) => story.articles.map(study));
const seed = (id: string): Dossier => seeds.find(({ article }) => article.id.endsWith(`/${id}`))!;
const here = seed('001');
const there = seed('003');
const lexicon = loadLexicon();
const plain = crosscheck(here, seeds, lexicon);

const kept = (...decisions: readonly Decision[]): KeptDecision[] =>
  decisions.map((decision, i) => ({ key: decisionKey(decision), decision, made: `2026-01-0${i + 1}` }));
const on = (dossier: Dossier, decisions: readonly KeptDecision[], candidates = seeds) =>
  decide({ here: dossier, candidates, lexicon }, decisions);
const entry = ({ utterances }: Pick<Report, 'utterances'>, words: string): Utterance =>
  utterances.find(({ base }) => base.text.includes(words))!;
const printed = (utterance: Utterance): string[] =>
  utterance.variants.flatMap(({ readings }) => readings.map(({ text }) => text));

const killer = entry(plain, 'killer');
const group = killer.variants.find(({ readings }) =>
  readings.some(({ text }) => text.includes('executioner')),
)!;
const split = kept(...splits(plain, killer.base, group.readings));
const of = cite(plain.article, killer.base);

/** The article as it is read again, with a paragraph in front that was not there. */
function reread({ article }: Dossier, change: (text: string) => string): Dossier {
  return study({ ...article, text: change(article.text) });
}
const later = (text: string) => `An editor has added this line to the report.\n\n${text}`;

describe('a reader’s decision', () => {
  it('parts two readings, and the outlet is then said not to report it', () => {
    const { report, applied } = on(here, split);
    expect(printed(killer).join()).toContain('executioner');
    expect(printed(entry(report, 'killer')).join()).not.toContain('executioner');
    expect(entry(report, 'killer').silent).toContain(group.readings[0]!.siglum);
    expect(applied).toMatchObject([{ mark: killer.id, siglum: group.readings[0]!.siglum }]);
  });

  it('holds on the other article’s page as well', () => {
    expect(printed(entry(crosscheck(there, seeds, lexicon), 'executioner')).join()).toContain('killer');
    expect(printed(entry(on(there, split).report, 'executioner')).join()).not.toContain('killer');
  });

  it('holds when the articles were read again and have grown', () => {
    const [article, other] = [reread(here, later), reread(there, later)];
    const { report } = on(article, split, [...seeds.filter((one) => one !== there), other]);
    expect(printed(entry(report, 'killer')).join()).not.toContain('executioner');
  });

  it('rests where its words are gone, and nothing else changes', () => {
    const other = reread(there, (text) => text.replace('executioner', 'hangman'));
    const candidates = [...seeds.filter((one) => one !== there), other];
    const { report, applied } = on(here, split, candidates);
    expect(applied).toEqual([]);
    expect(report).toEqual(crosscheck(here, candidates, lexicon));
  });

  it('leaves the computed report as it was', () => {
    expect(on(here, split).computed).toEqual(plain);
  });

  it('joins what was parted, in the words of the two articles', () => {
    const apart = on(here, split);
    const b = citeIn(plain, group.readings[0]!)!;
    const join: Decision = { kind: 'join', a: of, b };
    expect(decisionKey(join)).toBe(split[0]!.key);
    expect(printed(entry(apart.report, 'killer')).join()).not.toContain('executioner');
    expect(printed(entry(on(here, kept(join)).report, 'killer')).join()).toContain('executioner');
  });

  it('joins quotations that nothing links, as the words and speakers are', () => {
    const lone = there.quotations.find(
      ({ kind, content }) =>
        kind !== 'indirect' &&
        !printed(killer).includes(there.article.text.slice(content[0]!.start, content[0]!.end)),
    )!;
    const selector = describeSpan(there.article.text, lone.content[0]!)!;
    const b = { ...citeIn(plain, group.readings[0]!)!, selector };
    const joined = entry(on(here, kept({ kind: 'join', a: of, b })).report, 'killer');
    expect(printed(joined)).toContain(selector.exact);
    expect(joined.silent).not.toContain(group.readings[0]!.siglum);
  });

  it('hides an utterance and counts it no more', () => {
    const { report, hidden } = on(here, kept({ kind: 'dismiss', of }));
    expect(hidden.map(({ id }) => id)).toEqual([killer.id]);
    expect(report.utterances).toHaveLength(plain.utterances.length - 1);
    expect(report.counts.substantive).toBe(plain.counts.substantive - 1);
  });

  it.each([{ kind: 'confirm', of } as const, { kind: 'note', of, note: 'Seen on video.' } as const])(
    'remarks on an utterance and changes nothing: $kind',
    (decision) => {
      const { report, applied } = on(here, kept(decision));
      expect(report).toEqual(plain);
      expect(applied).toMatchObject([{ mark: killer.id, decision }]);
    },
  );

  it('names another speaker, who then differs from the one that others name', () => {
    const { report } = on(here, kept({ kind: 'speaker', of, speaker: 'Maria Novak' }));
    const corrected = entry(report, 'killer');
    expect(corrected.base.speaker).toBe('Maria Novak');
    expect(corrected.variants.every(({ variant }) => variant.speaker !== 'same')).toBe(true);
  });

  it('names another speaker at another outlet, told where it prints the same words', () => {
    const { base, variants } = plain.utterances.find((one) =>
      one.variants.some(
        ({ variant, readings }) => variant.weight === 'trivial' && readings[0]?.siglum === 'AP',
      ),
    )!;
    const reading = variants.flatMap(({ readings }) => readings).find(({ siglum }) => siglum === 'AP')!;
    const decision: Decision = { kind: 'speaker', of: citeIn(plain, reading)!, speaker: 'Maria Novak' };
    const { report, applied } = on(here, kept(decision));
    const corrected = report.utterances.find(({ id }) => id === `${base.span.start}-${base.span.end}`)!;
    expect(corrected.base.speaker).toBe(base.speaker);
    expect(
      corrected.variants.flatMap(({ readings }) => readings).find(({ siglum }) => siglum === 'AP')?.speaker,
    ).toBe('Maria Novak');
    expect(applied).toMatchObject([{ mark: corrected.id, siglum: 'AP' }]);
  });

  it('names another speaker at another outlet, told of the outlet alone where nothing links the words any more', () => {
    const decision: Decision = {
      kind: 'speaker',
      of: citeIn(plain, group.readings[0]!)!,
      speaker: 'Maria Novak',
    };
    const { report, applied } = on(here, kept(decision));
    expect(printed(entry(report, 'killer')).join()).not.toContain('executioner');
    expect(applied[0]).toMatchObject({ siglum: group.readings[0]!.siglum });
    expect(applied[0]).not.toHaveProperty('mark');
  });

  it('moves the ends of a quotation', () => {
    const wanted = entry(plain, 'predictable, stable relationship').base;
    const end = wanted.span.start + wanted.text.lastIndexOf(' ');
    const to = describeSpan(here.article.text, { start: wanted.span.start, end })!;
    const decision: Decision = { kind: 'boundary', of: cite(plain.article, wanted), to };
    const { report, applied } = on(here, kept(decision));
    expect(report.utterances.some(({ base }) => base.text === to.exact)).toBe(true);
    expect(applied[0]?.mark).toBe(`${to.start}-${to.start + to.exact.length}`);
  });
});

describe('a correction', () => {
  /** How often the meaning of two words is compared: what is linked anew asks again. */
  const asked = (decisions: readonly KeptDecision[]): number => {
    let count = 0;
    const counting = {
      likeness: (a: string, b: string) => {
        count++;
        return lexicon?.likeness(a, b) ?? 0;
      },
    };
    decide({ here, candidates: seeds, lexicon: counting }, decisions);
    return count;
  };
  const none = asked(kept({ kind: 'note', of, note: 'x' }));
  const ofHere = asked(kept({ kind: 'speaker', of, speaker: 'Maria Novak' }));

  it('that is about other articles has nothing linked anew', () => {
    const foreign = { ...of, article: articleId('https://example.com/elsewhere') };
    expect(asked(kept({ kind: 'speaker', of: foreign, speaker: 'Maria Novak' }))).toBe(none);
  });

  it('of one witness has that one alone linked anew', () => {
    const cited = citeIn(plain, group.readings[0]!)!;
    const anew = asked(kept({ kind: 'speaker', of: cited, speaker: 'Maria Novak' })) - none;
    expect(anew).toBeGreaterThan(0);
    // It swaps words all along, so that most of what is asked is asked of it; by another, a little is asked of all.
    expect(anew).toBeLessThan((2 * (ofHere - none)) / 3);
  });
});

describe('two witnesses at one address', () => {
  it('are both shown', () => {
    const url = 'https://example.com/news';
    const [first, second] = [`${url}?utm_source=a`, url].map((at, i) =>
      study({ ...there.article, id: articleId(`w${i}`), url: at, text: `${there.article.text} Part ${i}.` }),
    );
    const { computed, report } = on(here, kept({ kind: 'note', of, note: 'x' }), [first!, second!]);
    const ids = ({ witnesses }: Report) => witnesses.map(({ article }) => article.id);
    expect(ids(computed).toSorted()).toEqual(['w0', 'w1']);
    expect(ids(report)).toEqual(ids(computed));
  });
});

describe('decisions taken back', () => {
  const any = fc.subarray(
    plain.utterances.flatMap(({ base, variants }): Decision[] => {
      const about = cite(plain.article, base);
      return [
        { kind: 'dismiss', of: about },
        { kind: 'note', of: about, note: 'x' },
        { kind: 'speaker', of: about, speaker: 'Maria Novak' },
        ...variants.flatMap(({ readings }) => splits(plain, base, readings)),
      ];
    }),
    { maxLength: 6 },
  );

  it('leave the report as if they had never been made, and change nothing by being applied twice', () => {
    fc.assert(
      fc.property(any, (decisions) => {
        const all = kept(...decisions);
        expect(on(here, [])).toMatchObject({ report: plain, hidden: [], applied: [] });
        const once = on(here, all);
        expect(once.computed).toEqual(plain);
        expect(on(here, all.toReversed())).toEqual(once);
        const { length } = once.report.utterances;
        expect(length + once.hidden.length).toBe(plain.utterances.length);
        expect(once.applied).toHaveLength(all.length);
      }),
      { numRuns: 12 },
    );
  });
});
