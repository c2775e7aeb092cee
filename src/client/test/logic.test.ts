// What needs no browser: names, server-sent events, signals and their reactivity.
import { deepEqual, equal, throws } from "node:assert/strict";
import { test } from "node:test";
import { camel, cased, parseName } from "../src/dom/names";
import { milliseconds } from "../src/dom/timing";
import { nearest } from "../src/nearest";
import { dataArguments } from "../src/net/emit";
import { eventParser, type ServerEvent } from "../src/net/sse";
import { filtered } from "../src/signals/filter";
import { batch, Cell, Derived, effect, onEffectError, untracked } from "../src/signals/reactive";
import { hasPath, mergePatch, peekPath, root, setPath } from "../src/signals/store";

test("names of attributes are taken apart", () => {
  const { plugin, key, mods } = parseName("data-on:my-event.a:b__debounce.500ms.leading__once");
  deepEqual([plugin, key, [...mods].map(([name, tags]) => [name, ...tags])], ["on", "my-event.a:b", [["debounce", "500ms", "leading"], ["once"]]]);
  deepEqual(parseName("data-text"), { plugin: "text", key: "", mods: new Map() });
});

test("keys get their case", () => {
  const none = new Map<string, Set<string>>();
  const as = (...names: string[]) => new Map([["case", new Set(names)]]);
  deepEqual(["foo-bar", "a-1", "snake_case", "a.b-c", "-x"].map((key) => cased(key, none, "camel")), ["fooBar", "a-1", "snake_case", "a.bC", "X"]);
  deepEqual([cased("foo-bar", as("snake")), cased("foo-bar", as("pascal")), cased("foo-bar", as("kebab"), "camel"), cased("foo-bar", as(), "camel"), cased("foo-bar", none)], ["foo_bar", "FooBar", "foo-bar", "foo-bar", "foo-bar"]);
  equal(camel("data-x-y"), "dataXY");
});

test("times", () => {
  deepEqual([["500ms"], ["2s"], ["70"], ["leading", "5ms"], ["x"], []].map((tags) => milliseconds(tags, 9)), [500, 2000, 70, 5, 9, 9]);
});

test("the nearest name is near", () => {
  deepEqual([nearest("txt", ["text", "show"]), nearest("debuonce", ["debounce", "delay"]), nearest("state", ["style"]), nearest("xyz", ["text"]), nearest("usreName", ["userName"])], ["text", "debounce", undefined, undefined, "userName"]);
});

const events = (...chunks: string[]) => {
  const found: ServerEvent[] = [];
  const parse = eventParser((event) => found.push(event));
  for (const chunk of chunks) parse(chunk);
  return found.map(({ type, data, id, retry }) => [type, data.join("|"), id, retry]);
};

test("events end at an empty line, whatever ends a line, wherever the text is cut", () => {
  const source = "event: a\ndata: 1\ndata:2\n\nevent: b\r\ndata: 3\r\n\r\nevent: c\rdata: 4\r\r: comment\nid: 7\nretry: 50\ndata\n\nevent: never\ndata: 5\n";
  const expected = [["a", "1|2", undefined, undefined], ["b", "3", undefined, undefined], ["c", "4", undefined, undefined], ["", "", "7", 50]];
  deepEqual(events(source), expected);
  deepEqual(events(...source), expected);
  for (let i = 1; i < source.length; i++) deepEqual(events(source.slice(0, i), source.slice(i)), expected);
});

test("one space after the colon is not part of the value, more are; odd fields are ignored", () => {
  deepEqual(events("data:  two\nfoo: bar\nretry: x\nid: a\0b\n\n"), [["", " two", undefined, undefined]]);
});

test("data lines with the same key are one value", () => {
  deepEqual(dataArguments(["elements <p>", "elements </p>", "mode inner", "flag", "__proto__ x"]), Object.fromEntries([["elements", "<p>\n</p>"], ["mode", "inner"], ["flag", ""], ["__proto__", "x"]]));
});

test("a derived value is computed once between changes, and only when it is read", () => {
  let runs = 0;
  const a = new Cell(1);
  const b = new Derived(() => (runs++, a.get() * 2));
  equal(runs, 0);
  deepEqual([b.get(), b.get(), runs], [2, 2, 1]);
  a.set(2);
  deepEqual([b.get(), runs], [4, 2]);
});

test("effects see no state in between, and do not run when a derived value stayed the same", () => {
  const a = new Cell(1);
  const even = new Derived(() => a.get() % 2 === 0);
  const both = new Derived(() => `${a.get()}${even.get()}`);
  const seen: string[] = [];
  const evens: boolean[] = [];
  effect(() => void seen.push(both.get()));
  effect(() => void evens.push(even.get()));
  a.set(3);
  a.set(4);
  deepEqual(seen, ["1false", "3false", "4true"]);
  deepEqual(evens, [false, true]);
});

test("a batch runs effects once, also when it throws", () => {
  const a = new Cell(0);
  let runs = 0;
  effect(() => (a.get(), runs++, undefined));
  throws(() => batch(() => { a.set(1); a.set(2); throw new Error("x"); }));
  equal(runs, 2);
  a.set(3);
  equal(runs, 3);
});

test("an effect that throws is reported, and others run", () => {
  const errors: unknown[] = [];
  onEffectError((error) => errors.push(error));
  const a = new Cell(0);
  let runs = 0;
  effect(() => { if (a.get() === 1) throw new Error("one"); });
  effect(() => { a.get(); runs++; });
  a.set(1);
  a.set(2);
  deepEqual([errors.length, runs], [1, 3]);
});

test("a derived value that throws, throws at its readers, and recovers", () => {
  const a = new Cell(1);
  const b = new Derived(() => { if (a.get() === 1) throw new Error("one"); return a.get(); });
  throws(() => b.get(), /one/);
  a.set(2);
  equal(b.get(), 2);
});

test("untracked reads do not subscribe, disposed effects do not run", () => {
  const a = new Cell(0);
  const b = new Cell(0);
  let runs = 0;
  const made = effect(() => { a.get(); untracked(() => b.get()); runs++; });
  b.set(1);
  equal(runs, 1);
  a.set(1);
  equal(runs, 2);
  made.dispose();
  a.set(2);
  equal(runs, 2);
});

test("arrays of signals: sort, splice, push and reverse keep items whole", () => {
  root.list = [{ n: 3 }, { n: 1 }, { n: 2 }];
  let sum = 0;
  effect(() => { sum = root.list.reduce((all: number, item: any) => all * 10 + item.n, 0); });
  equal(sum, 312);
  root.list.sort((x: any, y: any) => x.n - y.n);
  equal(sum, 123);
  root.list.reverse();
  equal(sum, 321);
  root.list.splice(1, 1);
  equal(sum, 31);
  root.list.push({ n: 9 });
  equal(sum, 319);
  root.list[0].n = 5;
  equal(sum, 519);
  root.list = root.list.filter((item: any) => item.n !== 1);
  equal(sum, 59);
  root.list = [];
  equal(sum, 0);
});

test("merge patches follow RFC 7386", () => {
  root.m = null;
  mergePatch({ m: { a: 1, b: { c: 2 }, d: [1, 2] } });
  mergePatch({ m: { a: null, b: { c: null, e: 3 }, d: [3], f: {} } });
  deepEqual(JSON.parse(JSON.stringify(root.m)), { b: { e: 3 }, d: [3], f: {} });
  mergePatch({ m: { b: { e: 9, g: 1 }, n: null } }, true);
  deepEqual(JSON.parse(JSON.stringify(root.m.b)), { e: 3, g: 1 });
  mergePatch({ m: 5 });
  equal(root.m, 5);
});

test("assigning an object changes only what differs", () => {
  root.o = { a: 1, b: 2 };
  let runs = 0;
  effect(() => { root.o.a; runs++; });
  root.o = { a: 1, b: 3 };
  equal(runs, 1);
  root.o = { b: 3 };
  equal("a" in root.o, runs > 1);
});

test("what was only read is missing; what was written is not", () => {
  equal(root.onlyRead, "");
  equal(hasPath("onlyRead"), false);
  setPath("onlyRead", "");
  equal(hasPath("onlyRead"), true);
  equal(peekPath("never.there"), undefined);
});

test("filters go by the whole path; empty objects are dropped, arrays are leaves", () => {
  const tree = { a: 1, _b: 2, o: { _p: 1, q: [{ _z: 1 }], e: {} } };
  deepEqual(filtered({}, tree), { a: 1, o: { q: [{ _z: 1 }] } });
  deepEqual(filtered({ include: /^o/ }, tree), { o: { q: [{ _z: 1 }] } });
  deepEqual(filtered({ include: "/_/", exclude: "q" }, tree), { _b: 2, o: { _p: 1 } });
  deepEqual(filtered({ include: /a/g }, tree), { a: 1 });
});

test("no signal reaches what all objects inherit", () => {
  mergePatch(JSON.parse('{"__proto__": {"polluted": 1}, "deep": {"__proto__": {"polluted": 1}, "fine": 1}}'));
  throws(() => setPath("__proto__.polluted", 1), TypeError);
  root["__proto__"] = { polluted: 1 };
  equal(({} as any).polluted, undefined);
  equal(root.deep.polluted, "");
  equal(root.deep.fine, 1);
});
