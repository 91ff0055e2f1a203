/** How the printable report looks. The page's policy names the style by its hash, so that no other style applies. */

export const PAGE_STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 Georgia, "Liberation Serif", serif }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
h1, h2, h3 { line-height: 1.25 }
h1 { font-size: 1.6rem; margin: 0 }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; border-bottom: 1px solid }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem }
p { margin: .4rem 0 }
ul { list-style: none; margin: 0; padding: 0 }
ul ul { padding-inline-start: 1rem }
.entries > li { margin: .75rem 0; padding-inline-start: .75rem; border-inline-start: 3px solid; break-inside: avoid }
.entries > li > p { font-style: italic }
u { text-underline-offset: .18em }
dt { font-weight: bold }
dd { margin: 0 0 .4rem }
table { border-collapse: collapse; width: 100% }
th, td { overflow-wrap: break-word; text-align: start; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid }
code { font: .8rem/1.4 monospace; word-break: break-all }
th, .wide td:nth-child(3) { white-space: nowrap }
.wide { overflow-x: auto }
@media print {
  :root { color-scheme: light; font-size: 10.5pt }
  body { max-width: none; margin: 0; padding: 0 }
  h2, h3 { break-after: avoid }
  tr { break-inside: avoid }
  a { color: inherit }
  .texts { break-before: page }
}
`;

/** SHA-256 of the style, as a content security policy names it; a test holds the two together. */
export const PAGE_STYLE_HASH = 'sha256-goHnTFpeLY51ffDYB6CKeM0PsaSrCHBspFN99+OB93Q=';
