import { describe, expect, it } from 'vitest';
import { loadSenses } from '../cli/lexicon.ts';
import { readSenses } from './lexicon/senses.ts';
import { swappedWords } from './swapped-words.ts';
import { compareReadings } from './variant.ts';

const senses = loadSenses()!;
const swaps = (a: string, b: string) =>
  swappedWords({ a, b }, { ...compareReadings(a, b), speaker: 'same' }, senses);

describe('the dictionary', () => {
  it('knows words in their inflections and in any case', () => {
    expect(senses.senseOf('Killers')).toBe(senses.senseOf('killer'));
    expect(senses.senseOf('killer')).toMatch(/^someone who/);
  });

  it('tells parts of speech apart', () => {
    expect(senses.senseOf('record', 'n')).not.toBe(senses.senseOf('record', 'v'));
    expect(senses.senseOf('killer', 'r')).toBeNull();
  });

  it('says nothing of strangers and of hostile words', () => {
    for (const word of ['', 'zzyzx', '\n', 'killer\n', '__proto__', '.*'])
      expect(senses.senseOf(word)).toBeNull();
  });

  it('is refused where the bytes are something else', () => {
    expect(readSenses(new Uint8Array([1, 2, 3]))).toBeNull();
    expect(readSenses(new TextEncoder().encode('CQS1\nno end'))).toBeNull();
  });
});

describe('swapped words', () => {
  it('come with the sense of each, as the same part of speech', () => {
    const [swap, ...more] = swaps('He called the man a killer then', 'He called the man an executioner then');
    expect(more).toEqual([]);
    expect(swap).toMatchObject({ here: 'killer', there: 'executioner' });
    expect(swap?.senseThere).toMatch(/^an official/);
  });

  it('are none where spelling, order or phrases differ', () => {
    expect(swaps('The colour of the boat', 'The color of the boat')).toEqual([]);
    expect(swaps('We came in the rain and left', 'We came under a wet sky and left')).toEqual([]);
  });
});
