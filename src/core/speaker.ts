/** Whether two articles name the same speaker. */
import { surnameOf, withoutTitles } from './names.ts';
import { fold } from './text.ts';
import type { SpeakerRelation } from './variant.ts';

/**
 * Compares two resolved names. The surname decides, spelled alike but for transliteration ("Sergei Lavrov",
 * "Sergey Lavrov", "Mr Lavrov"); a description ("a US official") or null on either side leaves it unknown.
 */
export function sameSpeaker(a: string | null, b: string | null): SpeakerRelation {
  if (a === null || b === null) return 'unknown';
  if (a === b) return 'same';
  const [nameA, nameB] = [withoutTitles(a), withoutTitles(b)];
  if (!isName(a) || !isName(b) || !nameA || !nameB) return 'unknown';
  return sound(surnameOf(nameA) ?? '') === sound(surnameOf(nameB) ?? '') ? 'same' : 'differs';
}

const isName = (text: string): boolean => !/(?:^|\s)\p{Ll}{3,}/u.test(text);

/** What transliterations of one name share: vowels merged, doubled letters single. */
function sound(name: string): string {
  return fold(name)
    .replace(/[^\p{L}]/gu, '')
    .replace(/ph/g, 'f')
    .replace(/kh|ck|q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/ii/g, 'i');
}
