/** English words that the finding of speech leans on. Language data stays here, away from the algorithms. */

/** Verbs of speech and thought, in the forms that news prints. Commonest first. */
export const CUE_VERBS: ReadonlySet<string> = new Set(
  (
    'said says say saying told tells tell telling added adds asked asks wrote writes writing called calls calling argued argues ' +
    'tweeted tweets explained explains noted notes stated states claimed claims warned warns insisted insists declared declares ' +
    'replied replies responded answered acknowledged admitted conceded continued concluded announced suggested suggests recalled ' +
    'accused denied vowed promised pledged described describes stressed emphasised emphasized pointed reported reports joked ' +
    'quipped urged predicted confirmed complained commented remarked observed testified shouted yelled exclaimed whispered ' +
    'lamented maintained asserted contended cautioned criticized criticised praised dismissed touted blasted slammed hailed ' +
    'referred mentioned revealed hinted posted read reads asserting adding arguing noting citing cited quoted'
  ).split(' '),
);

export const PRONOUNS: ReadonlySet<string> = new Set('he she they we i it who'.split(' '));

/** Titles of honour and office that stand before a name and are no part of it. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep representative congressman congresswoman gov ' +
    'governor president vice-president vice chairman chairwoman chair minister prime foreign secretary state deputy attorney ' +
    'general gen lt col colonel maj major sgt capt captain judge justice chief director speaker house senate king queen prince ' +
    'princess pope rev reverend ambassador mayor commissioner officer sheriff spokesman spokeswoman spokesperson chancellor ' +
    'premier us u.s uk russian american republican democratic former'
  ).split(' '),
);
