// Parses the JavaScript people write in attributes (Pratt's way for operators) straight into closures. What few pages
// write (loops, `switch`, `try`, functions, destructuring) is in rare.ts, which comes with the last file.

import { type Completion, End } from "./end";
import { allowed } from "./guard";
import { ahead, begin, excerpt, ExpressionError, fail, follows, isString, next, readText, regex, resume, T, token, unexpected } from "./lexer";
import { array, assignment, binary, BINARY, call, chainEnd, constant, construct, declare, define, identifier, list, member, NEEDS_RIGHT, type Node, object, position, type Property, type Scope, signal, UNARY, update } from "./nodes";

/** Runs the action `name`; supplied by whoever evaluates. */
export type RunAction = (name: string, scope: Scope, args: unknown[]) => unknown;

export type Statement = (scope: Scope) => Completion;

/** What rare.ts does. */
export interface Rare {
  /** A statement that begins with a word of RARE, or a label. */
  parseStatement(): Statement;
  /** What follows the word `function`, or the name of a method. */
  parseFunction(): Node;
  parseTagged(tag: Node, start: number): Node;
  pattern(literal: Node, at: number, declares?: boolean): Node;
}

let rare: Rare | undefined;

/** Thrown while parsing what must wait for rare.ts. */
export const LATER = Symbol();
export const setRare = (module: Rare): void => void (rare = module);

function rarely(): Rare {
  if (!rare) throw LATER;
  return rare;
}

const PRECEDENCE: Record<string, number> = {};
"??:||:&&:|:^:&:== != === !==:< > <= >= in instanceof:<< >> >>>:+ -:* / %:**".split(":").forEach((operators, level) => operators.split(" ").forEach((operator) => (PRECEDENCE[operator] = level + 1)));
/** What can stand before `=`. */
const COMPOUND = new Set(["", ...Object.keys(NEEDS_RIGHT), ...Object.keys(BINARY).slice(0, 12)]);
const WORDS: Record<string, unknown> = { true: true, false: false, null: null };
const RARE = /^(for|while|do|switch|try|throw|break|continue|function)$/;
const UNSUPPORTED = /^(async|await|yield|class|super|import|with|debugger)$/;
const RESERVED = /^(true|false|null|this|if|else|return|var|let|const|new|typeof|void|delete|in|instanceof|catch|finally|case|default|export|extends|enum)$/;

let actions: Set<string>;
let run: RunAction;
/** The value of the last statement. */
let last: any;
/** Where a `=` stands that only a pattern can have, in a literal that is none so far. */
let patternOnly: number | undefined;

export const is = (text: string): boolean => token.word === text;

export function eat(text: string): boolean {
  const found = is(text);
  if (found) next();
  return found;
}

export const expect = (text: string): unknown => eat(text) || unexpected(`, expected ${text}`);

const isName = (): boolean => token.type === T.Name && !RARE.test(token.word) && !RESERVED.test(token.word);

// Statements

/** Parses until `close`, or the end; functions are there before the rest. */
export function parseStatements(close?: string, parse = parseStatement): Statement {
  const statements: Statement[] = [];
  while (close ? !eat(close) : token.type !== T.End) {
    const declares = is("function");
    statements[declares ? "unshift" : "push"](parse());
  }
  return statements.length === 1 ? statements[0] : sequence(statements);
}

export const sequence = (statements: Statement[]): Statement => (scope) => {
  for (const statement of statements) {
    const end = statement(scope);
    if (end) return end;
  }
  return undefined;
};

export function parseSemicolon(): void {
  if (patternOnly !== undefined) fail("unexpected =", patternOnly);
  if (!eat(";") && !is("}") && token.type !== T.End && !token.newline) unexpected();
}

function parseExpressionStatement(): Statement {
  const node = parseExpression();
  parseSemicolon();
  return (scope) => (last = node.get(scope), undefined);
}

/** `{…}` is an object where a value is wanted, a block elsewhere. */
function parseValueStatement(): Statement {
  const { at } = token;
  if (is("{")) {
    try {
      return parseExpressionStatement();
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      patternOnly = undefined;
      begin(undefined, at);
    }
  }
  return parseStatement();
}

export function parseStatement(): Statement {
  const { word } = token;
  if (RARE.test(word) || (isName() && follows(/^\s*:/))) return rarely().parseStatement();
  switch (word) {
    case "{": return parseBlock();
    case ";":
      next();
      return () => undefined;
    case "if": {
      next();
      const test = parseParenthesised();
      const yes = parseStatement();
      const no = eat("else") ? parseStatement() : undefined;
      return (scope) => (test.get(scope) ? yes(scope) : no?.(scope));
    }
    case "const":
    case "let":
    case "var": {
      const declared = parseDeclaration();
      parseSemicolon();
      return declared;
    }
    case "return": {
      next();
      const node = token.newline || is(";") || is("}") || token.type === T.End ? undefined : parseExpression();
      parseSemicolon();
      return (scope) => [End.Return, node?.get(scope)];
    }
  }
  return parseExpressionStatement();
}

export function parseBlock(): Statement {
  expect("{");
  const body = parseStatements("}");
  return (scope) => body(Object.create(scope));
}

export function parseParenthesised(): Node {
  expect("(");
  const node = parseExpression();
  expect(")");
  return node;
}

/** `let a = 1, {b} = c`. */
export function parseDeclaration(): Statement {
  const constant = is("const");
  const parts: [Node, Node | undefined][] = [];
  do {
    next();
    const target = parseTarget();
    const value = eat("=") ? parseAssignment() : undefined;
    if (!value && (constant || !target.name)) unexpected();
    parts.push([target, value]);
  } while (is(","));
  return (scope) => {
    for (const [target, value] of parts) declare(target, scope, value?.get(scope), constant);
    return undefined;
  };
}

/** Turns a literal into a pattern; `declares` says that it is made of names. */
export function toPattern(literal: Node, at: number, declares?: boolean): Node {
  patternOnly = undefined;
  return rarely().pattern(literal, at, declares);
}

/** A name or a pattern that declares names. */
export function parseTarget(): Node {
  const { at } = token;
  if (is("[") || is("{")) return toPattern(parsePrimary(), at, true);
  return identifier(parseName(), at);
}

export function parseName(): string {
  const { word } = token;
  if (!isName()) unexpected();
  next();
  return word;
}

// Expressions

export function parseExpression(): Node {
  let node = parseAssignment();
  while (eat(",")) {
    const before = node;
    const after = parseAssignment();
    node = { get: (scope) => (before.get(scope), after.get(scope)) };
  }
  return node;
}

export function parseAssignment(): Node {
  const { at } = token;
  if (is("(") ? /^\s*=>/.test(ahead()[0]) : isName() && follows(/^\s*=>/)) return parseArrow();
  const target = parseConditional();
  const { word } = token;
  if (word.at(-1) !== "=" || !COMPOUND.has(word.slice(0, -1))) return target;
  const assigned = word === "=" && (target.items || target.properties) ? toPattern(target, at) : checkTarget(target, at);
  next();
  return assignment(word, assigned, parseAssignment());
}

function parseArrow(): Node {
  const parameters = is("(") ? parseParameters() : [parseTarget()];
  next();
  if (is("{")) return parseFunctionBody(parameters);
  const body = parseAssignment();
  return fn(parameters, (scope) => body.get(scope));
}

export function parseParameters(): Node[] {
  const found: Node[] = [];
  expect("(");
  while (!eat(")")) {
    if (eat("...")) {
      const rest = parseTarget();
      found.push({ get: rest.get, spread: rest });
    } else {
      const target = parseTarget();
      found.push(eat("=") ? assignment("=", target, parseAssignment()) : target);
    }
    if (!is(")")) expect(",");
  }
  return found;
}

export function parseFunctionBody(parameters: Node[], ownThis?: boolean): Node {
  expect("{");
  const body = parseStatements("}");
  return fn(parameters, (scope) => {
    const outer = last;
    const end = body(scope);
    last = outer;
    return end && end[1];
  }, ownThis);
}

function fn(parameters: Node[], body: Node["get"], ownThis?: boolean): Node {
  return {
    get: (outer) =>
      function (this: unknown, ...args: any[]) {
        const scope = Object.create(outer);
        if (ownThis) define(scope, "this", this);
        parameters.forEach(({ spread }, i) => (spread ? declare(spread, scope, args.slice(i)) : declare(parameters[i], scope, args[i])));
        return body(scope);
      },
  };
}

function parseConditional(): Node {
  const test = parseBinary(0);
  if (!eat("?")) return test;
  const yes = parseAssignment();
  expect(":");
  const no = parseAssignment();
  return { get: (scope) => (test.get(scope) ? yes.get(scope) : no.get(scope)) };
}

function parseBinary(minimum: number): Node {
  let left = parseUnary();
  for (;;) {
    const { word, at } = token;
    const precedence = Object.hasOwn(PRECEDENCE, word) ? PRECEDENCE[word] : 0;
    if (precedence <= minimum) return left;
    next();
    // `**` binds to the right.
    left = binary(word, left, parseBinary(word === "**" ? precedence - 1 : precedence), at);
  }
}

/** Checks that `++`, `--` and assignments have something to write to. */
const checkTarget = (node: Node, at: number): Node => (!node.ref || node.chain || node.name === "this" ? fail("this cannot be assigned to", at) : node);

/** Reads `++` or `--`, if it is there. */
function parseStep(): number {
  const by = is("++") ? 1 : is("--") ? -1 : 0;
  if (by) next();
  return by;
}

function parseUnary(): Node {
  const { word, at } = token;
  const step = parseStep();
  if (step) return update(checkTarget(parseUnary(), at), step, true);
  if (!Object.hasOwn(UNARY, word)) return parsePostfix();
  next();
  const operand = parseUnary();
  if (is("**")) unexpected();
  return { get: (scope) => UNARY[word](operand, scope) };
}

export function parsePostfix(): Node {
  const { at } = token;
  const node = parseChain();
  const step = token.newline ? 0 : parseStep();
  return step ? update(checkTarget(node, at), step, false) : node;
}

/** Members and calls. After `new` a call ends it, and nothing is optional. */
function parseChain(constructs?: boolean): Node {
  const start = token.at;
  let node = parsePrimary();
  for (;;) {
    const { at } = token;
    if (token.type === T.Quote && !isString()) node = rarely().parseTagged(node, start);
    else if (constructs && (is("(") || is("?."))) return node;
    else {
      const optional = eat("?.");
      if (is("(")) {
        const source = excerpt(start);
        node = call(node, parseList("(", ")") as Node[], optional, at, source);
      } else if (eat("[")) {
        node = member(node, parseExpression(), optional, at);
        expect("]");
      } else if (optional || eat(".")) {
        const { word } = token;
        if (token.type !== T.Name) unexpected();
        next();
        node = member(node, constant(word), optional, at);
      } else return constructs ? node : chainEnd(node);
    }
  }
}

/** Items in brackets, with spreads and, in arrays, holes. */
function parseList(open: string, close: string): (Node | null)[] {
  const items: (Node | null)[] = [];
  expect(open);
  while (!eat(close)) {
    if (open === "[" && eat(",")) {
      items.push(null);
      continue;
    }
    if (eat("...")) {
      const node = parseAssignment();
      items.push({ get: node.get, spread: node });
    } else items.push(parseAssignment());
    if (!is(close)) expect(",");
  }
  return items;
}

function parsePrimary(): Node {
  const { type, value, word, at } = token;
  if (type === T.Number || isString()) {
    next();
    return constant(value);
  }
  if (type === T.Signal) {
    next();
    return signal(value, at);
  }
  if (type === T.Action) return parseAction();
  if (type === T.Quote) {
    const { texts, values } = parseTemplate();
    return { get: (scope) => values.reduce((made, node, i) => `${made}${node.get(scope)}${texts[i + 1]}`, texts[0]) };
  }
  switch (word) {
    case "(": {
      const { ref, get, name } = parseParenthesised();
      // In parentheses a chain has ended, and a literal is no pattern.
      return { ref, get, name };
    }
    case "[": return array(parseList(word, "]"));
    case "{": return parseObject();
    case "/":
    case "/=": {
      const { source, flags } = regex();
      return { get: () => new RegExp(source, flags) };
    }
    case "new": {
      next();
      const start = token.at;
      const callee = parseChain(true);
      const source = excerpt(start);
      return construct(callee, is("(") ? (parseList("(", ")") as Node[]) : [], at, source);
    }
    case "function":
      next();
      if (!is("(")) parseName();
      return rarely().parseFunction();
  }
  if (type !== T.Name) unexpected();
  if (UNSUPPORTED.test(word)) fail(`\`${word}\` cannot be used in an expression`);
  if (word !== "this" && !isName() && !Object.hasOwn(WORDS, word)) unexpected();
  next();
  return Object.hasOwn(WORDS, word) ? constant(WORDS[word]) : identifier(word, at);
}

function parseAction(): Node {
  const { value: name, at } = token;
  next();
  actions.add(name);
  if (!is("(")) unexpected(`, expected ( after @${name}`);
  const args = parseList("(", ")");
  const runAction = run;
  return {
    get(scope) {
      const values = list(args, scope);
      position.at = at;
      return allowed(runAction(name, scope, values));
    },
  };
}

/** The texts of a template, as meant and as written, and the values between them. */
export function parseTemplate(): { texts: string[]; raw: string[]; values: Node[] } {
  const texts: string[] = [];
  const raw: string[] = [];
  const values: Node[] = [];
  for (;;) {
    const [text, written, end] = readText("`");
    texts.push(text);
    raw.push(written);
    next();
    if (end === "`") return { texts, raw, values };
    values.push(parseExpression());
    // The lexer stands behind the closing brace already; what follows is text.
    if (!is("}")) unexpected(", expected }");
    resume();
  }
}

function parseObject(): Node {
  const properties: Property[] = [];
  next();
  while (!eat("}")) {
    const { type, value, at } = token;
    if (eat("...")) properties.push([null, parseAssignment()]);
    else {
      let key: Node;
      if (eat("[")) {
        key = parseAssignment();
        expect("]");
      } else {
        // `$name` is an ordinary key here.
        if (type === T.Signal) key = constant("$" + value.join("."));
        else if (type === T.Name || type === T.Number || isString()) key = constant(value);
        else return unexpected();
        next();
      }
      if (eat(":")) properties.push([key, parseAssignment()]);
      else if (is("(")) properties.push([key, rarely().parseFunction()]);
      else {
        begin(undefined, at);
        const target = identifier(parseName(), at);
        if (is("=")) {
          const equals = token.at;
          next();
          properties.push([key, assignment("=", target, parseAssignment())]);
          patternOnly = equals;
        } else properties.push([key, target]);
      }
    }
    if (!is("}")) expect(",");
  }
  return object(properties);
}

/** An expression, understood: what it evaluates to in a scope, and the actions it names. */
export interface Expression {
  evaluate(scope: Scope): any;
  actions: Set<string>;
}

/** Parses `source`; `returns` says that a value is wanted, so that `{` begins an object. Throws ExpressionError, or LATER. */
export function parse(source: string, returns: boolean, runAction: RunAction): Expression {
  run = runAction;
  patternOnly = undefined;
  const used = (actions = new Set());
  begin(source);
  const program = parseStatements(undefined, returns ? parseValueStatement : parseStatement);
  return {
    actions: used,
    evaluate(scope) {
      last = undefined;
      const end = program(scope);
      return end ? end[1] : last;
    },
  };
}
