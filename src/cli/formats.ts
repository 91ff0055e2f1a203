/** The forms in which `crossquote check` prints a report. */
import type { Report } from '../core/report.ts';
import { annotations } from '../edition/annotations.ts';
import { csl } from '../edition/csl.ts';
import { csv } from '../edition/csv.ts';
import { editionJson, editionOf, type Texts } from '../edition/edition.ts';
import { markdown } from '../edition/markdown.ts';
import { reportPage } from '../edition/page.ts';
import { sheetOf } from '../edition/sheet.ts';
import { tei } from '../edition/tei.ts';
import { sha256 } from './digest.ts';
import { loadSenses } from './lexicon.ts';
import { terminalText } from './terminal.ts';

export const FORMATS = [
  'text',
  'json',
  'markdown',
  'html',
  'csv',
  'tei',
  'annotations',
  'csl',
  'bibtex',
  'ris',
] as const;

export type Format = (typeof FORMATS)[number];

/** Forms that are one document an article: two of them in one file would be none. */
export const ONE_ARTICLE: readonly Format[] = ['html', 'tei'];

export interface Printing {
  readonly format: Format;
  /** Whether the texts travel in the edition. */
  readonly withTexts: boolean;
  /** ISO 8601; undefined where the caller states no date. */
  readonly made: string | undefined;
}

export interface Checked {
  readonly report: Report;
  readonly texts: Texts;
  /** Nothing was printed before it. */
  readonly first: boolean;
}

// Where the terminal does not say how wide it is (pipes, some pseudo-terminals).
const ORDINARY_WIDTH = 80;

/** A report as it is written to standard output. */
export async function printed(checked: Checked, printing: Printing): Promise<string> {
  const { report, texts, first } = checked;
  const { format, made } = printing;
  switch (format) {
    case 'text':
      return terminal(report);
    case 'markdown':
      return markdown(sheetOf(report));
    case 'json':
      return editionJson(await editionOf({ ...checked, ...printing }, sha256));
    case 'html':
      return reportPage(await editionOf({ ...checked, ...printing }, sha256));
    case 'csv':
      return first ? csv([report]) : withoutHead(csv([report]));
    case 'tei':
      return tei(report, made);
    case 'annotations':
      return `${JSON.stringify(annotations({ report, texts, made }))}\n`;
    case 'csl':
      return `${JSON.stringify(csl(report, made))}\n`;
    case 'bibtex':
    case 'ris': {
      const { bibliography } = await import('../edition/bibliography.ts');
      return bibliography(csl(report, made), format);
    }
    default:
      return format satisfies never;
  }
}

function terminal(report: Report): string {
  const { isTTY, columns } = process.stdout;
  const colour = isTTY === true && !process.env.NO_COLOR;
  return terminalText(sheetOf(report, hasSwaps(report) ? loadSenses() : undefined), {
    colour,
    width: columns || ORDINARY_WIDTH,
  });
}

const withoutHead = (table: string): string => table.slice(table.indexOf('\r\n') + 2);

/** The dictionary is worth its time only where words stand for each other. */
const hasSwaps = ({ utterances }: Report): boolean =>
  utterances.some(({ variants }) => variants.some(({ variant }) => variant.reason === 'swapped'));
