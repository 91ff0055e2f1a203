/** Numbers as bytes: little numbers take one byte, 32 bits take at most five (LEB128). */

export interface Writer {
  readonly byte: (value: number) => void;
  /** 0 to 2^32 - 1. */
  readonly number: (value: number) => void;
  readonly text: (value: string) => void;
  /** What was written so far; the writer goes on behind it. */
  readonly bytes: () => Uint8Array;
  readonly size: () => number;
}

const FIRST_SIZE = 1024;

export function writer(): Writer {
  let buffer = new Uint8Array(FIRST_SIZE);
  let at = 0;
  const room = (wanted: number): void => {
    if (at + wanted <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, at + wanted));
    larger.set(buffer);
    buffer = larger;
  };
  const number = (value: number): void => {
    room(5);
    let rest = value >>> 0;
    while (rest > 0x7f) {
      buffer[at++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    buffer[at++] = rest;
  };
  return {
    number,
    byte: (value) => {
      room(1);
      buffer[at++] = value;
    },
    text: (value) => {
      const encoded = new TextEncoder().encode(value);
      number(encoded.length);
      room(encoded.length);
      buffer.set(encoded, at);
      at += encoded.length;
    },
    bytes: () => buffer.slice(0, at),
    size: () => at,
  };
}

/** Reads what a writer wrote, in the same order. Behind the end everything is 0 or empty. */
export class Reader {
  private at = 0;

  constructor(private readonly held: Uint8Array) {}

  byte(): number {
    return this.held[this.at++] ?? 0;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.held[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }

  text(): string {
    const length = this.number();
    const encoded = this.held.subarray(this.at, this.at + length);
    this.at += length;
    return new TextDecoder().decode(encoded);
  }

  skip(bytes: number): void {
    this.at += bytes;
  }

  /** How many bytes were read. */
  position(): number {
    return this.at;
  }

  done(): boolean {
    return this.at >= this.held.length;
  }
}

/** Sorted numbers as the steps between them. */
export function writeSorted(out: Writer, numbers: readonly number[]): void {
  out.number(numbers.length);
  let last = 0;
  for (const one of numbers) {
    out.number(one - last);
    last = one;
  }
}

export function readSorted(from: Reader): number[] {
  const numbers: number[] = [];
  let last = 0;
  for (let left = from.number(); left > 0; left--) {
    last += from.number();
    numbers.push(last);
  }
  return numbers;
}
