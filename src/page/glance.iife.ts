/** Reads a page that the reader has open beside the one they check. It asks nobody, marks nothing and leaves at once. */
import { readPage } from './read.ts';
import { own } from './tree.ts';

/** Where the next script of ours finds what was read: a script of several modules has no value of its own. */
const GLANCE = Symbol.for('glance');

Reflect.set(globalThis, GLANCE, readPage(document, own(document, 'URL')).extraction);
