import { requireBrowser } from './e2e/browsers.ts';
import { startChromium } from './e2e/chromium.ts';
import { openNewsroom } from './e2e/newsroom.ts';
const reader = await startChromium({ executable: requireBrowser('chromium'), headless: true });
const newsroom = await openNewsroom();
const RUNS = Number(process.argv[2] ?? 12);
const POP = process.argv[3] !== 'nopopup';
const rows: Record<string, number[]> = {};
const push = (k: string, v: number) => (rows[k] ??= []).push(v);
const now = () => performance.timeOrigin + performance.now();
const id = reader.root.split('/').at(-1)!;
const browser = reader.browser;
for (let run = 0; run < RUNS; run++) {
  const page = await reader.open(newsroom.origin + newsroom.seeds[0]!.article.path);
  const painted = page.waitForFunction('CSS.highlights.size > 0 && performance.timeOrigin + performance.now()', { polling: 'raf' });
  const t0 = now();
  const extension = (await browser.extensions()).get(id)!;
  const t1 = now(); push('extensions()', t1 - t0);
  const before = new Set(browser.targets());
  const opened = POP ? browser.waitForTarget((one) => !before.has(one) && one.url().startsWith(reader.root + '/src/ui/popup')) : null;
  await page.bringToFront();
  const start = now(); push('bringToFront', start - t1);
  await page.triggerExtensionAction(extension);
  push('trigger returned', now() - start);
  const marks = Number(await (await painted).jsonValue()) - start;
  if (POP) {
  const popup = await (await opened!).asPage();
  await popup.waitForSelector('li.entry');
  const t = await popup.evaluate(`(() => { const [n] = performance.getEntriesByType('navigation'); return { origin: performance.timeOrigin, resp: n.responseEnd, inter: n.domInteractive, dcl: n.domContentLoadedEventStart, t: globalThis.__t ?? [], paint: performance.getEntriesByType('paint').map(p=>[p.name,p.startTime]), res: performance.getEntriesByType('resource').filter(r=>/js$/.test(r.name)).map(r=>r.responseEnd) } })()`) as any;
  push('popup nav start', t.origin - start); push('domInteractive', t.origin + t.inter - start); push('DCL (modules ran)', t.origin + t.dcl - start);
  for (const [n, at] of t.paint) push(n, t.origin + at - start);
  for (const [n, at] of t.t) push('popup:' + n, at - start);
  }
  const w = browser.targets().find((x: any) => x.type() === 'service_worker');
  const wt = await (await w!.worker())!.evaluate('(() => { const t = (globalThis.__t ?? []).splice(0); return t; })()') as any[];
  for (const [n, at] of wt) push('worker:' + n, at - start);
  for (const [n, at] of JSON.parse(await page.evaluate('document.documentElement.dataset.t') as string)) push(n, at - start);
  push('marks', marks);
  await page.close();
}
for (const [k, v] of Object.entries(rows)) { v.sort((a, b) => a - b); console.log(k.padEnd(28), v[v.length >> 1]!.toFixed(0), 'min', v[0]!.toFixed(0), 'max', v.at(-1)!.toFixed(0)); }
await reader.close(); await newsroom.close();
