/** A sheet as HTML: what is copied into documents and mails, and the body of the printable report. */
import type { Piece } from '../core/pieces.ts';
import { type Markup, markup } from './markup.ts';
import type { Entry, Legend, Line, Sheet } from './sheet.ts';

/** For the clipboard: needs no style sheet, since editors drop them; what differs is bold and underlined. */
export function fragment(sheet: Sheet): string {
  return markup`<h2 dir="auto">${sheet.title}</h2><p>${sheet.imprint}</p>${summary(sheet)}${legends(sheet)}${sections(sheet)}`
    .markup;
}

/** Verdict, sign of rewriting and bounds, each where there is one. */
export function summary({ verdict, rest, rewriting, approximate }: Sheet): Markup {
  return markup`${verdict ? markup`<p><strong>${verdict}</strong> ${rest}</p>` : null}${
    rewriting ? markup`<p dir="auto">${rewriting}</p>` : null
  }${approximate ? markup`<p>A limit of the work was reached: something may be missing.</p>` : null}`;
}

/** Who the signs stand for. */
export function legends({ told, witnesses }: Sheet): Markup {
  if (witnesses.length === 0) return markup``;
  return markup`<p>${told}:</p><ul>${witnesses.map(legend)}</ul>`;
}

function legend({ sign, name, url, note }: Legend): Markup {
  return markup`<li><b>${sign}</b> ${linked(name, url)} (${note})</li>`;
}

/** A name that leads to its address, where that is one of the web. */
export function linked(name: string, url: string | undefined): Markup {
  if (url === undefined || !/^https?:\/\//i.test(url)) return markup`<bdi>${name}</bdi>`;
  return markup`<a href="${url}" rel="noopener noreferrer"><bdi>${name}</bdi></a>`;
}

/** The findings under the headings of their kinds. */
export function sections({ sections: all }: Sheet): readonly Markup[] {
  return all.map(
    ({ heading, entries }) => markup`<h3>${heading}</h3><ul class="entries">${entries.map(entryItem)}</ul>`,
  );
}

function entryItem({ id, speaker, lines, silent }: Entry): Markup {
  return markup`<li id="u${id}"><p><bdi>${speaker}</bdi></p><ul>${lines.map(lineItem)}${
    silent ? markup`<li class="silent">${silent}</li>` : null
  }</ul></li>`;
}

function lineItem({ signs, pieces, quoted, before, after, notes }: Line): Markup {
  const note = notes.join('. ');
  if (pieces.length === 0) return markup`<li><b>${signs}</b> ${note}</li>`;
  const loud = pieces.some(({ kind }) => kind === 'changed' || kind === 'gap');
  const words = pieces.map((piece) => pieceText(piece, loud));
  const shown = quoted ? markup`“${words}”` : words;
  return markup`<li><b>${signs}</b> <span dir="auto">${before}${shown}${after}</span>${note ? ` (${note})` : null}</li>`;
}

function pieceText({ kind, text }: Piece, loud: boolean): Markup {
  if (kind === 'gap') return markup`<b>‸</b>`;
  if (kind === 'changed' || (kind === 'minor' && !loud)) return markup`<b><u>${text}</u></b>`;
  return markup`${text}`;
}
