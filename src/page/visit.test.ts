import { beforeEach, describe, expect, it, vi } from 'vitest';
import { articleId } from '../core/article.ts';
import type { Display, ToPage } from '../protocol.ts';

const url = 'https://a.example/1';
const whole = { id: articleId(url), url, text: 'He said “no”. She said “yes”.' };
const part = { ...whole, text: 'She said “yes”.' };
const read = (article: object) => () => ({ extraction: { kind: 'article', article }, trail: {} });

vi.mock('./read.ts', () => ({ readPage: read(whole) }));
vi.mock('./selection.ts', () => ({ readSelection: read(part) }));
vi.mock('./paint.ts', () => ({ newPaint: () => ({ clear: () => undefined }) }));
vi.mock('./attend.ts', () => ({ showMarks: () => ({}) }));
vi.mock('../browser.ts', () => ({ browser: {} }));

const { visit } = await import('./visit.ts');

let answers: Pick<ToPage, 'article' | 'compared'>;
const view = new EventTarget();
const document = { URL: url, contentType: 'text/html', defaultView: view } as unknown as Document;
const collate = vi.fn(async (): Promise<never[]> => []);

function visited(selection: boolean): { readonly visiting: AbortController; readonly ended: Promise<void> } {
  const visiting = new AbortController();
  const desk = {
    collate,
    display: async (): Promise<Display> => ({ kinds: [], cardOnRest: false }),
    answer: (calls: typeof answers) => {
      answers = calls;
    },
    left: () => undefined,
    lives: () => true,
    explain: async () => null,
    openReading: () => undefined,
    selection,
    unasked: false,
  };
  return { visiting, ended: visit(document, desk as never, visiting) };
}

beforeEach(() => {
  vi.clearAllMocks();
});

describe('a visit', () => {
  it('hands over the article that it read, to be kept and to be compared again', async () => {
    await visited(false).ended;
    expect([await answers.article(), await answers.compared()]).toEqual([whole, whole]);
  });

  it('hands over what was selected to be compared again, never to be kept', async () => {
    await visited(true).ended;
    expect([await answers.article(), await answers.compared()]).toEqual([null, part]);
  });

  it('ends with its page, though it is still waiting for what to paint', async () => {
    let answer: (marks: never[]) => void = () => {};
    collate.mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    const { visiting, ended } = visited(false);
    view.dispatchEvent(new Event('pagehide'));
    expect(visiting.signal.aborted).toBe(true);
    answer([]);
    await ended;
  });
});
