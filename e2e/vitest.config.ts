import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/**/*.spec.ts'],
    fileParallelism: false, // each file has browsers of its own, and two at once would only slow each other
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
