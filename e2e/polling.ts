/**
 * Waits that hold in a page behind another. Puppeteer's look anew with each frame unless they are told otherwise, and
 * browsers draw none there, or ever fewer.
 */
import { Frame } from 'puppeteer-core';

const LOOK_EVERY_MS = 50;

const { waitForFunction } = Frame.prototype;
type Given = Parameters<typeof waitForFunction>;

Frame.prototype.waitForFunction = function wait(this: Frame, ...[what, options, ...given]: Given) {
  return waitForFunction.call(this, what, { polling: LOOK_EVERY_MS, ...options }, ...given);
} as typeof waitForFunction;
