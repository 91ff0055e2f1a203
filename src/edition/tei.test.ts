import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { loadLexicon } from '../cli/lexicon.ts';
import { readSeeds } from '../cli/seeds.ts';
import { crosscheck, study } from '../core/crosscheck.ts';
import type { Report } from '../core/report.ts';
import { tei } from './tei.ts';

const GRAMMAR = readFileSync(join(import.meta.dirname, 'tei.rng'), 'utf8');
const lexicon = loadLexicon();
const dossiers = readSeeds().flatMap(({ articles }) => articles.map(study));
const reports: readonly Report[] = dossiers.map((here) => crosscheck(here, dossiers, lexicon));

/** What a real parser and validator find. The validator also holds names of elements to be unique where they must. */
async function faults(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml, schema: GRAMMAR, extension: 'relaxng' });
  return errors.map(({ rawMessage }) => rawMessage);
}

const hostile = '<a b="c">&amp;</a> ]]> \u0000 \ud800 ‮';

describe('the critical apparatus', () => {
  it.each(reports.map((report) => [report.article.id, report] as const))(
    'of %s fits the schema of the TEI',
    async (_, report) => {
      expect(report.utterances.length).toBeGreaterThan(0);
      expect(await faults(tei(report, '2026-11-22T10:00:00Z'))).toEqual([]);
    },
  );

  it('fits it without quotations, without a date, and whatever texts and names hold', async () => {
    const [report] = reports;
    const article = {
      ...report!.article,
      title: hostile,
      byline: hostile,
      published: 'last week',
      url: hostile,
      language: '*',
    };
    expect(await faults(tei({ ...report!, article, utterances: [], witnesses: [] }))).toEqual([]);
    const utterances = report!.utterances.map((one) => ({ ...one, base: { ...one.base, text: hostile } }));
    expect(await faults(tei({ ...report!, article, utterances }))).toEqual([]);
  });

  it.each([
    ['a reading before the lemma', /(<lem .*?<\/lem>)(.*?)(<rdg .*?<\/rdg>)/s, '$3$2$1'],
    ['a witness that is not pointed to', / wit="#here"/, ' wit="here"'],
    ['a date that is none', /<date when="[^"]*"/, '<date when="May"'],
    ['an element of another kind', /<seg type="changed">/, '<mark type="changed">'],
    ['two witnesses of one name', /xml:id="w2"/, 'xml:id="w1"'],
  ])('does not fit it with %s', async (_, from, to) => {
    const printed = reports.map((report) => tei(report, '2026-11-22')).find((one) => from.test(one))!;
    expect(await faults(printed.replace(from, to))).not.toEqual([]);
  });

  it('tells who is silent right behind the lemma, which a remark without a target is about', () => {
    const printed = reports.map((report) => tei(report)).join('');
    expect(printed).toMatch(/<\/lem><witDetail wit="#w\d[^>]*" type="silent">/);
    expect(printed).not.toMatch(/<\/(?:rdg|note)><witDetail/);
  });
});
