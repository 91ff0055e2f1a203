/** Which quotations an article says to have come through an interpreter or a translation. */
import { TRANSLATION_CUES, type TranslationKind } from './lexicon/en-translation.ts';
import { surnameWordOf } from './names.ts';
import type { Quotation } from './quotation.ts';
import { sentences } from './sentences.ts';
import { sameSpeaker } from './speaker.ts';
import { overlap, paragraphs, type Span, slice, words } from './text.ts';

/** What the article says of it. */
export interface Translated {
  readonly kind: TranslationKind;
  /** The words that say so ("through an interpreter"), in the article's text. */
  readonly span: Span;
}

interface Cue extends Translated {
  readonly sentence: Span;
  readonly paragraph: Span;
  /** Whose words: named by the quotations of its sentence, or in the sentence itself; null where nobody is. */
  readonly speaker: string | null;
}

/**
 * The quotations with `translated` on those that the article says so of: those in the sentence that says it, the
 * same speaker's in its paragraph, and, where an interpreter is named, all of that speaker's. Linear in the text
 * but for its cues times its quotations, which are few.
 */
export function withTranslations<T extends Omit<Quotation, 'id'>>(
  text: string,
  quotations: readonly T[],
): (T & { readonly translated?: Translated })[] {
  const cues = cuesOf(text, quotations);
  if (cues.length === 0) return [...quotations];
  return quotations.map((quotation) => {
    const cue = cues.find((one) => covers(one, quotation));
    return cue ? { ...quotation, translated: { kind: cue.kind, span: cue.span } } : quotation;
  });
}

/** More cues than an article of a human length has. */
const MOST_CUES = 100;

function cuesOf(text: string, quotations: readonly Omit<Quotation, 'id'>[]): Cue[] {
  const spans = TRANSLATION_CUES.filter(({ hint }) => hint?.test(text) ?? true)
    .flatMap(({ kind, pattern }) =>
      Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
        kind,
        span: { start: index, end: index + found.length },
      })),
    )
    .slice(0, MOST_CUES);
  if (spans.length === 0) return [];
  const marked = quotations.filter(({ kind }) => kind !== 'indirect').flatMap(({ content }) => content);
  const [all, lines] = [sentences(text), paragraphs(text)];
  return spans
    .filter(({ span }) => !marked.some((quoted) => overlap(quoted, span) > 0))
    .map((found) => {
      const sentence = all.find((one) => overlap(one, found.span) > 0) ?? found.span;
      const paragraph = lines.find((one) => overlap(one, found.span) > 0) ?? found.span;
      return { ...found, sentence, paragraph, speaker: speakerIn(text, sentence, quotations) };
    });
}

/** The one speaker of the sentence's quotations; else the one whose surname it prints. */
function speakerIn(
  text: string,
  sentence: Span,
  quotations: readonly Omit<Quotation, 'id'>[],
): string | null {
  const inside = quotations.filter((quotation) => touches(quotation, sentence));
  const own = distinct(inside);
  if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : null;
  const printed = new Set(
    words(slice(text, sentence)).flatMap(({ fold }) => fold.replace(/'s$/, '').split('-')),
  );
  const named = distinct(quotations).filter((name) => printed.has(surnameWordOf(name) ?? ''));
  return named.length === 1 ? (named[0] ?? null) : null;
}

const distinct = (quotations: readonly Omit<Quotation, 'id'>[]): string[] => [
  ...new Set(quotations.flatMap(({ speaker }) => speaker ?? [])),
];

const touches = ({ content, source, cue }: Omit<Quotation, 'id'>, span: Span): boolean =>
  [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])].some((own) => overlap(own, span) > 0);

function covers(cue: Cue, quotation: Omit<Quotation, 'id'>): boolean {
  if (!quotation.attributed) return false;
  const same = cue.speaker !== null && sameSpeaker(cue.speaker, quotation.speaker) === 'same';
  if (touches(quotation, cue.sentence)) return cue.speaker === null || same;
  return same && (cue.kind === 'interpreter' || touches(quotation, cue.paragraph));
}
