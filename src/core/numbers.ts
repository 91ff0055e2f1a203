/** Numerals and units by value: "thirty per cent" is "30%", "$5m" is "five million dollars". */
import { momentRun } from './calendar.ts';
import { near, type Word } from './text.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const UNITS: ReadonlyMap<string, number> = new Map(SMALL.split(' ').map((word, value) => [word, value]));
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['b', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);
const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, i) => [word, i + 1]),
);
const CURRENCY: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['£', 'pound'],
  ['€', 'euro'],
  ['¥', 'yen'],
]);
const UNIT_NAMES: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['pc', 'percent'],
  ['pct', 'percent'],
  ['dollars', 'dollar'],
  ['pounds', 'pound'],
  ['euros', 'euro'],
  ['km', 'kilometre'],
  ['kilometers', 'kilometre'],
  ['kilometres', 'kilometre'],
  ['kg', 'kilogram'],
  ['kilograms', 'kilogram'],
]);

export interface NumberRun {
  /** How many printed words the number takes. */
  readonly length: number;
  /** `#` and the value, then the unit if one is printed. */
  readonly keys: readonly string[];
}

interface Parsed {
  value: number;
  next: number;
  unit: string | null;
}

const NUMERAL = /^([$£€¥]?)(\d+(?:[.,]\d+)*)(%|st|nd|rd|th|[a-z]{1,2})?$/;

const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...UNITS.keys(),
  ...TENS.keys(),
  ...ORDINALS.keys(),
  'dozen',
]);
const LETTERS = { from: 0x61, to: 0x7a } as const;

/** A cheap test before `numberRun`: whether a folded word can begin a number at all. */
export function mayBeNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < LETTERS.from || code > LETTERS.to || NUMBER_WORDS.has(word);
}

/** The number that starts at a printed word, with its scale and unit, or null. Looks at most a few words ahead. */
export function numberRun(printed: readonly Word[], at: number, text: string): NumberRun | null {
  const word = printed[at];
  if (!word) return null;
  const moment = momentRun(printed, at, text);
  if (moment) return moment;
  const ordinal = ordinalValue(word.fold);
  if (ordinal !== null) return { length: 1, keys: [`#${ordinal}th`] };
  const parsed = numeral(word.fold, at) ?? spelled(printed, at, text);
  if (!parsed) return null;
  scale(printed, parsed, text);
  const unit = parsed.unit ?? takeUnit(printed, parsed, text);
  const keys = [`#${parsed.value}`];
  return { length: parsed.next - at, keys: unit ? [...keys, unit] : keys };
}

function ordinalValue(word: string): number | null {
  const named = ORDINALS.get(word);
  if (named !== undefined) return named;
  const match = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(word);
  return match ? Number(match[1]) : null;
}

function numeral(word: string, at: number): Parsed | null {
  const match = NUMERAL.exec(word);
  if (!match?.[2]) return null;
  const plain = match[2].replace(/,(?=\d{3}(?:\D|$))/g, '');
  const value = Number(plain);
  if (!Number.isFinite(value)) return null;
  const suffix = match[3];
  const factor = suffix ? SCALES.get(suffix) : undefined;
  if (suffix && suffix !== '%' && factor === undefined) return null;
  const unit = match[1] ? (CURRENCY.get(match[1]) ?? null) : suffix === '%' ? 'percent' : null;
  return { value: rounded(value * (factor ?? 1)), next: at + 1, unit };
}

/** "twenty five", "three", "two hundred"; a bare "hundred" is a word, not a number. */
function spelled(printed: readonly Word[], at: number, text: string): Parsed | null {
  const first = printed[at]?.fold ?? '';
  const tens = TENS.get(first);
  if (tens !== undefined) {
    const ones = near(printed, at + 1, text) ? UNITS.get(printed[at + 1]?.fold ?? '') : undefined;
    if (ones !== undefined && ones > 0 && ones < 10) return { value: tens + ones, next: at + 2, unit: null };
    return { value: tens, next: at + 1, unit: null };
  }
  const value = first === 'dozen' ? 12 : UNITS.get(first);
  return value === undefined ? null : { value, next: at + 1, unit: null };
}

function scale(printed: readonly Word[], parsed: Parsed, text: string): void {
  while (near(printed, parsed.next, text)) {
    const word = printed[parsed.next]?.fold ?? '';
    const factor = word.length > 2 ? SCALES.get(word) : undefined;
    if (factor === undefined) return;
    parsed.value = rounded(parsed.value * factor);
    parsed.next++;
  }
}

function takeUnit(printed: readonly Word[], parsed: Parsed, text: string): string | null {
  if (!near(printed, parsed.next, text)) return null;
  const word = printed[parsed.next]?.fold ?? '';
  if (word === 'per' && printed[parsed.next + 1]?.fold === 'cent') {
    parsed.next += 2;
    return 'percent';
  }
  const unit = word === 'percent' ? word : UNIT_NAMES.get(word);
  if (!unit) return null;
  parsed.next++;
  return unit;
}

/** Products of decimals are rounded to what a reader would write. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
