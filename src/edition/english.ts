/** What a report says, in English, whatever machine it is made or verified on. */
import { type Phrasebook, wordingIn } from '../core/wording.ts';
import texts from '../locales/en/wording.json' with { type: 'json' };
import { fill } from '../locales/fill.ts';

function say(key: keyof typeof texts, given: readonly (string | number)[]): string {
  const text = texts[key];
  return fill(typeof text === 'string' ? text : text.message, given.map(String));
}

const phrases: Phrasebook = {
  say: (phrase, ...given) => say(phrase, given),
  count: (phrase, count, ...given) => say(`${phrase}_${count === 1 ? 'one' : 'other'}`, [count, ...given]),
  list: (names) => {
    const first = names.slice(0, -1).join(', ');
    const last = names.at(-1) ?? '';
    return first === '' ? last : `${first} and ${last}`;
  },
};

export const {
  kindLabel,
  reasonLabel,
  describeVariant,
  describeSpeakers,
  describeTranslation,
  describeKinship,
  describeMatch,
  byWordsAlone,
  verdict,
  toldByOthers,
  listNames,
  rewritingLine,
  rewritingCauses,
} = wordingIn(phrases);
