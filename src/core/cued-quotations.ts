/**
 * Quotations by marks and cue words, for languages that no model was trained for: less sure than the English reading,
 * and no indirect speech.
 */
import { fullestNames, nameIn } from './capital-names.ts';
import { type Attribution, attributionOf, type Sides } from './cued-attribution.ts';
import type { Language } from './lexicon/language.ts';
import { type Stretch, stretches } from './marks.ts';
import { kindOf, type Quotation, type QuotationId } from './quotation.ts';
import { paragraphs, type Span, slice, trim, words } from './text.ts';

/** A source next to a cue; no figures stand behind these languages, so that they stay below the English model's. */
const CUED = 0.7;
/** No cue of its own, close behind words that have one. */
const CARRIED = 0.4;
/** Fewer words without a source are a title or held at arm's length. */
const LEAST_WORDS = 4;
/** How far outside the marks a sentence is read, in UTF-16 units. */
const REACH = 240;

/** In order of their first words. Linear in the length of the text. */
export function cuedQuotations(text: string, language: Language): Quotation[] {
  const found = stretches(text);
  const lines = paragraphs(text);
  const fullest = fullestNames(text, language);
  const quotations: Quotation[] = [];
  let last: Said | null = null;
  found.forEach((stretch, index) => {
    const line = lines[stretch.paragraph] ?? { start: 0, end: text.length };
    const sides = sidesOf(stretch, line, { last: found[index - 1], next: found[index + 1] });
    const content = trim(text, stretch);
    const own = attributionOf(text, sides, language);
    const long = words(text, content).length >= LEAST_WORDS;
    const carried: Said | null = last && stretch.paragraph - last.paragraph <= 1 && long ? last : null;
    const attribution = own ?? carried?.attribution ?? null;
    const named = own && !own.pronoun ? fullest(nameIn(slice(text, own.source), language)) : null;
    const speaker: string | null = named ?? (attribution && (last?.speaker ?? null));
    quotations.push({
      id: `q${index}` as QuotationId,
      kind: kindOf(text, [content], stretch.open),
      content: [content],
      source: attribution?.source ?? null,
      cue: own?.cue ?? null,
      speaker,
      attributed: attribution !== null || long,
      confidence: own ? CUED : attribution ? CARRIED : 0,
    });
    if (attribution) last = { attribution, speaker, paragraph: stretch.paragraph };
  });
  return quotations;
}

/** What was last found, and whose words it is. */
interface Said {
  readonly attribution: Attribution;
  readonly speaker: string | null;
  readonly paragraph: number;
}

/** What is read on both sides of a stretch: no farther than its line and its neighbours. */
function sidesOf(
  stretch: Stretch,
  line: Span,
  { last, next }: { readonly last: Stretch | undefined; readonly next: Stretch | undefined },
): Sides {
  return {
    before: {
      start: Math.max(line.start, last?.closeEnd ?? 0, stretch.open - REACH),
      end: stretch.open,
    },
    after: {
      start: stretch.closeEnd,
      end: Math.min(line.end, next?.open ?? line.end, stretch.closeEnd + REACH),
    },
  };
}
