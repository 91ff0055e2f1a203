/** An article as a newspaper's site prints it: the head of the document, the masthead, the address line. */
import { type Html, html, json, verbatim } from './html.ts';

export interface PressArticle {
  readonly path: string;
  readonly outlet: string;
  readonly headline: string;
  readonly byline: string;
  /** ISO 8601 day. */
  readonly published: string;
  readonly paragraphs: readonly string[];
  /** Lines of the site that stand around the article. */
  readonly captions: readonly string[];
  readonly language?: string;
}

export interface Sheet {
  readonly article: PressArticle;
  readonly style: string;
  readonly body: Html;
}

const BASE = `
  :root { color-scheme: light dark; }
  body { margin: 0; font: 18px/1.6 Georgia, 'DejaVu Serif', serif; color: #1c1c1c; background: #fff; }
  a { color: #174a7c; }
  .masthead { border-bottom: 3px double #999; padding: 18px 24px; display: flex; align-items: baseline; gap: 24px; }
  .masthead strong { font-size: 28px; letter-spacing: -.5px; }
  .masthead nav { display: flex; gap: 14px; font: 14px sans-serif; flex-wrap: wrap; }
  h1 { font-size: 36px; line-height: 1.15; margin: 24px 0 8px; }
  .address { font: 14px sans-serif; color: #595959; margin: 0 0 20px; }
  figure { margin: 24px 0; } figure svg { width: 100%; height: 220px; display: block; }
  figcaption { font: 14px sans-serif; color: #595959; padding-top: 6px; }
  .colophon { border-top: 1px solid #ccc; padding: 24px; font: 14px sans-serif; color: #595959; }
  @media (prefers-color-scheme: dark) {
    body { color: #e4e4e4; background: #16181b; } a { color: #8ab8e6; }
    .address, figcaption, .colophon { color: #b4b4b4; }
  }
`;

/** A whole page. Nothing in it is fetched from anywhere. */
export function page({ article, style, body }: Sheet, origin: string): string {
  const { headline, outlet, published, byline, language } = article;
  const address = origin + article.path;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: published,
    author: { '@type': 'Person', name: byline },
    publisher: { '@type': 'NewsMediaOrganization', name: outlet },
    mainEntityOfPage: address,
  };
  return html`<!doctype html>
<html lang="${language ?? 'en'}">
<head>
<meta charset="utf-8">
<title>${headline} | ${outlet}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${byline}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${outlet}">
<meta property="og:title" content="${headline}">
<meta property="og:url" content="${address}">
<meta property="article:published_time" content="${published}">
<link rel="canonical" href="${address}">
<link rel="icon" href="data:,">
<script type="application/ld+json">${json(data)}</script>
<style>${verbatim(BASE + style)}</style>
</head>
<body>
${body}
</body>
</html>`.html;
}

const SECTIONS = ['World', 'Politics', 'Business', 'Culture', 'Sport'] as const;

export function masthead(outlet: string): Html {
  const links = SECTIONS.map((name) => html`<a href="/">${name}</a>`);
  return html`<header class="masthead"><strong>${outlet}</strong><nav>${links}</nav></header>`;
}

export function address({ byline, published }: PressArticle): Html {
  return html`<p class="address">By ${byline} · <time datetime="${published}">${longDate(published)}</time></p>`;
}

/** A picture that needs no request. */
export function picture(caption: string): Html {
  return html`<figure>
<svg viewBox="0 0 600 220" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
<rect width="600" height="220" fill="#b9cfdf"/><path d="M0 170l130-80 90 60 120-110 260 150v30H0z" fill="#6d8799"/>
<rect y="185" width="600" height="35" fill="#40586b"/></svg>
<figcaption>${caption}</figcaption></figure>`;
}

export function colophon(outlet: string): Html {
  return html`<footer class="colophon">© ${outlet}. <a href="/">Contact</a> · <a href="/">Privacy</a> · <a href="/">Subscribe</a></footer>`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function longDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
