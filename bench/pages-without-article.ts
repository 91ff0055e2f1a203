/**
 * Pages that hold no article, made at run time from the links of pages that do: front pages, section lists, search
 * results, video and shop pages, mailboxes. They are read as pages of the same hosts are.
 */
import { documentOf } from '../src/cli/dom.ts';
import { readPage } from '../src/page/read.ts';
import type { PageCase } from './pages.ts';

interface Link {
  readonly text: string;
  readonly href: string;
}

/** What a host's own page offers to make others from. */
interface Stock {
  readonly host: string;
  readonly links: readonly Link[];
  /** Sentences of other articles, as teasers print them. */
  readonly teasers: readonly string[];
}

type Template = (stock: Stock) => { readonly path: string; readonly html: string };

const SHELL = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const plain = (text: string) => text.replace(/[<>&"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
const a = ({ text, href }: Link) => `<a href="${plain(href)}">${plain(text)}</a>`;
const teaser = ({ teasers }: Stock, i: number) => plain(teasers[i % teasers.length] ?? '');

const TEMPLATES: Readonly<Record<string, Template>> = {
  'front page, bare lists': ({ links, host }) => ({
    path: '/',
    html: SHELL(
      `<title>${host}</title>`,
      `<h1>${host}</h1>${chunks(links, 8)
        .map(
          (part) =>
            `<section><h2>News</h2><ul>${part.map((link) => `<li>${a(link)}</li>`).join('')}</ul></section>`,
        )
        .join('')}`,
    ),
  }),
  'front page, cards with teasers': (stock) => ({
    path: '/',
    html: SHELL(
      '<title>Home</title><meta property="og:type" content="website">',
      `<main>${stock.links.map((link, i) => `<article class="card"><h3>${a(link)}</h3><p>${teaser(stock, i)}</p><time>2 hours ago</time></article>`).join('')}</main>`,
    ),
  }),
  'front page, names that say nothing': (stock) => ({
    path: '/index.html',
    html: SHELL(
      '<title>Home</title>',
      `<div>${stock.links.map((link, i) => `<div><h2>${a(link)}</h2><p>${teaser(stock, i)}</p></div>`).join('')}</div>`,
    ),
  }),
  'section list, one lead story': (stock) => ({
    path: '/world/',
    html: SHELL(
      '<title>World</title>',
      `<div class="lead"><h2>${a(stock.links[0] ?? { text: '', href: '' })}</h2><p>${teaser(stock, 0)} ${teaser(stock, 1)}</p></div><ul>${stock.links
        .slice(1)
        .map((link, i) => `<li><h3>${a(link)}</h3><p>${teaser(stock, i)}</p></li>`)
        .join('')}</ul>`,
    ),
  }),
  'section list, whole card linked': (stock) => ({
    path: '/section/politics',
    html: SHELL(
      '<title>Politics</title><meta property="og:type" content="article">',
      stock.links
        .map(
          (link, i) =>
            `<a href="${plain(link.href)}"><h3>${plain(link.text)}</h3><p>${teaser(stock, i)}</p></a>`,
        )
        .join(''),
    ),
  }),
  'search results': (stock) => ({
    path: '/search?q=summit',
    html: SHELL(
      '<title>Search</title>',
      `<form role="search"><input name="q"></form><p>About 1,240 results</p><ol>${stock.links.map((link, i) => `<li>${a(link)}<br><cite>${stock.host}</cite><div>19 May 2021 — ${teaser(stock, i)}</div></li>`).join('')}</ol>`,
    ),
  }),
  'video page': (stock) => ({
    path: '/video/12345',
    html: SHELL(
      '<title>Watch</title><meta property="og:type" content="video.other">',
      `<video controls></video><h1>${plain(stock.links[0]?.text ?? '')}</h1><p>${teaser(stock, 0)} ${teaser(stock, 1)}</p><p>12,345 views</p><ul>${stock.links.map((link) => `<li>${a(link)} <span>3:12</span></li>`).join('')}</ul>`,
    ),
  }),
  'shop page': (stock) => ({
    path: '/products/kettle-3000',
    html: SHELL(
      '<title>Kettle</title><script type="application/ld+json">{"@type":"Product","name":"Kettle 3000","offers":{"price":"39.00"}}</script>',
      `<h1>Kettle 3000</h1><p>$39.00</p><button>Add to cart</button><h2>Description</h2><p>The Kettle 3000 boils a litre of water in under two minutes, keeps it warm for an hour, and switches itself off when it is empty.</p><p>The handle stays cool, the lid locks, and the filter can be taken out and washed in the dishwasher.</p><ul>${stock.links.map((link) => `<li>${a(link)} $12.00</li>`).join('')}</ul>`,
    ),
  }),
  mailbox: (stock) => ({
    path: '/mail/u/0/',
    html: SHELL(
      '<title>Inbox (12)</title>',
      `<table>${stock.links.map((link, i) => `<tr><td>Sender ${i}</td><td>${a(link)} - <span>${teaser(stock, i)}</span></td><td>May ${(i % 28) + 1}</td></tr>`).join('')}</table>`,
    ),
  }),
};

const MIN_LINKS = 8;
const MAX_LINKS = 60;

export interface Mistaken {
  readonly kind: string;
  /** Host and first words of each page that was taken for an article, which none should be. */
  readonly taken: readonly string[];
  readonly tried: number;
}

export async function notArticles(pages: readonly PageCase[]): Promise<Mistaken[]> {
  const stocks = await stocksOf(pages);
  const found: Mistaken[] = [];
  for (const [kind, make] of Object.entries(TEMPLATES)) {
    const taken: string[] = [];
    for (const stock of stocks) {
      const { path, html } = make(stock);
      const { extraction } = readPage(await documentOf(Buffer.from(html)), `https://${stock.host}${path}`);
      if (extraction.kind === 'article')
        taken.push(`${stock.host} (${extraction.article.text.slice(0, 60)})`);
    }
    found.push({ kind, taken, tried: stocks.length });
  }
  return found;
}

async function stocksOf(pages: readonly PageCase[]): Promise<Stock[]> {
  const teasers = pages.flatMap(({ body }) => /[^.!?\n]{60,160}[.!?]/.exec(body)?.[0].trim() ?? []);
  const stocks = new Map<string, Stock>();
  for (const page of pages) {
    const { host } = new URL(page.url);
    const links = linksOf(await documentOf(page.bytes));
    if (links.length >= MIN_LINKS && !stocks.has(host)) stocks.set(host, { host, links, teasers });
  }
  return [...stocks.values()];
}

/** Links that read like headlines. */
function linksOf(document: Document): Link[] {
  const found = new Map<string, Link>();
  for (const link of document.querySelectorAll('a[href]')) {
    const text = (link.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text.split(' ').length >= 3 && text.length < 150)
      found.set(text, { text, href: link.getAttribute('href') ?? '' });
  }
  return [...found.values()].slice(0, MAX_LINKS);
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}
