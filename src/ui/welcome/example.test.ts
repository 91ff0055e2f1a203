import { expect, test } from 'vitest';
import { loadLexicon } from '../../cli/lexicon.ts';
import { readSeeds } from '../../cli/seeds.ts';
import { study } from '../../core/crosscheck.ts';
import { fold, paragraphs, slice } from '../../core/text.ts';
import { exampleOf } from './example.ts';

const dossiers = readSeeds().flatMap(({ articles }) => articles.map(study));
const { article, paragraphs: shown, report } = exampleOf(dossiers, loadLexicon());
const whole = dossiers.find((one) => one.article.id === article.id)!.article;

test('prints paragraphs of the article as they stand there, in their order', () => {
  const all = paragraphs(whole.text).map((span) => slice(whole.text, span));
  const places = shown.map(({ text }) => all.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(shown.map(({ afterGap }) => afterGap)).toEqual(
    places.map((place, i) => i > 0 && place !== places[i - 1]! + 1),
  );
});

test('leaves out the headline, which stands above them', () => {
  expect(shown.map(({ text }) => fold(text))).not.toContain(fold(whole.title ?? ''));
});

test('shows something to see: others print several of its quotations differently', () => {
  expect(report.counts.substantive).toBeGreaterThanOrEqual(3);
  expect(report.witnesses.length).toBeGreaterThanOrEqual(3);
});

test('points with every mark at the words of a quotation in the excerpt', () => {
  for (const { base } of report.utterances) expect(slice(article.text, base.span)).toBe(base.text);
});
