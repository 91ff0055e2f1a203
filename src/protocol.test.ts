import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from './browser.ts';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown;

const OWN = 'crossquote';
const listeners = new Set<Listener>();

/** A browser whose messages reach every listener and whose border knows JSON only. */
const fake = {
  runtime: {
    id: OWN,
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
    sendMessage: (message: unknown) => deliver(message, { id: OWN }),
  },
};

function deliver(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const crossed: unknown = JSON.parse(JSON.stringify(message));
    const taken = [...listeners].filter((listener) => listener(crossed, sender, resolve) === true);
    if (taken.length === 0) setImmediate(() => reject(new Error('Receiving end does not exist.')));
  });
}

vi.stubGlobal('browser', fake);
const { answer, ask } = await import('./protocol.ts');

interface Calls {
  double(n: number): number;
  forget(): void;
}

const here = { name: 'background', send: fake.runtime.sendMessage } as const;
const calls = { double: (n: number) => n * 2, forget: () => undefined };
const guards = { double: (n: unknown) => typeof n === 'number', forget: () => true };

describe('the border', () => {
  beforeEach(() => listeners.clear());

  it('carries a question there and the answer back', async () => {
    answer<Calls>({ end: 'background', guards, calls });
    expect(await ask<Calls, 'double'>(here, 'double', 21)).toEqual({ ok: true, value: 42 });
    expect(await ask<Calls, 'forget'>(here, 'forget')).toMatchObject({ ok: true });
  });

  it('says that nobody answers instead of throwing', async () => {
    const nobody = await ask<Calls, 'double'>(here, 'double', 1);
    expect(nobody).toMatchObject({ ok: false, reason: 'unreachable' });
  });

  it('leaves alone what is addressed to the other end', async () => {
    answer<Calls>({ end: 'page', calls });
    expect(await ask<Calls, 'double'>(here, 'double', 1)).toMatchObject({ reason: 'unreachable' });
  });

  it('hands over the words of what was thrown', async () => {
    const broken = {
      ...calls,
      double: () => {
        throw new Error('no numbers today');
      },
    };
    answer<Calls>({ end: 'background', guards, calls: broken });
    const failed = await ask<Calls, 'double'>(here, 'double', 1);
    expect(failed).toEqual({ ok: false, reason: 'failed', detail: 'no numbers today' });
  });

  it.each([
    ['another extension', { name: 'double', argument: 1 }, { id: 'stranger' }],
    ['a wrong shape', { name: 'double', argument: '1' }, { id: OWN }],
    ['a call that does not exist', { name: 'triple', argument: 1 }, { id: OWN }],
    ['a name that every object has', { name: 'toString', argument: 1 }, { id: OWN }],
    ['a sender that is not accepted', { name: 'double', argument: 1 }, { id: OWN, frameId: 3 }],
  ])('refuses %s', async (_, message, sender) => {
    const accept = (asking: Runtime.MessageSender) => asking.frameId !== 3;
    const double = vi.fn(calls.double);
    answer<Calls>({ end: 'background', guards, calls: { ...calls, double }, accept });
    const refused = await new Promise((respond) => {
      for (const listener of listeners) listener({ to: 'background', ...message }, sender, respond);
    });
    expect(refused).toMatchObject({ ok: false, reason: 'rejected' });
    expect(double).not.toHaveBeenCalled();
  });

  it('answers no more after its signal', async () => {
    const end = new AbortController();
    answer<Calls>({ end: 'background', guards, calls, signal: end.signal });
    end.abort();
    expect(await ask<Calls, 'double'>(here, 'double', 1)).toMatchObject({ reason: 'unreachable' });
  });
});
