/** Pages that go on living after they were read: they append, replace, wrap and hide, or keep their text in shadow trees. */
import { html, verbatim } from './html.ts';
import { nested } from './layouts.ts';
import { toldAlike } from './own-stories.ts';
import { type PressArticle, page, type Sheet } from './paper.ts';

/** What is marked in each of these pages. */
export const MARKED = 'in spheres where our interests collide';
/** What is marked beside it on the page of the kind "look-alike". */
export const MARKED_AFTER = 'no secret that we have our differences';

const at = (path: string): PressArticle => ({ ...toldAlike, path });
const sheet = (path: string): Sheet => nested(at(path));

const twice: PressArticle = {
  ...at('/living/look-alike'),
  paragraphs: [...toldAlike.paragraphs, `Mr Blinken said at the same table that it is “${MARKED_AFTER}”.`],
};

/** The page's own script, in which `change()` does what the reader's scrolling or the page's clock would. */
const script = (source: string) => html`<script>${verbatim(source)}</script>`;

const withScript = (path: string, source: string) => (origin: string) => {
  const { body, ...rest } = sheet(path);
  return page({ ...rest, body: html`${body}${script(source)}` }, origin);
};

const paragraphs = html`${toldAlike.paragraphs.map((text) => html`<p>${text}</p>`)}`;
const { headline } = toldAlike;

/** The article in a shadow tree: made by a script, written in the markup, or handed in through slots. */
function shadow(path: string, body: string): (origin: string) => string {
  return (origin) => page({ article: at(path), style: '', body: verbatim(body) }, origin);
}

const byScript = (host: string, mode = 'open') => `<main><${host} id="host"></${host}></main>
<template id="story"><article><h1>${headline}</h1>${paragraphs.html}</article></template>
<script>{ const text = document.getElementById('host').attachShadow({ mode: '${mode}' });
  text.append(document.getElementById('story').content.cloneNode(true));
  window.change = () => {
    for (const p of text.querySelectorAll('p')) p.textContent = 'Nothing of this is left.'; }; }</script>`;

/** What reader views, of browsers and of extensions, put in the place of a page: Readability's text under their own head. */
const readerView = verbatim(`<template id="reader"><div class="container">
<div class="header reader-header"><a class="domain reader-domain" href="/">quaycourier.example</a><div class="domain-border"></div>
<h1 class="reader-title">${headline}</h1><div class="credits reader-credits">The Quay Courier</div>
<div class="meta-data"><div class="reader-estimated-time">2-3 minutes</div></div></div><hr>
<div class="content"><div class="moz-reader-content reader-show-element"><div id="readability-page-1" class="page">
${paragraphs.html}</div></div></div></div></template>
<script>{ const { content } = document.getElementById('reader');
  window.change = () => { document.head.querySelector('style')?.remove(); document.body.replaceChildren(content.cloneNode(true)); }; }</script>`);

const withReaderView = (path: string, more: string) => (origin: string) => {
  const { body, ...rest } = sheet(path);
  return page({ ...rest, body: html`${body}${readerView}${script(more)}` }, origin);
};

export const livingPages: Readonly<Record<string, (origin: string) => string>> = {
  '/living/shadow': shadow('/living/shadow', byScript('news-story')),
  '/living/shadow-box': shadow('/living/shadow-box', byScript('div')),
  '/living/closed': shadow('/living/closed', byScript('news-story', 'closed')),
  '/living/closed-box': shadow('/living/closed-box', byScript('div', 'closed')),
  '/living/shadow-markup': shadow(
    '/living/shadow-markup',
    `<news-page><template shadowrootmode="open"><main><news-story><template shadowrootmode="open">
<style>p { margin: 1em 0 }</style><article><h1>${headline}</h1>${paragraphs.html}</article></template></news-story></main></template></news-page>`,
  ),
  '/living/slots': shadow(
    '/living/slots',
    `<news-story><template shadowrootmode="open"><header>The Quay Courier</header><article><slot></slot></article></template>
<h1>${headline}</h1>${paragraphs.html}</news-story>`,
  ),
  // The next story, which happens to print the same words, comes in below.
  '/living/endless': withScript(
    '/living/endless',
    `window.change = () => { const next = document.querySelector('article').cloneNode(true);
      next.querySelector('h1').textContent = 'The next story'; document.body.append(next); };`,
  ),
  '/living/wrapped': withScript(
    '/living/wrapped',
    `window.change = () => { const texts = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
      const all = []; for (let text = texts.nextNode(); text; text = texts.nextNode()) all.push(text);
      for (const text of all) if (text.data.trim()) { const box = document.createElement('span'); text.replaceWith(box); box.append(text.data); } };`,
  ),
  '/living/split': withScript(
    '/living/split',
    `window.change = () => { for (const p of document.querySelectorAll('article p')) for (const text of [...p.childNodes])
      if (text.nodeType === 3 && text.length > 8) text.splitText(text.length >> 1); };`,
  ),
  '/living/moved': withScript(
    '/living/moved',
    `window.change = () => { const story = document.querySelector('article'); const fresh = story.cloneNode(true);
      const box = document.createElement('section'); box.append(fresh); story.remove(); document.body.append(box); };`,
  ),
  // Other words come where the first quotation was, whose words stand in another sentence elsewhere; the second is moved.
  '/living/look-alike': (origin) =>
    page(
      {
        ...nested(twice),
        body: html`${nested(twice).body}${script(`window.change = () => {
      const texts = [...document.querySelectorAll('article p')]; const second = texts.find((p) => p.textContent.includes('${MARKED_AFTER}'));
      for (const p of texts) if (p === second) p.replaceWith(p.cloneNode(true)); else p.textContent = 'Other words stand here now.';
      const teaser = document.createElement('p'); teaser.textContent = 'A columnist: “${MARKED}” is what he calls his garden fence.';
      document.body.append(teaser); };`)}`,
      },
      origin,
    ),
  '/living/reader': withReaderView('/living/reader', 'window.change();'),
  '/living/turned-to-reader': withReaderView('/living/turned-to-reader', ''),
  '/living/lazy': (origin) => {
    const { style, ...rest } = sheet('/living/lazy');
    return page(
      { ...rest, style: `${style} p { content-visibility: auto; contain-intrinsic-size: 1px 200px }` },
      origin,
    );
  },
  '/living/read-more': withScript(
    '/living/read-more',
    `const hidden = [...document.querySelectorAll('article .block')].slice(1); const lead = hidden[0].parentNode;
      for (const block of hidden.slice(1)) block.remove();
      window.change = () => lead.append(...hidden.slice(1));`,
  ),
  '/living/amp': (origin) =>
    page(sheet('/living/amp'), origin)
      .replace('<html ', '<html amp ')
      .replace('</article>', '<amp-img width="1" height="1"></amp-img></article>'),
};
