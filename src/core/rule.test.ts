import { describe, expect, it } from 'vitest';
import { articleId } from './article.ts';
import { study } from './crosscheck.ts';
import { decide } from './decide.ts';
import { type Departure, type Rule, ruleKey, rulesToOffer } from './rule.ts';
import { departuresOf } from './ruling.ts';

const story = (says: readonly string[], outlet: string) =>
  study({
    id: articleId(`https://${outlet}.example/1`),
    outlet,
    published: '2024-03-01',
    text: says
      .map((words) => `“${words}” said Petra Lund, who runs the ferry line to the outer islands in Lindvik.`)
      .join('\n\n'),
  });
const here = story(
  [
    'We have waited for President Novak to open the new harbour since the winter,',
    'Nobody told Senator Berg that the engine had come from another county at all,',
    'The first crossing will be free for every islander who paid for the repair,',
  ],
  'Quay',
);
const there = story(
  [
    'We have waited for Novak to open the new harbour since the winter,',
    'Nobody told Berg that the engine had come from another county at all,',
    'The first crossing will be cheap for every islander who paid for the repair,',
  ],
  'Post',
);
const compared = { here, candidates: [there] };
const titles = (outlet: string | null): Rule => ({ kind: 'reason', reason: 'title', outlet });
const kinds = (rules: readonly Rule[]) =>
  decide(compared, [], rules).report.utterances.map(({ kind }) => kind);

describe('a rule', () => {
  it('takes out what differs in nothing else, and leaves the rest as it was', () => {
    expect(kinds([])).toEqual(['trivial', 'trivial', 'substantive']);
    const { report, computed, ruled } = decide(compared, [], [titles(null)]);
    expect(report.utterances).toEqual(computed.utterances.slice(2));
    expect(report.counts).toMatchObject({ trivial: 0, substantive: 1 });
    expect(ruled).toEqual(
      computed.utterances.slice(0, 2).map((utterance) => ({ utterance, rules: [titles(null)] })),
    );
  });

  it('holds at its outlet alone', () => {
    expect(kinds([titles('Post')])).toEqual(['substantive']);
    expect(kinds([titles('Gazette')])).toHaveLength(3);
  });

  it('may be about two words, whichever side prints which', () => {
    const pair: Rule = { kind: 'words', words: ['cheap', 'free'], outlet: null };
    expect(kinds([pair])).toEqual(['trivial', 'trivial']);
    const turned = decide({ here: there, candidates: [here] }, [], [pair]);
    expect(turned.report.utterances).toHaveLength(2);
  });

  it('takes nothing out when none is followed', () => {
    expect(decide(compared, [])).toMatchObject({ ruled: [] });
    expect(decide(compared, []).report).toEqual(decide(compared, []).computed);
  });
});

describe('the differences of an utterance', () => {
  it('are told with their reason or their words, and the outlet', () => {
    const { computed } = decide(compared, []);
    const found = computed.utterances.map((utterance) => departuresOf(utterance, computed.witnesses));
    expect(found).toEqual([
      [{ reason: 'title', outlet: 'Post' }],
      [{ reason: 'title', outlet: 'Post' }],
      [{ words: ['cheap', 'free'], outlet: 'Post' }],
    ]);
  });
});

describe('a rule is offered', () => {
  const title: readonly Departure[] = [{ reason: 'title', outlet: 'Post' }];
  const elsewhere: readonly Departure[] = [{ reason: 'title', outlet: 'Quay' }];
  const words: readonly Departure[] = [{ reason: 'spelling', words: ['grey', 'gray'], outlet: 'Post' }];

  it('after the third dismissal of one kind, not before', () => {
    expect(rulesToOffer(title, [title, title], new Set())).toEqual([]);
    expect(rulesToOffer(title, [title, title, title], new Set())).toEqual([titles('Post'), titles(null)]);
  });

  it('for every outlet where more than one was dismissed', () => {
    expect(rulesToOffer(title, [elsewhere, title, title], new Set())).toEqual([titles(null)]);
  });

  it('for the words where it was always the same ones', () => {
    const offered = rulesToOffer(words, [words, words, words], new Set());
    expect(offered.map(({ kind }) => kind)).toEqual(['words', 'words']);
  });

  it('once', () => {
    const known = new Set([titles('Post'), titles(null)].map(ruleKey));
    expect(rulesToOffer(title, [title, title, title, title], known)).toEqual([]);
  });

  it('by no dismissal that had other differences too', () => {
    const mixed = [...title, { words: ['a', 'b'], outlet: 'Post' } as const];
    expect(rulesToOffer(mixed, [mixed, mixed, mixed], new Set())).toEqual([]);
    expect(rulesToOffer(title, [mixed, mixed, title], new Set())).toEqual([]);
    expect(rulesToOffer(mixed, [title, title, title, mixed], new Set())).toEqual([]);
  });

  it('by no dismissal of what nobody else prints', () => {
    expect(rulesToOffer([], [[], [], []], new Set())).toEqual([]);
  });
});
