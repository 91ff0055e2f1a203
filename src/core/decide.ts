/**
 * Applies a reader's decisions to a comparison. What was computed stays as it is beside what is shown, so that anybody
 * can compute it anew; undoing a decision is leaving it out.
 */
import { libraryId } from './address.ts';
import type { ArticleId } from './article.ts';
import { withThirds } from './bridge.ts';
import { type Link, type LinkEnd, storyLinker } from './collation.ts';
import { corrected, finders, isCorrection, isSamePlace, type PrintedPiece, pieceAt } from './correction.ts';
import {
  byLikeness,
  type Candidate,
  count,
  type Dossier,
  type LinkedTelling,
  reportOf,
  tellingsOf,
} from './crosscheck.ts';
import { type Cited, citedBy, type Decision, type DecisionKey, type KeptDecision } from './decision.ts';
import { type Lexicon, lexiconFor } from './lexicon/lexicon.ts';
import type { MarkId, Reading, Report, Utterance } from './report.ts';
import type { Rule } from './rule.ts';
import { applyRules, type Ruled } from './ruling.ts';
import { sameSpeaker } from './speaker.ts';
import { type Span, slice, words } from './text.ts';
import { compareReadings, type Variant } from './variant.ts';

/** A decision that took effect, and on what. */
export interface AppliedDecision {
  readonly key: DecisionKey;
  readonly decision: Decision;
  readonly made: string;
  /** The utterance of the shown report, or of those hidden, that it is about; left out where it is about a witness alone. */
  readonly mark?: MarkId;
  /** The witness that it is about; left out where it is about the checked article alone. */
  readonly siglum?: string;
}

export interface DecidedReport {
  /** What the texts give by themselves. */
  readonly computed: Report;
  /** The same with the decisions. */
  readonly report: Report;
  /** What the reader dismissed: not in the report, nor counted in it. */
  readonly hidden: readonly Utterance[];
  /** What the reader's rules take out: likewise. */
  readonly ruled: readonly Ruled[];
  /** Oldest first. */
  readonly applied: readonly AppliedDecision[];
}

/** What is compared. */
export interface Compared {
  readonly here: Dossier;
  readonly candidates: readonly Candidate[];
  readonly lexicon?: Lexicon | undefined;
}

/**
 * `crosscheck` with a reader's decisions and, after them, rules. A decision takes effect where the words that it cites
 * are still printed, whatever else has changed; it is symmetric: what was decided on one article's page holds on the other's.
 * Deterministic; as costly as one `crosscheck`, and what was put right is linked once more.
 */
export function decide(
  compared: Compared,
  kept: readonly KeptDecision[],
  rules: readonly Rule[] = [],
): DecidedReport {
  const decided = withDecisions(compared, kept);
  return { ...decided, ...applyRules(decided.report, rules, compared.lexicon) };
}

function withDecisions(compared: Compared, kept: readonly KeptDecision[]): Omit<DecidedReport, 'ruled'> {
  const { here, candidates, lexicon } = compared;
  const tellings = tellingsOf(here, candidates, lexicon);
  const computed = reportOf(here, tellings, lexicon);
  if (kept.length === 0) return { computed, report: computed, hidden: [], applied: [] };
  const inOrder = kept.toSorted((a, b) => order(a.made, b.made) || order(a.key, b.key));
  const corrections = inOrder.map(({ decision }) => decision).filter(isCorrection);
  const anew = withCorrections(compared, corrections);
  const told = anew ? retold(tellings, anew, compared) : tellings;
  const { links, placed } = linking(anew?.here ?? here, { tellings: told, kept: inOrder, lexicon });
  const report = reportOf(anew?.here ?? here, links, lexicon);
  return shown(computed, report, placed);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Corrected = Pick<Compared, 'here' | 'candidates'>;

/** Null where nothing is changed by them. */
function withCorrections(
  { here, candidates }: Compared,
  corrections: Parameters<typeof corrected>[1],
): Corrected | null {
  const [ours, theirs] = [corrected(here, corrections), candidates.map((one) => corrected(one, corrections))];
  const isChanged = ours !== here || theirs.some((one, i) => one !== candidates[i]);
  return isChanged ? { here: ours, candidates: theirs } : null;
}

/** The tellings of corrected articles: only what a correction changed is linked anew. */
function retold(
  tellings: readonly LinkedTelling[],
  anew: Corrected,
  { here, candidates, lexicon }: Compared,
): readonly LinkedTelling[] {
  if (anew.here !== here) return tellingsOf(anew.here, anew.candidates, lexicon);
  const changed = anew.candidates.filter((one, i) => one !== candidates[i]);
  const ids = new Set(changed.map(({ article }) => article.id));
  const kept = tellings.filter(({ article }) => !ids.has(article.id));
  const told = [...kept, ...tellingsOf(here, changed, lexicon)].sort(byLikeness);
  return withThirds(here, told, { linker: storyLinker(lexicon), lexicon });
}

/** A decision and where the words that it cites stand now. */
interface Placed extends KeptDecision {
  /** In the checked article. */
  readonly here?: Span;
  /** The other article that it is about. */
  readonly there?: ArticleId;
  /** In that article. */
  readonly at?: Span;
}

interface Linking {
  readonly tellings: readonly LinkedTelling[];
  readonly kept: readonly KeptDecision[];
  readonly lexicon: Lexicon | undefined;
}

/** The links with those of the reader and without those that they refused, and the decisions that have their place. */
function linking(
  here: Dossier,
  { tellings, kept, lexicon }: Linking,
): { readonly links: readonly LinkedTelling[]; readonly placed: readonly Placed[] } {
  const id = libraryId(here.article);
  const find = finders([here, ...tellings]);
  // Of several at one address the first, where the words are looked for as well.
  const tellingOf = new Map(tellings.toReversed().map((telling) => [libraryId(telling.article), telling]));
  const placed: Placed[] = [];
  for (const one of kept) {
    const { own, other } = sides(one.decision, id);
    if (!own && !isCorrection(one.decision)) continue; // said on another page, and of that one alone
    const at = own && find(own);
    if (own && !at) continue;
    if (!other) {
      if (at) placed.push({ ...one, here: at });
      continue;
    }
    const telling = tellingOf.get(other.article);
    const there = telling && find(other);
    if (!telling || !there) continue;
    if (at && 'a' in one.decision) {
      const links = relinked(telling, { kind: one.decision.kind, here, at, there, lexicon });
      if (!links) continue;
      tellingOf.set(other.article, { ...telling, links });
    }
    placed.push({ ...one, ...(at && { here: at }), there: telling.article.id, at: there });
  }
  const links = tellings.map((one) => {
    const told = tellingOf.get(libraryId(one.article));
    return told?.article.id === one.article.id ? told : one;
  });
  return { links, placed };
}

/** Which of the cited words stand in the checked article, and which elsewhere. */
function sides(decision: Decision, here: ArticleId): { readonly own?: Cited; readonly other?: Cited } {
  // A piece with new ends stands where those are.
  const cited =
    decision.kind === 'boundary' ? [{ ...decision.of, selector: decision.to }] : citedBy(decision);
  const own = cited.find(({ article }) => article === here);
  const other = cited.find((one) => one !== own);
  return { ...(own && { own }), ...(other && { other }) };
}

interface Relinking {
  readonly kind: 'split' | 'join';
  readonly here: Dossier;
  readonly at: Span;
  readonly there: Span;
  readonly lexicon: Lexicon | undefined;
}

/** Null where there is nothing to join. */
function relinked(
  telling: LinkedTelling,
  { kind, here, at, there, lexicon }: Relinking,
): readonly Link[] | null {
  const isMeant = ({ a, b }: Link) => isSamePlace(a.span, at) && isSamePlace(b.span, there);
  if (kind === 'split') return telling.links.filter((link) => !isMeant(link));
  if (telling.links.some(isMeant)) return telling.links;
  const marked = here.quotations.filter((quotation) => quotation.kind !== 'indirect');
  const [a, b] = [pieceAt(marked, at), pieceAt(telling.quotations, there)];
  return a && b ? [...telling.links, joined([here, a], [telling, b], lexicon)] : null;
}

type Printed = readonly [Pick<Dossier, 'article'>, PrintedPiece];

function joined(here: Printed, there: Printed, lexicon: Lexicon | undefined): Link {
  const [a, b] = [endOf(here), endOf(there)];
  const known = lexiconFor(here[0].article, lexiconFor(there[0].article, lexicon));
  const compared = compareReadings(textOf(here), textOf(there), known);
  const speaker = sameSpeaker(here[1].quotation.speaker, there[1].quotation.speaker);
  const variant: Variant = b.quoted
    ? { ...compared, speaker }
    : { relation: 'paraphrased', speaker, edits: compared.edits };
  const evidence = { words: 0, sense: 0, speaker: 0, scene: 0, order: 0 };
  return { a, b, variant, score: 1, evidence, why: ['joined by the reader'] };
}

const textOf = ([{ article }, { span }]: Printed): string => slice(article.text, span);

function endOf([{ article }, { quotation, piece, span }]: Printed): LinkEnd {
  const wordCount = words(article.text, span).length;
  return { span, quoted: quotation.kind !== 'indirect', quotation: quotation.id, piece, wordCount };
}

/** Takes what was dismissed out of the report and tells what each decision has come to. */
function shown(computed: Report, report: Report, placed: readonly Placed[]): Omit<DecidedReport, 'ruled'> {
  const dismissed = placed.filter(({ decision }) => decision.kind === 'dismiss');
  const isDismissed = ({ base }: Utterance) =>
    dismissed.some(({ here }) => here && isSamePlace(here, base.span));
  const hidden = report.utterances.filter(isDismissed);
  const utterances = report.utterances.filter((utterance) => !hidden.includes(utterance));
  const sigla = new Map(report.witnesses.map(({ siglum, article }) => [article.id, siglum]));
  const applied = placed.flatMap(({ here, there, at, ...one }): AppliedDecision[] => {
    const siglum = there === undefined ? undefined : sigla.get(there);
    const mark = here ? markAt(report.utterances, here) : markOf(report.utterances, siglum, at);
    if (mark === undefined && siglum === undefined) return [];
    return [{ ...one, ...(mark && { mark }), ...(siglum && { siglum }) }];
  });
  return { computed, report: { ...report, utterances, counts: count(utterances) }, hidden, applied };
}

/** Of the utterance that the witness reports at this place. */
function markOf(
  utterances: readonly Utterance[],
  siglum: string | undefined,
  place: Span | undefined,
): MarkId | undefined {
  if (siglum === undefined || !place) return undefined;
  const isMeant = (reading: Reading) => reading.siglum === siglum && isSamePlace(reading.span, place);
  return utterances.find(({ variants }) => variants.some(({ readings }) => readings.some(isMeant)))?.id;
}

function markAt(utterances: readonly Utterance[], place: Span): MarkId | undefined {
  return utterances.find(({ base }) => isSamePlace(base.span, place))?.id;
}
