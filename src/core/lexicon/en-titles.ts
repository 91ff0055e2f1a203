/** English titles, as they stand before names. */

/** Titles of honour and office that stand before a name and are no part of it. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx mme dr prof professor sir dame lord lady sen sens senator rep reps representative congressman congresswoman gov ' +
    'governor president president-elect vice-president vice chairman chairwoman chairperson chair minister prime foreign secretary ' +
    'state deputy attorney general gen lt col colonel maj major sgt sergeant capt captain cmdr commander adm admiral judge justice ' +
    'chief director speaker king queen prince princess pope rev reverend ambassador mayor commissioner officer sheriff spokesman ' +
    'spokeswoman spokesperson chancellor premier former ex-president ceo cfo founder executive editor professor analyst strategist ' +
    'host reporter columnist candidate nominee leader majority minority whip adviser advisor aide superintendent detective ' +
    'supt insp det dci pc constable inspector bishop archbishop cardinal rabbi imam sheikh ayatollah first treasurer envoy coach producer author actor actress ' +
    'manager counsel undersecretary assistant senior acting interior defense defence finance energy treasury homeland security'
  ).split(' '),
);

/** What else an article may call the bearer of a title ("Sen. Ada Okoro", then "the lawmaker"). */
export const ROLES_OF_TITLES: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'sen senator lawmaker legislator|senator lawmaker legislator|rep representative congressman congresswoman lawmaker legislator|' +
    'representative congressman congresswoman lawmaker legislator|congressman lawmaker legislator representative|' +
    'congresswoman lawmaker legislator representative|gov governor|gen general|col colonel|capt captain|sgt sergeant|cmdr commander|' +
    'adm admiral|prof professor|dr doctor'
  )
    .split('|')
    .map((row) => {
      const [title = '', ...roles] = row.split(' ');
      return [title, roles] as const;
    }),
);

/** Ranks that a qualified one is addressed by as well: a lieutenant general is "the general". */
export const RANKS: ReadonlySet<string> = new Set('general colonel commander admiral marshal'.split(' '));

/** Offices that one of a family holds, so that office and surname are not whoever else has that surname. */
export const OFFICES: ReadonlySet<string> = new Set(
  (
    'president governor senator representative congressman congresswoman secretary minister premier chancellor mayor judge ' +
    'justice commissioner ambassador sheriff general colonel admiral captain commander king queen prince princess'
  ).split(' '),
);

/** Words for the two American parties, folded, as they stand before a name or a role; letters as in "(D-Ohio)". */
export const PARTIES: ReadonlyMap<string, string> = new Map([
  ['democratic', 'd'],
  ['democrat', 'd'],
  ['republican', 'r'],
  ['gop', 'r'],
] as const);
