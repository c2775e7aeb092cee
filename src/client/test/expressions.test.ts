import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { runInNewContext } from "node:vm";
import { compile, ExpressionError, onAction, scope } from "../src/expr/expression";
import "../src/expr/rare";
import { root } from "../src/signals/store";
import { EXPRESSIONS, REFUSED } from "./expressions.table";

const names = () => ({
  x1: 8,
  _y: 3,
  ünïcode: "ü",
  a_b: { c_d: 1 },
  x: undefined,
  class_: () => function (this: any) { this.x = 1; },
  tag: (strings: TemplateStringsArray, ...values: unknown[]) => [[...strings], [...strings.raw], values],
  obj: { name: "Ann", count: 2, list: [{ id: 1 }, { id: 2 }], say(text: string) { return this.name + text; } },
});

const run = (source: string, more: object = {}) => compile(source, true).evaluate(scope({ ...names(), ...more }));

/** What the engine makes of the same source, in sloppy mode, as Datastar's own client would run it. */
function engine(source: string): unknown {
  const given = names();
  return new Function(...Object.keys(given), `return (${source}\n)`)(...Object.values(given));
}

const outcome = (body: () => unknown): unknown => {
  try {
    const value = body();
    if (Array.isArray(value)) return [...value].map((item) => (typeof item === "function" ? "function" : item));
    return typeof value === "function" ? "function" : value;
  } catch (error) {
    return `throws ${(error as Error).constructor.name}`;
  }
};

for (const source of new Set(EXPRESSIONS)) {
  test(`evaluates like the engine: ${source}`, () => {
    const expected = outcome(() => engine(source));
    const actual = outcome(() => run(source));
    assert.ok(isDeepStrictEqual(actual, expected), `expected ${String(expected)}, got ${String(actual)}`);
  });
}

test("no expression of the table throws a syntax error in the engine", () => {
  for (const source of EXPRESSIONS) assert.notEqual(outcome(() => engine(source)), "throws SyntaxError", source);
});

for (const source of REFUSED) {
  test(`refuses: ${source}`, () => {
    assert.throws(() => compile(source, true), ExpressionError);
  });
}

test("the error says where", () => {
  assert.throws(() => compile("1 + * 2", true), (error: ExpressionError) => error.at === 4);
});

test("signals are read, written, and made where they are missing", () => {
  run("$count = 1; $count++; $count += 3");
  assert.equal(root.count, 5);
  assert.equal(run("$count * 2"), 10);
  run("$user.address.city = 'Bern'");
  assert.equal(root.user.address.city, "Bern");
  assert.equal(run("`${$user.address.city}!`"), "Bern!");
  assert.equal(run("$user.address.city.toUpperCase()"), "BERN");
  run("$n.deep.count ||= 4; $n.deep.count++");
  assert.equal(run("$n.deep.count"), 5);
});

test("a hyphen belongs to the name of a signal", () => {
  root["a-b"] = 7;
  root.a = 10;
  root.b = 4;
  assert.equal(run("$a-b"), 7);
  assert.equal(run("$a - $b"), 6);
  assert.equal(run("$a-$b"), 6);
});

test("signals inside strings and templates are text", () => {
  root.count = 3;
  assert.equal(run("'costs $count'"), "costs $count");
  assert.equal(run("`costs $count, really ${$count}`"), "costs $count, really 3");
  assert.equal(run("'mail @me(now)'"), "mail @me(now)");
});

test("$ alone is all signals", () => {
  root["odd name"] = 1;
  assert.equal(run("$['odd name']"), 1);
  assert.equal(run("Object.keys($).includes('odd name')"), true);
});

test("destructuring writes signals", () => {
  root.p = 1;
  root.q = 2;
  run("[$p, $q] = [$q, $p]");
  assert.deepEqual([root.p, root.q], [2, 1]);
  run("({a: $p, b: $nest.q} = {a: 5, b: 6})");
  assert.deepEqual([root.p, root.nest.q], [5, 6]);
});

test("the last statement is the value, after any others", () => {
  assert.equal(run("let a = 1; let b = 2; a + b"), 3);
  assert.equal(run("let a = 1\nlet b = 2\na + b // sum"), 3);
  assert.equal(run("if (x1) { 'yes' } else { 'no' }"), "yes");
  assert.equal(run("return 4"), 4);
  assert.deepEqual(run("{a: 1, 'b-c': 2}"), { a: 1, "b-c": 2 });
});

test("where no value is wanted, a brace begins a block", () => {
  const seen: number[] = [];
  compile("{ seen.push(1) } seen.push(2)", false).evaluate(scope({ seen }));
  assert.deepEqual(seen, [1, 2]);
});

test("actions get their arguments and the scope", () => {
  onAction((name, at, args) => [name, at.el, ...args]);
  assert.deepEqual(compile("@get('/x', {a: 1})", true).evaluate(scope({ el: "E" })), ["get", "E", "/x", { a: 1 }]);
  assert.deepEqual([...compile("@get('/x'); if (a) @post(`/y`)", false).actions], ["get", "post"]);
});

test("a constant cannot be assigned to", () => {
  assert.throws(() => run("const a = 1; a = 2"), TypeError);
});

test("an unknown name says how a signal of that name is written", () => {
  root.total = 1;
  assert.throws(() => run("total + 1"), /total is not defined; the signal is written \$total/);
  assert.throws(() => run("nowhere = 1"), /nowhere is not defined/);
});

test("evaluation order is the language's", () => {
  const log: string[] = [];
  const t = (name: string, value: unknown) => (log.push(name), value);
  compile("t('o', o)[t('k', 'k')] = t('v', 1); t('f', f)(t('a'), t('b'))", false).evaluate(scope({ t, o: {}, f: () => {} }));
  assert.deepEqual(log, ["o", "k", "v", "f", "a", "b"]);
});

/** The global object of another realm, as that of a frame. */
const otherWindow = runInNewContext("globalThis");

const ESCAPES = [
  "(() => 1).constructor('return 1')()", "[]['constructor']", "''['con' + 'structor']", "({}).__proto__", "[].__proto__.x", "Object.prototype", "Function('return 1')()", "eval('1')", "window.eval", "globalThis['eval']", "globalThis.Function",
  "Reflect.get(() => 1, 'constructor')", "[['constructor']][0].map(k => (() => 1)[k])", "(() => 1)[['constructor']]", "(() => 1)[{toString: () => 'constructor'}]", "const {constructor: c} = () => 1; c('return 1')()", "const {constructor} = () => 1; constructor", "const {['constructor']: c} = {}; c",
  "Object.getOwnPropertyDescriptor", "Object.getOwnPropertyDescriptors(Object.getPrototypeOf(() => 1))", "Object.getPrototypeOf(() => 1)", "new Function('return 1')", "new Proxy({}, {})", "({__proto__: null})", "({constructor: 1})", "({}).__lookupGetter__('x')", "setTimeout('1')", "setInterval('1', 1)", "({}).__defineGetter__", "$.constructor", "$x.constructor('return 1')", "delete [].constructor", "[].constructor = 1", "({}).constructor.name", "(async_ => async_.constructor)(() => 1)", "`${(() => 1).constructor}`", "globalThis.globalThis.Function`return 1`", "[].map.call.constructor", "hidden.f", "hidden.list[0]('return 1')", "take()",
  "[].map.constructor", "[].map['constructor']('return 1')()", "Object['getOwnPropertyDescriptor'](Object, 'x')", "document.defaultView.eval('1')", "document.defaultView['ev' + 'al']", "window.globalThis.Function", "self.Function", "globalThis?.eval?.('1')",
  "frame.contentWindow.Function('return 1')()", "frame.contentWindow.Array", "frame.contentWindow", "frame.contentWindow.setTimeout('1')", "[frame.contentWindow].map(w => w.Object)", "(({contentWindow}) => contentWindow)(frame)",
  "setTimeout.call(null, '1')", "setTimeout.apply(window, ['1'])", "setTimeout.bind(null, '1')()", "['1'].forEach(setTimeout)", "[setTimeout][0]('1')", "window.setInterval?.('1')", "(0, setTimeout)('1')",
  "Symbol.constructor", "Symbol.iterator.constructor", "[][Symbol.iterator]().constructor", "(() => 1).call.constructor", "(function () {}).constructor('return 1')()", "({ f() {} }).f.constructor", "`x`.constructor", "((s) => s.constructor)`x`", "String.raw.constructor", "/x/.constructor", "1n.constructor", "Promise.resolve(1).then.constructor", "JSON.parse('[]').constructor", "Object.entries({a: 1})[0].constructor",
  "for (const {constructor: c} of [() => 1]) c", "let c; ({constructor: c} = () => 1); c", "[...[() => 1]].at(0).constructor", "try { null.x } catch ({constructor: c}) { c }", "switch (1) { case 1: (() => 1).constructor }", "Reflect", "window.Reflect.ownKeys", "Proxy", "Object.setPrototypeOf({}, null)", "Object.defineProperty({}, 'x', {})", "Object.defineProperties({}, {})", "Object.create(null)", "Object.getOwnPropertyNames({})", "Object?.['getProto' + 'typeOf']?.([])", "Array.prototype", "String['proto' + 'type']", "({}).__proto__.polluted = 1", "({})['__proto__']['x'] = 1", "({}).__defineSetter__('x', () => 1)", "HonoStar.shared", "window.HonoStar", "window['Hono' + 'Star'].patch('datastar-patch-elements', {})", "typeof Function", "delete window.eval", "$['constructor']", "$.fresh.constructor", "new (() => 1).constructor('x')", "({constructor: (() => 1)})", "({['__proto__']: null})",
];
test(`${new Set(ESCAPES).size} ways out are tried`, () => assert.ok(new Set(ESCAPES).size >= 60 && new Set(ESCAPES).size === ESCAPES.length));

for (const source of ESCAPES) {
  test(`cannot escape: ${source}`, () => {
    const hidden = { f: Function, list: [Function] };
    assert.throws(() => run(source, { hidden, take: () => Function, window: globalThis, self: globalThis, document: { defaultView: globalThis }, frame: { contentWindow: otherWindow } }), (error: Error) => /cannot be used|not defined/.test(error.message));
  });
}
