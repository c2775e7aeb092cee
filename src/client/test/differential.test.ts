// Expressions evaluated here and by the JavaScript engine: what comes out must be the same, and whether it throws.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { compile, scope } from "../src/expr/expression";
import "../src/expr/rare";
import { EXPRESSIONS } from "./expressions.table";

const names = () => ({ a: 3, b: "text", c: null, d: { e: 1, f: [1, 2, 3], g: (x: number) => x * 2 }, n: -0.5, t: true, u: undefined, x1: 8, _y: 3, ünïcode: "ü", a_b: { c_d: 1 }, x: undefined });

const outcome = (body: () => unknown): unknown => {
  try {
    const value = body();
    return typeof value === "function" ? "a function" : value;
  } catch (error) {
    return `throws ${error instanceof Error ? error.constructor.name : String(error)}`;
  }
};
/** What the engine makes of it; throws at once when it refuses the source. */
const engine = (source: string): (() => unknown) => {
  const given = names();
  const run = new Function(...Object.keys(given), `return (${source}\n)`);
  return () => run(...Object.values(given));
};
/** How the two differ, or nothing. */
const difference = (source: string): string | undefined => {
  const expected = outcome(engine(source));
  const actual = outcome(() => compile(source, true).evaluate(scope(names())));
  return isDeepStrictEqual(actual, expected) ? undefined : `${source}: ${String(actual)}, and not ${String(expected)}`;
};

const BINARY = ["+", "-", "*", "/", "%", "**", "==", "!=", "===", "!==", "<", ">", "<=", ">=", "&", "|", "^", "<<", ">>", ">>>", "&&", "||", "??", ","];
const PAIRS = [["1", "2"], ["'5'", "3"], ["null", "0"], ["undefined", "null"], ["NaN", "NaN"], ["'a'", "'b'"], ["true", "1"], ["(-7)", "2"], ["[]", "''"], ["({})", "'[object Object]'"], ["a", "d.e"], ["b", "t"], ["10n", "3n"], ["1n", "1"]];
const UNARY = ["!", "-", "+", "~", "typeof ", "void ", "!!", "- -"];
const OPERANDS = ["1", "'5'", "null", "undefined", "true", "[]", "({})", "d.f", "b", "10n", "nothing", "(() => 1)"];

/** Statements, in functions. */
const BODIES = [
  "switch (a) { case 1: return 'one'; case 3: return 'three'; default: return 'other' }",
  "switch (b) { case 'x': return 1; default: return 2 }",
  "let s = ''; switch (a) { case 3: s += 'three'; case 4: s += 'four'; break; case 5: s += 'five' } return s",
  "let s = ''; switch (9) { case 3: s += 'three'; default: s += 'd'; case 4: s += 'four' } return s",
  "let s = 0; for (const i of [1, 2, 3]) { switch (i) { case 2: continue; default: s += i } } return s",
  "let s = 0; outer: for (const i of [1, 2, 3]) { for (const j of [1, 2, 3]) { if (j === 2) continue outer; if (i === 3) break outer; s += i * 10 + j } } return s",
  "done: { if (a) break done; return 'no' } return 'yes'",
  "let i = 0; l: while (true) { do { i++; if (i > 4) break l } while (true) } return i",
  "let i = 0, s = ''; while (i < 5) { i++; if (i % 2) continue; s += i } return s",
  "let i = 0; do { i += 2; if (i === 4) continue; if (i > 7) break } while (i < 20); return i",
  "for (let i = 0, j = 10; ; i++, j--) if (i >= j) return [i, j]",
  "const seen = []; for (let i = 0; i < 3; i++) { seen.push(() => i); i += 0 } return seen.map(f => f())",
  "return (function () { return this.k }).call({ k: 4 })",
  "return ({ k: 5, f() { return this.k } }).f()",
  "return ({ k: 6, f() { return (() => this.k)() } }).f()",
  "return later(2); function later(n) { return n + 1 }",
  "function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2) } return fib(10)",
  "const a = 1; return [2].map(a => a + 1)",
  "try { throw { code: 7 } } catch ({ code }) { return code }",
  "try { undefined.x } catch { return 'caught' } finally { a }",
  "let s = ''; try { try { throw 1 } finally { s += 'f' } } catch (e) { s += e } return s",
  "for (const x of [1, 2]) { try { if (x === 1) continue; return x } finally { a } }",
  "throw new RangeError('r')", "throw 'text'", "null.x", "c.y", "u()", "d.nothing()", "new d.e()", "nothing", "nothing()", "[...a]", "const [p] = a; return p", "const { p } = c; return p", "d.e.f.g", "'x' in b", "a instanceof b", "Symbol() + ''", "1n + 1", "const k = 1; k = 2", "'abc'.repeat(-1)", "new Array(-1)", "JSON.parse('{')", "(1).toFixed(200)", "decodeURIComponent('%')", "new RegExp('(')", "BigInt(1.5)",
  "const { e, ...rest } = d; return [e, Object.keys(rest)]", "const [p, , q = 9, ...r] = [1, 2, undefined, 4, 5]; return [p, q, r]", "let p = 1, q = 2; [p, q] = [q, p + q]; return [p, q]", "const o = {}; for (o.k of [1, 2]); return o", "const o = []; for ([o[0], o[1]] of [[1, 2], [3, 4]]); return o", "for (const { e } of [d]) return e", "for (const k in d) if (k === 'f') return k", "for (const i in 'ab') return i",
  "let o = { n: { m: 1 } }; o.n.m += 4; o.n['m']--; return o", "let o = null; o ??= { z: 1 }; o.z ||= 5; o.z &&= 6; return o", "let v = 2; v **= 3; v <<= 1; v >>= 2; v >>>= 1; v |= 8; v &= 12; v ^= 5; v %= 7; return v",
  "let v = 5; return v++ + ++v - v-- - --v", "var v; v = v || 'x'; return v", "if (a > 2) if (t) return 1; else return 2; return 3", "if (!a) return 1\nelse if (t) return 2\nelse return 3", "{ let a = 'inner'; { let a = 'deeper' } return a }", "let z = (1, 2); return z", ";;; return 1", "let y = a\n++y\nreturn y", "return typeof nothing + typeof a", "return void 0 ?? 'void'", "return [a, b].map((v, i) => `${i}:${v}`).join()", "return ((p, q = p * 2, { r = q } = {}) => [p, q, r])(1)", "return String.raw`a\\n${1}b`", "return (s => s.raw[0])`\\x41`", "const tag = (s, ...v) => s.join('|') + v; return tag`a${1}b${2}c`", "return new Map([[1, 2]]).get(1)", "return new Set([1, 1, 2]).size", "return [...new Set('hello')].join('')", "return new Date(0).toISOString()", "return new Date(2020, 0, 1).getFullYear()", "return new URL('/x?y=1', 'https://e.org').searchParams.get('y')", "return Object.fromEntries([['k', 1]])", "return structuredClone({ a: [1] })", "return [3, 1, 2].toSorted()", "return 'a1b22'.match(/\\d+/g)", "return 'x-y'.replace(/(\\w)-(\\w)/, '$2-$1')", "return 'abc'.replace(/b/, m => m.toUpperCase())", "return /^(?<y>\\d{4})$/.exec('2020').groups.y", "return [1, [2, [3]]].flat(Infinity)", "return d?.f?.[1]?.toFixed?.(1)", "return d.nope?.[x.y.z]", "return c?.x.y.z()", "return (c?.x)?.y ?? 'none'", "return delete d.e && !('e' in d)",
].map((body) => (/^(?!.*\breturn\b)/s.test(body) && !/[;{]|^(throw|const)/.test(body) ? `(() => (${body}))()` : `(() => { ${body} })()`));

const table = new Set([
  ...EXPRESSIONS,
  ...BODIES,
  ...BINARY.flatMap((operator) => PAIRS.map(([left, right]) => `(${left} ${operator} ${right})`)),
  ...UNARY.flatMap((operator) => OPERANDS.map((operand) => `${operator}${operand}`)),
]);

test(`${table.size} distinct expressions come out as in the JavaScript engine`, () => {
  assert.ok(table.size >= 500);
  // Those of the table use names that expressions.test.ts gives; it compares them, too.
  const own = [...table].filter((source) => !/class_|\btag\b|\bobj\b/.test(source) || BODIES.includes(source));
  assert.deepEqual(own.map(difference).filter(Boolean), []);
});

/** Seeded: the same expressions each time. */
function generated(count: number): Set<string> {
  let seed = 20260101;
  const random = (below: number) => ((seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff), (seed >> 8) % below);
  const pick = <V>(values: V[]): V => values[random(values.length)];
  const make = (depth: number): string => {
    if (!depth) return pick(["a", "b", "c", "d.e", "d.f[1]", "t", "u", "n", "1", "2.5", "'s'", "''", "null", "undefined", "[1, 2]", "({ k: 1 })"]);
    const one = () => make(depth - 1);
    switch (random(11)) {
      case 0: case 1: case 2: return `(${one()} ${pick(BINARY.filter((operator) => operator !== "**"))} ${one()})`;
      case 3: return `${pick(["!", "typeof ", "+", "-", "void "])}(${one()})`;
      case 4: return `(${one()} ? ${one()} : ${one()})`;
      case 5: return `[${one()}, ...[${one()}]]`;
      case 6: return `({ p: ${one()}, [${one()}]: ${one()} }).p`;
      case 7: return `\`<\${${one()}}|\${${one()}}>\``;
      case 8: return `((p, q = ${one()}) => [p, q])(${one()})`;
      case 9: return `(${one()})?.length`;
      default: return `(() => { let r = ${one()}; if (${one()}) r = ${one()}; return r })()`;
    }
  };
  const found = new Set<string>();
  while (found.size < count) found.add(make(1 + random(3)));
  return found;
}

test("3,000 generated expressions come out as in the JavaScript engine", () => {
  assert.deepEqual([...generated(3000)].map(difference).filter(Boolean).slice(0, 5), []);
});
