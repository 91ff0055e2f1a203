import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, sha256, unpack } from './texts.ts';

const report = '“We have waited for this engine longer than for any ship,” said Petra Lund. '.repeat(40);

describe('a text in the store', () => {
  it('comes back as it was, whatever it holds', async () => {
    const texts = fc.string({ unit: 'binary', maxLength: 40 }).map((piece) => piece.repeat(30));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(await unpack(await pack(text))).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it.each(['\ud83d'.repeat(700), `\ufeff${report}`, ''])('comes back as it was: %#', async (text) => {
    expect(await unpack(await pack(text))).toBe(text);
  });

  it('takes less room where it is long, and is left alone where it is short', async () => {
    expect((await pack(report)).length).toBeLessThan(report.length / 4);
    expect(await pack('She said “yes”.')).toBe('She said “yes”.');
  });

  it('is named by the digest of its UTF-8', async () => {
    expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
