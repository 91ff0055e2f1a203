/** `npm run icons`: draws the icons of every size, and those for dark toolbars, from src/ui/icons/icon.svg. */
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import manifest from '../manifest.json' with { type: 'json' };
import { requireBrowser, SANDBOX } from './browsers.ts';
import { OWN_SIGNALS } from './reader.ts';

const FOLDER = 'src/ui/icons';
const SIZES = Object.keys(manifest.icons).map(Number);
/** What Firefox shows in toolbars at one and two dots a pixel. */
const TOOLBAR_SIZES = [16, 32];
/** The dark ground would drown in a dark toolbar: there it is light and the words on it are dark. */
const ON_DARK = { '#1d3557': '#e9eef6', '#ffb703': '#c26a00', '#fff': '#1d3557' } as const;

const svg = readFileSync(`${FOLDER}/icon.svg`, 'utf8');
const onDark = svg.replace(/#[0-9a-f]+/g, (colour) => ON_DARK[colour as keyof typeof ON_DARK] ?? colour);

const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium'),
  ...OWN_SIGNALS,
  args: [...SANDBOX],
});
try {
  const page = await browser.newPage();
  const draw = async (source: string, size: number, name: string): Promise<void> => {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${source}`);
    writeFileSync(`${FOLDER}/${name}`, await page.screenshot({ omitBackground: true }));
    console.log(`${FOLDER}/${name}`);
  };
  for (const size of SIZES) await draw(svg, size, `icon-${size}.png`);
  for (const size of TOOLBAR_SIZES) await draw(onDark, size, `icon-on-dark-${size}.png`);
} finally {
  await browser.close();
}
