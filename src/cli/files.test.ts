import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { type Entry, entries, parseEntries, readInput } from './files.ts';

const said = (name: string, text: string): string[] =>
  [...parseEntries(name, text)].map((entry: Entry) =>
    'error' in entry ? `${entry.at} ✗ ${entry.error}` : `${entry.at} ${JSON.stringify(entry.value)}`,
  );

describe('the values of an input', () => {
  it('are one a line, a line that is none among them', () => {
    expect(said('a.jsonl', '{"a":1}\n\n{"b":\n[]\n')).toEqual([
      'a.jsonl:1 {"a":1}',
      expect.stringMatching(/^a\.jsonl:3 ✗ /),
      'a.jsonl:4 []',
    ]);
    expect(said('-', 'not JSON\n{"a":1}')).toEqual([expect.stringMatching(/^stdin:1 ✗ /), 'stdin:2 {"a":1}']);
  });

  it('are a document, whatever its name says, or the items of its array by number', () => {
    expect(said('-', '{\n "a": 1\n}')).toEqual(['stdin {"a":1}']);
    expect(said('a.jsonl', '{\n "a": 1\n}')).toEqual(['a.jsonl {"a":1}']);
    expect(said('a.json', '[{"a":1},{"a":2}]')).toEqual(['a.json:1 {"a":1}', 'a.json:2 {"a":2}']);
  });

  it.each([
    ['a broken document', '-', '{\n  "a": 1,\n  "b": {},\n  "c" 3\n}'],
    ['a broken array with a record a line', '-', '[\n{"a":1},\n{"a":2}\n'],
    ['the same under a name of lines', 'a.jsonl', '[\n{"a":1},\n{"a":2}\n'],
    ['a page', 'page.html', '<!doctype html>\n<title>Row</title>\n<p>Words</p>'],
    ['a text', 'words.txt', 'Words.\n1984\n“More words.”'],
  ])('are told in one line to be missing from %s', (_, name, text) => {
    expect(said(name, text)).toEqual([expect.stringMatching(/^\S+ ✗ not JSON: \S/)]);
  });

  it('are told with the line where a document breaks', () => {
    expect(said('a.json', '{\n  "a": 1,\n  b: 2\n}')[0]).toMatch(/^a\.json:3 ✗ not JSON: /);
  });
});

describe('an input', () => {
  it('that is a folder is told to be one', () => {
    expect(readInput(tmpdir())).toEqual({ at: tmpdir(), error: 'is a folder; name the files in it' });
    expect([...entries([tmpdir()], 'story')]).toHaveLength(1);
  });
});
