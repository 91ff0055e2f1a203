/** A report as a table, one reading a row, for spreadsheets and statistics (RFC 4180). */
import { outletName } from '../core/article.ts';
import { differences } from '../core/pieces.ts';
import type { ArticleCard, Reading, Report, Utterance, VariantGroup } from '../core/report.ts';
import { cards } from './edition.ts';
import { legible } from './markup.ts';

/** The head of the table. `siglum` is `here` in the row of the article that was checked. */
export const COLUMNS = [
  'checked_article',
  'utterance',
  'kind',
  'siglum',
  'outlet',
  'title',
  'url',
  'published',
  'quoted',
  'speaker',
  'relation',
  'weight',
  'reason',
  'speaker_relation',
  'start',
  'end',
  'text',
  'differences',
  'engine',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * A row for what the article prints of each utterance and a row for each witness's reading, head first, lines closed
 * by CR LF. No cell is taken for a formula: see `safeCell`. What UTF-8 cannot hold is printed as U+FFFD.
 */
export function csv(reports: readonly Report[]): string {
  const rows = reports.flatMap((report) => {
    const articles = new Map(cards(report).map(({ siglum, article }) => [siglum, article]));
    return report.utterances.flatMap((utterance) => rowsOf(report, utterance, articles));
  });
  const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))];
  return lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

type Articles = ReadonlyMap<string, ArticleCard>;

function rowsOf(report: Report, utterance: Utterance, articles: Articles): Row[] {
  const { base, variants } = utterance;
  const common = {
    checked_article: report.article.id,
    utterance: utterance.id,
    kind: utterance.kind,
    engine: report.engine,
  };
  const own = { relation: '', weight: '', reason: '', speaker_relation: '', differences: '' };
  return [
    { ...common, ...own, ...readingCells(base, articles) },
    ...variants.flatMap((group) =>
      group.readings.map((reading) => ({
        ...common,
        ...variantCells(group, base),
        ...readingCells(reading, articles),
      })),
    ),
  ];
}

function variantCells({ variant, readings }: VariantGroup, base: Reading) {
  const { relation, weight = '', reason = '', speaker } = variant;
  const found = differences(base.text, readings[0]?.text ?? '', variant);
  const told = found.map(({ here, there }) => `${here || '∅'} → ${there || '∅'}`).join(' | ');
  return { relation, weight, reason, speaker_relation: speaker, differences: told };
}

function readingCells({ siglum, quoted, speaker, span, text }: Reading, articles: Articles) {
  const card = articles.get(siglum);
  return {
    siglum,
    outlet: card ? outletName(card) : '',
    title: card?.title ?? '',
    url: card?.url ?? '',
    published: card?.published ?? '',
    quoted: String(quoted),
    speaker: speaker ?? '',
    start: String(span.start),
    end: String(span.end),
    text,
  };
}

function cell(text: string): string {
  const safe = safeCell(legible(text));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// Signs that make a spreadsheet read a cell as a formula, in both widths. Some programs part cells at semicolons or
// tabs whatever the file says, so that a formula may begin behind those as well.
const FORMULA = /^(?='*\s*[=+\-@＝＋－＠])/;
const INNER_FORMULA = /([;\t\r\n])(?='*[=+\-@＝＋－＠])/g;
const DEFUSED = /^'(?='*\s*[=+\-@＝＋－＠])/;
const INNER_DEFUSED = /([;\t\r\n])'(?='*[=+\-@＝＋－＠])/g;

/** An apostrophe before whatever a spreadsheet would take for the beginning of a formula. Linear. */
export function safeCell(text: string): string {
  return text.replace(INNER_FORMULA, "$1'").replace(FORMULA, "'");
}

/** The text that `safeCell` was given. Linear. */
export function textOfCell(cell: string): string {
  return cell.replace(DEFUSED, '').replace(INNER_DEFUSED, '$1');
}
