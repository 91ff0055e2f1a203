import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

// A start of Node takes half a second, more where other tests run beside it.
const PATIENCE = 30_000;

function collate(args: readonly string[], input: string) {
  const command = ['--import', 'tsx', join(import.meta.dirname, 'main.ts'), 'collate', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { input, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

const STORY = {
  story: 'barrier',
  articles: [
    {
      id: 'herald',
      text: 'Engineer Marta Quill called the Tarn barrier “a dangerous gamble with public money”.',
    },
    { id: 'echo', text: 'The Tarn barrier is “a reckless gamble with public money”, Marta Quill said.' },
    { id: 7, text: 'Marta Quill spoke of “a dangerous gamble with public money” at the Tarn barrier.' },
  ],
};

interface Line {
  readonly story: string;
  readonly links: readonly {
    readonly a: { readonly article: string; readonly start: number; readonly end: number };
    readonly b: { readonly article: string };
    readonly relation: string;
    readonly weight?: string;
  }[];
}

describe('crossquote collate', { timeout: PATIENCE }, () => {
  it('prints one JSON line a story with a link for each pair of articles', () => {
    const { code, out } = collate(
      ['--jsonl'],
      `${JSON.stringify(STORY)}\n${JSON.stringify({ story: 'none', articles: [] })}\n`,
    );
    const [line, empty] = out
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as Line);
    expect(code).toBe(0);
    expect(line?.links.map(({ a, b, relation }) => [a.article, b.article, relation])).toEqual([
      ['herald', 'echo', 'reworded'],
      ['herald', '7', 'identical'],
      ['echo', '7', 'reworded'],
    ]);
    const { a } = line?.links[0] ?? {};
    expect(STORY.articles[0]?.text.slice(a?.start, a?.end)).toBe('a dangerous gamble with public money');
    expect(empty).toEqual({ story: 'none', links: [] });
  });

  it('prints an entry an utterance, its readings grouped by wording', () => {
    const { out } = collate([], JSON.stringify(STORY));
    expect(out).toContain('herald, 7: "a dangerous gamble with public money"');
    expect(out).toContain('echo: "a reckless gamble with public money"');
    expect(out).toContain('Marta Quill');
  });

  it.each([
    ['nothing', '', /^stdin: holds no story\n$/],
    ['a page', '<!doctype html>\n<title>Row</title>\n<p>Words', /^stdin: not JSON: .*\n$/],
    ['a broken document', '{\n "story": "x"\n "articles": []\n}', /^stdin:3: not JSON: .*\n$/],
  ])('answers %s with one line and exit code 2', (_, input, line) => {
    const { code, out, err } = collate(['--jsonl'], input);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringMatching(line) });
  });

  it('names a bad line, goes on with the others, and exits with 2', () => {
    const { code, out, err } = collate(
      ['--jsonl'],
      `{"articles": [{}]}\nnot JSON\n${JSON.stringify(STORY)}\n`,
    );
    expect(code).toBe(2);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/stdin:1: article 1 has no "text"\n.*stdin:2: /s);
  });

  it('refuses an option it does not know', () => {
    expect(collate(['--jsonlines'], '')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^crossquote collate: Unknown option '--jsonlines'.*\n$/),
    });
  });
});
