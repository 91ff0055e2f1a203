import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from '../browser.ts';
import { articleId } from '../core/article.ts';
import type { DecisionKey } from '../core/decision.ts';
import type { MarkId } from '../core/report.ts';

const url = 'https://a.example/1';
const article = { id: articleId(url), url, text: 'She said “yes”.' };
const base = {
  siglum: 'here',
  article: article.id,
  span: { start: 10, end: 13 },
  text: 'yes',
  before: '“',
  after: '”.',
};
const other = { ...base, siglum: 'B', article: articleId('b'), text: 'no' };
const report = {
  article: { id: article.id, url },
  witnesses: [{ siglum: 'B', article: { id: articleId('b') } }],
  utterances: [{ id: '10-13', kind: 'substantive', base, variants: [{ readings: [other] }] }],
};
const applied = [{ key: 'dismiss mine' }];
const outcome = { state: 'checked', url, report, decided: { computed: report, applied, hidden: [] } };

const sendMessage = vi.fn(async (_tab: number, { name }: { name: string; argument?: unknown }) => ({
  ok: true,
  value: name === 'compared' ? article : undefined,
}));
const keepDecisions = vi.fn(async (_: unknown, decisions: readonly object[]) => void decisions);
const dropDecisions = vi.fn(async (_: unknown, keys: readonly DecisionKey[]) => void keys);
const writeOutcome = vi.fn(async () => undefined);
const allDecisions = vi.fn(async (): Promise<object[]> => []);
const comparing = vi.fn(async (): Promise<object> => ({ ...outcome, decided: undefined }));
let known: object | null = outcome;
let incognito = false;

vi.mock('../library/store/library.ts', () => ({ openLibrary: async () => ({}) }));
vi.mock('../library/store/decisions.ts', () => ({ allDecisions, keepDecisions, dropDecisions }));
vi.mock('../library/outcome.ts', () => ({
  readOutcome: async () => known,
  isStill: async (_: number, one: object) => one === known,
  writeOutcome,
}));
vi.mock('./comparison.ts', () => ({
  comparison: () => comparing(),
  marksOf: () => ['a mark'],
}));
vi.stubGlobal('navigator', { locks: oneByOne() });
vi.stubGlobal('browser', {
  runtime: { getURL: () => 'extension://own/' },
  tabs: { get: async () => ({ id: 7, url, incognito }), sendMessage },
});

const { decide, decideAndOffer, object, relent } = await import('./deciding.ts');
const sender = { tab: { id: 7 }, url } as Runtime.MessageSender;
const key = (name: string) => name as DecisionKey;

beforeEach(() => {
  vi.clearAllMocks();
  incognito = false;
  known = outcome;
});

/** Locks as the browser gives them: whoever asks for a name waits for those before. */
function oneByOne() {
  const last = new Map<string, Promise<unknown>>();
  return {
    request: (name: string, work: () => Promise<unknown>) => {
      const turn = (last.get(name) ?? Promise.resolve()).then(work);
      last.set(name, turn);
      return turn;
    },
  };
}

describe('a decision', () => {
  it('from a card is kept in the words of the report, and the page painted anew', async () => {
    const kept = await object({ mark: '10-13' as MarkId, reading: { siglum: 'B', start: 10 } }, sender);
    expect(kept).toMatchObject({ state: 'kept' });
    expect(keepDecisions.mock.calls[0]?.[1]).toMatchObject([
      {
        decision: {
          kind: 'split',
          a: { article: article.id, selector: { exact: 'yes' } },
          b: { selector: { exact: 'no' } },
        },
      },
    ]);
    expect(writeOutcome).toHaveBeenCalledOnce();
    expect(sendMessage.mock.calls.at(-1)?.[1]).toMatchObject({ name: 'repaint', argument: ['a mark'] });
  });

  it('of a private window is not kept', async () => {
    incognito = true;
    expect(await decide(7, [])).toEqual({ state: 'refused', reason: 'private' });
    expect(keepDecisions).not.toHaveBeenCalled();
  });

  it('is taken back from a card only where it holds on that page', async () => {
    await relent([key('dismiss mine'), key('dismiss another')], sender);
    expect(dropDecisions.mock.calls[0]?.[1]).toEqual(['dismiss mine']);
  });

  it('about a reading that nobody shows is none', async () => {
    const unknown = { siglum: 'Z', start: 10 };
    await expect(object({ mark: '10-13' as MarkId, reading: unknown }, sender)).rejects.toThrow('reading');
    expect(keepDecisions).not.toHaveBeenCalled();
  });

  it('says nothing of a page that was left while it was compared anew', async () => {
    comparing.mockImplementationOnce(async () => {
      known = null;
      return outcome;
    });
    await decide(7, []);
    expect(writeOutcome).not.toHaveBeenCalled();
    expect(sendMessage.mock.calls.map(([, { name }]) => name)).not.toContain('repaint');
  });

  it('made right after another is compared after it, so that the last word is that of both', async () => {
    let first: (outcome: object) => void = () => {};
    comparing.mockReturnValueOnce(
      new Promise((resolve) => {
        first = resolve;
      }),
    );
    const both = [decide(7, []), decide(7, [])];
    await vi.waitFor(() => expect(comparing).toHaveBeenCalled());
    await new Promise(setImmediate); // all that does not wait for the first has come to its end
    expect(comparing).toHaveBeenCalledOnce();
    first(outcome);
    await Promise.all(both);
    expect(comparing).toHaveBeenCalledTimes(2);
  });

  it('is kept though no rule can be offered', async () => {
    vi.spyOn(console, 'error').mockReturnValueOnce();
    allDecisions.mockRejectedValueOnce(new Error('no library'));
    const selector = { exact: 'yes', prefix: '“', suffix: '”.', start: 99 };
    const dismissal = { kind: 'dismiss', of: { article: article.id, selector } } as const;
    expect(await decideAndOffer(7, [dismissal])).toMatchObject({ state: 'kept' });
  });

  it('is not taken from a page that was not checked', async () => {
    const elsewhere = { ...sender, url: 'https://a.example/2' } as Runtime.MessageSender;
    await expect(object({ mark: '10-13' as MarkId }, elsewhere)).rejects.toThrow('Nothing is known');
  });
});
