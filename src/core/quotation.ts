/** Quotations of an article: what it prints as somebody's words. */
import { type Resolver, resolver } from './antecedent.ts';
import { cueOf } from './cue.ts';
import { withHeadlineSpeakers } from './headline.ts';
import { speakerLabels } from './label.ts';
import type { Stretch } from './marks.ts';
import { type ReportedClause, reportedSpeech } from './reported-speech.ts';
import { type Scene, sceneOf } from './scene.ts';
import { performs } from './setting.ts';
import { NOBODY } from './situation.ts';
import { type Choice, chooseSources } from './source.ts';
import { sameSpeaker } from './speaker.ts';
import type { Span } from './text.ts';
import { type Translated, withTranslations } from './translation.ts';

export type QuotationId = string & { readonly __brand: 'QuotationId' };

/**
 * `direct`: whole sentences in marks. `mixed`: a fragment in marks inside the reporter's sentence.
 * `indirect`: reported speech without marks.
 */
export type QuotationKind = 'direct' | 'mixed' | 'indirect';

/** After PARC and PolNeAR an attribution has a source, a cue and a content. */
export interface Quotation {
  readonly id: QuotationId;
  readonly kind: QuotationKind;
  /**
   * The words said, marks excluded, one span a printed piece: several when the cue interrupts
   * ("A," she said, "B") or the quotation runs over paragraphs. Never empty, in text order.
   */
  readonly content: readonly Span[];
  /** The speaker as printed ("Mr Haddad", "he"), or null where none is printed. */
  readonly source: Span | null;
  /** The words that mark it as speech ("said", "according to"). */
  readonly cue: Span | null;
  /** The speaker's fullest name inside the article ("Omar Haddad"), or null when unknown. */
  readonly speaker: string | null;
  /** False for titles of works, nicknames and scare quotes: marked, but nobody's words. */
  readonly attributed: boolean;
  /** 0 to 1: how sure source and speaker are. */
  readonly confidence: number;
  /** Where the article says that the words came through an interpreter or a translation; left out elsewhere. */
  readonly translated?: Translated;
}

/** The quotations of a text in order of their first words. Never throws; linear in the length of the text. */
export function extractQuotations(text: string): Quotation[] {
  const scene = sceneOf(text);
  const choices = chooseSources(scene);
  const names = resolver(scene);
  const labels = speakerLabels(scene);
  const marked = joined(scene, { choices, labels, names }).map((pieces) => {
    const label = labels[pieces[0] ?? -1];
    const found = quotation(scene, { pieces, choices, names });
    return label ? labelled(found, label, names.named(text.slice(label.start, label.end))) : found;
  });
  const reported = reportedSpeech(scene).map((clause) => indirect(scene, clause, names));
  return withTranslations(text, withHeadlineSpeakers(text, [...marked, ...reported]))
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
    .map((found, index) => ({ ...found, id: `q${index}` as QuotationId }));
}

type Unnumbered = Omit<Quotation, 'id'>;

const spanBetween = ({ tokens }: Scene, first: number, last: number): Span | null => {
  const [from, to] = [tokens[first], tokens[last]];
  return from && to ? { start: from.start, end: to.end } : null;
};

const percent = (value: number): number => Math.round(value * 100) / 100;

function indirect(scene: Scene, clause: ReportedClause, names: Resolver): Unnumbered {
  const phrase = scene.phrases[clause.source];
  return {
    kind: 'indirect',
    content: [clause.span],
    source: phrase ? spanBetween(scene, phrase.first, phrase.last) : null,
    cue: spanBetween(scene, clause.cue.first, clause.cue.last),
    speaker: names.resolve(clause.source),
    attributed: true,
    confidence: percent(clause.sure),
  };
}

interface Draft {
  /** Indexes of stretches. */
  readonly pieces: readonly number[];
  readonly choices: readonly Choice[];
  readonly names: Resolver;
}

// The trained chance above which a stretch is taken for nobody's words: near where errors on both sides cost the same.
const UNSAID = 0.45;
// Headlines quote claims in a word or two, which elsewhere would look like a title.
const UNSAID_IN_HEADLINE = 0.8;

/** What has a title, right before it: "his memoir “A Promised Shore”". */
const WORK =
  /\b(?:film|movie|documentary|song|album|book|novel|memoir|musical|poem|essay|magazine|podcast|painting|exhibition|opera|ballad|thriller|sitcom|trilogy|biography|autobiography),?\s?$/i;
const LONGEST_WORK = 18;
/** Every word with a capital but the small ones that titles print small. */
const TITLE =
  /^\s*(?:\p{Lu}[\p{L}’']*|\p{N}+)(?:[\s,:.!?-]+(?:\p{Lu}[\p{L}’']*|\p{N}+|an?|the|and|or|of|in|on|to|for|at|by|with|from|is|vs))*[\s,:.!?-]*$/u;
const LONGEST_TITLE = 80;

/** A crowd that sings a whole sentence means it, though it be printed like a title. */
const SENTENCE = /\b(?:i|it|we|you|they|he|she|that|there|let)['’]/i;

function isTitle(text: string, { open, start, end }: Stretch): boolean {
  if (end - start > LONGEST_TITLE) return false;
  const [before, body] = [text.slice(Math.max(0, open - LONGEST_WORK), open), text.slice(start, end)];
  return TITLE.test(body) && (WORK.test(before) || (performs(before) && !SENTENCE.test(body)));
}

/** The speaker's name, or "Q" and "A", from the line's start. */
const LABEL = /\n[ \t]{0,2}[\p{L}. ]{1,40}:\s?$/u;
const LONGEST_LABEL = 45;

function isLabelled(text: string, open: number): boolean {
  const before = text.slice(Math.max(0, open - LONGEST_LABEL), open);
  return LABEL.test(open < LONGEST_LABEL ? `\n${before}` : before);
}

function isSaid(scene: Scene, piece: number, unsaid: number): boolean {
  const stretch = scene.quoted[piece];
  if (!stretch) return false;
  const sentence = scene.tokens[scene.quoteTokens[piece] ?? -1]?.sentence ?? -1;
  if (isLabelled(scene.text, stretch.open)) return true;
  if (isTitle(scene.text, stretch)) return false;
  const headline = scene.headlines.has(sentence) || inHeadline(scene.text, stretch);
  return unsaid < (headline ? UNSAID_IN_HEADLINE : UNSAID);
}

// A line longer than this is no headline.
const HEADLINE_LENGTH = 160;

/** Whether the stretch stands in a short line that ends without a sentence mark. */
function inHeadline(text: string, { open, closeEnd }: Stretch): boolean {
  const window = text.slice(Math.max(0, open - HEADLINE_LENGTH), open);
  const before = window.slice(Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\r')) + 1);
  const behind = text.slice(closeEnd, closeEnd + HEADLINE_LENGTH);
  const end = behind.search(/[\n\r]/);
  const rest = (end < 0 ? behind : behind.slice(0, end)).trimEnd();
  return (
    before.length + rest.length < HEADLINE_LENGTH &&
    !/[.!?]/.test(before) &&
    !/[.!?:,]$/.test(rest || text.slice(closeEnd - 2, closeEnd - 1))
  );
}

function quotation(scene: Scene, { pieces, choices, names }: Draft): Unnumbered {
  const content = pieces
    .flatMap((piece) => scene.quoted[piece] ?? [])
    .map(({ start, end }) => ({ start, end }));
  const choice = surest(pieces.flatMap((piece) => choices[piece] ?? []));
  const attributed = pieces.some((piece) => isSaid(scene, piece, choices[piece]?.unsaid ?? 0));
  const phrase = attributed ? scene.phrases[choice?.source ?? -1] : undefined;
  return {
    kind: kindOf(scene.text, content, scene.quoted[pieces[0] ?? -1]?.open ?? 0),
    content,
    source: phrase ? spanBetween(scene, phrase.first, phrase.last) : null,
    cue: phrase ? cueOf(scene, phrase, scene.quoteTokens[pieces[0] ?? -1] ?? 0) : null,
    speaker: phrase ? names.resolve(choice?.source ?? -1) : null,
    attributed,
    confidence: phrase ? percent(choice?.sure ?? 0) : 0,
  };
}

// A label is as plain as a source can be.
const LABELLED = 0.95;

const labelled = (found: Unnumbered, source: Span, speaker: string): Unnumbered => ({
  ...found,
  source,
  cue: null,
  speaker,
  attributed: true,
  confidence: LABELLED,
});

/** Of the choices for the pieces of one utterance the first that names somebody, or a surer one. */
function surest(list: readonly Choice[]): Choice | undefined {
  const named = list.filter(({ source }) => source >= 0);
  return named.reduce<Choice | undefined>(
    (best, one) => (best && best.sure >= one.sure ? best : one),
    undefined,
  );
}

/** Runs of stretches that are one utterance: halves around the cue, and paragraphs left open. */
function joined(scene: Scene, { choices, labels, names }: Sources): number[][] {
  const { text, quoted } = scene;
  const groups: number[][] = [];
  quoted.forEach((stretch, index) => {
    const last = quoted[index - 1];
    const group = groups.at(-1);
    const alike = choices[index]?.source === choices[index - 1]?.source;
    const together =
      last &&
      labels[index] === labels[index - 1] &&
      goesOn(text, last, stretch, alike) &&
      !isOthers(scene, choices[index], { before: choices[index - 1], names });
    if (group && together) group.push(index);
    else groups.push([index]);
  });
  return groups;
}

interface Sources {
  readonly choices: readonly Choice[];
  readonly labels: readonly (Span | null)[];
  readonly names: Resolver;
}

// A choice as plain as this outweighs a mark that may only have been forgotten.
const PLAIN = 0.9;

/** Whether a stretch is plainly given to another person by name: then the one before was merely never closed. */
function isOthers(
  scene: Scene,
  choice: Choice | undefined,
  { before, names }: { readonly before: Choice | undefined; readonly names: Resolver },
): boolean {
  if (!choice || choice.sure < PLAIN || scene.phrases[choice.source]?.kind !== 'name') return false;
  return sameSpeaker(names.resolve(before?.source ?? NOBODY), names.resolve(choice.source)) === 'differs';
}

/** A paragraph left open goes on in the next; halves of a sentence need the same source as well. */
function goesOn(text: string, last: Stretch, stretch: Stretch, alike: boolean): boolean {
  if (stretch.paragraph !== last.paragraph) return isLeftOpen(text, last, stretch);
  const between = text.slice(last.closeEnd, stretch.open);
  return (
    alike &&
    /,\s*$/.test(text.slice(Math.max(last.start, last.end - 4), last.end)) &&
    /\p{L}/u.test(between) &&
    !/[.!?]/.test(between) &&
    !LEADS_ON.test(between)
  );
}

/** A clause of the reporter's that runs into the marks ("..., she writes that the talks were"): no mere cue. */
const LEADS_ON =
  /\b(?:a|an|the|as|to|of|in|for|with|and|or|is|are|was|were|be|been|being|had|has|have|his|her|its|their)\s+$/i;

function isLeftOpen(text: string, last: Stretch, next: Stretch): boolean {
  if (last.closed || last.paragraph !== next.paragraph - 1 || text[last.open] !== text[next.open])
    return false;
  return text.slice(last.end, next.open).trim() === '';
}

/** Fewer words after a word rather than a mark are a fragment, capital or not ("the “America First” speech"). */
const LEAST_SENTENCE = 3;

/** A whole sentence begins with a capital, behind a mark or the line's start, or else ends like one. */
export function kindOf(text: string, content: readonly Span[], open: number): QuotationKind {
  const first = content[0];
  if (!first) return 'mixed';
  const words = text.slice(first.start, Math.min(first.end, first.start + BEGINNING)).trim();
  if (!/^\P{L}*\p{Lu}/u.test(words)) return 'mixed';
  const before = text.slice(Math.max(0, open - 3), open).trimEnd();
  if (before === '' || /[^\p{L}\p{N}\])'’]$/u.test(before)) return 'direct';
  return /[.!?,\u2026]$/.test(words) && words.split(/\s+/).length >= LEAST_SENTENCE ? 'direct' : 'mixed';
}

// Enough of a piece to see how it begins, and for short ones how it ends.
const BEGINNING = 400;
