import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const shared = {
  // As long as puppeteer's own waits: a browser on a busy machine may take many seconds to tell of a tab.
  expect: { poll: { timeout: 30_000 } },
  retry: 0, // what passes at the second try is not known to pass
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

/** These build what the others load, or measure how long something takes. */
const ALONE = ['start', 'hostile', 'store-speed', 'import-speed'].map((name) => `e2e/${name}.spec.ts`);

/** Each file has browsers of its own; they wait as much as they work, so three keep two processors busy. */
const projects: TestProjectConfiguration[] = [
  {
    test: {
      ...shared,
      name: 'beside each other',
      include: ['e2e/**/*.spec.ts'],
      exclude: ALONE,
      maxWorkers: 3,
      sequence: { groupOrder: 0 },
    },
  },
  { test: { ...shared, name: 'alone', include: ALONE, maxWorkers: 1, sequence: { groupOrder: 1 } } },
];

export default defineConfig({ test: { projects } });
