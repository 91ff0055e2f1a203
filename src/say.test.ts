import { afterEach, describe, expect, it, vi } from 'vitest';
import { i18n } from './browser.ts';
import { direction, language, say, sayCount, sayDay, sayList } from './say.ts';

/** A browser in a language, with what the extension has in it. */
function speaks(asked: string, texts: Readonly<Record<string, string>>): void {
  vi.spyOn(i18n, 'getUILanguage').mockReturnValue(asked);
  vi.spyOn(i18n, 'getMessage').mockImplementation((name, given) => {
    const text = texts[name];
    return text === undefined ? '' : [text, ...[given ?? []].flat()].join('|');
  });
}

afterEach(() => void vi.restoreAllMocks());

describe('a text', () => {
  it('is said in English where there is no browser', () => {
    expect(say('card.position', 3, 12)).toBe('3 of 12');
    expect(sayCount('report.identical', 1)).toBe('1 quotation printed alike');
    expect(sayCount('report.identical', 1200)).toBe('1,200 quotations printed alike');
  });

  it('is asked for by a name without dots and hyphens', () => {
    speaks('en', { report_this_page: 'Here' });
    expect(say('report.this-page')).toBe('Here');
  });

  it.each([
    [0, 'none'],
    [1, 'one'],
    [2, 'two'],
    [5, 'some'],
    [11, 'a lot'],
    [100, 'the rest'],
  ])('takes the form that Arabic has for %i', (count, form) => {
    const forms = { zero: 'none', one: 'one', two: 'two', few: 'some', many: 'a lot', other: 'the rest' };
    const texts = Object.entries(forms).map(([name, text]) => [`report_identical_${name}`, text]);
    speaks('ar', { common_language: 'ar', ...Object.fromEntries(texts) });
    expect(sayCount('report.identical', count).split('|')[0]).toBe(form);
  });

  it('takes the general form where the one it wants is missing', () => {
    speaks('fr', { common_language: 'fr', report_identical_other: 'tout' });
    expect(sayCount('report.identical', 1)).toBe('tout|1');
  });
});

describe('the language', () => {
  it('is the browser’s, with its region, where there are texts in it', () => {
    speaks('de-CH', { common_language: 'de' });
    expect(language()).toBe('de-CH');
    expect(sayList(['A', 'B', 'C'])).toBe('A, B und C');
  });

  it('is that of the texts where the browser has another', () => {
    speaks('ja', { common_language: 'en' });
    expect(language()).toBe('en');
    expect(sayDay(new Date('2021-05-19'))).toBe('May 19, 2021');
  });

  it('runs the way that its texts say', () => {
    expect(direction()).toBe('ltr');
    speaks('ar', { common_direction: 'rtl' });
    expect(direction()).toBe('rtl');
  });

  it('keeps what is put in apart where it runs from right to left', () => {
    speaks('ar', { common_direction: 'rtl', common_titled: 'T' });
    expect(say('common.titled', 'A (B).')).toBe('T|\u2068A (B).\u2069');
    speaks('de', { common_direction: 'ltr', common_titled: 'T' });
    expect(say('common.titled', 'A (B).')).toBe('T|A (B).');
  });
});
