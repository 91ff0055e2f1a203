/** English function words and kinds of nouns that the reading of a sentence leans on. */

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const DETERMINERS = set(
  'the a an his her its their our my your this that these those some any no every each another one two three four five six ' +
    'seven eight nine ten several many few most both all other such what which whose more dozens hundreds thousands',
);

export const PREPOSITIONS = set(
  'of in on at to for from by with about as into over after before under between through during against among without within ' +
    'upon toward towards behind beyond beside besides despite near like unlike than via amid amidst off out up down across ' +
    'along around onto per since until till outside inside above below',
);

export const CONJUNCTIONS = set(
  'and or but nor so yet if because while when where whereas although though unless whether that who whom which whose what how ' +
    'why once as than until since before after even',
);

export const AUXILIARIES = set(
  "is are was were be been being am has have had having do does did will would can could may might shall should must 'll 'd 've " +
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't mustn't cannot not",
);

export const ADVERBS = set(
  'also then now still just even later again already always often once never not only here there too very quite rather almost ' +
    'soon ever yesterday today tonight tomorrow twice perhaps maybe however meanwhile instead indeed thus therefore moreover ' +
    'nevertheless nonetheless otherwise further furthermore earlier ago away back far first last long much more most well yet ' +
    'elsewhere afterward afterwards sometimes together about as so all both',
);

/** Pronouns that can stand as the source of words. */
export const SUBJECT_PRONOUNS = set('he she they we i it you who');
export const OTHER_PRONOUNS = set(
  'him her them us me himself herself themselves itself which that this these those one someone everyone everybody somebody ' +
    'nobody anyone others another some many most both all another none',
);

export const MONTHS_AND_DAYS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept ' +
    'oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
);

export const TIME_NOUNS = set(
  'year years month months week weeks day days night morning afternoon evening hour hours minute minutes time times moment ' +
    'weekend decade decades century today tonight yesterday tomorrow season',
);

/** Nouns for people by what they are, singular; plurals are read off. */
export const ROLE_NOUNS = set(
  'spokesman spokeswoman spokesperson official officer aide adviser advisor ally critic supporter opponent analyst expert ' +
    'professor lawyer attorney judge prosecutor senator congressman congresswoman lawmaker legislator governor mayor president ' +
    'minister premier chancellor secretary ambassador diplomat envoy leader chief director manager chairman chairwoman chair ' +
    'candidate nominee rival strategist consultant operative donor voter resident witness neighbor neighbour friend colleague ' +
    'mother father wife husband son daughter brother sister parent family woman man girl boy student teacher doctor nurse ' +
    'scientist researcher author writer journalist reporter columnist editor host anchor commentator blogger pundit activist ' +
    'advocate organizer protester demonstrator veteran soldier general colonel captain commander sergeant admiral policeman ' +
    'detective sheriff investigator agent person people source insider executive founder owner entrepreneur businessman ' +
    'businesswoman billionaire mogul banker economist investor trader farmer worker employee employer actor actress singer star ' +
    'coach player athlete fan pastor priest bishop pope rabbi imam king queen prince princess victim survivor suspect defendant ' +
    'plaintiff democrat republican conservative liberal progressive moderate member representative delegate pollster surrogate ' +
    'speaker moderator narrator historian biographer scholar fellow guy lady gentleman couple crowd audience team pair duo ' +
    'diplomats negotiator mediator counterpart monitor inspector driver passenger pilot customer user guest patient client ' +
    'tourist immigrant refugee migrant kid child adult teenager teen observer participant politician statesman dictator',
);

/** Nouns for bodies and texts that speak. */
export const VOICE_NOUNS = set(
  'campaign party group committee organization organisation agency department ministry office administration government ' +
    'company firm court union association council commission network newspaper paper magazine website site channel outlet ' +
    'statement report study poll survey letter email memo post tweet message ad advertisement video article editorial column ' +
    'op-ed book speech release transcript document filing lawsuit complaint headline sign banner website page caption blog ' +
    'account police military army congress senate house parliament embassy kremlin pentagon institute foundation coalition ' +
    'team panel board bank university school hospital church state country nation city town county side camp',
);

/** Nouns for what somebody says: "her answer" speaks for her. */
export const SPEECH_NOUNS = set(
  'answer reply response statement remark remarks comment comments message tweet tweets post speech words word letter email ' +
    'memo claim warning promise pledge argument explanation account testimony verdict assessment quip joke retort',
);

/** Short forms that end in a full stop without ending a sentence. */
export const ABBREVIATIONS = set(
  'mr mrs ms dr prof sen sens rep reps gov govs gen lt col maj capt sgt cpl adm cmdr rev hon st ste jr sr vs no nos inc co corp ' +
    'ltd llc bros dept univ assn ave blvd rd mt ft jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs ' +
    'fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa ' +
    'tenn tex va vt wash wis wyo etc eg ie approx est fig vol ed eds messrs supt insp det d.c u.s u.k u.n e.u n.y n.j n.h n.c s.c ' +
    'd-n.y r-n.y a.m p.m i.e e.g ph.d',
);

/** Those of them that stand before a name, or behind it as part of it. */
export const STOPPED_TITLES = set(
  'mr mrs ms dr prof sen sens rep reps gov govs gen lt col maj capt sgt cpl adm cmdr rev hon st jr sr messrs supt insp det',
);

/** Of these a full stop may well end a sentence too; a capital behind them decides. */
export const ENDING_ABBREVIATIONS = set('inc co corp ltd jr sr etc u.s u.k u.n e.u d.c a.m p.m n.y n.j ph.d');

/** Words that, with a capital behind an abbreviation's stop, open a sentence. */
export const SENTENCE_STARTERS = set(
  'the a an but and or so yet he she it they we you i in on at for from by with as after before this that these those his her ' +
    'their its our my if when while although though because since there here what who how why where one some many most both ' +
    'according asked meanwhile however',
);
