/** Headlines quote what the story below quotes in full, under a name that headlines have no room for. */
import type { Quotation } from './quotation.ts';
import { inHeadline } from './setting.ts';
import { slice, words } from './text.ts';

/**
 * The quotations, those in the headline given to whoever says the same words further down ("US: ‘serious
 * differences’" is the minister's). Linear but for the few in the headline.
 */
export function withHeadlineSpeakers<T extends Pick<Quotation, 'content' | 'speaker' | 'attributed'>>(
  text: string,
  quotations: readonly T[],
): T[] {
  const headed = new Set(quotations.filter(({ content }) => content.every((span) => inHeadline(text, span))));
  const told = headed.size > 0 ? quotations.filter((one) => !headed.has(one) && one.speaker !== null) : [];
  const below = told.map((one) => ({ speaker: one.speaker, wording: wordingOf(text, one) }));
  return quotations.map((quotation) => {
    if (!quotation.attributed || !headed.has(quotation)) return quotation;
    const own = wordingOf(text, quotation);
    const full = below.find(({ wording }) => wording.includes(own));
    return full ? { ...quotation, speaker: full.speaker } : quotation;
  });
}

/** Its folded words between spaces. */
const wordingOf = (text: string, { content }: Pick<Quotation, 'content'>): string =>
  ` ${content
    .flatMap((span) => words(slice(text, span)))
    .map(({ fold }) => fold)
    .join(' ')} `;
