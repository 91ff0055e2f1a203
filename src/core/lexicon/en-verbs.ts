/** English verbs by what they do with words: lemmas, and the irregular forms that lead to them. */

/**
 * `speech`: takes somebody's words as its object. `act`: a speech act that often carries a fragment of them.
 * `naming`: hangs words on a thing ("call", "describe as"). `mind`: thought and wish. `other`: any other verb
 * that news uses much; known only so that a clause's verb is found.
 */
export type VerbClass = 'speech' | 'act' | 'naming' | 'mind' | 'other';

const LEMMAS: Readonly<Record<VerbClass, string>> = {
  speech:
    'say tell write ask add note argue explain reply respond answer announce declare state claim warn insist acknowledge admit ' +
    'concede continue conclude suggest tweet quip joke recall recount stress emphasize emphasise remark observe comment assert ' +
    'contend caution lament complain predict confirm testify shout yell exclaim whisper scream chant mutter murmur maintain ' +
    'reiterate repeat allege boast brag opine retort interject counter deadpan muse reflect posit reason rejoin snap crow gush ' +
    'intone implore plead pray proclaim pronounce read report reveal disclose assure remind inform wonder inquire enquire query ' +
    'elaborate clarify specify volunteer venture speculate surmise estimate indicate hint signal imply underscore underline ' +
    'summarize summarise retweet email text post relate narrate vow pledge promise swear threaten urge demand exhort beg order ' +
    'instruct advise recommend agree disagree deny object protest rail fume rage thunder roar bellow bark growl sigh sob laugh ' +
    'chuckle grumble gripe grouse moan marvel enthuse rave recite sing affirm avow bawl beam bemoan blare blog blurt boom brood ' +
    'cackle chatter cheer chime coo confess confide counsel crack cry drawl exult fret gasp giggle gloat groan gulp heckle hiss ' +
    'holler howl hypothesize hypothesise inveigh interrupt intimate jeer jest jibe lilt mouth nag ponder prod prompt rant ' +
    'rationalize rationalise reassure recap recollect rhapsodize ruminate rue scoff scrawl shriek shrug smirk sneer sniff snipe ' +
    'snarl snort sputter squeal stammer stutter surmise tease theorize theorise trill utter vent vouch wail warble weep whine ' +
    'whoop wisecrack yell yelp',
  act:
    'accuse blast slam rip assail criticize criticise attack denounce condemn decry deride ridicule mock taunt praise laud hail ' +
    'applaud commend tout endorse defend dismiss reject rebuff rebuke scold chide admonish lambaste excoriate castigate berate ' +
    'blame fault charge challenge dispute refute rebut question press grill quiz cite quote invoke mention discuss address speak ' +
    'talk refer point express voice echo apologize apologise thank welcome congratulate highlight detail outline propose offer ' +
    'encourage advocate demur decline refuse request appeal lash slap hit fire shoot promote pitch preach lecture ' +
    'spell lay sum sound weigh interview publish issue release deliver sign list identify conceive mischaracterize ' +
    'acclaim admire arraign bash belittle bicker chastise cheer disavow disparage extol eulogize fulminate hammer herald impugn ' +
    'indict insinuate laugh malign misquote needle parody paraphrase parrot rebuke reference savage skewer spurn upbraid vilify whip ' +
    'conjure trumpet toss use apply borrow coin conclude credit attribute ascribe allude advertise brief',
  naming:
    'call describe label brand dub deem term name portray characterize characterise depict paint cast style title entitle ' +
    'nickname define denote compare liken frame tag bill regard view consider declare proclaim mark christen rate headline caption',
  mind:
    'think believe know feel hope want fear worry doubt expect understand see guess figure suspect imagine remember forget regret ' +
    'wish prefer like love hate dislike favor favour support oppose find hear learn mean intend plan seek consider decide ' +
    'determine agree realize realise recognize recognise sense assume presume suppose foresee envision envisage dream seem appear ' +
    'anticipate resent enjoy trust aim',
  other:
    'be have do will would can could may might shall should must go come take get make give put run let keep bring begin start ' +
    'stop try move turn show leave lead hold meet play pay spend send sit stand fall rise lose win work walk become ' +
    'remain stay live die kill break build buy sell cut set hit throw carry draw drive eat fight follow grow help hire join kick ' +
    'launch look need open pass pick pull push raise reach receive return ride save serve share stick strike teach tear ' +
    'visit vote wait watch wear appoint arrest arrive attend avoid ban beat include involve create use provide require ' +
    'allow cause change choose close cover end enter face fail force gain happen head hurt increase kneel lie limit owe ' +
    'pose prove quit rally seize settle sue suffer surge trail travel undergo unveil withdraw acquire elect nominate campaign ' +
    'resign retire marry divorce graduate found own direct star host air broadcast feature focus rely depend base contain ' +
    'consist represent reflect result emerge erupt exist occur tend struggle manage embrace ' +
    'step drop slip shift swing hover loom stem span range amount account total cost earn donate fund finance',
};

const IRREGULAR =
  'say said|tell told|write wrote written|think thought|know knew known|speak spoke spoken|give gave given|make made|take took ' +
  'taken|go went gone|come came|see saw seen|get got gotten|find found|feel felt|hold held|keep kept|leave left|lead led|lose ' +
  'lost|win won|meet met|mean meant|run ran|sit sat|stand stood|tear tore torn|throw threw thrown|understand understood|begin ' +
  'began begun|break broke broken|bring brought|build built|buy bought|choose chose chosen|draw drew drawn|drive drove ' +
  'driven|fall fell fallen|fight fought|forget forgot forgotten|grow grew grown|hear heard|pay paid|rise rose risen|ride rode ' +
  'ridden|sell sold|send sent|shake shook shaken|shoot shot|show showed shown|sing sang sung|spend spent|steal stole ' +
  'stolen|strike struck|swear swore sworn|teach taught|wear wore worn|withdraw withdrew withdrawn|foresee foresaw ' +
  'foreseen|become became|beat beaten|eat ate eaten|seek sought|undergo underwent|stick stuck|lay laid|have has had|do does ' +
  'did done|be is are was were been am';

/** Forms whose last consonant doubles before an ending. */
const DOUBLED = /(?:bb|dd|gg|ll|mm|nn|pp|rr|tt)$/;

const CLASS_OF: ReadonlyMap<string, VerbClass> = new Map(
  (['other', 'mind', 'act', 'naming', 'speech'] as const).flatMap((name) =>
    LEMMAS[name].split(' ').map((lemma) => [lemma, name] as const),
  ),
);

const FORM_OF: ReadonlyMap<string, string> = new Map(
  IRREGULAR.split('|').flatMap((row) => {
    const [lemma = '', ...forms] = row.split(' ');
    return forms.map((form) => [form, lemma] as const);
  }),
);

/** Past forms like their base that news uses of words: "a sign read", "as she put it". */
const UNCHANGED: ReadonlySet<string> = new Set(['read', 'put']);

export interface Verb {
  readonly lemma: string;
  readonly kind: VerbClass;
  /** `base` also stands for the plain present ("they say"). */
  readonly form: 'base' | 'present' | 'past' | 'gerund';
}

/** The verb that a folded word may be a form of, or null. Only listed verbs are known. */
export function verbOf(word: string): Verb | null {
  const irregular = FORM_OF.get(word);
  if (irregular) {
    const form = /^(?:is|are|am|has|does)$/.test(word) ? 'present' : 'past';
    return known(irregular, form);
  }
  if (UNCHANGED.has(word)) return known(word, 'past');
  return (
    known(word, 'base') ??
    (word.endsWith('s') ? presentOf(word) : null) ??
    (word.endsWith('ed') ? stemOf(word.slice(0, -2), 'past') : null) ??
    (word.endsWith('ing') ? stemOf(word.slice(0, -3), 'gerund') : null)
  );
}

function known(lemma: string, form: Verb['form']): Verb | null {
  const kind = CLASS_OF.get(lemma);
  return kind ? { lemma, kind, form } : null;
}

function presentOf(word: string): Verb | null {
  return (
    known(word.slice(0, -1), 'present') ??
    (word.endsWith('es') ? known(word.slice(0, -2), 'present') : null) ??
    (word.endsWith('ies') ? known(`${word.slice(0, -3)}y`, 'present') : null)
  );
}

function stemOf(stem: string, form: Verb['form']): Verb | null {
  return (
    known(`${stem}e`, form) ??
    known(stem, form) ??
    (stem.endsWith('i') ? known(`${stem.slice(0, -1)}y`, form) : null) ??
    (DOUBLED.test(stem) ? known(stem.slice(0, -1), form) : null)
  );
}
