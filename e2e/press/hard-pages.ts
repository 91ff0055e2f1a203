/** Pages that are no article, or that are one under hard conditions. */
import { hostilePages } from './hostile-pages.ts';
import { html, verbatim } from './html.ts';
import { nested, withSidebar } from './layouts.ts';
import { livingPages } from './living-pages.ts';
import {
  harbourWithoutTitles,
  harbourWithTitles,
  rightToLeft,
  toldAlike,
  toldElsewhere,
  unclosed,
  unheardOf,
} from './own-stories.ts';
import { masthead, type PressArticle, page } from './paper.ts';

export interface Reply {
  readonly type: string;
  readonly body: string | Buffer;
}

type Make = (origin: string) => Reply;

const asHtml = (body: string): Reply => ({ type: 'text/html; charset=utf-8', body });
const printed =
  (article: PressArticle): Make =>
  (origin) =>
    asHtml(page(withSidebar(article), origin));

function bare(title: string, body: string): Reply {
  return asHtml(
    html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="icon" href="data:,"></head><body>${verbatim(body)}</body></html>`.html,
  );
}

/** A section front: many headlines, no text of its own. */
function front(): Reply {
  const teasers = [
    'Ferry to sail again',
    'Choir wins prize',
    'Cold spell to last',
    'Bakery reopens',
    'Cranes late',
  ];
  const links = teasers.map((title) => html`<li><a href="/">${title}</a></li>`);
  return bare('The Quay Courier', html`${masthead('The Quay Courier')}<ul>${links}</ul>`.html);
}

const MEGABYTES = 5;
const SENTENCE =
  'She said “it will sail again” and the others waited on the quay for “a sign of any kind” from her. ';

/** One paragraph without an end. */
function endless(): Reply {
  const text = SENTENCE.repeat(Math.ceil((MEGABYTES * 2 ** 20) / SENTENCE.length));
  return bare('One paragraph', `<article><h1>One paragraph</h1><p>${text}</p></article>`);
}

/** More elements than any article has. */
function crowded(): Reply {
  const rows = '<p><span>a</span> <b>b</b> <i>c</i> <a href="/">d</a></p>'.repeat(10_000);
  return bare('Crowded', `<article>${rows}</article>`);
}

/** Halves of surrogate pairs cannot be sent as UTF-8, so the page makes them itself. */
const surrogates: Make = (origin) => {
  const script = `<script>
    const half = String.fromCharCode(0xd83d), other = String.fromCharCode(0xde00);
    for (const { firstChild: text } of document.querySelectorAll('article > p:not(.address)'))
      text.data = half + text.data.replaceAll('“', '“' + other).replaceAll('”', half + '”');</script>`;
  const article = { ...unheardOf, path: '/hard/surrogates' };
  return asHtml(page(withSidebar(article), origin).replace('</body>', `${script}</body>`));
};

/** Replaces its article by another of its kind as soon as it is told to, as single-page sites do. */
const replaced: Make = (origin) => {
  const article = { ...toldAlike, path: '/hard/replaced' };
  const script = `<script>window.replaceBody = () => {
    const old = document.body; const fresh = document.createElement('body');
    fresh.textContent = 'Another page of the same site, without a word of the old one.'; old.replaceWith(fresh); };</script>`;
  return asHtml(page(nested(article), origin).replace('</body>', `${script}</body>`));
};

/** The smallest of their kinds; the browser shows them with its own viewer. */
const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const hostile = Object.entries(hostilePages).map(([path, { type, body }]): [string, Make] => [
  path,
  (origin) => ({ type, body: body(origin) }),
]);
const living = Object.entries(livingPages).map(([path, make]): [string, Make] => [
  path,
  (origin) => asHtml(make(origin)),
]);

export const hardPages: Readonly<Record<string, Make>> = {
  ...Object.fromEntries(living),
  ...Object.fromEntries(hostile),
  [unheardOf.path]: printed(unheardOf),
  [toldAlike.path]: printed(toldAlike),
  [toldElsewhere.path]: printed(toldElsewhere),
  [harbourWithTitles.path]: printed(harbourWithTitles),
  [harbourWithoutTitles.path]: printed(harbourWithoutTitles),
  [unclosed.path]: printed(unclosed),
  [rightToLeft.path]: (origin) => {
    const sheet = page(withSidebar(rightToLeft), origin);
    return asHtml(sheet.replace('<html lang="he"', '<html lang="he" dir="rtl"'));
  },
  '/hard/front': front,
  '/hard/empty': () =>
    asHtml('<!doctype html><title>Empty</title><link rel="icon" href="data:,"><body></body>'),
  '/hard/endless': endless,
  '/hard/crowded': crowded,
  '/hard/surrogates': surrogates,
  '/hard/replaced': replaced,
  '/favicon.ico': () => ({ type: 'image/png', body: Buffer.from(PNG, 'base64') }),
  '/hard/paper.pdf': () => ({ type: 'application/pdf', body: PDF }),
  '/hard/picture.png': () => ({ type: 'image/png', body: Buffer.from(PNG, 'base64') }),
};
