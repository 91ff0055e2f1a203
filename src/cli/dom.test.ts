import { expect, test } from 'vitest';
import { documentOf, textOf } from './dom.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const cases: readonly [name: string, bytes: Uint8Array, text: string][] = [
  ['UTF-8 that says nothing', Buffer.from('“größer”'), '“größer”'],
  ['UTF-8 by its mark', Buffer.from('\ufeff<p>größer'), '<p>größer'],
  ['UTF-16 by its mark', Buffer.from('\ufeff<p>größer', 'utf16le'), '<p>größer'],
  ['Latin 1 that says nothing', latin('<p>größer'), '<p>größer'],
  ['a stated charset', latin('<meta charset="iso-8859-1"><p>größer'), '<meta charset="iso-8859-1"><p>größer'],
  [
    'a charset in the old form',
    Buffer.concat([
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'),
      Buffer.from([0xcf]),
    ]),
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">П',
  ],
  [
    'a charset that does not exist',
    Buffer.from('<meta charset="nonsense">größer'),
    '<meta charset="nonsense">größer',
  ],
  ['UTF-16 that it cannot be', Buffer.from('<meta charset="utf-16">größer'), '<meta charset="utf-16">größer'],
];
test.each(cases)('decodes %s', (_, bytes, text) => {
  expect(textOf(bytes)).toBe(text);
});

test('takes a page that leaves out its html element', async () => {
  const document = await documentOf(Buffer.from('<p>One<p>Two'));
  expect(document.body.textContent).toBe('OneTwo');
  expect(document.documentElement.nodeName).toBe('HTML');
});
