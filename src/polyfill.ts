/**
 * Gives Chromium the promise-based `browser` that Firefox has, where it lacks one. Every entry of the extension's
 * own imports it first; the script in the page does without, since all it does is send and answer messages.
 */
import polyfill, { type Browser } from 'webextension-polyfill';

const world = globalThis as unknown as { browser?: Browser };
world.browser ??= polyfill;
