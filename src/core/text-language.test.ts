import { expect, test } from 'vitest';
import { articleId } from './article.ts';
import { languageIn, languageOfText, withLanguage } from './text-language.ts';

const TEXTS: Readonly<Record<string, string>> = {
  en: 'The ferry left the quay at noon and the captain said that it was late for the first time this year. ',
  de: 'Die Fähre legte am Mittag vom Kai ab und der Kapitän sagte, dass sie nicht zum ersten Mal auf sich warten ließ. ',
  fr: 'Le bac a quitté le quai à midi et le capitaine a dit que les passagers sont arrivés en retard pour une fois dans la saison. ',
  es: 'El barco salió del muelle al mediodía y el capitán dijo que los pasajeros llegaron tarde por una vez con la marea. ',
  pt: 'O barco saiu do cais ao meio-dia e o capitão disse que os passageiros não chegaram com uma hora de atraso na viagem. ',
  it: 'Il traghetto ha lasciato il molo e il capitano ha detto che è la prima volta della stagione che non parte di mattina. ',
  nl: 'De veerboot verliet het dok en de kapitein zei dat het niet van hem was, maar dat een storm op zee ook voor hen is. ',
  id: 'Kapal itu meninggalkan dermaga dan kapten berkata bahwa ini tidak akan terlambat dalam perjalanan yang pertama untuk kota. ',
};

test.each(Object.entries(TEXTS))('tells %s by its commonest words', (code, text) => {
  expect(languageOfText(text.repeat(4))).toBe(code);
});

test('says nothing of what is short, or made up of names and figures', () => {
  expect(languageOfText(TEXTS.en!)).toBeUndefined();
  expect(languageOfText('Rockledge 14 11 6 15 — Palm Bay 18 22 13 '.repeat(40))).toBeUndefined();
});

test('what a page states stands, unless its text speaks against it', () => {
  const german = TEXTS.de!.repeat(4);
  expect(languageIn(german, 'de-AT')).toBe('de-AT');
  expect(languageIn(german, 'en')).toBe('de');
  expect(languageIn(german, undefined)).toBe('de');
  expect(languageIn(german, 'gsw')).toBe('gsw');
  expect(languageIn('', 'en')).toBe('en');
});

test('an article that states no language has that of its text, but for English', () => {
  const article = (code: string, stated?: string) =>
    withLanguage({
      id: articleId('a'),
      text: (TEXTS[code] ?? '').repeat(4),
      ...(stated && { language: stated }),
    });
  expect(article('de').language).toBe('de');
  expect(article('de', 'fr').language).toBe('fr');
  expect(article('en')).not.toHaveProperty('language');
});
