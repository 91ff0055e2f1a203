/** Feeds of the invented papers. */
import type { Reply } from './hard-pages.ts';
import { unheardOf } from './own-stories.ts';

/** By path; what they name lies at this origin. */
export const feeds: Readonly<Record<string, (origin: string) => Reply>> = {
  '/feeds/quay.xml': (origin) => ({
    type: 'application/rss+xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${unheardOf.outlet}</title>
<item><title>${unheardOf.headline}</title><link>${origin}${unheardOf.path}</link><description>The ferry returns.</description></item>
<item><title>A trap</title><link>javascript:alert(1)</link></item></channel></rss>`,
  }),
  '/feeds/front.html': () => ({
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><title>${unheardOf.outlet}</title><link rel="icon" href="data:,">
<link rel="alternate" type="application/rss+xml" title="${unheardOf.outlet}" href="/feeds/quay.xml">
<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"><h1>News</h1>`,
  }),
  '/feeds/none.xml': () => ({
    type: 'text/html; charset=utf-8',
    body: '<!doctype html><title>No feed</title>',
  }),
};
