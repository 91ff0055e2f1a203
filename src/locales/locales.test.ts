import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it, test } from 'vitest';
import { languages, textsOf } from './messages.ts';

const SRC = join(import.meta.dirname, '..');
const FORM = /_(?:zero|one|two|few|many|other)$/;
/** True while views are being built: English is then ahead, and browsers show it where a translation has no text. */
const ENGLISH_LEADS = false;

const english = textsOf('en');
const others = languages().filter((language) => language !== 'en');

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

/** Keys without their plural forms, as the code names them. */
const stems = (texts: ReadonlyMap<string, unknown>): string[] => [
  ...new Set([...texts.keys()].map((key) => key.replace(FORM, ''))),
];
const isCounted = (key: string): boolean => english.has(`${key}_other`);

/** The plural forms that a language has for the numbers that we count. */
function formsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)))].sort();
}

function placeholders(text: string): string[] {
  return [...new Set(text.replaceAll('$$', '').match(/\$[1-9]/g))].sort();
}

describe('the English texts', () => {
  it('are all asked for somewhere', () => {
    const code = sources.map(({ text }) => text).join('\n');
    const manifest = readFileSync(join(SRC, '../manifest.json'), 'utf8');
    const opened = [...code.matchAll(/`([a-z-]+\.[\w-]*)\$\{/g)].map(([, start = '']) => start);
    const isAsked = (key: string) =>
      code.includes(`'${key}'`) ||
      manifest.includes(`__MSG_${key.replace(/[.-]/g, '_')}__`) ||
      opened.some((start) => key.startsWith(start));
    expect(stems(english).filter((key) => !isAsked(key))).toEqual([]);
  });

  it('have names that stay apart once the browsers have theirs', () => {
    const names = [...english.keys()].map((key) => key.replace(/[.-]/g, '_'));
    expect(names.filter((name, at) => names.indexOf(name) !== at || !/^[a-zA-Z0-9_]+$/.test(name))).toEqual(
      [],
    );
  });

  it('are known to the compiler file by file', () => {
    const known = readFileSync(join(import.meta.dirname, 'keys.ts'), 'utf8');
    const views = readdirSync(join(import.meta.dirname, 'en')).map((file) => file.replace('.json', ''));
    expect(views.filter((view) => !known.includes(`./en/${view}.json`))).toEqual([]);
  });
});

describe.each(languages())('the texts in "%s"', (language) => {
  const texts = textsOf(language);

  it.skipIf(ENGLISH_LEADS)('lack none that English has', () => {
    const own = stems(texts);
    expect(stems(english).filter((key) => !own.includes(key))).toEqual([]);
  });

  it('have none that English lacks', () => {
    const asked = stems(english);
    expect(stems(texts).filter((key) => !asked.includes(key))).toEqual([]);
  });

  it('have every plural form of the language, and no other', () => {
    const counted = stems(texts).filter(isCounted);
    const has = (key: string) =>
      [...texts.keys()]
        .filter((one) => one.replace(FORM, '') === key)
        .map((one) => one.slice(key.length + 1))
        .sort();
    const wrong = counted.filter((key) => has(key).join() !== formsOf(language).join());
    expect(wrong).toEqual([]);
  });

  it('say what language they are in', () => {
    expect(texts.get('common.language')?.message).toBe(language);
  });

  it('are none of them empty', () => {
    expect([...texts].filter(([, { message }]) => message.trim() === '')).toEqual([]);
  });
});

// A form for one, two or none may leave out the number, since the words tell it.
const maySkipCount = (key: string): boolean => /_(?:zero|one|two)$/.test(key);

test.each(others)('puts into "%s" what English puts in', (language) => {
  const wrong = [...textsOf(language)].filter(([key, { message }]) => {
    const stem = key.replace(FORM, '');
    const original = english.get(isCounted(stem) ? `${stem}_other` : key)?.message ?? '';
    const skip = (one: string) => maySkipCount(key) && one === '$1';
    const [here, there] = [message, original].map((text) => placeholders(text).filter((one) => !skip(one)));
    return here?.join() !== there?.join();
  });
  expect(wrong).toEqual([]);
});

/** Attributes that are read or heard. */
const SPOKEN = new Set(['title', 'aria-label', 'aria-description', 'alt', 'placeholder', 'label']);
const WORD = /\p{L}{2}/u;
/** Two words or more that begin as a sentence does. */
const SENTENCE = /^\p{Lu}\S* .*\p{L}/u;
/** Where what stands in quotation marks is likely to be read by somebody. */
const SPEAKING = /^(?:ui\/|page\/card|background\/)/;

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: { readonly name?: unknown };
  readonly callee?: { readonly name?: unknown };
}

/** Errors are for developers; what is thrown is no text. */
function* nodesOf(tree: unknown): Generator<Node> {
  if (typeof tree !== 'object' || tree === null) return;
  const node = tree as Node;
  if (node.type === 'NewExpression' && node.callee?.name === 'Error') return;
  if ('type' in tree) yield node;
  for (const child of Object.values(tree)) yield* nodesOf(child);
}

/** Texts for readers that stand in the code as they are. */
function plainTexts(code: string): string[] {
  const words = [...nodesOf(parseAst(code, { lang: 'tsx' }))].map((node) => {
    const { type, value } = node;
    if (type === 'JSXText') return [value, WORD] as const;
    if (type === 'JSXAttribute' && SPOKEN.has(String(node.name?.name))) {
      const given = value as Node | null;
      return [given?.type === 'Literal' ? given.value : '', WORD] as const;
    }
    const literal = type === 'TemplateElement' ? (value as { raw: string }).raw : value;
    return [type === 'Literal' || type === 'TemplateElement' ? literal : '', SENTENCE] as const;
  });
  return words.flatMap(([text, sign]) =>
    typeof text === 'string' && sign.test(text.trim()) ? [text.trim()] : [],
  );
}

test('no view has a text for readers in its code; it says it', () => {
  const views = sources.filter(({ file }) => SPEAKING.test(file));
  const found = views.flatMap(({ file, text }) => plainTexts(text).map((plain) => `${file}: ${plain}`));
  expect(found).toEqual([]);
});

test.each([
  ['<p>Read it there</p>', 'Read it there'],
  ['<p title="Close" />', 'Close'],
  ["const said = isSlow ? 'Still reading it.' : '';", 'Still reading it.'],
  ['const said = `Told by nobody`;', 'Told by nobody'],
])('knows in %s a text for readers', (code, text) => {
  expect(plainTexts(code)).toEqual([text]);
});

test.each(['<p class="big one">{say(\'card.read\')} · </p>', "throw new Error('No such tab.');"])(
  'knows none in %s',
  (code) => {
    expect(plainTexts(code)).toEqual([]);
  },
);
