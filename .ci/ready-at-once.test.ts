import { describe, expect, test } from 'vitest';
import { readyAtOnce } from './ready-at-once.ts';

describe('a script whose functions are made ready at once', () => {
  const cases: readonly [name: string, body: string][] = [
    ['functions that are called before they stand', 'return f(2);function f(x){return x+1}'],
    [
      'functions that call one another',
      'function f(x){return x?g(x-1):"f"}function g(x){return f(x)}return f(3)',
    ],
    ['functions handed on', 'return [1,2].map(e=>[3].map(f=>e+f)).sort((x,y)=>y-x)'],
    ['functions that make functions', 'var f=e=>f=>()=>e+f;return f(1)(2)()'],
    ['a function called on the spot', 'return (()=>7)()'],
    ['a directive', '"use strict";function f(){return this}return f()===undefined'],
    ['small functions in a list', 'var a=1,f=e=>({a,e}),g=(x,y)=>x+y;return [f(3).e,g(1,2),f.name,g.name]'],
    ['a function that waits', 'async function f(){return 1}return Object.prototype.toString.call(f())'],
    ['a function that yields', 'function*f(){yield 1;yield 2}return [...f()]'],
    ['names and numbers of arguments', 'function f(a,b){}return [f.name,f.length]'],
    ['no function at all', 'return 1+1'],
    ['a function inside another', 'function f(){function g(){return 5}return g()}var t=f();return t'],
  ];
  test.each(cases)('does the same: %s', (_, body) => {
    const script = `(function(){${body}})()`;
    const run = (code: string): unknown => new Function(`return ${code}`)();
    expect(run(readyAtOnce(script))).toEqual(run(script));
  });

  test('has them all in parentheses', () => {
    const script = '(function(){function f(){}var g=()=>e=>f();g()})();';
    expect(readyAtOnce(script)).toBe('(function(){var f=(function(){});var g=(()=>(e=>f()));g()})();');
  });

  test.each(['let a=1', 'f()', '(()=>1)()', '(function(){'])(
    'is nothing else than what the bundler makes: %s',
    (script) => {
      expect(() => readyAtOnce(script)).toThrow();
    },
  );
});
