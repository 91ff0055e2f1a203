import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedAgainst, faults, HEADED, hostileText, repeated, UNITS } from '../../bench/hostile-texts.ts';
import { articleId } from './article.ts';
import { crosscheck, study } from './crosscheck.ts';
import { MOST_PIECES } from './passage.ts';

const cases = Object.entries(UNITS);

function milliseconds(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const fastest = (times: number, run: () => unknown): number =>
  Math.min(...Array.from({ length: times }, () => milliseconds(run)));

describe('hostile texts', () => {
  it('end in a result of which everything holds', () => {
    fc.assert(
      fc.property(hostileText(30), hostileText(30), (text, other) => {
        expect(faults(text, checkedAgainst(text, other))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it.each([['nothing', ''], ['white space', ' \n\t\u00a0 '], ...cases])(
    '%s gives a result',
    (_, unit) => {
      const text = unit.trim() ? repeated(unit, 2000) : unit;
      expect(faults(text, checkedAgainst(text, `${text} and more`))).toEqual([]);
    },
    30_000,
  );

  // A quadratic step would take sixteen times as long for four times the text.
  it.each(cases)(
    '%s is studied in time in step with its length',
    (_, unit) => {
      const run = (length: number) => () => study({ id: articleId('x'), text: repeated(unit, length) });
      run(SHORT)();
      const short = fastest(2, run(SHORT));
      expect(fastest(2, run(4 * SHORT))).toBeLessThan(9 * short + NOISE_MS);
    },
    60_000,
  );

  it.each(Object.entries(HEADED))(
    '%s cost little more than alone',
    (_, { head, unit }) => {
      const tail = repeated(unit, 16 * SHORT);
      const run = (text: string) => () => study({ id: articleId('x'), text });
      const alone = fastest(2, run(tail));
      expect(milliseconds(run(head + tail))).toBeLessThan(9 * alone + NOISE_MS);
    },
    60_000,
  );

  it('costs no more to check beyond the number of quotations that are looked at', () => {
    const text = '“We will go,” he said. '.repeat(MOST_PIECES);
    const run = (times: number) => () => checkedAgainst(text.repeat(times), text.repeat(times));
    const bounded = milliseconds(run(1));
    expect(milliseconds(run(4))).toBeLessThan(9 * bounded + NOISE_MS);
  }, 120_000);

  it('checks in time in step with the number of witnesses', () => {
    const text = repeated('“We will go to Ambleford,” the minister said. Nobody had asked him. ', 3000);
    const dossier = study({ id: articleId('x'), text });
    const witnesses = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        study({ id: articleId(`w${i}`), text: `Report ${i}. ${text.slice((i % 7) * 60)}` }),
      );
    const [few, many] = [witnesses(5), witnesses(20)];
    const short = fastest(2, () => crosscheck(dossier, few));
    expect(fastest(2, () => crosscheck(dossier, many))).toBeLessThan(9 * short + NOISE_MS);
  }, 120_000);

  it.each(['"', '“', '”', "'", '«', '“We go” '])(
    'reads ten thousand times %s',
    (mark) => {
      const text = mark.repeat(10_000);
      expect(faults(text, checkedAgainst(text, text))).toEqual([]);
    },
    120_000,
  );

  it('reads one line of five megabytes, as article and as witness', () => {
    const line = repeated(`${QUOTED}${repeated('and so the council went on talking ', 20_000)}`, 5_000_000);
    const [long, short] = [line, line.slice(0, 2000)].map((text, i) =>
      study({ id: articleId(`${i}`), text }),
    );
    if (!long || !short) throw new Error('nothing studied');
    for (const report of [crosscheck(long, [short]), crosscheck(short, [long])])
      expect(report.utterances.length).toBeGreaterThan(0);
  }, 120_000);
});

const QUOTED = '“We will go,” the minister said of the Ambleford barrier, ';
const SHORT = 5_000;
// What a garbage collection may add to either side.
const NOISE_MS = 150;
