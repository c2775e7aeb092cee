// The syntax that few expressions use: loops, `switch`, `try`, labels, functions, tagged templates, destructuring.

import { type Completion, End } from "./end";
import { allowed, allowedKey } from "./guard";
import { ahead, excerpt, fail, follows, next, token, unexpected } from "./lexer";
import { array, call, constant, declare, type Node, object, position, put, type Scope } from "./nodes";
import { eat, expect, is, parseBlock, parseDeclaration, parseExpression, parseFunctionBody, parseName, parseParameters, parseParenthesised, parsePostfix, parseSemicolon, parseStatement as parseAnyStatement, parseTarget, parseTemplate, sequence, setRare, type Statement, toPattern } from "./parser";

/** What a loop does after its body: nothing, or end as it says. */
type AfterBody = "go on" | Completion;

/** Whether the loop with these labels is left, and how. */
function afterBody(end: Completion, labels: string[]): AfterBody {
  if (!end || end[0] === End.Return) return end ?? "go on";
  if (end[1] !== undefined && !labels.includes(end[1])) return end;
  return end[0] === End.Continue ? "go on" : undefined;
}

function parseStatement(labels: string[] = []): Statement {
  const { word, at } = token;
  next();
  switch (word) {
    case "for": return parseFor(labels);
    case "while": {
      const test = parseParenthesised();
      return loop(labels, Object.create, (scope) => test.get(scope), parseAnyStatement());
    }
    case "do": {
      const body = parseAnyStatement();
      expect("while");
      const test = parseParenthesised();
      eat(";");
      let first = true;
      return loop(labels, (scope) => ((first = true), Object.create(scope)), (scope) => first || test.get(scope), body, () => (first = false));
    }
    case "switch": return parseSwitch(labels);
    case "try": return parseTry();
    case "throw": {
      const node = parseExpression();
      parseSemicolon();
      return (scope) => {
        const thrown = node.get(scope);
        position.at = at;
        throw thrown;
      };
    }
    case "break":
    case "continue": {
      const label = token.newline || is(";") || is("}") || !token.word ? undefined : parseName();
      parseSemicolon();
      const end: Completion = [word === "break" ? End.Break : End.Continue, label];
      return () => end;
    }
    case "function": {
      const name = { name: parseName(), get: () => {} };
      const node = parseFunction();
      return (scope) => (declare(name, scope, node.get(scope)), undefined);
    }
  }
  expect(":");
  const all = [...labels, word];
  const body = /^(for|while|do|switch)$/.test(token.word) || follows(/^\s*:/) ? parseStatement(all) : parseAnyStatement();
  return (scope) => {
    const end = body(scope);
    return end && end[0] === End.Break && end[1] === word ? undefined : end;
  };
}

function loop(labels: string[], start: (scope: Scope) => Scope, test: (scope: Scope) => unknown, body: Statement, step?: (scope: Scope) => void): Statement {
  return (scope) => {
    for (let inner = start(scope); test(inner); step?.(inner)) {
      const after = afterBody(body(inner), labels);
      if (after !== "go on") return after;
      // What the body keeps (a callback) sees this round's variables.
      if (step) inner = Object.create(Object.getPrototypeOf(inner), Object.getOwnPropertyDescriptors(inner));
    }
    return undefined;
  };
}

function parseFor(labels: string[]): Statement {
  if (!ahead()[1]) return parseForEach(labels);
  expect("(");
  let first: Statement | undefined;
  if (/^(let|const|var)$/.test(token.word)) first = parseDeclaration();
  else if (!is(";")) {
    const node = parseExpression();
    first = (scope) => (node.get(scope), undefined);
  }
  expect(";");
  const test = is(";") ? undefined : parseExpression();
  expect(";");
  const step = is(")") ? undefined : parseExpression();
  expect(")");
  const body = parseAnyStatement();
  return loop(
    labels,
    (scope) => {
      const inner = Object.create(scope);
      first?.(inner);
      return inner;
    },
    (scope) => !test || test.get(scope),
    body,
    (scope) => step?.get(scope),
  );
}

/** `for (… of …)` and `for (… in …)`. */
function parseForEach(labels: string[]): Statement {
  expect("(");
  const declares = eat("let") || eat("const") || eat("var");
  const { at } = token;
  let target = declares ? parseTarget() : parsePostfix();
  if (!declares) target = target.items || target.properties ? toPattern(target, at) : target.ref && !target.chain ? target : fail("this cannot be assigned to", at);
  const keys = is("in");
  if (!keys && !is("of")) unexpected();
  next();
  const items = parseExpression();
  expect(")");
  const body = parseAnyStatement();
  return (scope) => {
    let values = items.get(scope);
    if (keys) {
      const names: string[] = [];
      for (const name in values) names.push(name);
      values = names;
    }
    for (const value of values) {
      const inner = Object.create(scope);
      (declares ? declare : put)(target, inner, value);
      const after = afterBody(body(inner), labels);
      if (after !== "go on") return after;
    }
    return undefined;
  };
}

function parseSwitch(labels: string[]): Statement {
  const subject = parseParenthesised();
  const cases: [test: Node | undefined, body: Statement][] = [];
  expect("{");
  while (!eat("}")) {
    const test = eat("default") ? undefined : (expect("case"), parseExpression());
    expect(":");
    const statements: Statement[] = [];
    while (!is("case") && !is("default") && !is("}")) statements.push(parseAnyStatement());
    cases.push([test, sequence(statements)]);
  }
  return (outer) => {
    const value = subject.get(outer);
    const scope = Object.create(outer);
    let from = cases.findIndex(([test]) => test && test.get(scope) === value);
    if (from < 0) from = cases.findIndex(([test]) => !test);
    for (const [, body] of from < 0 ? [] : cases.slice(from)) {
      const end = body(scope);
      if (end) return end[0] === End.Break && (end[1] === undefined || labels.includes(end[1])) ? undefined : end;
    }
    return undefined;
  };
}

function parseTry(): Statement {
  const body = parseBlock();
  let caught: Statement | undefined;
  let parameter: Node | undefined;
  if (eat("catch")) {
    if (eat("(")) {
      parameter = parseTarget();
      expect(")");
    }
    caught = parseBlock();
  }
  const last = eat("finally") ? parseBlock() : undefined;
  if (!caught && !last) unexpected();
  return (scope) => {
    let end: Completion;
    try {
      end = body(scope);
    } catch (error) {
      if (!caught) throw error;
      const inner = Object.create(scope);
      if (parameter) declare(parameter, inner, error);
      end = caught(inner);
    } finally {
      const ended = last?.(scope);
      // How `finally` ends is how all of it ends, also when something was thrown.
      if (ended) return ended;
    }
    return end;
  };
}

const parseFunction = (): Node => parseFunctionBody(parseParameters(), true);

function parseTagged(tag: Node, start: number): Node {
  const { at } = token;
  const source = excerpt(start);
  const { texts, raw, values } = parseTemplate();
  return call(tag, [constant(Object.assign(texts, { raw })), ...values], false, at, source);
}

/** Turns a literal into a pattern: what it consists of is what is assigned to. */
function pattern(literal: Node, at: number, declares?: boolean): Node {
  const target = (node: Node): Node => {
    if (node.items || node.properties) return pattern(node, at, declares);
    if (declares ? node.name || node.declare : node.put || (node.ref && !node.chain)) return node;
    return fail("unexpected pattern", at);
  };
  const made = literal.items ? arrayPattern(literal.items.map((item) => item && (item.spread ? { get: item.get, spread: target(item.spread) } : target(item)))) : objectPattern(literal.properties!.map(([key, value]) => [key, target(value)]));
  return { get: literal.get, put: (scope, value) => made(put, scope, value), declare: (scope, value, constant) => made(declare, scope, value, constant) };
}

type Write = (target: Node, scope: Scope, value: unknown, constant?: boolean) => void;
type Pattern = (write: Write, scope: Scope, value: any, constant?: boolean) => void;

const arrayPattern = (items: NonNullable<ReturnType<typeof array>["items"]>): Pattern => (write, scope, value, constant) => {
  const iterator = value[Symbol.iterator]();
  let done = false;
  const step = () => {
    if (done) return undefined;
    const result = iterator.next();
    done = !!result.done;
    return done ? undefined : result.value;
  };
  for (const item of items) {
    if (item?.spread) {
      const rest: unknown[] = [];
      for (let one = step(); !done; one = step()) rest.push(one);
      write(item.spread, scope, rest, constant);
    } else {
      const one = step();
      if (item) write(item, scope, one, constant);
    }
  }
  if (!done) iterator.return?.();
};

const objectPattern = (properties: NonNullable<ReturnType<typeof object>["properties"]>): Pattern => (write, scope, value, constant) => {
  if (value === null || value === undefined) throw new TypeError(`cannot take ${value} apart`);
  const seen = new Set<string>();
  for (const [key, target] of properties) {
    if (key) {
      const name = allowedKey(key.get(scope));
      seen.add(String(name));
      write(target, scope, allowed(value[name]), constant);
    } else {
      const rest: Record<string, unknown> = {};
      for (const name of Object.keys(value)) if (!seen.has(name)) rest[name] = value[name];
      write(target, scope, rest, constant);
    }
  }
};

setRare({ parseStatement, parseFunction, parseTagged, pattern });
