/** Pages whose markup is a trap: for the time of a reader, for its memory, or for what it takes for the article. */
import { html } from './html.ts';
import { withSidebar } from './layouts.ts';
import { toldAlike } from './own-stories.ts';
import { page } from './paper.ts';

export interface Hostile {
  readonly type: string;
  readonly body: (origin: string) => string | Buffer;
  /** What the popup says of it. */
  readonly verdict: RegExp;
}

/** In none of these pages is this a part of the article. */
export const TRAP = 'Nobody ever said these trap words aloud';
const trap = `<p>“${TRAP}”, said a page.</p>`;

const HTML = 'text/html; charset=utf-8';
const CHECKED = /^Printed alike wherever quoted/;
const NO_ARTICLE = /^No article here$/;
const EMPTY = /^Nothing to read yet$/;
const TOO_LARGE = /^This page is too large$/;

const paragraphs = html`${toldAlike.paragraphs.map((text) => html`<p>${text}</p>`)}`.html;
const headline = `<h1>${toldAlike.headline}</h1>`;

/** The article's page with other markup in its body, and more in its head. */
function printed(path: string, change: (sheet: string) => string): Hostile['body'] {
  return (origin) => change(page(withSidebar({ ...toldAlike, path }), origin));
}

const within = (markup: string) => (sheet: string) => sheet.replace('</article>', `${markup}</article>`);

const NESTING = `<!doctype html><title>Nested</title><link rel="icon" href="data:,"><body>${'<div>'.repeat(20_000)}At the bottom.`;

const MEGABYTES = 6;

const CLOBBERED = `<form name="body"></form><form name="documentElement"></form><form name="createTreeWalker"></form>
<form name="querySelectorAll"></form><form name="cloneNode"></form><form name="URL"></form><img name="getSelection" alt="">
<form id="body"><input name="firstChild"><input name="nodeName"><input name="nodeType"><input name="parentNode">
<input name="checkVisibility"><input name="contains"></form>`;

const OVERRIDDEN = `<script>
  const lie = () => { document.title = 'caught'; throw new Error('This page overrides it.'); };
  for (const [owner, names] of [[Node, ['cloneNode', 'appendChild']], [Element, ['querySelectorAll', 'getAttribute', 'remove']],
    [Document, ['createTreeWalker', 'createRange', 'querySelectorAll']], [Range, ['setStart', 'toString']], [Array, ['flatMap', 'at']],
    [Map, ['get', 'set']], [String, ['replace', 'match']], [RegExp, ['exec', 'test']]])
    for (const name of names) Object.defineProperty(owner.prototype, name, { value: lie, configurable: true });
  JSON.parse = lie; window.MutationObserver = lie; window.Highlight = lie;</script>`;

const XML = `<?xml version="1.0" encoding="utf-8"?><feed><title>News</title><entry><summary>${TRAP}</summary></entry></feed>`;

export const hostilePages: Readonly<Record<string, Hostile>> = {
  '/hostile/nested': { type: HTML, verdict: TOO_LARGE, body: () => NESTING },
  '/hostile/table': {
    type: HTML,
    verdict: CHECKED,
    body: printed('/hostile/table', (sheet) =>
      sheet.replace(
        /<body>[\s\S]*<\/body>/,
        `<body><table><tr><td>Home<td>World</tr><tr><td><table><tr><td>${headline}${paragraphs}</table></table></body>`,
      ),
    ),
  },
  '/hostile/no-body': {
    type: HTML,
    verdict: EMPTY,
    body: () =>
      '<!doctype html><title>None</title><link rel="icon" href="data:,"><script>document.body.remove()</script>',
  },
  '/hostile/frameset': {
    type: HTML,
    verdict: EMPTY,
    body: () =>
      '<html><head><title>Frames</title></head><frameset cols="50%,50%"><frame src="about:blank"><frame></frameset>',
  },
  '/hostile/feed.xml': { type: 'application/xml', verdict: NO_ARTICLE, body: () => XML },
  '/hostile/encoding': {
    type: 'text/html',
    verdict: CHECKED,
    body: (origin) => {
      const sheet = page(withSidebar({ ...toldAlike, path: '/hostile/encoding' }), origin);
      return Buffer.concat([Buffer.from([0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80]), Buffer.from(sheet, 'latin1')]);
    },
  },
  '/hostile/images': {
    type: HTML,
    verdict: CHECKED,
    body: printed('/hostile/images', (sheet) => {
      const data = `data:image/png;base64,${'A'.repeat(MEGABYTES * 2 ** 20)}`;
      return within(`<img alt="" src="${data}"><script>var blob = "${data}"</script>`)(sheet);
    }),
  },
  '/hostile/unprinted': {
    type: HTML,
    verdict: CHECKED,
    body: printed('/hostile/unprinted', (sheet) =>
      within(
        `<script type="text/plain">“${TRAP}”, he said.</script><style>/* “${TRAP}”, he said. */</style>` +
          `<noscript>${trap}</noscript><template>${trap}</template><textarea>“${TRAP}”, he said.</textarea>`,
      )(sheet),
    ),
  },
  '/hostile/hidden': {
    type: HTML,
    verdict: CHECKED,
    body: printed('/hostile/hidden', (sheet) =>
      sheet
        .replace('</style>', '.q7 { display: none } .q8 { visibility: hidden }</style>')
        .replace(
          /<p>Mr Lavrov/,
          `<p class="q7">“${TRAP}”, said a page.</p><p class="q8">“${TRAP}”, said another.</p>$&`,
        )
        .replace('</article>', `<p hidden>“${TRAP}”</p><p style="display:none">“${TRAP}”</p></article>`),
    ),
  },
  '/hostile/links': {
    type: HTML,
    verdict: CHECKED,
    body: printed('/hostile/links', (sheet) =>
      sheet.replace(/cooperate/, '<a href="javascript:document.title=\'caught\'">cooperate</a>'),
    ),
  },
  '/hostile/clobbered': {
    type: HTML,
    verdict: CHECKED,
    body: printed('/hostile/clobbered', (sheet) =>
      sheet
        .replace('<body>', `<body>${CLOBBERED}`)
        .replace('<article>', '<form><input name="textContent"><article>'),
    ),
  },
  '/hostile/overridden': {
    type: HTML,
    verdict: CHECKED,
    body: printed('/hostile/overridden', (sheet) => sheet.replace('<head>', `<head>${OVERRIDDEN}`)),
  },
};
