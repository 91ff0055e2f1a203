/** What the tests of the store work with: a shelf's page in a real browser, empty before each test. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Engine } from '../browsers.ts';
import { type Given, given } from '../given.ts';
import { clearShelf, openShelf, type Shelf } from './shelf.ts';

export interface GivenShelf {
  readonly at: Given;
  readonly address: () => string;
  readonly view: () => Page;
}

export function givenShelf(engine: Engine): GivenShelf {
  const at = given(engine);
  let shelf: Shelf | undefined;
  let view: Page | undefined;
  beforeAll(async () => {
    shelf = await openShelf();
  });
  afterAll(() => shelf?.close());
  beforeEach(async () => {
    view = await at.reader.open(shelf?.address ?? '');
    await clearShelf(view);
  });
  return {
    at,
    address: () => shelf?.address ?? '',
    view: () => {
      if (!view) throw new Error('The shelf is not open yet.');
      return view;
    },
  };
}
