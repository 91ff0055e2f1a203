import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from '../browser.ts';
import type { MarkId } from '../core/report.ts';
import { storageArea } from '../library/storage-in-unit-tests.ts';
import type { Breakdown, Extraction } from '../protocol.ts';

const stored = new Map<string, unknown>();
const comparison = vi.fn<() => Promise<object>>();
const create = vi.fn(async (_: object) => undefined);
const style = vi.fn(async () => undefined);
vi.mock('./comparison.ts', () => ({ comparison, marksOf: () => [] }));
vi.mock('./display.ts', () => ({ style }));

/** What the page in the tab answers when it is asked for the address of its visit. */
const visited = vi.fn<() => Promise<unknown>>();

vi.stubGlobal('browser', {
  runtime: { getURL: (path: string) => `extension://own${path}` },
  storage: {
    session: storageArea(stored),
  },
  tabs: { sendMessage: visited, create },
});

const { collate, explain, left, openReading } = await import('./calls.ts');

const url = 'https://a.example/1';
const other = 'https://a.example/2';
const sender = { tab: { id: 7 }, url } as Runtime.MessageSender;
const broken: Breakdown = { kind: 'failed', detail: 'It broke.' };
const reading = (of: string) => ({ state: 'reading', url: of, since: 1 });
const keep = (known: object) => void stored.set('outcome:7', JSON.stringify(known));
const outcome = (): unknown => JSON.parse(String(stored.get('outcome:7') ?? 'null'));

beforeEach(() => {
  vi.clearAllMocks();
  stored.clear();
  visited.mockResolvedValue({ ok: true, value: url });
});

describe('a check', () => {
  it('that breaks down in the page has failed, in the words of the page', async () => {
    keep(reading(url));
    expect(await collate(broken, sender)).toEqual([]);
    expect(outcome()).toEqual({ state: 'refused', url, reason: 'failed', detail: 'It broke.' });
  });

  it.each([
    ['is gone', { ok: false, reason: 'unreachable', detail: '' }],
    ['has moved on', { ok: true, value: null }],
    ['has given way to another that is read', { ok: true, value: other }],
  ])('keeps nothing of a page that %s', async (_, answered) => {
    visited.mockResolvedValue(answered);
    keep(reading(url));
    await collate(broken, sender);
    expect(outcome()).toBeNull();
  });

  const checked = { state: 'checked', url, report: { utterances: [], article: {}, witnesses: [] } };
  const whole = { kind: 'article', article: { id: url, url, text: 'She said “yes”.' } } as Extraction;

  it('stands though the page got no look for its marks, its grant being taken back', async () => {
    comparison.mockResolvedValueOnce(checked);
    style.mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
    await collate(whole, sender);
    expect(outcome()).toEqual(checked);
  });

  it('is forgotten where the page got no look for its marks because it went', async () => {
    comparison.mockResolvedValueOnce(checked);
    style.mockRejectedValueOnce(new Error('No document with this id.'));
    visited.mockResolvedValueOnce({ ok: true, value: url }).mockResolvedValueOnce({ ok: false });
    expect(await collate(whole, sender)).toEqual([]);
    expect(outcome()).toBeNull();
  });

  it('leaves the reading of the next page alone', async () => {
    visited.mockResolvedValue({ ok: true, value: other });
    keep(reading(other));
    await collate(broken, sender);
    expect(outcome()).toEqual(reading(other));
  });
});

describe('a page that was left', () => {
  it('takes its outcome along', async () => {
    keep({ state: 'refused', url, reason: 'empty' });
    await left(undefined, sender);
    expect(outcome()).toBeNull();
  });

  it('does not end a reading', async () => {
    keep(reading(other));
    await left(undefined, sender);
    expect(outcome()).toEqual(reading(other));
  });
});

describe('a card', () => {
  const read = { article: 'b', span: { start: 1, end: 2 }, siglum: 'B' };

  it.each([
    ['opens a reading beside its page', false, { openerTabId: 7 }],
    ['opens it in a window that is not private', true, {}],
  ])('%s', async (_, incognito, opener) => {
    const utterances = [{ id: 'm1', variants: [{ readings: [read] }] }];
    keep({ state: 'checked', url, report: { article: { id: 'a' }, utterances, witnesses: [] } });
    const asking = { ...sender, tab: { id: 7, incognito } } as Runtime.MessageSender;
    await openReading({ mark: 'm1' as MarkId, siglum: 'B' }, asking);
    expect(create).toHaveBeenCalledWith({ url: expect.stringContaining('article=b'), ...opener });
  });

  const utterance = { id: 'm1', variants: [] };
  const report = { article: { id: 'a' }, utterances: [utterance], witnesses: [] };

  it('is explained to the page that was checked, whatever became of its query', async () => {
    keep({ state: 'checked', url, report });
    const asked = { ...sender, url: `${url}?seen=1` };
    expect(await explain('m1' as MarkId, asked)).toMatchObject({ utterance });
  });

  it('is explained where the page has moved by itself, to no other origin', async () => {
    const asking = (shown: string) =>
      ({ ...sender, url: other, tab: { id: 7, url: shown } }) as Runtime.MessageSender;
    keep({ state: 'checked', url, report });
    expect(await explain('m1' as MarkId, asking(url))).toMatchObject({ utterance });
    keep({ state: 'checked', url: 'https://b.example/1', report });
    await expect(explain('m1' as MarkId, asking('https://b.example/1'))).rejects.toThrow('Nothing is known');
  });

  it.each([other, '', undefined])('is not explained to %s', async (from) => {
    keep({ state: 'checked', url, report });
    const asked = { ...sender, url: from } as Runtime.MessageSender;
    await expect(explain('m1' as MarkId, asked)).rejects.toThrow('Nothing is known');
  });
});
