/** What the speed of reading is measured with, run in the page itself. */
import { Readability } from '@mozilla/readability';
import { proseOf } from '../src/page/first-look.ts';
import { readPage } from '../src/page/read.ts';
import { sizeUp } from '../src/page/size.ts';

/** Readability alone, on the clone that its manual asks for. */
function parse(): boolean {
  return new Readability(document.cloneNode(true) as Document).parse() !== null;
}

function read(): boolean {
  return readPage(document, location.href).extraction.kind === 'article';
}

/** What the script of chosen sites asks of every page. */
function look(): boolean {
  return proseOf(document, location.href) !== null;
}

/** What is asked before anything is copied. */
function fits(): boolean {
  return typeof sizeUp(document, 'custom') !== 'string';
}

Object.assign(globalThis, { bench: { parse, read, look, fits } });
