import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const shared = {
  expect: { poll: { timeout: 10_000 } }, // a busy machine's browser may take seconds to tell of a tab
  retry: 0, // what passes at the second try is not known to pass
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

/** These build what the others load, or measure how long something takes. */
const ALONE = ['start', 'hostile', 'store-speed', 'import-speed'].map((name) => `e2e/${name}.spec.ts`);

/** Each file has browsers of its own; they wait more than they work, so two at once take little longer than one. */
const projects: TestProjectConfiguration[] = [
  {
    test: {
      ...shared,
      name: 'beside each other',
      include: ['e2e/**/*.spec.ts'],
      exclude: ALONE,
      maxWorkers: 2,
      sequence: { groupOrder: 0 },
    },
  },
  { test: { ...shared, name: 'alone', include: ALONE, maxWorkers: 1, sequence: { groupOrder: 1 } } },
];

export default defineConfig({ test: { projects } });
