import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    expect: { poll: { timeout: 5_000 } }, // a busy machine's browser may take a second to tell of a tab
    include: ['e2e/**/*.spec.ts'],
    fileParallelism: false, // each file has browsers of its own, and two at once would only slow each other
    retry: process.env.CI ? 1 : 0, // a browser that stalls once on a shared machine breaks no promise
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
