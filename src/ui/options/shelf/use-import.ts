/** One import at a time, whichever view it was begun in: how it stands, and how to stop it. */
import { useRef, useState } from 'preact/hooks';
import { takeIn } from './intake.ts';
import { NOTHING, type Progress } from './progress.ts';
import { wordsOfError } from './trouble.ts';

export interface Importing {
  readonly state: 'idle' | 'running' | 'done' | 'stopped';
  /** How many were begun. */
  readonly begun: number;
  /** How many are over, however they ended; what came in stays. */
  readonly ended: number;
  readonly progress: Progress;
  /** Why it broke off, in words; empty where it did not. */
  readonly trouble: string;
  /** Takes the files in, once what is to be done `before` is done. Does nothing while another import goes on. */
  readonly take: (files: readonly File[], before?: () => Promise<void>) => Promise<void>;
  readonly stop: () => void;
}

type Standing = Pick<Importing, 'state' | 'begun' | 'ended' | 'progress' | 'trouble'>;

const NONE: Standing = { state: 'idle', begun: 0, ended: 0, progress: NOTHING, trouble: '' };

export function useImport(): Importing {
  const [standing, setStanding] = useState(NONE);
  const stopping = useRef<AbortController | null>(null);
  const change = (more: Partial<Standing>) => setStanding((last) => ({ ...last, ...more }));
  const take: Importing['take'] = async (files, before) => {
    if (files.length === 0 || stopping.current) return;
    const controller = new AbortController();
    stopping.current = controller;
    setStanding(({ begun, ended }) => ({ ...NONE, state: 'running', begun: begun + 1, ended }));
    try {
      await before?.();
      const { signal } = controller;
      change({ progress: await takeIn(files, { signal, progress: (progress) => change({ progress }) }) });
    } catch (error) {
      change({ trouble: wordsOfError(error) });
      controller.abort();
    }
    stopping.current = null;
    const state = controller.signal.aborted ? 'stopped' : 'done';
    setStanding((last) => ({ ...last, state, ended: last.ended + 1 }));
  };
  return { ...standing, take, stop: () => stopping.current?.abort() };
}
