/** Words that are the same but for how they are spelled: British and American, masked, transliterated. */

/** Pairs that no rule below reaches; British first. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['licence', 'license'],
  ['pretence', 'pretense'],
  ['practise', 'practice'],
  ['practising', 'practicing'],
  ['practised', 'practiced'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['grey', 'gray'],
  ['cheque', 'check'],
  ['cheques', 'checks'],
  ['tyre', 'tire'],
  ['tyres', 'tires'],
  ['kerb', 'curb'],
  ['mum', 'mom'],
  ['mummy', 'mommy'],
  ['momma', 'mama'],
  ['mamma', 'mama'],
  ['aluminium', 'aluminum'],
  ['sceptical', 'skeptical'],
  ['sceptic', 'skeptic'],
  ['sceptics', 'skeptics'],
  ['scepticism', 'skepticism'],
  ['manoeuvre', 'maneuver'],
  ['manoeuvres', 'maneuvers'],
  ['judgement', 'judgment'],
  ['judgements', 'judgments'],
  ['acknowledgement', 'acknowledgment'],
  ['ageing', 'aging'],
  ['whilst', 'while'],
  ['amongst', 'among'],
  ['amidst', 'amid'],
  ['learnt', 'learned'],
  ['burnt', 'burned'],
  ['spelt', 'spelled'],
  ['dreamt', 'dreamed'],
  ['towards', 'toward'],
  ['afterwards', 'afterward'],
  ['backwards', 'backward'],
  ['forwards', 'forward'],
  ['anyways', 'anyway'],
  ['moustache', 'mustache'],
  ['pyjamas', 'pajamas'],
  ['storey', 'story'],
  ['plough', 'plow'],
  ['draught', 'draft'],
  ['sulphur', 'sulfur'],
  ['fulfil', 'fulfill'],
  ['fulfils', 'fulfills'],
  ['enrol', 'enroll'],
  ['skilful', 'skillful'],
  ['wilful', 'willful'],
  ['instalment', 'installment'],
  ['artefact', 'artifact'],
  ['artefacts', 'artifacts'],
  ['okay', 'ok'],
  ['alright', 'allright'],
  ['yeah', 'yea'],
  ['till', 'til'],
  ['though', 'tho'],
  ['through', 'thru'],
  ['adviser', 'advisor'],
  ['advisers', 'advisors'],
];

const LISTED: ReadonlySet<string> = new Set(PAIRS.map(([british, american]) => `${british} ${american}`));

/**
 * British form and American form of an ending. The stem before it must be as long as stated, so that no two words of
 * different sense meet ("four" / "for", "rise" / "rize").
 */
const RULES: readonly (readonly [british: RegExp, american: string])[] = [
  [/^(\w{3,})is(e|ed|es|er|ers|ing|ation|ations|ational)$/, '$1iz$2'],
  [/^(\w{3,})ys(e|ed|es|er|ers|ing)$/, '$1yz$2'],
  [/^(\w{3,})our(\w{0,6})$/, '$1or$2'],
  [/^(\w{2,}[td])re(s|d)?$/, '$1er$2'],
  [/^(\w{3,})ogue(s)?$/, '$1og$2'],
  [/^(\w*[aeiou]\w*[aeiou])ll(ed|ing|er|ers|ery|ist|ists|ous)$/, '$1l$2'],
  [/^(\w*[aeiou]\w*[^aeiou]+[aeiou])ll(ed|ing|er|ers|ery|ist|ists|ous)$/, '$1l$2'],
  [/^(\w*)ae(\w{3,})$/, '$1e$2'],
  [/^(\w*)oe(\w{3,})$/, '$1e$2'],
];

/** Whether two words, folded, are one word in two spellings. They begin alike: that is tested first, for speed. */
export function sameSpelled(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  if (a.includes('*') || b.includes('*')) return masked(a, b);
  if (LISTED.has(`${a} ${b}`) || LISTED.has(`${b} ${a}`)) return true;
  if (Math.abs(a.length - b.length) > 2 || a.length < 4 || b.length < 4) return false;
  return americanOf(a, b) || americanOf(b, a) || unmarked(a) === unmarked(b) || misdoubled(a, b);
}

/** Shorter words meet ("scraped" and "scrapped"); of these one is misspelled ("embarassment"). */
const MIN_MISDOUBLED = 9;
const misdoubled = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= MIN_MISDOUBLED && /^\p{L}+$/u.test(a) && single(a) === single(b);

function americanOf(british: string, american: string): boolean {
  return RULES.some(([ending, replacement]) => {
    return ending.test(british) && british.replace(ending, replacement) === american;
  });
}

/** Apostrophes and hyphens make no other word. */
const unmarked = (word: string): string => word.replace(/['-]/g, '');

/** "motherf***er" against the word itself: what is printed around the mask agrees. */
function masked(a: string, b: string): boolean {
  const [mask, full] = a.includes('*') ? [a, b] : [b, a];
  const at = mask.indexOf('*');
  if (at < 1) return false;
  const head = mask.slice(0, at);
  const tail = mask.slice(mask.lastIndexOf('*') + 1);
  return full.length > head.length + tail.length && full.startsWith(head) && full.endsWith(tail);
}

/** Consonants by sound family, vowels dropped: what transliterations of one name share. */
function skeleton(name: string): string {
  return single(name)
    .replace(/^(?:dj|j)/, 'J')
    .replace(/tch|tsch|ch|cz|sh|sch/g, 'C')
    .replace(/kh|gh|[kqcg]/g, 'K')
    .replace(/ph|[fv]|w/g, 'F')
    .replace(/th|dh|[dt]/g, 'T')
    .replace(/[sz]/g, 'S')
    .replace(/[aeiouyhj']/g, '');
}

/** "Muammar" and "Moammar", "Zelensky" and "Zelenskiyy", hardly more. */
const MOST_LETTERS_APART = 3;
/** Shorter skeletons meet by chance ("Dan", "Dana", "Tina"). */
const MIN_SKELETON = 3;

/** "Assad" and "Asad" are one name; "Ann" and "An" need not be. */
const MIN_SINGLE = 4;
const single = (name: string): string => name.replace(/(.)\1+/g, '$1');

/** Whether two capitalised words look like one name brought over from another script ("Qaddafi", "Gadhafi"). */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > MOST_LETTERS_APART) return false;
  if (Math.min(a.length, b.length) >= MIN_SINGLE && single(a) === single(b)) return true;
  const left = skeleton(a);
  return (
    left === skeleton(b) && (left.length >= MIN_SKELETON || (left.length === 2 && EXONYMS.has(pairKey(a, b))))
  );
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const EXONYMS: ReadonlySet<string> = new Set([pairKey('kiev', 'kyiv'), pairKey('koran', 'quran')]);
