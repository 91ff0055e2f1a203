/** Articles written for the tests: one that nobody else tells, one whose words everybody prints alike. */
import type { PressArticle } from './paper.ts';

export const unheardOf: PressArticle = {
  path: '/news/ferry',
  outlet: 'The Quay Courier',
  headline: 'Night ferry to sail again from spring',
  byline: 'Ida Strand',
  published: '2024-02-12',
  captions: ['The old ferry at its berth'],
  paragraphs: [
    'The night ferry between Lindvik and the outer islands will sail again from April, two years after its engine gave out on the last crossing of the season, the shipping line said on Monday.',
    '“We have waited for this engine longer than for any ship,” said Petra Lund, who runs the line. “It is on the quay now, and it fits.”',
    'Islanders had taken up a collection for the repair. About a third of the cost came from them, Lund said, and the rest from the county, which had first refused to pay.',
    'The first crossing is planned for the second Friday in April. Tickets will cost as much as they did before the breakdown, and children travel free until midsummer.',
    'Jonas Berg, who keeps the shop on the outermost island, said that he would “believe it when the bread arrives in the morning”.',
    'The ferry carries forty cars and two hundred people. It will leave at ten in the evening and call at five harbours before it is back in Lindvik for breakfast.',
  ],
};

/** The story of the ferry in another paper, which heard Petra Lund a little differently. */
export const toldElsewhere: PressArticle = {
  path: '/islands/ferry',
  outlet: 'Harbour Post',
  headline: 'Ferry to the outer islands returns in April',
  byline: 'Mats Holm',
  published: '2024-02-12',
  captions: [],
  paragraphs: [
    'Two years after its engine failed, the night ferry from Lindvik to the outer islands will sail again in April, the shipping line said on Monday.',
    'Petra Lund, who runs the line, said: “We have waited for this engine longer than for any boat. It is on the quay now, and it fits.”',
    'A third of the cost of the repair was collected by islanders, the rest came from the county after a first refusal, Lund said.',
    'Jonas Berg, the shopkeeper on the outermost island, will “believe it when the bread arrives in the morning”.',
    'Tickets for the first crossing, on the second Friday in April, will cost what they did before, and children travel free until midsummer, according to the line. The ferry has room for forty cars.',
  ],
};

/** Of the same islands, without a day: whether it belongs to the story of the ferry is for its reader to say. */
export const toldBeside: PressArticle = {
  path: '/islands/shop',
  outlet: 'Island Letter',
  headline: 'Shop on the outermost island stays open',
  byline: 'Nils Vik',
  published: '',
  captions: [],
  paragraphs: [
    'The shop on the outermost island will stay open in the evening, its owner said, and wait for the night ferry.',
    '“People come for the bread and stay for the news,” said Jonas Berg, who has kept the shop for twenty years.',
  ],
};

/** Two papers with one habit each: the one gives everybody their title, the other nobody. */
export const harbourWithTitles: PressArticle = {
  path: '/news/harbour-wall',
  outlet: 'The Quay Courier',
  headline: 'Lindvik raises its harbour wall after the January storm',
  byline: 'Ida Strand',
  published: '2024-03-04',
  captions: [],
  paragraphs: [
    'The harbour wall of Lindvik will be raised by a metre before next winter, the town council decided on Monday, six weeks after a January storm flooded the fish market.',
    '“We asked Governor Holm for the money in the first week, and the answer came within a day,” said Petra Lund, who leads the council.',
    '“It was Professor Berg who had warned us of this very storm ten years ago,” said Lund.',
    '“Nobody in this room will forget how Captain Strand moored the ferry that night,” said Lund.',
    '“If Minister Dahl keeps that promise, the work can begin before the summer,” said Lund.',
    'The wall dates from 1931. The work will close the northern quay for four months, and the fish market will move to the old customs house.',
  ],
};

export const harbourWithoutTitles: PressArticle = {
  path: '/islands/harbour-wall',
  outlet: 'Harbour Post',
  headline: 'Higher harbour wall for Lindvik before next winter',
  byline: 'Mats Holm',
  published: '2024-03-04',
  captions: [],
  paragraphs: [
    'Six weeks after the January storm that flooded the fish market of Lindvik, the town council decided on Monday to raise the harbour wall by a metre.',
    'Petra Lund, who leads the council, said: “We asked Holm for the money in the first week, and the answer came within a day.”',
    '“It was Berg who had warned us of this very storm ten years ago,” Lund said.',
    '“Nobody in this room will forget how Strand moored the ferry that night,” Lund said.',
    '“If Dahl keeps that promise, the work can begin before the summer,” Lund said.',
    'The northern quay will be closed for four months while the wall of 1931 is raised, and the fish market moves to the old customs house.',
  ],
};

export const toldAlike: PressArticle = {
  path: '/news/alike',
  outlet: 'The Quay Courier',
  headline: 'Lavrov and Blinken meet in Reykjavik ahead of possible summit',
  byline: 'Ida Strand',
  published: '2021-05-20',
  captions: [],
  paragraphs: [
    'US Secretary of State Antony Blinken and Russian Foreign Minister Sergei Lavrov met in Reykjavik on Wednesday on the sidelines of an Arctic Council meeting, the first high-level talks in person between the Biden administration and Russia.',
    'Mr Lavrov, speaking through an interpreter at the opening of the meeting, said that Russia and the United States have to cooperate "in spheres where our interests collide".',
    'The meeting lasted one hour and 45 minutes, longer than the expected one hour. It came as Washington imposed sanctions on ships and entities involved in the construction of the Nord Stream 2 pipeline, which would take Russian gas from the Arctic to Germany.',
    'The two diplomats are also to prepare a possible meeting between President Joe Biden and Russian President Vladimir Putin next month. Ties between Moscow and Washington have been fraught since March, when Russia called its ambassador home for consultations.',
  ],
};

/** Hebrew, right to left, with its own quotation marks. */
export const rightToLeft: PressArticle = {
  path: '/hard/right-to-left',
  outlet: 'עיתון הנמל',
  headline: 'מעבורת הלילה תחזור לשוט באביב',
  byline: 'עדה כהן',
  published: '2024-02-12',
  language: 'he',
  captions: [],
  paragraphs: [
    'מעבורת הלילה בין העיר לאיים תחזור לשוט באפריל, שנתיים אחרי שהמנוע שלה התקלקל בהפלגה האחרונה של העונה, כך הודיעה חברת הספנות ביום שני בבוקר.',
    '"חיכינו למנוע הזה יותר מאשר לכל ספינה אחרת", אמרה פטרה לונד, מנהלת החברה. "הוא כבר על הרציף, והוא מתאים בדיוק למקומו".',
    'תושבי האיים אספו כסף לתיקון. כשליש מהסכום הגיע מהם, אמרה לונד, והשאר מהמחוז, שבתחילה סירב לשלם את חלקו בתיקון המעבורת הישנה.',
    'ההפלגה הראשונה מתוכננת ליום שישי השני של אפריל. מחיר הכרטיסים יישאר כפי שהיה לפני התקלה, וילדים ייסעו ללא תשלום עד אמצע הקיץ.',
  ],
};

/** Marks that open and never close, close without opening, and stand alone. */
export const unclosed: PressArticle = {
  ...unheardOf,
  path: '/hard/unclosed',
  paragraphs: [
    ...unheardOf.paragraphs,
    '“The ferry, she said, is ours and will “stay ours, whatever "they write in the county’s papers about it and its engine.',
    'Nobody” had asked” her. " " """ “““ ”” ‘‘ ’’ «« » „ The harbour was quiet, and the shop was closed for the afternoon.',
    ...Array.from(
      { length: 200 },
      (_, n) => `“Line ${n} begins with a mark, “as do the others, and none of them ends`,
    ),
  ],
};
