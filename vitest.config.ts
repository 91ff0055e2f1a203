import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const shared = {
  setupFiles: ['src/locales/in-unit-tests.ts'],
  // Tests of properties take a second or two on an idle machine, and a busy one is ten times as slow.
  testTimeout: 30_000,
  maxWorkers: '100%', // Vitest leaves one processor free, which of two is half
};

/** What has no state of its own: its files may share a process, which halves the time that they take. */
const PURE = ['src/{core,edition}/**/*.test.ts'];

const projects: TestProjectConfiguration[] = [
  { test: { ...shared, name: 'pure', include: PURE, isolate: false } },
  {
    test: {
      ...shared,
      name: 'apart',
      include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'bench/**/*.test.ts', '.ci/*.test.ts'],
      exclude: PURE,
    },
  },
];

export default defineConfig({ test: { projects } });
