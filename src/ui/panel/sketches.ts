/** Reports from a few words each, for the unit tests and the speed test. */
import { articleId } from '../../core/article.ts';
import type { QuotationId } from '../../core/quotation.ts';
import type {
  ArticleCard,
  MarkId,
  MarkKind,
  Reading,
  Report,
  Utterance,
  VariantGroup,
  Witness,
} from '../../core/report.ts';
import { HERE } from '../../core/report.ts';
import { compareReadings, type Relation } from '../../core/variant.ts';

export interface UtteranceSketch {
  readonly says: string;
  readonly kind?: MarkKind;
  readonly speaker?: string | null;
  /** What is printed elsewhere, and by which sigla. */
  readonly others?: readonly OtherSketch[];
}

export interface OtherSketch {
  readonly by: readonly string[];
  readonly says: string;
  /** Where it is no plain comparison of the words. */
  readonly relation?: Relation;
}

export interface WitnessSketch {
  readonly siglum: string;
  readonly published?: string;
  readonly copyOf?: string;
  readonly url?: string;
}

const KINDS: readonly MarkKind[] = [
  'substantive',
  'speaker',
  'trivial',
  'trimmed',
  'paraphrased',
  'identical',
  'only-here',
];

interface ReportSketch {
  readonly published?: string;
  readonly witnesses: readonly WitnessSketch[];
  readonly utterances: readonly UtteranceSketch[];
}

export function reportOf({ published, witnesses, utterances }: ReportSketch): Report {
  const sigla = witnesses.map(({ siglum }) => siglum);
  let start = 0;
  const built = utterances.map((sketch) => {
    const utterance = utteranceOf(sketch, start, sigla);
    start = utterance.base.span.end + 1;
    return utterance;
  });
  const counted = KINDS.map((kind) => [kind, built.filter((one) => one.kind === kind).length]);
  return {
    engine: 'sketch',
    article: cardOf(HERE, published),
    witnesses: witnesses.map(witnessOf),
    utterances: built,
    counts: Object.fromEntries(counted) as Record<MarkKind, number>,
    approximate: false,
  };
}

function witnessOf({ siglum, published, copyOf, url }: WitnessSketch): Witness {
  return {
    siglum,
    article: { ...cardOf(siglum, published), ...(url && { url }) },
    ...(copyOf && { copyOf }),
    match: { decision: 'same', score: 1, reasons: [], kinship: copyOf ? 'copy' : 'independent' },
  };
}

const cardOf = (id: string, published: string | undefined): ArticleCard => ({
  id: articleId(id),
  outlet: `The ${id} Times`,
  title: `What ${id} reports`,
  ...(published && { published }),
});

function utteranceOf(sketch: UtteranceSketch, start: number, sigla: readonly string[]): Utterance {
  const { says, kind, speaker = 'Ann', others = [] } = sketch;
  const speaking = new Set(others.flatMap(({ by }) => by));
  const variants = others.map((other) => groupOf(says, other, speaker));
  return {
    id: `${start}-${start + says.length}` as MarkId,
    quotation: `q${start}` as QuotationId,
    kind: kind ?? kindOf(variants),
    base: readingOf(HERE, says, { start, speaker }),
    variants,
    silent: sigla.filter((siglum) => !speaking.has(siglum)),
  };
}

function groupOf(base: string, { by, says, relation }: OtherSketch, speaker: string | null): VariantGroup {
  const compared = compareReadings(base, says);
  return {
    readings: by.map((siglum) => readingOf(siglum, says, { start: 0, speaker })),
    variant: {
      ...(relation ? { relation, edits: compared.edits } : compared),
      speaker: 'same',
    },
  };
}

function kindOf([first]: readonly VariantGroup[]): MarkKind {
  if (!first) return 'only-here';
  const { weight, relation } = first.variant;
  if (weight) return weight;
  return relation === 'reworded' ? 'substantive' : relation;
}

function readingOf(
  siglum: string,
  text: string,
  { start, speaker }: { readonly start: number; readonly speaker: string | null },
): Reading {
  const span = { start, end: start + text.length };
  return { siglum, article: articleId(siglum), span, quoted: true, text, speaker, before: '', after: '' };
}
