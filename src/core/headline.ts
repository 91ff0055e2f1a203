/** Headlines quote what the story below quotes in full, under a name that headlines have no room for. */
import { verbOf } from './lexicon/en-verbs.ts';
import type { Quotation } from './quotation.ts';
import { inHeadline } from './setting.ts';
import { sameSpeaker } from './speaker.ts';
import { slice, words } from './text.ts';

/**
 * The quotations, those in the headline given to whoever says the same words further down ("US: ‘serious
 * differences’" is the minister's). A subject that no cue binds to them, and that is somebody else, is no source then
 * ("Chiefs hold ‘constructive’ talks"). Linear but for the few in the headline.
 */
export function withHeadlineSpeakers<
  T extends Pick<Quotation, 'content' | 'speaker' | 'attributed' | 'source' | 'cue'>,
>(text: string, quotations: readonly T[]): T[] {
  const headed = new Set(quotations.filter(({ content }) => content.every((span) => inHeadline(text, span))));
  const told = headed.size > 0 ? quotations.filter((one) => !headed.has(one) && one.speaker !== null) : [];
  const below = told.map((one) => ({ speaker: one.speaker, wording: wordingOf(text, one) }));
  return quotations.map((quotation) => {
    if (!quotation.attributed || !headed.has(quotation)) return quotation;
    const own = wordingOf(text, quotation);
    const full = below.find(({ wording }) => wording.includes(own));
    if (!full) return quotation;
    const source = isBound(text, quotation, full.speaker) ? quotation.source : null;
    return { ...quotation, speaker: full.speaker, source };
  });
}

/** Whether a headline's source has a verb of speech, or a colon before the words, or is the one who says them below. */
function isBound(
  text: string,
  { content, source, cue, speaker }: Pick<Quotation, 'content' | 'source' | 'cue' | 'speaker'>,
  below: string | null,
): boolean {
  if (sameSpeaker(speaker, below) === 'same' || (cue !== null && isSpeech(slice(text, cue)))) return true;
  return source !== null && text.slice(source.end, content[0]?.start).includes(':');
}

const isSpeech = (cue: string): boolean =>
  (verbOf(words(cue).at(-1)?.fold ?? '')?.kind ?? 'other') !== 'other' || /^according/i.test(cue);

/** Its folded words between spaces. */
const wordingOf = (text: string, { content }: Pick<Quotation, 'content'>): string =>
  ` ${content
    .flatMap((span) => words(slice(text, span)))
    .map(({ fold }) => fold)
    .join(' ')} `;
