/** What a report says, in the language of the browser. */
import { type Phrasebook, wordingIn } from './core/wording.ts';
import { say, sayCount, sayList } from './say.ts';

const phrases: Phrasebook = {
  say: (phrase, ...given) => say(`wording.${phrase}`, ...given),
  count: (phrase, count, ...given) => sayCount(`wording.${phrase}`, count, ...given),
  list: sayList,
};

export const {
  kindLabel,
  reasonLabel,
  describeVariant,
  describeSpeakers,
  describeTranslation,
  byWordsAlone,
  verdict,
  quotations,
  toldByOthers,
  describeMatch,
  describeKinship,
  listNames,
  rewritingLine,
  rewritingCauses,
} = wordingIn(phrases);
