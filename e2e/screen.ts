/** A screen without a monitor, and a hand at its mouse: for what browsers show to people alone. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Screen {
  /** What programs know it by: ":7". */
  readonly display: string;
  readonly close: () => void;
}

/** What is missing to open one, in a sentence; null where nothing is. */
export function screenMissing(): string | null {
  const missing = ['Xvfb', 'xdotool'].filter((program) => !isInstalled(program));
  return missing.length > 0 ? `${missing.join(' and ')} would be needed (apt install xvfb xdotool)` : null;
}

function isInstalled(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const PATIENCE_MS = 30_000;

export async function openScreen(): Promise<Screen> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x960x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = await once(server.stdout, 'data', { signal: AbortSignal.timeout(PATIENCE_MS) });
  return { display: `:${String(number).trim()}`, close: () => server.kill() };
}

export interface Point {
  /** Pixels right of the middle of the window. */
  readonly right: number;
  /** Pixels below its top. */
  readonly down: number;
}

/** Clicks in the only window on the screen that has this in its name. */
export function clickInWindow(display: string, name: string, { right, down }: Point): void {
  const xdotool = (...args: string[]): string =>
    execFileSync('xdotool', args, {
      env: { ...process.env, DISPLAY: display },
      timeout: PATIENCE_MS,
      encoding: 'utf8',
    });
  const [window = ''] = xdotool('search', '--onlyvisible', '--name', name).split('\n');
  const [, width = ''] = /^WIDTH=(\d+)$/m.exec(xdotool('getwindowgeometry', '--shell', window)) ?? [];
  const at = [Math.round(Number(width) / 2) + right, down].map(String);
  xdotool('mousemove', '--window', window, ...at, 'click', '1');
}
