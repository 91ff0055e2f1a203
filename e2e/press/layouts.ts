/** Five ways in which news sites print an article: pure functions from the article to a sheet. */
import { type Html, html } from './html.ts';
import { address, colophon, masthead, type PressArticle, picture, type Sheet } from './paper.ts';

export type Layout = (article: PressArticle) => Sheet;

const paragraph = (text: string): Html => html`<p>${text}</p>`;

/** A column beside the article, and other stories after it that quote people as well. */
export const withSidebar: Layout = (article) => ({
  article,
  style: `
    .columns { display: grid; grid-template-columns: minmax(0, 2fr) 1fr; gap: 40px; max-width: 1080px; margin: 0 auto; padding: 0 24px; }
    aside { font: 15px/1.45 sans-serif; border-left: 1px solid #ccc; padding-left: 24px; }
    .related { display: grid; grid-template-columns: repeat(3, 1fr); gap: 20px; font: 15px/1.4 sans-serif; }
    @media (max-width: 700px) { .columns, .related { grid-template-columns: 1fr; } }`,
  body: html`${masthead(article.outlet)}
<div class="columns">
<main><article>
<h1>${article.headline}</h1>
${address(article)}
${picture('The harbour of the capital. Archive picture')}
${article.paragraphs.map(paragraph)}
</article>
<section class="related" aria-label="More from this section">
<div><h3><a href="/">Harbour works delayed again</a></h3><p>“We were promised cranes in spring,” says the harbour master.</p></div>
<div><h3><a href="/">Choir wins the regional prize</a></h3><p>“Nobody expected it,” the conductor says.</p></div>
<div><h3><a href="/">Cold spell to last</a></h3><p>“Bring the plants in,” forecasters say.</p></div>
</section></main>
<aside>
<h2>Most read</h2>
<ol><li><a href="/">Bakery reopens after the flood</a></li><li><a href="/">Council “ready to discuss” new bus lanes</a></li>
<li><a href="/">Ten walks for the weekend</a></li></ol>
<h2>Opinion</h2><p>“A stable relationship with one's neighbours begins at the hedge,” writes our columnist.</p>
</aside></div>
${colophon(article.outlet)}`,
});

/** Advertisements, captions and a newsletter box between the paragraphs. */
export const withInterruptions: Layout = (article) => ({
  article,
  style: `
    .story { max-width: 660px; margin: 0 auto; padding: 0 24px; }
    .ad { background: #f1efe8; color: #444; font: 13px sans-serif; text-align: center; padding: 40px 0; margin: 24px 0; }
    .newsletter { border: 1px solid #bbb; padding: 16px; font: 15px sans-serif; margin: 24px 0; }
    .share { display: flex; gap: 10px; } button { font: 14px sans-serif; }`,
  body: html`${masthead(article.outlet)}
<article class="story">
<h1>${article.headline}</h1>
${address(article)}
<div class="share"><button type="button">Share</button><button type="button">Save</button></div>
${interrupted(article)}
</article>
${colophon(article.outlet)}`,
});

function interrupted({ paragraphs, captions }: PressArticle): readonly Html[] {
  const breaks = new Map<number, Html>([
    [0, html`${captions.slice(0, 1).map(picture)}`],
    [2, html`<div class="ad" role="complementary">ADVERTISEMENT<br>Sturdy umbrellas, now in blue</div>`],
    [
      5,
      html`<div class="newsletter"><strong>The morning letter</strong><br>What matters, in your inbox at six. <a href="/">Sign up</a></div>`,
    ],
    [8, html`<div class="ad" role="complementary">ADVERTISEMENT<br>Trains that leave on time</div>`],
  ]);
  const body = paragraphs.map((text, index) => html`<p>${text}</p>${breaks.get(index) ?? ''}`);
  return [...body, ...captions.slice(1).map((line) => html`<p class="newsletter">${line}</p>`)];
}

/** Boxes in boxes, and text cut up by links and emphasis: also in the middle of what is quoted. */
export const nested: Layout = (article) => ({
  article,
  style: '#root { max-width: 700px; margin: 0 auto; padding: 0 24px; } b { font-weight: 600; }',
  body: html`<div id="root"><div class="app"><div class="shell"><div class="view">
${masthead(article.outlet)}
<div class="grid"><div class="row"><div class="cell"><div class="content-wrap"><div class="article-wrap"><article><div><div>
<div class="head"><div><h1>${article.headline}</h1></div>${address(article)}</div>
${article.captions.map(picture)}
<div class="body"><div><div>${article.paragraphs.map((text) => html`<div class="block"><div><p>${cutUp(text)}</p></div></div>`)}</div></div></div>
</div></div></article></div></div></div></div></div>
</div></div></div>
${colophon(article.outlet)}</div>`,
});

/** Every seventh word as a link, emphasis or a bare span, with a comment where sites leave theirs. */
function cutUp(text: string): readonly Html[] {
  return text.split(/(?<= )/).map((word, index) => {
    if (index % 21 === 6) return html`<a href="/">${word}</a>`;
    if (index % 21 === 13) return html`<b>${word}</b><!-- /b -->`;
    if (index % 21 === 20) return html`<span><span>${word}</span></span>`;
    return html`${word}`;
  });
}

/** A weblog's theme: curly marks throughout, dates and counters in the article itself. */
export const curly: Layout = (article) => {
  const [first = '', ...rest] = article.captions;
  return {
    article,
    style: '.post { max-width: 720px; margin: 0 auto; padding: 0 24px; } .meta { font: 14px sans-serif; }',
    body: html`${masthead(article.outlet)}
<div class="post"><article class="hentry">
<p class="meta">${first}</p>
<h1 class="entry-title">${curled(article.headline)}</h1>
<div class="entry-content">
${article.paragraphs.map((text) => html`<p>${curled(text)}</p>`)}
${rest.map((line) => html`<p class="meta">${line}</p>`)}
</div></article></div>
${colophon(article.outlet)}`,
  };
};

/** An agency's page: straight marks throughout, line breaks instead of paragraphs. */
export const straight: Layout = (article) => ({
  article,
  style:
    '.wire { max-width: 760px; margin: 0 auto; padding: 0 24px; font: 17px/1.5 "DejaVu Sans", sans-serif; }',
  body: html`${masthead(article.outlet)}
<main class="wire"><h1>${straightened(article.headline)}</h1>
${address(article)}
<div class="copy">${article.paragraphs.map((text) => html`${straightened(text)}<br><br>`)}</div>
${article.captions.map((line) => html`<p class="address">${line}</p>`)}
</main>
${colophon(article.outlet)}`,
});

/** Opening marks stand after a space, a bracket, a dash or another mark; all others close. */
function curled(text: string): string {
  return text
    .replace(/(?<=^|[\s([{\u2014\u2013-])"/g, '\u201c')
    .replaceAll('"', '\u201d')
    .replace(/(?<=^|[\s([{\u2014\u2013\u201c-])'/g, '\u2018')
    .replaceAll("'", '\u2019');
}

function straightened(text: string): string {
  return text.replace(/[\u201c\u201d]/g, '"').replace(/[\u2018\u2019]/g, "'");
}
