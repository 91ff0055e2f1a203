import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { locate, type Trail, trailOf } from './trail.ts';

const documentOf = (body: string): Document => parseHTML(`<html><body>${body}</body></html>`).document;
const trailIn = (document: Document): Trail => trailOf(document.body, (text) => text);
const printed = (body: string): string => trailIn(documentOf(body)).text;
const letters = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '');

describe('prints the text as a reader sees it', () => {
  const cases: readonly [name: string, html: string, text: string][] = [
    ['paragraphs by newline, never glued', '<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
    ['inline elements without a gap', '<p>un<b>believ</b>able</p>', 'unbelievable'],
    ['one space where the source breaks lines', '<p>one\n      two\tthree</p>', 'one two three'],
    ['one space across nested elements', '<p>he <i>said <b> it</b></i> </p>', 'he said it'],
    ['no space at the edges of blocks', '<div> <p> One </p>\n <p>Two</p> </div>', 'One\nTwo'],
    ['entities by what they stand for', '<p>AT&amp;T &#8220;said&#8221; &lt;so&gt;</p>', 'AT&T “said” <so>'],
    ['no-break spaces as spaces', '<p>$3&nbsp;million&nbsp; more</p>', '$3 million more'],
    ['nothing for soft hyphens and zero-width spaces', '<p>exe&shy;cu&#8203;tioner</p>', 'executioner'],
    ['curly and straight marks as they are', '<p>“One” and "two"</p>', '“One” and "two"'],
    ['line breaks as lines', '<p>One<br>two<br><br>three</p>', 'One\ntwo\nthree'],
    ['table cells apart', '<table><tr><td>One<td>two<tr><td>three</table>', 'One\ntwo\nthree'],
    ['list items apart', '<ul><li>One<li>two</ul>', 'One\ntwo'],
    ['text beside blocks apart from them', 'before<p>within</p>after', 'before\nwithin\nafter'],
    ['lines of preformatted text joined, blank lines kept', '<pre>one\ntwo\n\nthree</pre>', 'one two\nthree'],
    ['no ruby glosses', '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字</p>', '漢字'],
    ['no scripts', '<p>One</p><script>“two”</script><p>three</p>', 'One\nthree'],
    ['no styles', '<p>One<style>p { color: red }</style> two</p>', 'One two'],
    ['no noscript', '<p>One</p><noscript>“two”</noscript>', 'One'],
    ['no templates', '<p>One</p><template><p>two</p></template>', 'One'],
    ['no controls', '<p>One <button>Share</button><select><option>x</select> two</p>', 'One two'],
    [
      'the marks that browsers print around <q>',
      '<p>He said <q>so <q>it</q> is</q>.</p>',
      'He said “so ‘it’ is”.',
    ],
    ['no second marks where the page wrote its own', '<p>“<q>so</q>” and <q>«la»</q></p>', '“so” and «la»'],
    ['right-to-left text in reading order', '<p dir="rtl">قال: "نعم"</p>', 'قال: "نعم"'],
    ['nothing where there is nothing', '<p> </p><div><br></div>', ''],
  ];
  test.each(cases)('%s', (_, html, text) => {
    expect(printed(html)).toBe(text);
  });

  test('copes with lone surrogates', () => {
    const document = documentOf('<p>x</p>');
    document.querySelector('p')!.textContent = 'a \ud800 b\udc00';
    expect(trailIn(document).text).toBe('a \ud800 b\udc00');
  });
});

describe('knows the way back', () => {
  const words = (trail: Trail, wanted: string) => {
    const start = trail.text.indexOf(wanted);
    return locate(trail, { start, end: start + wanted.length });
  };

  test('gives one stretch for each text node that the words stand in', () => {
    const trail = trailIn(documentOf('<p>He said “it is <b>no</b> secret” twice</p>'));
    const found = words(trail, 'it is no secret')!;
    expect(found.map(({ node, start, end }) => node.data.slice(start, end))).toEqual([
      'it is ',
      'no',
      ' secret',
    ]);
  });

  test('keeps white space inside a stretch and leaves it out at its ends', () => {
    const trail = trailIn(documentOf('<p>say \n\n it   all \n now</p>'));
    const [found, ...others] = words(trail, 'it all')!;
    expect(others).toEqual([]);
    expect(found!.node.data.slice(found!.start, found!.end)).toBe('it   all');
  });

  test('copes with empty and adjacent text nodes', () => {
    const document = documentOf('<p></p>');
    const paragraph = document.querySelector('p')!;
    for (const text of ['no sec', '', 'ret', ' ', 'at all']) paragraph.append(document.createTextNode(text));
    const found = words(trailIn(document), 'secret at')!;
    expect(found.map(({ node, start, end }) => node.data.slice(start, end))).toEqual([
      'sec',
      'ret',
      ' ',
      'at',
    ]);
  });

  test('says so when a node no longer holds the words', () => {
    const document = documentOf('<p>no secret</p>');
    const trail = trailIn(document);
    (document.querySelector('p')!.firstChild as Text).data = 'no sceret';
    expect(words(trail, 'secret')).toBeNull();
  });

  test('says so when a node has left the page', () => {
    const document = documentOf('<p>no secret</p>');
    const trail = trailIn(document);
    document.querySelector('p')!.remove();
    expect(words(trail, 'secret')).toBeNull();
  });

  test('has none for words that stand in no node', () => {
    const trail = trailIn(documentOf('<p>a <q>b</q></p>'));
    expect(words(trail, '“')).toBeNull();
  });
});

type Tree = string | { readonly tag: string; readonly inside: readonly Tree[] };

const { tree } = fc.letrec<{ tree: Tree; element: Tree; text: string }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, tie('text'), tie('element')),
  element: fc.record({
    tag: fc.constantFrom('p', 'div', 'b', 'a', 'span', 'br', 'li', 'td', 'pre', 'q', 'script', 'ruby', 'rt'),
    inside: fc.array(tie('tree'), { maxLength: 5 }),
  }),
  text: fc
    .array(
      fc.constantFrom(
        'a',
        'B',
        '“',
        '”',
        ' ',
        '\n',
        '\t',
        '\u00a0',
        '\u00ad',
        '\u200b',
        'é',
        '😀',
        '\ud83d',
        '.',
      ),
    )
    .map((characters) => characters.join('')),
}));

function grow(
  document: Document,
  { trees }: { trees: readonly Tree[] },
  under: Element = document.body,
): Document {
  for (const one of trees) {
    if (typeof one === 'string') under.append(document.createTextNode(one));
    else {
      const element = document.createElement(one.tag);
      under.append(element);
      grow(document, { trees: one.inside }, element);
    }
  }
  return document;
}

const trees = fc.record({ trees: fc.array(tree, { maxLength: 8 }) });

describe('in any tree', () => {
  test('white space stands alone, and never at the edges', () => {
    fc.assert(
      fc.property(trees, (grown) => {
        const { text } = trailIn(grow(documentOf(''), grown));
        expect(text).not.toMatch(/\s\s|^\s|\s$/);
        expect(text).not.toMatch(/[\u00ad\u200b]/);
      }),
    );
  });

  test('runs are in order, apart, and hold what the text says', () => {
    fc.assert(
      fc.property(trees, (grown) => {
        const { text, runs } = trailIn(grow(documentOf(''), grown));
        let end = 0;
        for (const { start, length, node, offset } of runs) {
          expect(start).toBeGreaterThanOrEqual(end);
          end = start + length;
          expect(node.data.slice(offset, offset + length).replace(/\s/g, ' ')).toBe(text.slice(start, end));
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('every span leads back to nodes that hold its words and nothing else', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.nat(), (grown, from, length) => {
        const trail = trailIn(grow(documentOf(''), grown));
        const start = trail.text.length ? from % trail.text.length : 0;
        const end = Math.min(trail.text.length, start + 1 + (length % 40));
        const mapped = trail.runs.map((run) => {
          const low = Math.max(run.start, start);
          return low < end ? trail.text.slice(low, Math.max(low, Math.min(run.start + run.length, end))) : '';
        });
        const found = locate(trail, { start, end }) ?? [];
        const joined = found.map(({ node, start, end }) => node.data.slice(start, end)).join('');
        expect(letters(joined)).toBe(letters(mapped.join('')));
        // What no node holds are the marks around <q> and line breaks.
        expect(letters(trail.text.slice(start, end)).replace(/[“”‘’]/g, '')).toBe(
          letters(joined).replace(/[“”‘’]/g, ''),
        );
      }),
    );
  });
});
