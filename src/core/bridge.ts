/**
 * Links that two articles do not show by themselves: a third prints what both report, the words of one and the sense of
 * the other.
 */
import { rememberedSpeakers } from './affinity.ts';
import {
  inOrder,
  type Link,
  type LinkEnd,
  mirrored,
  type Pieces,
  type StoryLinker,
  type StudiedArticle,
  storyLinker,
} from './collation.ts';
import { type Lexicon, lexiconFor } from './lexicon/lexicon.ts';
import type { Passage } from './passage.ts';
import type { QuotationId } from './quotation.ts';
import { sameSpeaker } from './speaker.ts';
import { overlap, type Span, slice } from './text.ts';
import { compareReadings, type Edit } from './variant.ts';

/** Three articles, and how they are linked two by two. Ends `a` are of the article named first. */
export interface Bridge {
  readonly here: StudiedArticle;
  readonly there: StudiedArticle;
  /** From `here` to the third. */
  readonly hither: readonly Link[];
  /** From the third to `there`. */
  readonly thither: readonly Link[];
  /** From `here` to `there`. */
  readonly direct: readonly Link[];
  readonly lexicon?: Lexicon | undefined;
}

/** Both steps must be hardly in doubt, since their doubts add up: a telling word and nothing against it. */
const SURE = 0.63;
/** More likely than not, when both steps are taken. */
const LEAST_SURE = 0.5;
/** So much of the shorter end must be common to all three: a word that both share with a third ties nothing else. */
const LEAST_COVERED = 0.5;

/** A single word stands in many a statement of its speaker, and other words for it in more. */
const FEWEST_WORDS = 2;

/**
 * What `here` and `there` both report by the word of the third. One step must agree in words, for two rewordings in a
 * row may lead anywhere; no speaker may differ; and what either end answers already is not answered twice. Linear in
 * the links that share a piece of the third article.
 */
export function bridgedLinks(bridge: Bridge): Link[] {
  const onwards = new Map<number, Link[]>();
  for (const link of bridge.thither) {
    if (!isPillar(link)) continue;
    const list = onwards.get(link.a.span.start);
    if (list) list.push(link);
    else onwards.set(link.a.span.start, [link]);
  }
  const found: Link[] = [];
  for (const first of bridge.hither) {
    if (!isPillar(first)) continue;
    for (const second of onwards.get(first.b.span.start) ?? []) {
      const link = joined(first, second, { ...bridge, direct: [...bridge.direct, ...found] });
      if (link) found.push(link);
    }
  }
  return found;
}

const isPillar = ({ a, b, score, variant }: Link): boolean =>
  a.quoted && b.quoted && score >= SURE && variant.speaker !== 'differs';

const agrees = ({ variant }: Link): boolean => variant.weight !== 'substantive';

function joined(first: Link, second: Link, { here, there, hither, direct, lexicon }: Bridge): Link | null {
  if (!agrees(first) && !agrees(second)) return null;
  const [a, b] = [first.a, second.b];
  const score = first.score * second.score;
  if (score < LEAST_SURE || Math.min(a.wordCount, b.wordCount) < FEWEST_WORDS) return null;
  const speaker = sameSpeaker(speakerOf(here, a.quotation), speakerOf(there, b.quotation));
  if (speaker === 'differs') return null;
  const [near, far] = [answering(first), answering(second)];
  const [common, onwards] = [near.map((edit) => edit.b), far.map((edit) => edit.a)];
  const shorter = Math.min(lengthOf(a.span), lengthOf(b.span));
  if (shared(common, onwards) < LEAST_COVERED * shorter) return null;
  const inHere = near.filter((edit) => shared([edit.b], onwards) > 0).map((edit) => edit.a);
  const inThere = far.filter((edit) => shared([edit.a], common) > 0).map((edit) => edit.b);
  const isTaken = direct.some((link) => {
    if (link.a.span.start === a.span.start) return isAnswered(link, 'a', inHere);
    if (link.b.span.start !== b.span.start || !isAnswered(link, 'b', inThere)) return false;
    // Who prints an utterance twice has both printings linked to the third article.
    return !hither.some((other) => isSame(other.a, link.a) && isSame(other.b, first.b));
  });
  if (isTaken) return null;
  const [left, right] = [slice(here.article.text, a.span), slice(there.article.text, b.span)];
  const known = lexiconFor(here.article, lexiconFor(there.article, lexicon));
  return {
    a,
    b,
    variant: { ...compareReadings(left, right, known), speaker },
    score,
    evidence: { words: 0, sense: 0, speaker: 0, scene: 0, order: 0, third: 1 },
    why: ['another article prints what both report'],
  };
}

const lengthOf = ({ start, end }: Span): number => end - start;

const speakerOf = ({ quotations }: StudiedArticle, id: QuotationId | null): string | null =>
  quotations.find((quotation) => quotation.id === id)?.speaker ?? null;

const isSame = (x: LinkEnd, y: LinkEnd): boolean => x.quoted && y.quoted && x.span.start === y.span.start;

/** One side of a swap may be so many times as long: one word does not answer the rest of a sentence. */
const LONGEST_SWAP = 2;

/** A link's edits in which both ends have words, placed in the texts of their readings. */
const answering = ({ variant }: Link): readonly Edit[] =>
  variant.edits.filter(({ op, a, b }) => {
    const [shorter = 0, longer = 0] = [a.end - a.start, b.end - b.start].sort((x, y) => x - y);
    return shorter > 0 && (op === 'keep' || longer <= LONGEST_SWAP * shorter);
  });

const isAnswered = (link: Link, side: 'a' | 'b', spans: readonly Span[]): boolean =>
  link.a.quoted &&
  link.b.quoted &&
  shared(
    answering(link).map((edit) => edit[side]),
    spans,
  ) > 0;

/** Characters that lie in both lists of spans; each list's own do not overlap. */
const shared = (these: readonly Span[], those: readonly Span[]): number =>
  these.reduce((sum, one) => sum + those.reduce((part, other) => part + overlap(one, other), 0), 0);

/** Two articles of a story and what links them. */
export interface LinkedPair {
  readonly a: StudiedArticle;
  readonly b: StudiedArticle;
  readonly links: readonly Link[];
}

/**
 * Every two of a story's articles once, in order, with what links them by themselves or by a third. Quadratic in the
 * articles, and cubic in them where links go by a third, which costs next to nothing.
 */
export function collateStory(articles: readonly StudiedArticle[], lexicon?: Lexicon): LinkedPair[] {
  const { link } = storyLinker(lexicon);
  const linked = articles.map((a, i) => articles.map((b, k) => (i < k ? link(a, b).links : [])));
  const between = (i: number, k: number): readonly Link[] =>
    (i < k ? linked[i]?.[k] : linked[k]?.[i]?.map(mirrored)) ?? [];
  return articles.flatMap((a, i) =>
    articles.slice(i + 1).map((b, n) => {
      const k = i + 1 + n;
      const direct = [...between(i, k)];
      for (const j of articles.keys()) {
        if (j === i || j === k) continue;
        const [hither, thither] = [between(i, j), between(j, k)];
        direct.push(...bridgedLinks({ here: a, there: b, hither, thither, direct, lexicon }));
      }
      return { a, b, links: direct.sort(inOrder) };
    }),
  );
}

/** A witness and its links to the article that is checked. */
interface Told extends StudiedArticle {
  readonly links: readonly Link[];
}

/**
 * The witnesses with what links them to the checked article by another of them. A witness is compared with one other,
 * the one that has most to show it, and in the pieces alone that answer nothing yet: a fraction of what linking them
 * to the checked article costs. Links by a third that are there already are looked for anew.
 */
export function withThirds<T extends Told>(here: StudiedArticle, tellings: readonly T[], means: Means): T[] {
  const direct = tellings.map((one) => ({
    ...one,
    links: one.links.filter(({ evidence }) => evidence.third === undefined),
  }));
  const compare = rememberedSpeakers();
  return direct.map((one) => {
    const third = thirdFor(one, direct, compare);
    if (!third) return one;
    const thither = means.linker.linkPieces(third.open, third.loose);
    const ends = { here, there: one, hither: third.links, thither };
    const found = bridgedLinks({ ...ends, direct: one.links, lexicon: means.lexicon });
    return found.length > 0 ? { ...one, links: [...one.links, ...found].sort(inOrder) } : one;
  });
}

interface Means {
  readonly linker: StoryLinker;
  readonly lexicon?: Lexicon | undefined;
}

interface Third {
  readonly links: readonly Link[];
  /** Its pieces that are linked to what the witness does not answer. */
  readonly open: Pieces;
  /** The witness's pieces that answer nothing here. */
  readonly loose: Pieces;
}

/** Whoever prints most that is quoted here and not answered by the witness, if that has words left. */
function thirdFor<T extends Told>(one: T, all: readonly T[], compare: typeof sameSpeaker): Third | null {
  const answered = new Set(one.links.filter(isQuoted).map(({ a }) => a.span.start));
  const used = new Set(one.links.map(({ b }) => b.span.start));
  let [best, open]: [T | null, readonly Link[]] = [null, []];
  for (const other of all) {
    if (other === one) continue;
    const found = other.links.filter((link) => isBeyond(link) && !answered.has(link.a.span.start));
    if (found.length > open.length) [best, open] = [other, found];
  }
  if (!best) return null;
  const spans = new Set(open.map(({ b }) => b.span.start));
  const speakers = new Set(open.map(({ b }) => best && speakerOf(best, b.quotation)));
  const isOpen = ({ span }: Passage) => spans.has(span.start);
  const isLoose = ({ span, quotation: { speaker } }: Passage) =>
    !used.has(span.start) && [...speakers].some((other) => compare(other, speaker) === 'same');
  return { links: best.links, open: { of: best, has: isOpen }, loose: { of: one, has: isLoose } };
}

/** Who prints the very words shows nothing that they do not show themselves. */
const isBeyond = (link: Link): boolean => isPillar(link) && link.variant.relation !== 'identical';

const isQuoted = ({ a, b }: Link): boolean => a.quoted && b.quoted;
