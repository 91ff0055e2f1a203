/**
 * A report as a critical apparatus in TEI P5 (chapter 12, parallel segmentation): each utterance is an `app` with what
 * this article prints as `lem` and what the others print as `rdg`. `lem` is the base reading: where the comparison
 * starts, never what is right.
 */
import { outletName } from '../core/article.ts';
import { type Piece, pieces, telling } from '../core/pieces.ts';
import type { ArticleCard, Report, Utterance, VariantGroup } from '../core/report.ts';
import { HERE } from '../core/report.ts';
import { cards } from './edition.ts';
import { describeVariant, kindLabel } from './english.ts';
import { type Markup, markup } from './markup.ts';

/** Well-formed XML, closed by a line break. `made`: ISO 8601; left out when nobody says. */
export function tei(report: Report, made?: string): string {
  const title = report.article.title ?? report.article.id;
  const ids = idsOf(report);
  const day = made?.slice(0, 'yyyy-mm-dd'.length);
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>What other outlets print for the quotations of “${title}”</title></titleStmt>
      <publicationStmt><p>Made${day === undefined ? null : markup` on <date when="${day}">${day}</date>`} by Crossquote.</p></publicationStmt>
      <sourceDesc>
        <listWit>
${cards(report).map(({ siglum, article }) => witness(siglum, article, ids))}        </listWit>
      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <variantEncoding method="parallel-segmentation" location="internal"/>
      <appInfo><application ident="crossquote" version="${report.engine}"><label>Crossquote, engine version ${report.engine}</label></application></appInfo>
      <editorialDecl><interpretation><p>The content of lem is what the checked article prints: the base of the comparison, not the correct reading. Segments of type “changed” differ, “minor” in spelling and the like only; “cut” ones are printed by one of the two alone.</p></interpretation></editorialDecl>
    </encodingDesc>
  </teiHeader>
  <text xml:lang="${language(report.article)}">
    <body>
${report.utterances.map((utterance, at) => entry(utterance, at, ids))}${report.utterances.length === 0 ? markup`      <p/>\n` : null}    </body>
  </text>
</TEI>
`.markup;
}

type Ids = ReadonlyMap<string, string>;

/** Names by which a file may point: sigla may hold what XML allows in no name. */
function idsOf(report: Report): Ids {
  return new Map(cards(report).map(({ siglum }, at) => [siglum, at === 0 ? HERE : `w${at}`]));
}

function witness(siglum: string, article: ArticleCard, ids: Ids): Markup {
  const { title, byline, url, published } = article;
  return markup`          <witness xml:id="${ids.get(siglum) ?? ''}" n="${siglum}"><bibl>${
    byline ? markup`<author>${byline}</author> ` : null
  }${title ? markup`<title level="a">${title}</title> ` : null}<title level="j">${outletName(article)}</title>${
    published ? markup` <date${when(published)}>${published}</date>` : null
  }${url ? markup` <ref>${url}</ref>` : null}</bibl></witness>
`;
}

/** The attribute that machines read a date by, where it is one. */
function when(published: string): Markup {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(published)?.[0];
  return day === undefined ? markup`` : markup` when="${day}"`;
}

function entry({ base, kind, variants, silent }: Utterance, at: number, ids: Ids): Markup {
  const marked = pieces(
    base.text,
    telling({ kind, variants }).map(({ variant }) => variant),
    'a',
  );
  // Right behind the lemma: without a target, it is about what stands before it.
  const silence =
    silent.length > 0
      ? markup`<witDetail wit="${pointers(silent, ids)}" type="silent">Not found there.</witDetail>`
      : null;
  return markup`      <p n="${at + 1}"><app type="${kind}"><lem wit="#${HERE}">${segments(marked)}</lem>${silence}${variants.map(
    (group) => rdg(group, ids),
  )}<note type="kind">${kindLabel(kind)}</note></app></p>
`;
}

function rdg({ readings, variant }: VariantGroup, ids: Ids): Markup {
  const [first] = readings;
  if (!first) return markup``;
  const { relation, weight, reason, speaker } = variant;
  const spoken = readings[0]?.speaker;
  const note =
    speaker === 'differs' ? markup`<note type="speaker">${spoken ?? 'Speaker not named'}</note>` : null;
  return markup`<rdg wit="${pointers(
    readings.map(({ siglum }) => siglum),
    ids,
  )}" type="${relation}"${weight ? markup` subtype="${weight}"` : null}${reason ? markup` cause="${reason}"` : null}>${segments(
    pieces(first.text, [variant], 'b'),
  )}</rdg><note type="relation">${describeVariant(variant)}</note>${note}`;
}

const pointers = (sigla: readonly string[], ids: Ids): string =>
  [...new Set(sigla)].map((siglum) => `#${ids.get(siglum) ?? ''}`).join(' ');

const segments = (all: readonly Piece[]): readonly Markup[] =>
  all.flatMap(({ kind, text }) => {
    if (kind === 'gap') return [];
    return [kind === 'same' ? markup`${text}` : markup`<seg type="${kind}">${text}</seg>`];
  });

// BCP 47 has nothing else in a tag.
const language = (article: ArticleCard): string =>
  article.language !== undefined && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(article.language)
    ? article.language
    : 'und';
