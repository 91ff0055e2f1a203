/** `npx tsx bench/fuzz.ts [COUNT] [SEED]`: random hostile texts through the whole engine; fails on the first fault. */
import fc from 'fast-check';
import { checkedAgainst, faults, hostileText } from './hostile-texts.ts';

const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number);
// Of such pieces a text of this many is as long as a short article.
const PIECES = 60;

let worst = { milliseconds: 0, length: 0 };
let longest = 0;
const result = fc.check(
  fc.property(hostileText(PIECES), hostileText(PIECES), (text, other) => {
    const start = performance.now();
    const wrong = faults(text, checkedAgainst(text, other));
    const milliseconds = performance.now() - start;
    longest = Math.max(longest, text.length);
    if (milliseconds > worst.milliseconds) worst = { milliseconds, length: text.length };
    if (wrong.length > 0) throw new Error(wrong.join(', '));
  }),
  { numRuns: count, seed, endOnFailure: false },
);

console.log(
  `${result.numRuns} inputs of up to ${longest} characters, ${result.failed ? 'one fault' : 'no fault'}; ` +
    `the slowest took ${worst.milliseconds.toFixed(0)} ms (${worst.length} characters)`,
);
if (result.failed) {
  console.error(fc.defaultReportMessage(result));
  process.exitCode = 1;
}
