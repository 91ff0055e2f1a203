/**
 * The report as one page that needs nothing else: to print, to send, to keep, and to verify, since the edition stands
 * in it as data. No script runs in it and it loads nothing.
 */
import { outletName } from '../core/article.ts';
import type { ArticleCard } from '../core/report.ts';
import { cards, type DecisionRecord, type Edition, type TextRecord } from './edition.ts';
import { legends, linked, sections, summary } from './fragment.ts';
import { type Markup, markup, scriptJson } from './markup.ts';
import { PAGE_STYLE, PAGE_STYLE_HASH } from './page-style.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/** The element that holds the edition as JSON. */
export const DATA_ID = 'crossquote-report';

/** Ends with a line break. The same edition gives the same bytes. */
export function reportPage(edition: Edition): string {
  const sheet = sheetOf(edition);
  const policy = `default-src 'none'; style-src '${PAGE_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${sheet.title} – Crossquote</title>
<style>${{ markup: PAGE_STYLE }}</style>
</head>
<body>
<header><p>What other outlets print for the quotations of</p>
<h1 dir="auto">${sheet.title}</h1>
<p>${sheet.imprint}</p></header>
<main>
<section>${summary(sheet)}${legends(sheet)}</section>
<section><h2>Findings</h2>
${findings(sheet)}</section>
${decisions(edition.colophon.decisions)}<section><h2>How this was made</h2>
${method(edition)}</section>
<section><h2>The texts compared</h2>
${provenance(edition)}</section>
${fullTexts(edition)}</main>
<script type="application/json" id="${DATA_ID}">${scriptJson(edition)}</script>
</body>
</html>
`.markup;
}

function findings(sheet: Sheet): Markup {
  if (sheet.sections.length === 0) return markup`<p>This article prints no quotations.</p>`;
  return markup`<p>What differs is <b><u>bold and underlined</u></b>; <b>‸</b> stands where another outlet prints more words. “here” is the article that was checked: where the comparison starts, not what is right.</p>
${sections(sheet)}
`;
}

function decisions(made: readonly DecisionRecord[]): Markup {
  if (made.length === 0) return markup``;
  const items = made.map(
    ({ utterance, siglum, decision, note, made: when }) =>
      markup`<li>${utterance ? markup`<a href="#u${utterance}">On ${utterance}</a>: ` : null}${siglum ? `${siglum}: ` : null}${decision}${note ? markup` – <span dir="auto">${note}</span>` : null}${when ? ` (${when})` : null}</li>
`,
  );
  return markup`<section><h2>What the reader decided</h2>
<p>The findings above stand as they were computed; this is what a reader made of them.</p>
<ul>
${items}</ul></section>
`;
}

function method({ engine, colophon, approximate }: Edition): Markup {
  return markup`<p>Crossquote finds the quotations of each article and who is named for them, finds the articles that tell the same story, pairs the quotations that report the same words, and compares each pair word by word. Differences of spelling, short forms, titles and the like count as small; everything else is shown as printed differently. Words in quotation marks of which one outlet merely prints less are shown as cut.</p>
<p>All of it follows fixed rules, without chance and without a service on the net, so that anyone with the same texts and the same version of the engine gets the same report. It shows that words differ and how. It does not say who is right, rates no outlet and knows no motive: editing, translation and machine rewriting look alike from outside. “Not found” means not found in that text, not that the outlet never printed it.${
    approximate ? ' A limit of the work was reached, so that something may be missing.' : null
  }</p>
<dl><dt>Engine</dt><dd>version ${engine}</dd>${colophon.made === undefined ? null : markup`<dt>Made</dt><dd>${colophon.made}</dd>`}<dt>To check it</dt><dd><code>crossquote verify</code> with this file computes the report anew${
    colophon.texts.every(({ text }) => text !== undefined) ? null : ', given the texts'
  }.</dd></dl>
`;
}

function provenance(edition: Edition): Markup {
  const rows = cards(edition).map(({ siglum, article }, at) =>
    provenanceRow(siglum, article, edition.colophon.texts[at]),
  );
  return markup`<div class="wide"><table><thead><tr><th>Sign</th><th>Outlet and headline</th><th>Date</th><th>SHA-256 of the text</th></tr></thead><tbody>
${rows}</tbody></table></div>
`;
}

function provenanceRow(siglum: string, article: ArticleCard, record: TextRecord | undefined): Markup {
  const name = outletName(article);
  const agency = article.agency && !name.includes(article.agency) ? `, ${article.agency}` : '';
  const titled = article.title ? markup`<br>${linked(article.title, article.url)}` : null;
  const by = article.byline ? markup`<br><bdi>${article.byline}</bdi>` : null;
  return markup`<tr><td><b>${siglum}</b></td><td>${article.title ? markup`<bdi>${name}</bdi>` : linked(name, article.url)}${agency}${titled}${by}</td><td>${article.published ?? 'not stated'}</td><td><code>${record?.sha256 ?? 'text not at hand'}</code></td></tr>
`;
}

function fullTexts(edition: Edition): Markup {
  const articles = cards(edition);
  const texts = edition.colophon.texts.flatMap(({ text }, at) => {
    const card = articles[at];
    return text === undefined || !card ? [] : [fullText(card.siglum, card.article, text)];
  });
  if (texts.length === 0) return markup``;
  return markup`<section class="texts"><h2>The texts</h2>
${texts}</section>
`;
}

function fullText(siglum: string, article: ArticleCard, text: string): Markup {
  const lines = text.split('\n').map(
    (line) => markup`<p dir="auto">${line}</p>
`,
  );
  return markup`<article${article.language ? markup` lang="${article.language}"` : null}><h3>${siglum} · <bdi>${outletName(article)}</bdi></h3>
${lines}</article>
`;
}
