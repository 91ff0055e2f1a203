import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, LIMITS, type Limits, type Line, linesOf } from './lines.ts';

function streamOf(chunks: Iterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const left = chunks[Symbol.iterator]();
  return new ReadableStream({
    pull: (controller) => {
      const { value, done } = left.next();
      if (done) controller.close();
      else controller.enqueue(value as Uint8Array<ArrayBuffer>);
    },
  });
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function lines(chunks: Iterable<Uint8Array>, limits: Partial<Limits> = {}): Promise<Line[]> {
  const found: Line[] = [];
  for await (const line of linesOf(streamOf(chunks), { ...LIMITS, ...limits })) found.push(line);
  return found;
}

describe('lines of a stream', () => {
  it('are those of the text, however it is cut, zipped or not', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '“', '😀', '\n', '\r\n', ' '), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), fc.integer({ min: 1, max: 9 }), async (given, zipped, size) => {
        const whole = zipped ? gzipSync(bytes(given)) : bytes(given);
        const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, i) =>
          whole.subarray(i * size, (i + 1) * size),
        );
        const told = given.split('\n').map((line, i) => ({ number: i + 1, text: line.replace(/\r$/, '') }));
        expect(await lines(chunks)).toEqual(told.filter((line) => /\S/.test(line.text)));
      }),
      { numRuns: 60 },
    );
  });

  it('are passed over where they are too long, and the next one is read', async () => {
    const found = await lines([bytes(`{"a":1}\n${'x'.repeat(200)}\n{"b":2}`)], { line: 100 });
    expect(found).toEqual([
      { number: 1, text: '{"a":1}' },
      { number: 2, tooLong: true },
      { number: 3, text: '{"b":2}' },
    ]);
  });

  it('of two hundred megabytes pass through without being held', async () => {
    const piece = bytes('x'.repeat(1_000_000));
    const before = process.memoryUsage().rss;
    const found = await lines(
      (function* () {
        for (let i = 0; i < 200; i++) yield piece;
      })(),
    );
    expect(found).toEqual([{ number: 1, tooLong: true }]);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it('end where there are too many of them', async () => {
    const found = await lines([bytes('1\n2\n3\n4\n')], { lines: 2 });
    expect(found.at(-1)).toEqual({ number: 3, excess: 'too-many-lines' });
  });

  it('end where a small file unfolds without end', async () => {
    const bomb = gzipSync(bytes(`${'0'.repeat(999)}\n`.repeat(80_000)));
    expect(bomb.length).toBeLessThan(500_000);
    expect((await lines([bomb])).at(-1)).toMatchObject({ excess: 'unfolds-without-end' });
  });

  it('end where there are too many bytes', async () => {
    expect(await bytesOf(streamOf([bytes('1234'), bytes('5678')]), 6)).toBe('too-many-bytes');
  });
});
