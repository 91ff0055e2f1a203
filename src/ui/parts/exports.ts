/** Reports to the clipboard and into files. Loaded when a reader asks for it, never before. */
import type { MarkId, Report } from '../../core/report.ts';
import { annotations } from '../../edition/annotations.ts';
import { csl } from '../../edition/csl.ts';
import { csv } from '../../edition/csv.ts';
import { decisionRecords } from '../../edition/decisions.ts';
import {
  type Making as EditionMaking,
  editionJson,
  editionOf,
  type Hash,
  type Texts,
} from '../../edition/edition.ts';
import { fragment } from '../../edition/fragment.ts';
import { gold } from '../../edition/gold.ts';
import { markdown } from '../../edition/markdown.ts';
import { reportPage } from '../../edition/page.ts';
import { plainText } from '../../edition/plain.ts';
import { findingSheet, sheetOf } from '../../edition/sheet.ts';
import { tei } from '../../edition/tei.ts';
import type { Decided } from '../../library/outcome.ts';
import { comparedTexts } from './compared-texts.ts';
import { download } from './download.ts';
import type { CopyForm, FileForm } from './export-forms.ts';

/** One finding where one is named, else all. Rejects when the browser refuses the clipboard. */
export async function copy(report: Report, form: CopyForm, finding?: MarkId): Promise<void> {
  const sheet = finding === undefined ? sheetOf(report) : findingSheet(report, finding);
  if (!sheet) throw new Error('No such finding.');
  if (form !== 'formatted') {
    return navigator.clipboard.writeText(form === 'markdown' ? markdown(sheet) : plainText(sheet));
  }
  const item = new ClipboardItem({
    'text/html': new Blob([fragment(sheet)], { type: 'text/html' }),
    'text/plain': new Blob([plainText(sheet)], { type: 'text/plain' }),
  });
  return navigator.clipboard.write([item]);
}

export interface Saving {
  readonly form: FileForm;
  /** Whether the texts travel in the file. */
  readonly withTexts: boolean;
  /** The tab that the report is of. */
  readonly tab: number;
  /** What the reader decided of it; null where they decided nothing. */
  readonly decided: Decided | null;
}

/** Writes the report into a file of the reader's downloads, and says its name. */
export async function save(report: Report, { form, withTexts, tab, decided }: Saving): Promise<string> {
  const now = new Date();
  const texts = await comparedTexts(report, tab);
  const content = await contentOf({ report, texts, withTexts, made: now.toISOString(), decided }, form);
  const name = `${nameOf(report, now)}.${FILES[form].ending}`;
  download(name, new Blob([content], { type: FILES[form].type }));
  return name;
}

interface Making {
  readonly report: Report;
  readonly texts: Texts;
  readonly withTexts: boolean;
  readonly made: string;
  readonly decided: Decided | null;
}

// Spreadsheets take UTF-8 for something else unless a file begins with its mark.
const BYTE_ORDER_MARK = '\ufeff';

async function contentOf(making: Making, form: FileForm): Promise<string> {
  const { report, made } = making;
  switch (form) {
    case 'html':
      return reportPage(await editionOf(asComputed(making), sha256));
    case 'json':
      return editionJson(await editionOf(asComputed(making), sha256));
    case 'gold':
      return `${JSON.stringify(gold({ ...making, applied: making.decided?.applied ?? [] }))}\n`;
    case 'csv':
      return BYTE_ORDER_MARK + csv([report]);
    case 'tei':
      return tei(report, made);
    case 'annotations':
      return `${JSON.stringify(annotations(making))}\n`;
    case 'csl':
      return `${JSON.stringify(csl(report, made))}\n`;
    case 'bibtex':
    case 'ris': {
      const { bibliography } = await import('../../edition/bibliography.ts');
      return bibliography(csl(report, made), form);
    }
    default:
      return form satisfies never;
  }
}

/** What can be computed anew by anybody, with the reader's decisions beside it. */
function asComputed(making: Making): EditionMaking {
  const { decided } = making;
  return decided ? { ...making, report: decided.computed, decisions: decisionRecords(decided) } : making;
}

const FILES: Readonly<Record<FileForm, { readonly ending: string; readonly type: string }>> = {
  html: { ending: 'html', type: 'text/html;charset=utf-8' },
  json: { ending: 'json', type: 'application/json' },
  gold: { ending: 'gold.json', type: 'application/json' },
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8' },
  tei: { ending: 'tei.xml', type: 'application/xml' },
  annotations: { ending: 'annotations.jsonld', type: 'application/ld+json' },
  csl: { ending: 'csl.json', type: 'application/json' },
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
};

const sha256: Hash = async (text) => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

// Long names are cut by file systems, some of which allow few other characters.
const LONGEST_NAME = 60;

function nameOf({ article }: Report, now: Date): string {
  const words = (article.title ?? '').match(/[\p{L}\p{N}]+/gu)?.join('-') ?? '';
  const title = [...words].slice(0, LONGEST_NAME).join('').replace(/-$/, '');
  return ['crossquote', title, now.toISOString().slice(0, 'yyyy-mm-dd'.length)].filter(Boolean).join('-');
}
