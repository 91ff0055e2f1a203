/** Names of people and places as English news prints them: what tells a man, a woman, a body and a place apart. */

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const MALE_GIVEN_NAMES = set(
  'aaron abdul abdullah abraham adam adrian ahmad ahmed al alan albert alejandro aleksandr aleksei alex alexander alexei alfred ' +
    'ali allan allen andre andrei andres andrew andy angus anthony antonio antony ari arnold arthur asher austin barack barney ' +
    'barry bashar beau ben benjamin bernard bernie bert bill billy blake bob bobby boris brad bradley brandon brendan brent bret brett ' +
    'brian bruce bryan calvin cameron carl carlos chad charles charlie chester chris christian christopher chuck clarence claude ' +
    'clay clint clive clyde cody colin connor corey cory craig curt curtis cyril dale damian dan daniel danny darrell darren ' +
    'dave david dean dennis denis derek desmond devin diego dmitri dmitry dominic don donald doug douglas duncan dwight earl ed ' +
    'eddie edgar edmund eduardo edward edwin eli elias elijah elliott emmanuel enrique eric erik ernest ethan eugene evan ' +
    'fabian felix fernando fidel francis francisco francois frank franklin fred frederick gabriel garrett gary gavin gene geoff ' +
    'geoffrey george gerald gerard gilbert giorgio giovanni glen glenn gordon graham grant greg gregory guillermo gus guy hans ' +
    'harold harry harvey hassan hector henri henry herbert herman hosni howard hugh hugo hussein ian ibrahim igor imran isaac ' +
    'ivan jack jackson jacob jaime jake jamal james jamie jan jared jason jay jeb jeff jeffrey jeh jeremy jerome jerry jesse jim ' +
    'jimmy joachim joaquin joe joel john johnny jon jonathan jorge jose joseph josh joshua juan julian julio justin kareem karl keith ' +
    'ken kenneth kevin khalid kim kirk kofi konstantin kurt kyle lance larry lars laurence lawrence lee len leo leon leonard ' +
    'leonid lewis liam lindsey lloyd lou louis lucas luis luke luther lyndon mahmoud malcolm manuel marc marcel marco marcus mario ' +
    'mark marshall martin marty marvin mathew matt matteo matthew maurice max maxwell mehmet mel melvin michael michel mick ' +
    'miguel mike mikhail miles milton mitch mitt mohamed mohammad mohammed morgan moshe muhammad murray nathan neal ned neil ' +
    'nelson newt nicholas nick nicolas nigel noah noam nolan norman oleg oliver omar orlando oscar otto owen pablo pat patrick ' +
    'paul pavel pedro perry pete peter phil philip phillip pierre preston rafael ralph ramon rand randall randy rashid raul ray ' +
    'raymond recep reed reginald reince rex rich richard rick ricky rob robby robert roberto rod rodney rodrigo roger roland ron ' +
    'ronald ross roy ruben rudy rupert russ russell ryan salman salvador sam samuel scott sean sebastian sergei sergey sergio ' +
    'seth shane shaun shawn sidney silvio simon spencer stanley stephen steve steven stuart sven ted terrence terry theo theodore ' +
    'thomas tim timothy tobias todd tom tommy tony travis trey trevor troy tucker tyler vernon victor viktor vincent vitaly vladimir ' +
    'volodymyr wallace walter warren wayne wendell wilbur will william winston wolf wolfgang xavier xi yasser yuri zachary',
);

export const FEMALE_GIVEN_NAMES = set(
  'abigail ada adele agnes alexandra alexandria alexis alice alicia alison allison alyssa amal amanda amber amelia amy ana ' +
    'anastasia andrea angela angelina anita ann anna anne annette annie april ariana arianna ashley astrid audrey ava barbara beatrice ' +
    'becky belinda bernadette beth betsy betty beverly bonnie brenda bridget brittany brooke camille candace carla carly carmen carol ' +
    'carole caroline carolyn carrie cassandra catherine cathy cecilia charlene charlotte chelsea cheryl christiana christina ' +
    'christine cindy claire clara claudia colleen condoleezza connie constance courtney crystal cynthia daisy dana danielle dawn ' +
    'deborah debbie debra deirdre delia denise diana diane dianne dolores donna dora doris dorothy ebony edith eileen elaine ' +
    'eleanor elena elisabeth elise elizabeth ella ellen emily emma erica erika erin esther ethel eva eve evelyn faith fatima fay ' +
    'felicia fiona florence frances gabrielle gail georgia geraldine gina ginger gisele giorgia gladys glenda gloria grace greta gwen ' +
    'gwendolyn hannah harriet hazel heather heidi helen helena helga hillary holly hope huma ida imelda inga ingrid irene irina ' +
    'iris isabel isabella ivanka ivy jackie jacqueline jacinda jane janet janice jasmine jean jeanette jeanne jennifer jenny ' +
    'jessica jill jo joan joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julie june kamala karen ' +
    'karin karine kate katherine kathleen kathryn kathy katie katrina kay kayla kayleigh kelli kellyanne kerry kimberly kirsten ' +
    'kirstjen kristen kristin kristina lara laura lauren laurie leah leila lena leslie lillian lily linda lisa liz liza lois ' +
    'loretta lorraine louise lucia lucy lydia lynn lynne mabel madeleine mae malala malia marcia margaret margarita maria marian ' +
    'marianne marie marilyn marina marine marion marissa marjorie marla marlene marsha martha mary maryam maureen maxine may ' +
    'megan meghan melania melanie melinda melissa mercedes meredith mia michele michelle mildred miranda miriam moira molly ' +
    'monica muriel myra nadia nancy naomi natalia natalie natasha neera nellie nicola nicole nikki nina nora norma olga olivia ' +
    'pamela patricia patty paula pauline pearl peggy penelope phyllis polly priscilla rachel ramona rebecca regina renee rhonda ' +
    'rita roberta robin rosa rosalind rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah sasha shannon sharon ' +
    'sheila shelley sherry shirley silvia simone sofia sonia sonya sophia sophie stacey stacy stella stephanie sue susan susana ' +
    'suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa tessa theresa tiffany tina tracy tulsi ursula valentina ' +
    'valerie vanessa vera veronica vicky victoria viola violet virginia vivian wanda wendy whitney wilma winifred yolanda ' +
    'yulia yvonne zoe',
);

export const MALE_WORDS = set(
  'mr sir lord king prince duke father brother son husband uncle grandfather man boy gentleman congressman spokesman chairman ' +
    'businessman councilman assemblyman policeman fireman salesman statesman sportsman actor pope bishop priest imam rabbi sheikh ' +
    'ayatollah dad guy',
);

export const FEMALE_WORDS = set(
  'mrs ms miss mme dame lady queen princess duchess mother sister daughter wife aunt grandmother woman girl congresswoman ' +
    'spokeswoman chairwoman businesswoman councilwoman assemblywoman policewoman actress nun mom widow',
);

/** Words that make a capitalised name one of a body or a text. */
export const BODY_WORDS = set(
  'department ministry office agency bureau service house senate congress court committee commission council party union nations ' +
    'association federation foundation institute institution center centre bank board university college school academy hospital ' +
    'church diocese archdiocese inc corp co ltd llc group company corporation news times post journal herald tribune gazette press magazine network ' +
    'radio tv television channel media today weekly review report street reserve fund society league club team army navy force ' +
    'forces guard police administration government campaign coalition alliance project partners organization organisation ' +
    'international national pac bloomberg reuters cnn nbc abc cbs fox bbc npr msnbc politico act law amendment war day games ' +
    'cup award awards conference convention summit agreement accord treaty deal pact plan airport park river lake sea ocean ' +
    'island islands mountain city county state states republic kingdom kremlin pentagon twitter facebook google youtube ' +
    'instagram hotel tower building plaza square avenue boulevard road bridge stadium arena theater theatre museum',
);

/**
 * Places that news names without saying what they are, by their last word. Of the capitals those are missing that more
 * people bear as a name (Lima, Sofia, Wellington).
 */
export const PLACES = set(
  'us usa u.s u.s. uk u.k u.k. eu u.n un nato america britain england scotland wales ireland france germany italy spain portugal greece turkey ' +
    'russia ukraine poland hungary austria switzerland belgium netherlands sweden norway finland denmark iceland china japan korea ' +
    'india pakistan afghanistan iran iraq syria israel lebanon jordan egypt libya tunisia algeria morocco sudan ethiopia kenya ' +
    'nigeria ghana somalia congo zimbabwe mexico canada brazil argentina chile colombia venezuela cuba peru bolivia australia ' +
    'indonesia malaysia singapore thailand vietnam philippines myanmar taiwan qatar kuwait bahrain oman yemen europe asia africa ' +
    'washington moscow beijing london paris berlin rome madrid tokyo kyiv kiev tehran baghdad damascus kabul jerusalem brussels geneva ' +
    'vienna reykjavik ' +
    'amsterdam ankara athens belfast belgrade bern bratislava bucharest budapest cardiff chisinau copenhagen dublin ' +
    'edinburgh helsinki lisbon ljubljana luxembourg minsk nicosia oslo podgorica prague pristina riga sarajevo skopje ' +
    'stockholm tallinn tirana vilnius warsaw zagreb amman ashgabat astana baku bangkok beirut bishkek colombo delhi dhabi ' +
    'dhaka doha dushanbe hanoi islamabad jakarta kathmandu lumpur manama manila muscat naypyidaw penh pyongyang ramallah ' +
    'riyadh sanaa seoul taipei tashkent tbilisi thimphu ulaanbaatar vientiane yangon yerevan ababa abidjan abuja accra ' +
    'algiers antananarivo asmara bamako bangui bissau brazzaville bujumbura cairo conakry cotonou dakar djibouti dodoma ' +
    'freetown gaborone harare juba kampala khartoum kigali kinshasa libreville lilongwe lome luanda lusaka malabo maputo ' +
    'maseru mogadishu monrovia nairobi ndjamena niamey nouakchott ouagadougou pretoria rabat tripoli tunis windhoek ' +
    'yamoussoukro yaounde aires bogota brasilia caracas guatemala havana kingston managua montevideo ottawa panama port-au- ' +
    'prince quito tegucigalpa canberra moresby suva ' +
    'manhattan brooklyn chicago boston philadelphia detroit cleveland dallas houston miami atlanta seattle denver ' +
    'phoenix orlando pittsburgh baltimore milwaukee vegas alabama alaska arizona arkansas california colorado connecticut delaware ' +
    'florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota ' +
    'mississippi missouri montana nebraska nevada hampshire jersey york carolina dakota ohio oklahoma oregon pennsylvania ' +
    'tennessee texas utah vermont wisconsin wyoming',
);

/** Peoples, parties and the like before a name ("Russian", "Republican"); no part of it. */
export const KINDS_OF_PEOPLE = set(
  'american british english scottish welsh irish french german italian spanish portuguese greek turkish russian ukrainian polish ' +
    'hungarian austrian swiss belgian dutch swedish norwegian finnish danish chinese japanese korean indian pakistani afghan ' +
    'iranian iraqi syrian israeli palestinian lebanese jordanian egyptian libyan african mexican canadian brazilian cuban ' +
    'australian european asian arab republican republicans democrat democrats democratic gop labour tory conservative liberal ' +
    'libertarian socialist communist green muslim christian jewish catholic western soviet latino hispanic us u.s u.s. uk u.k. eu un u.n.',
);

/** Short forms and the name that they stand for. */
export const SHORT_NAMES: ReadonlyMap<string, string> = new Map(
  (
    'joe joseph|bill william|will william|bob robert|rob robert|bobby robert|mike michael|mick michael|jim james|jimmy james|tom ' +
    'thomas|dick richard|rick richard|rich richard|dan daniel|danny daniel|tony anthony|antony anthony|steve steven|stephen ' +
    'steven|chris christopher|dave david|matt matthew|tim timothy|ted edward|ed edward|andy andrew|al albert|alex alexander|ben ' +
    'benjamin|chuck charles|charlie charles|ken kenneth|ron ronald|don donald|jeff jeffrey|greg gregory|larry lawrence|jerry ' +
    'gerald|nick nicholas|pat patrick|pete peter|phil philip|ray raymond|sam samuel|walt walter|josh joshua|jack john|jon ' +
    'jonathan|liz elizabeth|beth elizabeth|betsy elizabeth|kate katherine|kathy katherine|cathy catherine|sue susan|debbie ' +
    'deborah|jen jennifer|jenny jennifer|meg margaret|peggy margaret|maggie margaret|nancy anne|barb barbara|cindy cynthia|mitch ' +
    'mitchell|newt newton|vlad vladimir|volodymyr vladimir|alexandr alexander|aleksandr alexander|aleksei alexei|alexey alexei|' +
    'dmitri dmitry|mikhail mikhail|bernie bernard|rudy rudolph|mo mohammed|mohamed mohammed|mohammad mohammed|muhammad mohammed'
  )
    .split('|')
    .map((row) => row.split(' ') as [string, string]),
);
