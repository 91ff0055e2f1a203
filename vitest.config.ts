import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'bench/**/*.test.ts'],
    setupFiles: ['src/locales/in-unit-tests.ts'],
    // Tests of properties take a second or two on an idle machine, and a busy one is ten times as slow.
    testTimeout: 30_000,
  },
});
