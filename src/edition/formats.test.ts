import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../cli/lexicon.ts';
import { readSeeds } from '../cli/seeds.ts';
import { type Article, articleId } from '../core/article.ts';
import { crosscheck, study } from '../core/crosscheck.ts';
import type { Report } from '../core/report.ts';
import { annotations } from './annotations.ts';
import { bibliography } from './bibliography.ts';
import { csl } from './csl.ts';
import { COLUMNS, csv, safeCell, textOfCell } from './csv.ts';
import type { Texts } from './edition.ts';
import { fragment } from './fragment.ts';
import { markdown } from './markdown.ts';
import { legible, markup, scriptJson } from './markup.ts';
import { plainText } from './plain.ts';
import { findingSheet, sheetOf } from './sheet.ts';
import { tei } from './tei.ts';

const LEXICON = loadLexicon();
const BODY =
  'Harbour engineer Marta Quill told the Ambleford council on Tuesday that the Tarn estuary barrier was “a dangerous gamble with public money”.\nThe barrier across the Tarn estuary has been closed since the February flood.';
const HOSTILE =
  '=HYPERLINK("x") </script> “q”, \'r\' & {b} \\n\r\nTY  - HACK\n@article{z} \u202e\u0007\ud800 שלום';

function checkOf(
  here: Article,
  others: readonly Article[],
): { readonly report: Report; readonly texts: Texts } {
  return {
    report: crosscheck(study(here), others.map(study), LEXICON),
    texts: new Map([here, ...others].map(({ id, text }) => [id, text])),
  };
}

const hostile = (name: string) =>
  checkOf(
    {
      id: articleId(`a${name}`),
      text: `😀 ${BODY}`,
      title: name,
      outlet: name,
      url: `https://x.example/${name}`,
    },
    [
      {
        id: articleId('b'),
        text: `${BODY.replace('a dangerous', '=a reckless')}`,
        ...{ title: name, outlet: 'Echo', byline: name, published: '2024-03-05T10:00:00Z', language: name },
      },
    ],
  );

const [STORY] = readSeeds();
const SEEDS = STORY!.articles.map((article, at) =>
  checkOf(
    article,
    STORY!.articles.filter((_, other) => other !== at),
  ),
);
const EVERY = [...SEEDS, hostile(HOSTILE)];

/** Strings of the kind that break formats: quotes, markup, controls, formulas, halves of characters. */
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'=+-@\'";,|\t\r\n<>&]\\{}%$#~^_\0\u2028\u202e\ud800\udc00\ufeffאa '),
    fc.string({ unit: 'binary', maxLength: 1, minLength: 1 }),
  ),
  maxLength: 40,
});

/** A reader of RFC 4180 that knows nothing of the writer. */
function parseCsv(table: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let found = cells.exec(table); found && cells.lastIndex <= table.length; found = cells.exec(table)) {
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === '\r\n') rows.push([]);
    if (found[3] === '' || cells.lastIndex === table.length) break;
  }
  return rows.filter((row) => row.length > 0);
}

describe('the table', () => {
  it.each(EVERY.map(({ report }) => [report.article.id.slice(0, 20), report] as const))(
    'has a row for each reading of %s',
    (_, report) => {
      const [head, ...rows] = parseCsv(csv([report]));
      const readings = report.utterances.flatMap(({ base, variants }) => [
        base,
        ...variants.flatMap((one) => one.readings),
      ]);
      expect(head).toEqual(COLUMNS);
      expect(rows.every((row) => row.length === COLUMNS.length)).toBe(true);
      const text = COLUMNS.indexOf('text');
      expect(rows.map((row) => textOfCell(row[text]!))).toEqual(
        readings.map((reading) => legible(reading.text)),
      );
    },
  );

  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', ' =1', '＝1', 'a;=1', 'a\n@b'])(
    'lets no spreadsheet compute %j',
    (text) => {
      for (const part of safeCell(text).split(/[;\t\r\n]/)) expect(part).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    },
  );

  it('gives back every text that was made safe', () => {
    fc.assert(fc.property(nasty, (text) => textOfCell(safeCell(text)) === text));
  });

  it('gives back hostile titles', () => {
    fc.assert(
      fc.property(nasty, (title) => {
        const rows = parseCsv(csv([hostile(title).report]));
        expect(textOfCell(rows[1]![COLUMNS.indexOf('title')]!)).toBe(legible(title));
      }),
      { numRuns: 40 },
    );
  });
});

const XML_PART =
  /<\?xml[^?]*\?>|<(\/?)([A-Za-z][\w:.-]*)((?: [A-Za-z][\w:.-]*="[^"<]*")*)(\/?)>|[^<&]+|&(?:amp|lt|gt|quot|#\d+);/y;

/** Whether a text is XML as far as we use it: nothing but tags that close in turn, references and plain characters. */
function isWellFormed(text: string): boolean {
  const open: string[] = [];
  for (XML_PART.lastIndex = 0; XML_PART.lastIndex < text.length; ) {
    const part = XML_PART.exec(text);
    if (!part || (part[3] ?? '').replace(/&(?:amp|lt|gt|quot|#\d+);/g, '').includes('&')) return false;
    const [, closing, name, , empty] = part;
    if (name !== undefined && closing && open.pop() !== name) return false;
    if (name !== undefined && !closing && !empty) open.push(name);
  }
  return open.length === 0 && !/[^\P{Cc}\t\n\r\x7f-\x9f]|\p{Cs}|[\ufffe\uffff]/u.test(text);
}

describe('the critical apparatus', () => {
  it.each(['<a>', '<a></b>', '<a b="&"/>', 'a & b', "<a b='c'/>", '<a>\u0000</a>', 'a < b'])(
    'is not well-formed as %j',
    (text) => {
      expect(isWellFormed(text)).toBe(false);
    },
  );

  it.each(EVERY.map(({ report }) => [report.article.id.slice(0, 20), report] as const))(
    'of %s is well-formed',
    (_, report) => {
      const printed = tei(report, '2026-11-22');
      expect(isWellFormed(printed)).toBe(true);
      const document = new DOMParser().parseFromString(printed, 'text/xml');
      const witnesses = [...document.querySelectorAll('listWit > witness')];
      expect(witnesses).toHaveLength(report.witnesses.length + 1);
      expect([...document.querySelectorAll('body > p > app')]).toHaveLength(report.utterances.length);
      const ids = witnesses.map((one) => `#${one.getAttribute('xml:id')}`);
      expect(new Set(ids).size).toBe(ids.length);
      const pointed = [...printed.matchAll(/ wit="([^"]*)"/g)].flatMap(([, wit = '']) => wit.split(' '));
      expect(pointed.filter((pointer) => !ids.includes(pointer))).toEqual([]);
    },
  );

  it('has one lem an utterance, the base, and a rdg for each group of the others', () => {
    const { report } = SEEDS[3]!;
    const printed = tei(report);
    expect(printed.match(/<lem wit="#here">/g)).toHaveLength(report.utterances.length);
    expect(printed.match(/<rdg /g)).toHaveLength(
      report.utterances.flatMap(({ variants }) => variants).length,
    );
    expect(printed).toContain('<seg type="changed">executioner</seg>');
    expect(printed).not.toMatch(/>[^<]*correct(?! reading)/);
  });

  it('keeps every text that is put into markup', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const printed = markup`<a b="${text}">${text}</a>`.markup;
        expect(isWellFormed(printed)).toBe(true);
        expect(decoded(/<a b="([^"]*)">/.exec(printed)![1]!)).toBe(legible(text));
        expect(decoded(/>([^<]*)<\/a>/.exec(printed)![1]!)).toBe(legible(text));
      }),
    );
  });
});

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : NAMED[name]!,
  );

describe('data in a page', () => {
  it('is the same value and cannot end its block', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.constantFrom('</script>', '<!--<script', ']]>')), (text) => {
        const { markup: printed } = scriptJson({ [text]: text });
        expect(printed).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(printed)).toEqual({ [text]: text });
      }),
    );
  });
});

describe('the web annotations', () => {
  it.each(EVERY.map((check) => [check.report.article.id.slice(0, 20), check] as const))(
    'of %s have the form of the model',
    (_, check) => {
      const collection = JSON.parse(JSON.stringify(annotations({ ...check, made: '2026-11-22' })));
      expect(collection).toMatchObject({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'AnnotationCollection',
      });
      const { items } = collection.first;
      expect(collection.total).toBe(items.length);
      for (const { id, type, target, body, created } of items) {
        expect(type).toBe('Annotation');
        expect(created).toBe('2026-11-22T00:00:00Z');
        expect(isIri(id)).toBe(true);
        for (const part of [target, ...body]) {
          if (part.type === 'TextualBody') expect(part.value).toEqual(expect.any(String));
          else {
            expect(part.type).toBe('SpecificResource');
            expect(isIri(part.source)).toBe(true);
            expect(part.selector.map((one: { type: string }) => one.type)).toEqual([
              'TextQuoteSelector',
              'TextPositionSelector',
            ]);
          }
        }
      }
      expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(items.length);
    },
  );

  it('point by characters, not by units, at the words that they quote', () => {
    const check = hostile('Title');
    const text = [...check.texts.get(check.report.article.id)!];
    for (const { target } of annotations(check).first.items) {
      const [quote, position] = target.selector as unknown as readonly [
        { exact: string; prefix: string },
        { start: number; end: number },
      ];
      expect(text.slice(position.start, position.end).join('')).toBe(quote.exact);
      expect(text.slice(0, position.start).join('').endsWith(quote.prefix)).toBe(true);
    }
  });

  it('quote without positions where the text is not at hand', () => {
    const [first] = annotations({ report: SEEDS[0]!.report, texts: new Map() }).first.items;
    expect(first!.target.selector.map(({ type }) => type)).toEqual(['TextQuoteSelector']);
    expect(first).not.toHaveProperty('created');
  });
});

const isIri = (text: string): boolean => /^(?:https?:\/\/|urn:)[^\s"<>\\^`{|}]+$/.test(text);

describe('the citations', () => {
  it('name every article once', () => {
    const { report } = SEEDS[0]!;
    const items = csl(report, '2026-11-22');
    expect(items).toHaveLength(report.witnesses.length + 1);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items[1]).toMatchObject({
      type: 'article-newspaper',
      accessed: { 'date-parts': [[2026, 11, 22]] },
    });
  });

  it('are entries of BibTeX that a hostile title does not break open', () => {
    const printed = bibliography(csl(hostile(HOSTILE).report), 'bibtex');
    expect(printed.match(/^@/gm)).toHaveLength(2);
    let depth = 0;
    for (const [sign] of printed.matchAll(/[{}]/g)) {
      depth += sign === '{' ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(printed).toContain('Echo');
  });

  it('are records of RIS that a hostile title does not break open', () => {
    const printed = bibliography(csl(hostile(HOSTILE).report), 'ris');
    expect(printed.match(/^TY {2}- NEWS$/gm)).toHaveLength(2);
    expect(printed.match(/^TY {2}-/gm)).toHaveLength(2);
    expect(printed.match(/^ER {2}-/gm)).toHaveLength(2);
    expect(printed).toMatch(/^AU {2}- =HYPERLINK/m);
    expect(printed).toMatch(/^UR {2}- https:\/\/x\.example\//m);
  });
});

describe('what is copied', () => {
  const { report } = SEEDS[3]!;
  const finding = report.utterances.find(({ base }) => base.text.startsWith('executioner'))!;

  it('holds one finding alone, with the outlets that print it', () => {
    const sheet = findingSheet(report, finding.id)!;
    for (const copied of [plainText(sheet), markdown(sheet), fragment(sheet)]) {
      expect(copied).toContain('executioner');
      expect(copied).toContain('The Straits Times');
      expect(copied).not.toContain('Bloomberg');
      expect(copied).not.toContain('anticipated');
    }
    expect(findingSheet(report, 'nowhere' as typeof finding.id)).toBeNull();
  });

  it('says in plain text what differs', () => {
    expect(plainText(sheetOf(report))).toMatch(
      /- here: .*“\[executioner\],”.*\n- ST: .*“\[killer\]”.*\(Words swapped\)/,
    );
  });

  it('has no line in plain text that a text begins, and no control', () => {
    const { report: bad } = hostile(`${HOSTILE}\n- ST: “forged”`);
    const copied = plainText(sheetOf(bad));
    expect(copied).not.toMatch(/^- ST: “forged”/m);
    expect(copied).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
  });

  it('is HTML in which nothing of the article is markup', () => {
    const copied = fragment(sheetOf(hostile('<img src=x onerror=alert(1)>').report));
    expect(copied).not.toContain('<img');
    expect(copied).toContain('&lt;img');
    expect(copied).not.toMatch(/href="(?!https?:)/);
  });
});
