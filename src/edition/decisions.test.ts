import { describe, expect, it } from 'vitest';
import { articleId } from '../core/article.ts';
import { study } from '../core/crosscheck.ts';
import { decide } from '../core/decide.ts';
import { cite, type Decision, decisionKey, type KeptDecision, splits } from '../core/decision.ts';
import { decisionRecords } from './decisions.ts';
import { gold } from './gold.ts';

const URLS = ['https://post.example/1', 'https://echo.example/1'] as const;
const TEXTS = [
  'Harbour engineer Marta Quill told the Ambleford council on Tuesday that the Tarn estuary barrier was “a dangerous gamble with public money”.\n“The gates have held through nine winters of storms,” said councillor Piet Anders after the vote.\nThe barrier across the Tarn estuary has been closed since the February flood.',
  'Nine councillors of Ambleford argued until midnight about the Tarn barrier.\nTo Marta Quill, who builds harbours, the barrier in the estuary is “a reckless gamble with public money”, as she put it on Tuesday.\nPiet Anders did not agree. “The gates have held through nine winters of storms,” the councillor said.\nShips wait outside while engineers look at what the flood of February has left of the gates, and nobody in the town hall would say how long.',
];
const [here, there] = TEXTS.map((text, i) =>
  study({ id: articleId(URLS[i]!), url: URLS[i]!, text, outlet: `Outlet ${i}`, published: '2026-02-11' }),
) as [ReturnType<typeof study>, ReturnType<typeof study>];
const compared = { here, candidates: [there] };
const plain = decide(compared, []).report;
const [first, second] = plain.utterances;

const kept = (...decisions: readonly Decision[]): KeptDecision[] =>
  decisions.map((decision) => ({ key: decisionKey(decision), decision, made: '2026-11-22T10:00:00Z' }));
const parted = splits(plain, first!.base, first!.variants[0]!.readings);
const confirmed: Decision = { kind: 'confirm', of: cite(plain.article, second!.base) };
const decided = decide(compared, kept(...parted, confirmed));

describe('decisions that leave the machine', () => {
  it('stand under the utterances of the computed report, in words', () => {
    expect(decisionRecords(decided)).toEqual([
      { utterance: second!.id, decision: 'Checked', made: '2026-11-22T10:00:00Z' },
      {
        utterance: first!.id,
        siglum: plain.witnesses[0]!.siglum,
        decision: 'Not the same statement',
        made: '2026-11-22T10:00:00Z',
      },
    ]);
  });

  it('are gold: links that a reader looked at must be found, parted ones are no links', () => {
    const texts = new Map([here, there].map(({ article: { id, text } }) => [id, text]));
    const story = gold({ ...decided, texts, withTexts: true });
    expect(story.links.map(({ a, must }) => [a.text, must])).toEqual([[second!.base.text, true]]);
    expect(story.apart).toMatchObject([{ a: { text: first!.base.text } }]);
    for (const { article, start, end, text } of [story.links[0]!.a, story.links[0]!.b]) {
      const printed = (story.articles as { id: string; text: string }[]).find(({ id }) => id === article)!;
      expect(printed.text.slice(start, end)).toBe(text);
    }
  });

  it('leave the texts at home where the reader wants it so', () => {
    const texts = new Map([[here.article.id, here.article.text]]);
    expect(JSON.stringify(gold({ ...decided, texts, withTexts: false }))).not.toContain('February flood');
  });
});
