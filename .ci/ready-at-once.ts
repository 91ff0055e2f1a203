/** Functions that run as soon as their script does are written so that browsers make them ready with it. */
import { type ESTree, type Plugin, parseSync, Visitor } from 'vite';

type Edit = readonly [start: number, end: number, text: string];

/**
 * The same script with its functions in parentheses. Browsers only skim over a function until it is called, to read it
 * again then; one in parentheses they take for called on the spot, and read once. Of a script that calls most of what it
 * holds that saves a tenth of the work; the functions that it does not call cost less than that.
 *
 * Takes what the bundler makes, one function that is called on the spot, and throws where it is given anything else.
 * What is declared inside other functions stays as it is, and so do methods.
 */
export function readyAtOnce(script: string): string {
  const body = bodyOf(script);
  const first = body.find((statement) => !('directive' in statement && statement.directive))?.start ?? 0;
  const hoisted: string[] = [];
  const edits: Edit[] = [];
  for (const statement of body) {
    if (statement.type !== 'FunctionDeclaration') continue;
    const { id, async, generator, start, end } = statement;
    if (!id) throw new Error('A function has no name.');
    const rest = script.slice(id.end, end);
    hoisted.push(`${id.name}=(${async ? 'async ' : ''}function${generator ? '*' : ''}${rest})`);
    edits.push([start, end, '']);
  }
  if (hoisted.length === 0) return arrowsReady(script);
  // Ahead of all else, as functions are that are declared.
  return arrowsReady(edited(script, [[first, first, `var ${hoisted.join()};`], ...edits]));
}

function bodyOf(script: string): readonly ESTree.Statement[] {
  const [outer] = parsed(script).body;
  const call = outer?.type === 'ExpressionStatement' ? outer.expression : undefined;
  let callee = call?.type === 'CallExpression' ? call.callee : undefined;
  while (callee?.type === 'ParenthesizedExpression') callee = callee.expression;
  if (callee?.type !== 'FunctionExpression' || !callee.body)
    throw new Error('The script is no function that is called on the spot.');
  return callee.body.body;
}

function parsed(script: string): ESTree.Program {
  const { program, errors } = parseSync('script.js', script, { sourceType: 'script' });
  if (errors[0]) throw new Error(errors[0].message);
  return program;
}

function arrowsReady(script: string): string {
  const edits: Edit[] = [];
  const mark = (at: number, bracket: string): unknown => edits.push([at, at, bracket]);
  new Visitor({
    ArrowFunctionExpression: ({ start }) => mark(start, '('),
    'ArrowFunctionExpression:exit': ({ end }) => mark(end, ')'),
  }).visit(parsed(script));
  return edited(script, edits);
}

/** Edits in order, none of which reaches into another. */
function edited(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let result = '';
  for (const [start, end, replacement] of edits) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

/** Of the files named, as they leave the build. */
export function makeReadyAtOnce(files: readonly string[]): Plugin {
  return {
    name: 'crossquote:make-ready-at-once',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const name of files) {
          const file = bundle[name];
          if (file?.type === 'asset') file.source = readyAtOnce(String(file.source));
          else if (file) file.code = readyAtOnce(file.code);
          else throw new Error(`There is no ${name}.`);
        }
      },
    },
  };
}
