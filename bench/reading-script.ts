/** The page's reading code and bare Readability, built as the injected script is. */
import { build } from 'vite';
import { readyAtOnce } from '../.ci/ready-at-once.ts';

/** A script that sets `bench`, to measure it in a page. */
export async function readingScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'bench/reading-entry.ts', formats: ['iife'], name: 'bench' } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('The reading code did not build.');
  return readyAtOnce(bundle.output[0].code);
}
