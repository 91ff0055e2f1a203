import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { readSeeds } from '../cli/seeds.ts';
import { type Article, articleId } from '../core/article.ts';
import { crosscheck, study } from '../core/crosscheck.ts';
import { type Edition, editionJson, editionOf, type Hash, type Making, reportOf } from './edition.ts';
import { reportPage } from './page.ts';
import { PAGE_STYLE, PAGE_STYLE_HASH } from './page-style.ts';
import { dataOfPage, isEdition, type Means, verify } from './verification.ts';

const hash: Hash = async (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const schema = JSON.parse(readFileSync(new URL('./report.schema.json', import.meta.url), 'utf8'));
const fits = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true }).compile(
  schema,
);

function faults(value: unknown): unknown {
  fits(value);
  return fits.errors ?? [];
}

function makingOf(here: Article, others: readonly Article[]): Making {
  const report = crosscheck(study(here), others.map(study));
  const texts = new Map([here, ...others].map(({ id, text }) => [id, text]));
  return { report, texts, withTexts: true, made: '2026-11-22' };
}

const SEEDS = readSeeds().flatMap(({ articles }) => articles);
const seedMaking = (at: number): Making =>
  makingOf(
    SEEDS[at]!,
    SEEDS.filter((_, other) => other !== at),
  );

const HOSTILE =
  "</script><script>alert(1)</script> “x”, 'y' &amp; <!-- ]]> \r\n\u2028=1+1 \ud800 \u202e\0 שלום";
const BODY =
  'Harbour engineer Marta Quill told the Ambleford council on Tuesday that the Tarn estuary barrier was “a dangerous gamble with public money”.\nThe barrier across the Tarn estuary has been closed since the February flood.';
const hostile = (): Making =>
  makingOf(
    {
      id: articleId(`a ${HOSTILE}`),
      text: `${BODY}\n${HOSTILE}`,
      title: HOSTILE,
      outlet: HOSTILE,
      url: 'javascript:alert(1)',
    },
    [
      {
        id: articleId('b'),
        text: BODY.replace('dangerous', 'reckless </script>'),
        title: `=${HOSTILE}`,
        byline: HOSTILE,
        published: HOSTILE,
        language: HOSTILE,
      },
    ],
  );

const given = (
  texts: Making['texts'],
  names: readonly string[] = [...texts.keys()],
): Promise<Means['texts']> =>
  Promise.all(
    names.map(async (name): Promise<[string, string]> => {
      const text = texts.get(articleId(name))!;
      return [await hash(text), text];
    }),
  ).then((entries) => new Map(entries));

describe('an edition', () => {
  it.each(SEEDS.map(({ id }, at) => [id, at] as const))('of %s fits the published schema', async (_, at) => {
    expect(faults(JSON.parse(editionJson(await editionOf(seedMaking(at), hash))))).toEqual([]);
  });

  it('fits the schema with hostile names, without texts and with decisions', async () => {
    const decisions = [{ decision: 'Not the same utterance', siglum: 'B', note: HOSTILE }];
    const edition = await editionOf({ ...hostile(), withTexts: false, decisions }, hash);
    expect(faults(JSON.parse(editionJson(edition)))).toEqual([]);
  });

  it.each([
    ['a report without a colophon', ({ colophon: _, ...rest }: Edition) => rest],
    ['a card that holds the text', (e: Edition) => ({ ...e, article: { ...e.article, text: 'x' } })],
    ['an unknown kind', (e: Edition) => ({ ...e, utterances: [{ ...e.utterances[0], kind: 'wrong' }] })],
    ['another version', (e: Edition) => ({ ...e, colophon: { ...e.colophon, version: 2 } })],
    [
      'a hash that is none',
      (e: Edition) => ({ ...e, colophon: { ...e.colophon, texts: [{ siglum: 'here', sha256: 'x' }] } }),
    ],
  ])('is not to be mistaken for %s', async (_, spoil) => {
    expect(faults(spoil(await editionOf(seedMaking(0), hash)))).not.toEqual([]);
  });

  it('is the report with a colophon, hashes always and texts by choice', async () => {
    const making = seedMaking(1);
    const [bare, full] = [
      await editionOf({ ...making, withTexts: false }, hash),
      await editionOf(making, hash),
    ];
    expect(reportOf(full)).toEqual(making.report);
    expect(bare.colophon.texts.map(({ sha256 }) => sha256)).toEqual(
      full.colophon.texts.map(({ sha256 }) => sha256),
    );
    expect(editionJson(bare)).not.toContain(SEEDS[1]!.text.slice(-60));
    expect(full.colophon.texts[0]!.text).toBe(SEEDS[1]!.text);
  });
});

describe('the bytes of an edition', () => {
  /** As a browser's storage does it. */
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).reverse();
    return Object.fromEntries(members.map(([name, member]) => [name, shuffled(member)]));
  };

  it('are the same in whatever order the members of the report come', async () => {
    const making = seedMaking(3);
    const edition = await editionOf(making, hash);
    const other = await editionOf(
      { ...making, report: shuffled(making.report) as typeof making.report },
      hash,
    );
    expect(editionJson(other)).toBe(editionJson(edition));
    expect(reportPage(other)).toBe(reportPage(edition));
  });
});

describe('the printable report', () => {
  it('lets no text out of its place, loads nothing and runs nothing', async () => {
    const page = reportPage(await editionOf(hostile(), hash));
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<\/script>/g)).toHaveLength(1);
    expect(page).not.toMatch(/<!--|<[a-z]+[^>]* (?:src|on[a-z]+)=|href="javascript/i);
    expect(page).toContain('content="default-src &#39;none&#39;; style-src');
    expect(page).not.toMatch(/\p{Cs}/u);
  });

  it('names its style in its policy', () => {
    const found = createHash('sha256').update(PAGE_STYLE).digest('base64');
    expect(PAGE_STYLE_HASH).toBe(`sha256-${found}`);
  });

  it('holds the edition as data', async () => {
    const edition = await editionOf(hostile(), hash);
    expect(JSON.parse(dataOfPage(reportPage(edition))!)).toEqual(edition);
  });
});

describe('a verification', () => {
  const check = (edition: Edition, texts: Means['texts'] = new Map(), page?: string) =>
    verify(JSON.parse(JSON.stringify(edition)), { texts, hash }, page);

  it.each(SEEDS.map(({ id }, at) => [id, at] as const))('computes the report of %s anew', async (_, at) => {
    const edition = await editionOf(seedMaking(at), hash);
    expect(isEdition(edition)).toBe(true);
    expect(await check(edition, undefined, reportPage(edition))).toMatchObject({ verdict: 'verified' });
  });

  it('verifies a hostile report, texts given beside it', async () => {
    const making = hostile();
    const edition = await editionOf({ ...making, withTexts: false }, hash);
    const texts = await given(making.texts);
    expect(await check(edition, texts, reportPage(edition))).toMatchObject({ verdict: 'verified' });
  });

  it('computes anew with the articles that the reader joined to the story', async () => {
    const here = { id: articleId('here'), text: BODY };
    const there = {
      id: articleId('there'),
      text: 'A budget was presented. Oren Halabi promised lower taxes.',
    };
    const report = crosscheck(study(here), [{ ...study(there), saidSame: true }]);
    const texts = new Map([here, there].map(({ id, text }) => [id, text]));
    const edition = await editionOf({ report, texts, withTexts: true, made: '2026-11-22' }, hash);
    expect(edition.witnesses).toHaveLength(1);
    expect(faults(edition)).toEqual([]);
    expect(await check(edition)).toMatchObject({ verdict: 'verified' });
  });

  it('says which text is missing', async () => {
    const making = seedMaking(2);
    const edition = await editionOf({ ...making, withTexts: false }, hash);
    const names = [...making.texts.keys()].slice(0, -1);
    const { verdict, said } = await check(edition, await given(making.texts, names));
    expect(verdict).toBe('unchecked');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/The text of \S+ is missing: it has the SHA-256 [0-9a-f]{64}/);
  });

  it('says that a text was not at hand', async () => {
    const making = seedMaking(2);
    const edition = await editionOf({ ...making, texts: new Map() }, hash);
    expect((await check(edition)).said[0]).toMatch(/not at hand when it was made/);
  });

  it('computes nothing anew with another version of the engine', async () => {
    const edition = { ...(await editionOf(seedMaking(0), hash)), engine: '0' };
    const { verdict, said } = await check(edition);
    expect(verdict).toBe('unchecked');
    expect(said[0]).toMatch(/version 0 of the engine/);
  });

  it.each([
    [
      'a reading',
      (e: Edition) => JSON.stringify(e).replace(/"text":"[^"]{4}/, '"text":"forged'),
      /utterances|texts?/,
    ],
    [
      'a count',
      (e: Edition) => JSON.stringify(e).replace(/"substantive":\d+/, '"substantive":99'),
      /counts\.substantive/,
    ],
    [
      'a witness',
      (e: Edition) => JSON.stringify({ ...e, witnesses: e.witnesses.slice(1) }),
      /one text for each article/,
    ],
    [
      'a text',
      (e: Edition) =>
        JSON.stringify({
          ...e,
          colophon: {
            ...e.colophon,
            texts: e.colophon.texts.map((one) => ({ ...one, text: `${one.text} ` })),
          },
        }),
      /not the one that its hash names/,
    ],
  ])('finds out that %s was altered or left out', async (_, forge, where) => {
    const edition = await editionOf(seedMaking(3), hash);
    const { verdict, said } = await check(JSON.parse(forge(edition)));
    expect(verdict).toBe('differs');
    expect(said[0]).toMatch(where);
  });

  it('finds out that the page was altered around its data', async () => {
    const edition = await editionOf(seedMaking(3), hash);
    const page = reportPage(edition).replace('Printed differently', 'Printed wrongly');
    expect((await check(edition, undefined, page)).verdict).toBe('differs');
  });

  it.each([
    null,
    [],
    {},
    { colophon: {} },
    { colophon: { format: 'crossquote-report', version: 1, texts: [null] } },
  ])('takes %j for no edition', (value) => expect(isEdition(value)).toBe(false));
});
