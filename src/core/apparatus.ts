/** The apparatus of one article: an entry for each printed piece of its quotations. */
import type { Article } from './article.ts';
import type { Link, LinkEnd } from './collation.ts';
import type { Quotation, QuotationId } from './quotation.ts';
import type { MarkId, MarkKind, Reading, Utterance, VariantGroup } from './report.ts';
import { sentences } from './sentences.ts';
import { twoDecimals } from './settlement.ts';
import { firstEndingBehind, foldedWords, type Span, slice } from './text.ts';
import type { Variant } from './variant.ts';

/** An article with its quotations and the sign it goes by. */
export interface Side {
  readonly siglum: string;
  readonly article: Article;
  readonly quotations: readonly Quotation[];
}

/** What was found between the checked article (always end `a`) and one witness. */
export interface Finding {
  readonly witness: Side;
  readonly links: readonly Link[];
  /** A copy of the checked text: never called silent. */
  readonly isCopy: boolean;
}

interface Attestation {
  readonly reading: Reading;
  readonly variant: Variant;
}

/**
 * Entries in text order. Titles of works, nicknames and scare quotes have one only where a witness reports them
 * too; indirect speech has none of its own. Linear in pieces, links and the length of the texts, times the logarithm
 * of their sentences.
 */
export function apparatus(here: Side, findings: readonly Finding[]): Utterance[] {
  const attested = attestations(findings);
  const readHere = reader(here);
  const sigla = findings.filter(({ isCopy }) => !isCopy).map(({ witness }) => witness.siglum);
  const entries: Utterance[] = [];
  for (const quotation of here.quotations) {
    if (quotation.kind === 'indirect') continue;
    for (const span of quotation.content) {
      const found = attested.get(pieceKey(span)) ?? [];
      if (found.length === 0 && !quotation.attributed) continue;
      const variants = groups(found);
      const speaking = new Set(found.map(({ reading }) => reading.siglum));
      entries.push({
        id: pieceKey(span) as MarkId,
        quotation: quotation.id,
        kind: kindOf(variants),
        base: readHere({ span, quoted: true, quotation: quotation.id }),
        variants,
        silent: sigla.filter((siglum) => !speaking.has(siglum)),
      });
    }
  }
  return entries;
}

const pieceKey = (span: Span): string => `${span.start}-${span.end}`;

function attestations(findings: readonly Finding[]): Map<string, Attestation[]> {
  const attested = new Map<string, Attestation[]>();
  for (const { witness, links } of findings) {
    const read = reader(witness);
    for (const { a, b, variant, score, evidence } of links) {
      if (!a.quoted) continue;
      const key = pieceKey(a.span);
      const list = attested.get(key) ?? [];
      const link = { score: twoDecimals(score), evidence };
      list.push({ reading: { ...read(b), link }, variant });
      attested.set(key, list);
    }
  }
  return attested;
}

/** How much of a sentence stands on each side of a reading, in UTF-16 units: enough to see the words at work. */
const CONTEXT = 160;

function reader({
  siglum,
  article,
  quotations,
}: Side): (end: Pick<LinkEnd, 'span' | 'quoted' | 'quotation'>) => Reading {
  const all = sentences(article.text);
  const known = new Map<QuotationId, Quotation>(quotations.map((quotation) => [quotation.id, quotation]));
  return ({ span, quoted, quotation }) => {
    const { start, end } = around(all, span);
    const { speaker = null, translated } = (quotation !== null && known.get(quotation)) || {};
    return {
      siglum,
      article: article.id,
      span,
      quoted,
      text: slice(article.text, span),
      speaker,
      ...(translated && { translated: slice(article.text, translated.span) }),
      before: article.text.slice(Math.max(start, span.start - CONTEXT), span.start),
      after: article.text.slice(span.end, Math.min(end, span.end + CONTEXT)),
    };
  };
}

/** The span and what else its sentences print. Logarithmic in the sentences of the text. */
function around(all: readonly Span[], { start, end }: Span): Span {
  const first = all[firstEndingBehind(all, start)];
  const last = all[firstEndingBehind(all, end - 1)];
  return {
    start: first && first.start < end ? Math.min(start, first.start) : start,
    end: last && last.start < end ? Math.max(end, last.end) : end,
  };
}

/** Readings of the same words by the same speaker stand together; heaviest group first. */
function groups(found: readonly Attestation[]): VariantGroup[] {
  const together = new Map<string, VariantGroup>();
  for (const { reading, variant } of found) {
    const other = variant.speaker === 'differs' ? reading.speaker : '';
    const key = `${variant.relation} ${variant.speaker} ${other} ${foldedWords(reading.text)}`;
    const group = together.get(key);
    together.set(
      key,
      group ? { ...group, readings: [...group.readings, reading] } : { readings: [reading], variant },
    );
  }
  return [...together.values()].sort(
    (a, b) => gravity(a.variant) - gravity(b.variant) || b.readings.length - a.readings.length,
  );
}

const GRAVITY = ['substantive', 'speaker', 'trivial', 'trimmed', 'identical', 'paraphrased'] as const;

const gravity = (variant: Variant): number => GRAVITY.indexOf(kindOfVariant(variant));

/** What a reader is told of the whole entry: the heaviest of what the witnesses do. */
function kindOf(variants: readonly VariantGroup[]): MarkKind {
  const heaviest = variants[0];
  return heaviest ? kindOfVariant(heaviest.variant) : 'only-here';
}

/** The kind of an entry that has this one variant. */
export function kindOfVariant({ relation, weight, speaker }: Variant): (typeof GRAVITY)[number] {
  if (weight === 'substantive') return 'substantive';
  if (speaker === 'differs') return 'speaker';
  return relation === 'reworded' ? 'trivial' : relation;
}
