/**
 * Lines that stand with a text and speak of something else: appeals to readers, labels with what they lead to, counters,
 * words about the writer. Each is told by how the whole line is made up, so that none has to be learned; what papers
 * print with their texts (corrections, "Reporting by") is none of them.
 */
import { isProse, type Line, type Lines } from './block-lines.ts';
import { webUrl } from './head.ts';
import { LABEL, LEADS, TAGS, WRITER } from './line-phrases.ts';
import { dayIn } from './printed-date.ts';

interface About {
  readonly byline: readonly string[];
  readonly url: string | undefined;
}

const PLACES =
  'facebook|twitter|x|instagram|youtube|whatsapp|telegram|tiktok|linkedin|threads|bluesky|mastodon|google news|apple news|flipboard';
// Of a whole line in lower case that asks something of the reader. What an article tells of others' newsletters is told
// of a third person, and begins with one.
const APPEAL = new RegExp(
  [
    `^(?:follow|like|find|join) [^.!?\\n]{1,60} on (?:our )?(?:${PLACES})\\b`,
    '^(?:please )?(?:sign up|subscribe|register)\\b[^\\n]{0,120}\\b(?:newsletters?|briefing|inbox|alerts|e-?mails?|updates|free|here|today|support)\\b',
    '^(?:get|receive) [^.!?\\n]{2,120}\\b(?:inbox|newsletter|delivered)\\b',
    '^(?:if you|did you|do you) (?:like|liked|enjoy|enjoyed|love|value)\\b[^\\n]{0,200}\\b(?:subscri|newsletter|sign up|support|donat|member|share|join)',
    '^(?:do you have|have|got) (?:a|an|any|some|something)\\b[^.!?\\n]{0,60}\\?[^\\n]{0,80}(?:e-?mail|send|contact|tell us|get in touch|let us know|call)',
    '^(?:e-?mail|contact|write to|call|message) (?:us|me|our|the (?:author|writer|reporter|editor|newsroom))\\b',
    "^you(?: have|['’]ve) [^.!?\\n]{0,40}(?:free |complimentary )?articles? (?:left|remaining|this month)",
    '^this (?:post|article|story|content|newsletter) is (?:for|only|exclusive|reserved|available)\\b[^.!?\\n]{0,40}\\b(?:members|subscribers)\\b',
    '^thanks? (?:you )?for (?:reading|subscribing|supporting|your patience while)\\b',
    '^by (?:clicking|continuing|signing|subscribing|entering|registering|using this)\\b[^\\n]{0,200}\\byou (?:agree|accept|consent)',
    '^we (?:and our [^.\\n]{0,30}partners )?(?:use|store|value)\\b[^\\n]{0,120}\\b(?:cookies|privacy)\\b',
    '^[^\\n]{0,80} is a reader-supported (?:publication|newsletter)',
    '^join (?:us|our)\\b[^.!?\\n]{0,60}\\b(?:channel|group|community|newsletter|whatsapp|telegram)\\b',
    '\\babonnieren sie (?:unseren?|den|hier|jetzt|kostenlos)\\b|^folgen sie uns\\b|^(?:suivez|retrouvez)[ -]nous\\b|^abonnez-vous\\b|^inscrivez-vous\\b|^(?:puedes seguir|sigue|síguenos|suscríbete|apúntate)\\b[^\\n]{0,60}(?: en |newsletter|boletín)|^(?:inscreva-se|assine|siga)\\b|^(?:iscriviti|seguici)\\b',
  ].join('|'),
);
const DOING =
  /^[^.!?:\n]{0,30}\s(?:is|was|covers|writes|reports|reported|works|has (?:been|covered|written|worked|reported)|can be (?:reached|found|contacted))\b/;
const CONTACT = /\b(?:reach|contact|e-?mail|follow|write to) (?:him|her|them|me)\b|\bcan be reached\b/;

const QUOTED = /["“«„]/;
const LONGEST_APPEAL = 60;
/** A weekday, a day and an hour with its zone. */
const MOST_WORDS_OF_DATE = 9;
const LONGEST_NOTE = 80;
const LINK = 0.8;
// Part of what a link list leads to may be told beside it; what leads to a page of another host is what a text tells of.
const MOSTLY = 0.5;
// Reviews print the category of what they review without a link.
const SOME = 0.3;
// Newsletter boxes, cards and players: a page with more of them is a list, and each costs a look at all lines.
const MAX_BOXES = 30;

/** The lines beside a text. Linear. What most pages have no use for is not called: to make it ready takes longer. */
export function besideIn(lines: Lines, about: About): ReadonlySet<Line> {
  const { all, firstProse, lastProse } = lines;
  const found = new Set<Line>();
  const labels = new Set<Line>();
  let phrases = false;
  let links = false;
  for (const line of all) {
    if (line.item && line.links > LINK) links = true;
    if (line.phrase) {
      phrases = true;
      const kind = kindOf(line, lastProse);
      if (kind === 'label') labels.add(line);
      if (kind !== 'text') found.add(line);
    } else if (line.index < firstProse && !line.heading && isHead(line, about.byline)) {
      found.add(line);
    } else if (line.asks && !line.item && line.words.length <= LONGEST_APPEAL) {
      if (APPEAL.test(line.block.text.toLowerCase())) found.add(line);
    }
  }
  if (links) for (const line of listsWithin(lines, about)) found.add(line);
  if (phrases) for (const line of linked(lines, labels)) found.add(line);
  if (labels.size > 0) for (const line of tailOf(lines, labels)) found.add(line);
  if (found.size > 0) for (const line of boxesOf(found, lines)) found.add(line);
  const [name] = about.byline;
  const isSigned = name !== undefined && all.some(({ words }, at) => at > lastProse - 2 && words[0] === name);
  if (isSigned) for (const line of signedAtEnd(lines, { found, byline: about.byline })) found.add(line);
  return found;
}

// "Por Ida Strand, 4 de noviembre de 2025, 21:10".
const LONGEST_HEAD = 14;
const FEW = 3;

/** Whether a line above the text is a date, or who wrote it and when. */
function isHead({ words, stops, block }: Line, byline: readonly string[]): boolean {
  const { text } = block;
  if (stops || words.length > LONGEST_HEAD || QUOTED.test(text)) return false;
  const isDated = dayIn(text) !== undefined;
  if (byline.length < 2 || !byline.every((name) => words.includes(name))) {
    return isDated && words.length <= MOST_WORDS_OF_DATE;
  }
  return isDated || words.length <= byline.length + FEW;
}

/** What a line is whose words are one of the phrases: a label, something else beside the text, or of the text after all. */
function kindOf(line: Line, lastProse: number): 'label' | 'beside' | 'text' {
  const { block, links, stops, index } = line;
  const text = block.text.toLowerCase();
  if (LABEL.test(text)) return 'label';
  if (block.element.closest('table')) return 'text';
  if (LEADS.test(text)) return links > MOSTLY || !stops ? 'beside' : 'text';
  const isTags = !text.startsWith('#') && TAGS.test(text);
  return !isTags || links > SOME || index > lastProse ? 'beside' : 'text';
}

/** What else stands in the small box of an appeal or a label; nothing where that stands among the paragraphs. */
function boxesOf(found: ReadonlySet<Line>, { all, home }: Lines): Line[] {
  const boxes = new Set<Node>();
  for (const line of found) {
    const box = line.parent;
    if (box && !isKin(line, home) && !(home && box.contains(home)) && !line.item) boxes.add(box);
  }
  const inside: Line[] = [];
  for (const box of [...boxes].slice(0, MAX_BOXES)) {
    const lines = all.filter(({ block }) => box.contains(block.element));
    if (wordsOf(lines) <= LONGEST_NOTE && !lines.some(({ block }) => QUOTED.test(block.text)))
      inside.push(...lines);
  }
  return inside;
}

interface Ending {
  readonly found: ReadonlySet<Line>;
  readonly byline: readonly string[];
}

/** At the end the name of the byline, and a note that begins with it: "Ida Strand covers the harbour. Reach her at …". */
function signedAtEnd({ all }: Lines, { found, byline }: Ending): Line[] {
  const signed: Line[] = [];
  for (let at = all.length - 1; at > 0; at--) {
    const line = all[at];
    if (!line || found.has(line) || line.notes) continue;
    if (!isSignature(line, byline)) break;
    signed.push(line);
  }
  return signed;
}

function isSignature({ words, block }: Line, [first, second, ...more]: readonly string[]): boolean {
  if (words[0] !== first || words.length > LONGEST_NOTE || QUOTED.test(block.text)) return false;
  const text = block.text.toLowerCase();
  if (CONTACT.test(text)) return true;
  const isNamed = second === undefined || words[1] === second || words[2] === second;
  const names = [first, second, ...more];
  return isNamed && (DOING.test(text) || words.every((word) => names.includes(word)));
}

/** Links that follow a label one by one, and what stands under one that tells of the writer. */
function linked({ all }: Lines, labels: ReadonlySet<Line>): Line[] {
  const found: Line[] = [];
  let isLabelled = false;
  let left = 0;
  for (const line of all) {
    const isOfWriter = line.phrase && WRITER.test(line.block.text.toLowerCase());
    // Each line counts, even one without words.
    left = isOfWriter ? LONGEST_NOTE : left - Math.max(1, line.words.length);
    if (!isOfWriter && (line.heading || QUOTED.test(line.block.text))) left = 0;
    isLabelled = labels.has(line) || (isLabelled && line.links > LINK);
    if (isLabelled || left > 0) found.push(line);
  }
  return found;
}

/** Lists of nothing but links to other pages of the same host. */
function listsWithin({ all }: Lines, { url }: About): Line[] {
  const found: Line[] = [];
  const host = url === undefined ? undefined : webUrl(url)?.hostname;
  const lists = new Map<Element, Line[]>();
  for (const line of all) {
    const list = line.item && !line.heading ? line.block.element.closest('ul, ol') : null;
    if (!list) continue;
    const lines = lists.get(list);
    if (lines) lines.push(line);
    else lists.set(list, [line]);
  }
  for (const lines of lists.values())
    if (lines.every((line) => line.links > LINK && leadsWithin(line, { host, url }))) found.push(...lines);
  return found;
}

function leadsWithin(
  { block }: Line,
  { host, url }: { host: string | undefined; url: string | undefined },
): boolean {
  const link = block.element.closest('[href]') ?? block.element.querySelector('[href]');
  const target = webUrl(link?.getAttribute('href') ?? '', url);
  return target !== undefined && (host === undefined || target.hostname === host);
}

// These stand between paragraphs as well.
const AMIDST =
  /^(?:advert|sponsor|share|listen|print|save|skip|open in|publi|anzeige|(?:story|article) continues)/;
// More than that is a part of the text that stands in boxes of other kinds.
const MAX_TAIL = 0.2;

/** All behind a label that no line of the text itself follows any more. */
function tailOf({ all, home }: Lines, labels: ReadonlySet<Line>): readonly Line[] {
  const end = all.findLastIndex((line) => isProse(line) && isKin(line, home));
  const label = all.findIndex(
    (line, index) => index > end && labels.has(line) && !AMIDST.test(line.block.text.toLowerCase()),
  );
  const tail = label < 0 ? [] : all.slice(label).filter((line) => !line.notes);
  return wordsOf(tail) <= MAX_TAIL * wordsOf(all) ? tail : [];
}

const wordsOf = (lines: readonly Line[]): number => {
  let sum = 0;
  for (const { words } of lines) sum += words.length;
  return sum;
};

/** Paragraphs stand side by side, or each in a box of its own beside those of the others. */
const isKin = ({ parent }: Line, home: Node | null): boolean =>
  parent === home || (home !== null && parent?.parentNode === home.parentNode);
