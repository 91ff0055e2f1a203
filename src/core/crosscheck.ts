/** The pipeline as two functions: study an article once, cross-check it against others as often as you like. */
import { apparatus, type Finding } from './apparatus.ts';
import type { Article } from './article.ts';
import { isEnglish } from './article.ts';
import { withThirds } from './bridge.ts';
import { type Link, storyLinker } from './collation.ts';
import { type Fingerprint, fingerprint } from './fingerprint.ts';
import type { Ground } from './ground.ts';
import { quotationsOf } from './languages.ts';
import { type Lexicon, lexiconFor } from './lexicon/lexicon.ts';
import type { Quotation } from './quotation.ts';
import type { MarkKind, Report, TranslatedSpeaker, Utterance } from './report.ts';
import { HERE, NONE_COUNTED } from './report.ts';
import { rewritingOf, withOutside } from './rewriting.ts';
import { matchStory, told } from './story.ts';
import { articleCard, nameWitnesses, type Telling } from './witnesses.ts';

/** Moves whenever the same article could give another dossier or report. */
export const ENGINE = '6';

/** All that is computed of an article once and kept. */
export interface Dossier {
  readonly engine: string;
  readonly article: Article;
  readonly quotations: readonly Quotation[];
  readonly fingerprint: Fingerprint;
}

/** Reads an article's quotations and what it is about. Linear in its length; an unlucky text gives empty lists. */
export function study(article: Article): Dossier {
  return {
    engine: ENGINE,
    article,
    quotations: quotationsOf(article),
    fingerprint: fingerprint(article),
  };
}

/** Who may tell the story, and what the reader has said of it and the checked article. */
export interface Candidate extends Dossier {
  /** That both tell one story: then no likeness is asked for. */
  readonly saidSame?: true;
  /** That the library it comes from, which knows what else is in the news, would not call it the same story. */
  readonly unsure?: true;
}

/** More witnesses than a reader can weigh; the report says `approximate` when some were left out. */
export const MOST_WITNESSES = 50;

/**
 * Which candidates tell the same story, and what each prints for this article's quotations. Copies of this text
 * are named among the witnesses, but are no voices of their own: they are heard only where they differ. Deterministic; linear in
 * the number of candidates.
 */
export function crosscheck(dossier: Dossier, candidates: readonly Candidate[], lexicon?: Lexicon): Report {
  return reportOf(dossier, tellingsOf(dossier, candidates, lexicon), lexicon);
}

/** The second half of `crosscheck`: the report of what was linked. Linear in the links. */
export function reportOf(dossier: Dossier, tellings: readonly LinkedTelling[], lexicon?: Lexicon): Report {
  const kept = tellings.slice(0, MOST_WITNESSES);
  const witnesses = nameWitnesses(kept);
  const findings = kept.flatMap(({ article, quotations, links }, i): Finding[] => {
    const { siglum, copyOf } = witnesses[i] ?? {};
    if (siglum === undefined) return [];
    const isCopy = copyOf === HERE;
    return [{ witness: { siglum, article, quotations }, links: isCopy ? departures(links) : links, isCopy }];
  });
  const utterances = apparatus({ siglum: HERE, ...dossier }, findings);
  const report: Report = {
    engine: ENGINE,
    article: articleCard(dossier.article),
    witnesses,
    utterances,
    counts: count(utterances),
    approximate: tellings.length > kept.length || kept.some((telling) => telling.approximate),
  };
  const known = lexiconFor(dossier.article, lexicon);
  const sign = rewritingOf(report, known);
  const others = findings.flatMap(({ witness, isCopy }) => (isCopy ? [] : [witness]));
  const rewriting = sign && known ? withOutside(sign, { here: dossier, others, lexicon: known }) : null;
  const translated = translatedSpeakers(utterances);
  return {
    ...report,
    ...(rewriting && { rewriting }),
    ...(translated.length > 0 && { translated }),
    ...(isEnglish(dossier.article.language) ? {} : { byWordsAlone: true as const }),
  };
}

/** Each article's speakers once, in the order of the utterances. */
function translatedSpeakers(utterances: readonly Utterance[]): TranslatedSpeaker[] {
  const found = new Map<string, TranslatedSpeaker>();
  const readings = utterances.flatMap(({ base, variants }) => [
    base,
    ...variants.flatMap((group) => group.readings),
  ]);
  for (const { siglum, speaker, translated: words } of readings) {
    const key = `${siglum} ${speaker}`;
    if (words !== undefined && !found.has(key)) found.set(key, { siglum, speaker, words });
  }
  return [...found.values()];
}

/** A copy agrees by nature; another speaker, or what stands where a piece has no equal, is worth telling. */
function departures(links: readonly Link[]): Link[] {
  const equal = new Set(
    links.filter(({ variant }) => variant.relation === 'identical').map(({ a }) => a.span.start),
  );
  return links.filter(
    ({ a, variant }) =>
      variant.speaker === 'differs' || (variant.weight === 'substantive' && !equal.has(a.span.start)),
  );
}

/** A candidate that tells the story, and its links to the checked article. */
export interface LinkedTelling extends Telling, Dossier {
  readonly article: Article;
  readonly fingerprint: Fingerprint;
  readonly links: readonly Link[];
  readonly approximate: boolean;
}

/**
 * The first half of `crosscheck`: who tells the story, most alike first, and by which quotations. Only who is named by
 * the two texts alone, or by the reader, is in: a report can be computed anew wherever its texts are. What else a library
 * holds may leave out whom the texts alone would take in, as long as no quotation in common speaks for them.
 */
export function tellingsOf(
  dossier: Dossier,
  candidates: readonly Candidate[],
  lexicon?: Lexicon,
): LinkedTelling[] {
  const found: LinkedTelling[] = [];
  const linker = storyLinker(lexicon);
  for (const candidate of candidates) {
    if (candidate.article.id === dossier.article.id) continue;
    const match = matchStory(dossier.fingerprint, candidate.fingerprint);
    const isSaid = candidate.saidSame === true;
    if (match.decision === 'none' && !isSaid) continue;
    const { links, approximate } = linker.link(dossier, candidate);
    const common = links.filter(isTelling).length;
    const isSure = match.decision === 'same' && candidate.unsure !== true;
    if (!isSure && common === 0 && !isSaid) continue;
    const said: Ground[] = isSaid ? [{ kind: 'reader', count: 1 }] : [];
    const quoted: Ground[] = common > 0 ? [{ kind: 'quotations', count: common }] : [];
    const grounds = told([...said, ...quoted, ...(match.grounds ?? [])]);
    found.push({ ...candidate, match: { ...match, ...grounds, decision: 'same' }, links, approximate });
  }
  return withThirds(dossier, found.sort(byLikeness), { linker, lexicon });
}

/** The order of `tellingsOf`. */
export const byLikeness = (a: Telling, b: Telling): number =>
  b.match.score - a.match.score || (a.article.id < b.article.id ? -1 : 1);

/** A quotation of that many words in common ties two articles to one occasion; shorter ones are stock phrases. */
const TELLING_WORDS = 5;

function isTelling({ a, b }: Link): boolean {
  return a.quoted && b.quoted && Math.min(a.wordCount, b.wordCount) >= TELLING_WORDS;
}

/** How many utterances are of each kind. */
export function count(utterances: readonly Utterance[]): Record<MarkKind, number> {
  const counts: Record<MarkKind, number> = { ...NONE_COUNTED };
  for (const { kind } of utterances) counts[kind]++;
  return counts;
}
