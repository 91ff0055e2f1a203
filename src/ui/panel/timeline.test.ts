import { describe, expect, test } from 'vitest';
import { reportOf } from './sketches.ts';
import { histories, stops, type Wording } from './timeline.ts';

const killer = {
  says: 'You are a killer',
  others: [
    { by: ['A', 'B'], says: 'You are an executioner' },
    { by: ['C'], says: 'a killer' },
  ],
};

const told = ({ first, later, group }: Wording) => ({
  words: group?.readings[0]?.text ?? 'as here',
  day: first.day,
  first: first.printed.map(({ siglum }) => siglum),
  later,
});

describe('the days', () => {
  test('come in order, those without a date last', () => {
    const report = reportOf({
      published: '2024-02-12',
      witnesses: [
        { siglum: 'A', published: '2024-02-11T23:30:00Z' },
        { siglum: 'B' },
        { siglum: 'C', published: 'no date' },
      ],
      utterances: [],
    });
    expect(stops(report).map(({ day, printed }) => [day, ...printed.map(({ siglum }) => siglum)])).toEqual([
      ['2024-02-11', 'A'],
      ['2024-02-12', 'here'],
      [null, 'B', 'C'],
    ]);
  });

  test('are by the hour where every article states it', () => {
    const witnesses = [{ siglum: 'A', published: '2024-02-12T08:00:00Z' }];
    const [hours] = stops(reportOf({ published: '2024-02-12T09:00:00Z', witnesses, utterances: [] }));
    expect(hours?.printed.map(({ siglum }) => siglum)).toEqual(['A', 'here']);
    const [day] = stops(reportOf({ published: '2024-02-12', witnesses, utterances: [] }));
    expect(day?.printed.map(({ siglum }) => siglum)).toEqual(['here', 'A']);
  });
});

describe('the history of an utterance', () => {
  test('begins with the wording that was printed first', () => {
    const [history] = histories(
      reportOf({
        published: '2024-02-12',
        witnesses: [
          { siglum: 'A', published: '2024-02-11' },
          { siglum: 'B', published: '2024-02-13' },
          { siglum: 'C', published: '2024-02-14' },
        ],
        utterances: [killer],
      }),
    );
    expect(history?.wordings.map(told)).toEqual([
      { words: 'You are an executioner', day: '2024-02-11', first: ['A'], later: ['B'] },
      { words: 'as here', day: '2024-02-12', first: ['here'], later: [] },
      { words: 'a killer', day: '2024-02-14', first: ['C'], later: [] },
    ]);
  });

  test('tells who prints a part of it apart from who prints all of it', () => {
    const [history] = histories(
      reportOf({
        published: '2024-02-12',
        witnesses: [
          { siglum: 'A', published: '2024-02-12' },
          { siglum: 'C', published: '2024-02-10' },
          { siglum: 'D', published: '2024-02-14' },
        ],
        utterances: [{ ...killer, others: [...killer.others, { by: ['D'], says: 'You are a killer' }] }],
      }),
    );
    expect(history?.wordings.map(told)).toEqual([
      { words: 'a killer', day: '2024-02-10', first: ['C'], later: [] },
      { words: 'as here', day: '2024-02-12', first: ['here'], later: ['D'] },
      { words: 'You are an executioner', day: '2024-02-12', first: ['A'], later: ['B'] },
    ]);
  });

  test('names all of a day whose order is not known', () => {
    const [history] = histories(
      reportOf({
        published: '2024-02-12T10:00:00Z',
        witnesses: [
          { siglum: 'A', published: '2024-02-12' },
          { siglum: 'B', published: '2024-02-12T07:00:00Z' },
          { siglum: 'C', published: '2024-02-12T11:00:00Z' },
        ],
        utterances: [killer],
      }),
    );
    expect(history?.wordings.map(told)).toEqual([
      { words: 'as here', day: '2024-02-12', first: ['here'], later: [] },
      { words: 'You are an executioner', day: '2024-02-12', first: ['A', 'B'], later: [] },
      { words: 'a killer', day: '2024-02-12', first: ['C'], later: [] },
    ]);
  });

  test('puts a wording whose date is not known last', () => {
    const [history] = histories(
      reportOf({
        witnesses: [{ siglum: 'A', published: '2024-02-12' }, { siglum: 'B' }, { siglum: 'C' }],
        utterances: [killer],
      }),
    );
    expect(history?.wordings.map(({ first }) => first.day)).toEqual(['2024-02-12', null, null]);
  });

  test('is not told where one wording is printed, cut or retold', () => {
    const report = reportOf({
      witnesses: [{ siglum: 'A' }],
      utterances: [
        { says: 'We sail on Friday', others: [{ by: ['A'], says: 'on Friday' }] },
        { says: 'It will rain', others: [{ by: ['A'], says: 'rain is expected', relation: 'paraphrased' }] },
        { says: 'Nobody else was told' },
      ],
    });
    expect(histories(report)).toEqual([]);
  });
});
