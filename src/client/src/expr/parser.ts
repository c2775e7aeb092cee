// Parses the JavaScript people write in attributes (Pratt's way for operators) straight into closures.

import { allowed } from "./guard";
import { back, begin, excerpt, ExpressionError, fail, next, regex, resume, T, text, token, type Token } from "./lexer";
import {
  array, assignment, binary, BINARY, call, chainEnd, constant, construct, identifier, list, member, type Node, object,
  position, type Property, type Scope, signal, UNARY, update,
} from "./nodes";

/** Runs the action `name`; supplied by whoever evaluates. */
export type RunAction = (name: string, scope: Scope, args: unknown[]) => unknown;

/** How a statement ended. */
const enum End {
  Normal,
  Return,
  Break,
  Continue,
}

/** Where a statement leaves its value. */
interface Out {
  value: any;
}
type Statement = (scope: Scope, out: Out) => End;

const PRECEDENCE: Record<string, number> = {
  "??": 1, "||": 2, "&&": 3, "|": 4, "^": 5, "&": 6, "==": 7, "!=": 7, "===": 7, "!==": 7, "<": 8, ">": 8, "<=": 8,
  ">=": 8, in: 8, instanceof: 8, "<<": 9, ">>": 9, ">>>": 9, "+": 10, "-": 10, "*": 11, "/": 11, "%": 11, "**": 12,
};
const ASSIGNMENTS = new Set(["=", "&&=", "||=", "??=", ...Object.keys(BINARY).filter((o) => /^[-+*/%&|^]|^<<|^>>/.test(o)).map((o) => o + "=")]);
const WORDS: Record<string, unknown> = { true: true, false: false, null: null };
const UNSUPPORTED = new Set("async await yield class super import this switch".split(" "));
const RESERVED = new Set([...UNSUPPORTED, ..."true false null if else return var let const for while do break continue new typeof void delete in instanceof function try catch finally throw case default".split(" ")]);

let actions = new Set<string>();
let run: RunAction;
/** `in` ends the head of a `for`. */
let noIn = false;

// Tokens

const is = (text: string): boolean => token.word === text;

function eat(text: string): boolean {
  const found = is(text);
  if (found) next();
  return found;
}

function expect(text: string): void {
  if (!eat(text)) unexpected(`, expected ${text}`);
}

function unexpected(more = ""): never {
  const { type, value, at } = token;
  const end = type === T.End;
  const text = type === T.Signal ? `$${value.join(".")}` : type === T.Action ? `@${value}` : type === T.String ? "text" : type === T.Template ? "`" : value;
  throw new ExpressionError(`unexpected ${end ? "end" : text}${more}`, at);
}

/** Reads what stands in brackets, where `in` is an operator again. */
function inside<R>(read: () => R): R {
  const outer = noIn;
  noIn = false;
  const found = read();
  noIn = outer;
  return found;
}

/** Tries a way to read what follows; goes back and returns undefined when it does not fit. */
function attempt<R>(read: () => R): R | undefined {
  const start = token;
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    back(start);
    return undefined;
  }
}

// Statements

function parseProgram(returns: boolean): Statement {
  const statements: Statement[] = [];
  while (token.type !== T.End) {
    // `{…}` is an object where a value is wanted, a block elsewhere.
    const literal = returns && is("{") ? attempt(() => parseExpressionStatement()) : undefined;
    statements.push(literal ?? parseStatement());
  }
  return sequence(statements);
}

function parseSemicolon(): void {
  if (eat(";") || is("}") || token.type === T.End || token.newline) return;
  unexpected();
}

function parseExpressionStatement(): Statement {
  const node = parseExpression();
  parseSemicolon();
  return (scope, out) => {
    out.value = node.get(scope);
    return End.Normal;
  };
}

function parseStatement(): Statement {
  const start = token;
  switch (start.word) {
    case "{": return parseBlock();
    case ";":
      next();
      return () => End.Normal;
    case "if": return parseIfStatement();
    case "const":
    case "let":
    case "var": {
      const declared = parseDeclaration();
      parseSemicolon();
      return declared;
    }
    case "return": return parseReturnStatement();
    case "throw": {
      next();
      const node = parseExpression();
      parseSemicolon();
      return (scope) => {
        position.at = start.at;
        throw node.get(scope);
      };
    }
    case "try": return parseTryStatement();
    case "for": return parseForStatement();
    case "while": {
      next();
      const test = parseParenthesised();
      return loop((scope) => scope, (scope) => test.get(scope), parseStatement());
    }
    case "do": {
      next();
      const body = parseStatement();
      expect("while");
      const test = parseParenthesised();
      eat(";");
      return (scope, out) => {
        do {
          const end = body(scope, out);
          if (end === End.Break) break;
          if (end === End.Return) return end;
        } while (test.get(scope));
        return End.Normal;
      };
    }
    case "break":
    case "continue": {
      next();
      parseSemicolon();
      const end = start.word === "break" ? End.Break : End.Continue;
      return () => end;
    }
    case "function": {
      next();
      const name = parseName();
      const node = parseFunctionRest();
      return (scope) => {
        scope[name] = node.get(scope);
        return End.Normal;
      };
    }
  }
  return parseExpressionStatement();
}

function parseBlock(): Statement {
  expect("{");
  const statements: Statement[] = [];
  while (!eat("}")) statements.push(parseStatement());
  const body = sequence(statements);
  return (scope, out) => body(Object.create(scope), out);
}

function parseParenthesised(): Node {
  expect("(");
  const node = parseExpression();
  expect(")");
  return node;
}

function parseIfStatement(): Statement {
  next();
  const test = parseParenthesised();
  const yes = parseStatement();
  const no = eat("else") ? parseStatement() : undefined;
  return (scope, out) => (test.get(scope) ? yes(scope, out) : no ? no(scope, out) : End.Normal);
}

function parseReturnStatement(): Statement {
  next();
  const node = token.newline || is(";") || is("}") || token.type === T.End ? undefined : parseExpression();
  parseSemicolon();
  return (scope, out) => {
    out.value = node?.get(scope);
    return End.Return;
  };
}

function parseTryStatement(): Statement {
  next();
  const body = parseBlock();
  let caught: Statement | undefined;
  let parameter: Node | undefined;
  if (eat("catch")) {
    if (eat("(")) {
      parameter = parsePattern();
      expect(")");
    }
    caught = parseBlock();
  }
  const last = eat("finally") ? parseBlock() : undefined;
  if (!caught && !last) unexpected();
  return (scope, out) => {
    let end = End.Normal;
    try {
      end = body(scope, out);
    } catch (error) {
      if (!caught) throw error;
      const inner = Object.create(scope);
      if (parameter) declare(parameter, inner, error);
      end = caught(inner, out);
    } finally {
      const own: Out = { value: undefined };
      const ended = last?.(scope, own);
      if (ended) {
        end = ended;
        out.value = own.value;
      }
    }
    return end;
  };
}

/** `let a = 1, {b} = c`; in the head of a for-of or for-in without a value. */
function parseDeclaration(): Statement {
  const { value: kind } = next();
  const parts: [Node, Node | undefined][] = [];
  do {
    const at = token.at;
    const target = parsePattern();
    const value = eat("=") ? parseAssignment() : undefined;
    if (!value && (kind === "const" || !target.ref)) fail("unexpected end", at);
    parts.push([target, value]);
  } while (eat(","));
  return (scope) => {
    for (const [target, value] of parts) declare(target, scope, value?.get(scope), kind === "const");
    return End.Normal;
  };
}

function parseForStatement(): Statement {
  next();
  expect("(");
  const each = attempt(() => {
    const declares = is("let") || is("const") || is("var");
    if (declares) next();
    const target = declares ? parsePattern() : parsePostfix();
    const kind = next().value;
    if (kind !== "of" && kind !== "in") unexpected();
    return { declares, target, keys: kind === "in" };
  });
  if (each) {
    const { declares, target, keys } = each;
    const items = parseExpression();
    expect(")");
    const body = parseStatement();
    const write = declares ? undefined : assignment("=", target, { get: (scope) => scope[" "] });
    return (scope, out) => {
      let values = items.get(scope);
      if (keys) {
        const names: string[] = [];
        for (const name in values) names.push(name);
        values = names;
      }
      for (const value of values) {
        const inner = Object.create(scope);
        if (write) {
          inner[" "] = value;
          write.get(inner);
        } else declare(target, inner, value);
        const end = body(inner, out);
        if (end === End.Break) break;
        if (end === End.Return) return end;
      }
      return End.Normal;
    };
  }
  let first: Statement | undefined;
  if (!is(";")) {
    noIn = true;
    if (is("let") || is("const") || is("var")) first = parseDeclaration();
    else {
      const node = parseExpression();
      first = (scope) => (node.get(scope), End.Normal);
    }
    noIn = false;
  }
  expect(";");
  const test = is(";") ? undefined : parseExpression();
  expect(";");
  const step = is(")") ? undefined : parseExpression();
  expect(")");
  const body = parseStatement();
  return loop(
    (scope, out) => {
      const inner = Object.create(scope);
      first?.(inner, out);
      return inner;
    },
    (scope) => !test || test.get(scope),
    body,
    (scope) => step?.get(scope),
  );
}

// Expressions

function parseExpression(): Node {
  let node = parseAssignment();
  while (eat(",")) {
    const before = node;
    const after = parseAssignment();
    node = {
      get(scope) {
        before.get(scope);
        return after.get(scope);
      },
    };
  }
  return node;
}

function checkPattern(node: Node): Node {
  if (node.patternOnly !== undefined) fail("unexpected =", node.patternOnly);
  return node;
}

function parseAssignment(): Node {
  const start = token;
  const arrow = parseArrow(start);
  if (arrow) return arrow;
  const target = parseConditional();
  const operator = token.word;
  if (!ASSIGNMENTS.has(operator)) return target;
  if (operator !== "=" || !target.put) checkTarget(target, start.at);
  next();
  return assignment(operator, target, checkPattern(parseAssignment()));
}

/** `a => …` and `(a, b) => …`. */
function parseArrow(first: Token): Node | undefined {
  const alone = first.type === T.Name && !RESERVED.has(first.value);
  if (!alone && first.word !== "(") return undefined;
  if (alone) {
    // Nearly every name is no parameter: look ahead without an exception.
    next();
    const found = is("=>");
    back(first);
    if (!found) return undefined;
  }
  const parameters = attempt(() => {
    const found = alone ? [parsePattern()] : parseParameters();
    if (!is("=>") || token.newline) unexpected();
    next();
    return found;
  });
  if (!parameters) return undefined;
  if (is("{")) return fn(parameters, parseFunctionBody());
  const body = parseAssignment();
  checkPattern(body);
  return fn(parameters, (scope, out) => {
    out.value = body.get(scope);
    return End.Return;
  });
}

const parseFunctionBody = (): Statement => inside(parseBlock);

function parseFunctionRest(): Node {
  return fn(parseParameters(), parseFunctionBody());
}

function parseParameters(): Node[] {
  const found: Node[] = [];
  expect("(");
  while (!eat(")")) {
    if (eat("...")) {
      const rest = parsePattern();
      found.push({ get: rest.get, spread: rest });
    } else {
      const target = parsePattern();
      found.push(eat("=") ? assignment("=", target, parseAssignment()) : target);
    }
    if (!is(")")) expect(",");
  }
  return found;
}

/** A name or a destructuring pattern that declares names. */
function parsePattern(): Node {
  const { at, type } = token;
  const node = is("[") || is("{") ? parsePrimary() : type === T.Name ? identifier(parseName(), at) : unexpected();
  try {
    node.names!([]);
  } catch {
    fail("unexpected pattern", at);
  }
  return node;
}

function parseName(): string {
  const { type, value } = token;
  if (type !== T.Name || RESERVED.has(value)) unexpected();
  next();
  return value;
}

function parseConditional(): Node {
  const test = parseBinary(0);
  if (!is("?")) return test;
  next();
  const yes = inside(parseAssignment);
  expect(":");
  const no = parseAssignment();
  return { get: (scope) => (test.get(scope) ? yes.get(scope) : no.get(scope)) };
}

function parseBinary(minimum: number): Node {
  let left = parseUnary();
  for (;;) {
    const { word: operator, at } = token;
    const precedence = Object.hasOwn(PRECEDENCE, operator) ? PRECEDENCE[operator] : 0;
    if (!precedence || precedence <= minimum || (operator === "in" && noIn)) return left;
    next();
    // `**` binds to the right.
    left = binary(operator, checkPattern(left), parseBinary(operator === "**" ? precedence - 1 : precedence), at);
  }
}

/** Checks that `++`, `--` and assignments have something to write to. */
function checkTarget(node: Node, at: number): Node {
  return !node.ref || node.chain ? fail("this cannot be assigned to", at) : node;
}

const stepOf = (word: string): 1 | -1 | 0 => (word === "++" ? 1 : word === "--" ? -1 : 0);

function parseUnary(): Node {
  const { word, at } = token;
  const step = stepOf(word);
  if (step) {
    next();
    return update(checkTarget(parseUnary(), at), step, true);
  }
  if (!Object.hasOwn(UNARY, word)) return parsePostfix();
  next();
  const operand = parseUnary();
  if (is("**")) unexpected();
  return { get: UNARY[word](operand) };
}

function parsePostfix(): Node {
  const node = parseChain();
  const { word, newline, at } = token;
  const step = stepOf(word);
  if (newline || !step) return node;
  next();
  return update(checkTarget(node, at), step, false);
}

function parseChain(): Node {
  const start = token.at;
  let node = parsePrimary();
  for (;;) {
    const { at, type } = token;
    if (type === T.Template) {
      node = parseTagged(node, start);
      continue;
    }
    const optional = eat("?.");
    if (is("(")) {
      const source = excerpt(start);
      node = call(node, parseList("(", ")") as Node[], optional, at, source);
    } else if (eat("[")) {
      node = member(node, parseInBrackets(), optional, at);
    } else if (optional || eat(".")) {
      const { type, value } = token;
      if (type !== T.Name) unexpected();
      next();
      node = member(node, constant(value), optional, at);
    } else {
      return chainEnd(node);
    }
  }
}

function parseInBrackets(): Node {
  const node = inside(parseExpression);
  expect("]");
  return node;
}

/** Items in brackets, with spreads and, in arrays, holes. */
const parseList = (open: string, close: string): (Node | null)[] => inside(() => {
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
});

function parsePrimary(): Node {
  const { type, value, at } = token;
  switch (type) {
    case T.Number:
    case T.String:
      next();
      return constant(value);
    case T.Signal:
      next();
      return signal(value, at);
    case T.Action:
      return parseAction();
    case T.Template: {
      const { texts, values } = parseTemplate();
      return { get: (scope) => values.reduce((made, node, i) => `${made}${node.get(scope)}${texts[i + 1][0]}`, texts[0][0]) };
    }
    case T.Name:
      return parseWord(value, at);
    case T.Punctuator:
      if (value === "(") {
        next();
        const node = checkPattern(inside(parseExpression));
        expect(")");
        // In parentheses a chain has ended, and a literal is no pattern.
        return node.ref ? node : { get: node.get };
      }
      if (value === "[") return array(parseList("[", "]"));
      if (value === "{") return inside(parseObject);
      if (value === "/" || value === "/=") {
        const { source, flags } = regex();
        return { get: () => new RegExp(source, flags) };
      }
  }
  return unexpected();
}

function parseWord(name: string, at: number): Node {
  if (Object.hasOwn(WORDS, name)) {
    next();
    return constant(WORDS[name]);
  }
  if (name === "new") return parseConstruct();
  if (name === "function") {
    next();
    if (token.type === T.Name) parseName();
    return parseFunctionRest();
  }
  if (RESERVED.has(name)) fail(UNSUPPORTED.has(name) ? `\`${name}\` cannot be used in an expression` : `unexpected ${name}`);
  next();
  return identifier(name, at);
}

function parseConstruct(): Node {
  const { at } = next();
  const start = token.at;
  let callee = is("new") ? parseConstruct() : parsePrimary();
  for (;;) {
    const { at } = token;
    if (eat(".")) {
      const { type, value } = next();
      if (type !== T.Name) unexpected();
      callee = member(callee, constant(value), false, at);
    } else if (eat("[")) callee = member(callee, parseInBrackets(), false, at);
    else break;
  }
  const source = excerpt(start);
  return construct(callee, is("(") ? (parseList("(", ")") as Node[]) : [], at, source);
}

function parseAction(): Node {
  const { value: name, at } = next();
  actions.add(name);
  if (!is("(")) unexpected(`, expected ( after @${name}`);
  const args = parseList("(", ")") as Node[];
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
function parseTemplate(): { texts: [string, string][]; values: Node[] } {
  const at = token.at;
  const texts: [string, string][] = [];
  const values: Node[] = [];
  for (;;) {
    const [cooked, raw, end] = text("`", at);
    texts.push([cooked, raw]);
    if (end === "`") {
      next();
      return { texts, values };
    }
    next();
    values.push(checkPattern(parseExpression()));
    // The lexer stands behind the closing brace already; what follows is text.
    if (!is("}")) unexpected(", expected }");
    resume();
  }
}

function parseTagged(tag: Node, start: number): Node {
  const at = token.at;
  const source = excerpt(start);
  const { texts, values } = parseTemplate();
  const strings: any = texts.map(([text]) => text);
  strings.raw = texts.map(([, raw]) => raw);
  return call(tag, [constant(strings), ...values], false, at, source);
}

function parseObject(): Node {
  const properties: Property[] = [];
  let patternOnly: number | undefined;
  next();
  while (!eat("}")) {
    const { type, value, at } = token;
    if (eat("...")) {
      properties.push([null, parseAssignment()]);
    } else {
      let key: Node;
      if (eat("[")) {
        const node = parseAssignment();
        expect("]");
        key = node;
      } else {
        // `$name` is an ordinary key here.
        if (type === T.Signal) key = constant("$" + value.join("."));
        else if (type === T.Name || type === T.String || type === T.Number) key = constant(value);
        else return unexpected();
        next();
      }
      if (eat(":")) {
        const item = parseAssignment();
        if (item.patternOnly !== undefined) patternOnly ??= item.patternOnly;
        properties.push([key, item]);
      } else if (is("(")) {
        properties.push([key, parseFunctionRest()]);
      } else if (type === T.Name && !RESERVED.has(value)) {
        const target = identifier(value, at);
        if (is("=")) {
          patternOnly ??= next().at;
          properties.push([key, assignment("=", target, parseAssignment())]);
        } else properties.push([key, target]);
      } else unexpected();
    }
    if (!is("}")) expect(",");
  }
  return object(properties, patternOnly);
}

function sequence(statements: Statement[]): Statement {
  if (statements.length === 1) return statements[0];
  return (scope, out) => {
    for (const statement of statements) {
      const end = statement(scope, out);
      if (end) return end;
    }
    return End.Normal;
  };
}

function loop(
  start: (scope: Scope, out: Out) => Scope,
  test: (scope: Scope) => unknown,
  body: Statement,
  step?: (scope: Scope) => void,
): Statement {
  return (scope, out) => {
    let inner = start(scope, out);
    for (; test(inner); step?.(inner)) {
      const end = body(inner, out);
      if (end === End.Break) break;
      if (end === End.Return) return end;
      // What the body keeps (a callback) sees this round's variables.
      if (step) inner = Object.assign(Object.create(scope), inner);
    }
    return End.Normal;
  };
}

function declare(target: Node, scope: Scope, value: unknown, fixed = false): void {
  const names: string[] = [];
  target.names!(names);
  for (const name of names) scope[name] = undefined;
  target.put!(scope, value);
  if (fixed) for (const name of names) Object.defineProperty(scope, name, { writable: false });
}

function fn(parameters: Node[], body: Statement): Node {
  return {
    get: (outer) => (...args: any[]) => {
      const scope = Object.create(outer);
      parameters.forEach((parameter, i) => {
        if (parameter.spread) declare(parameter.spread, scope, args.slice(i));
        else declare(parameter, scope, args[i]);
      });
      const out: Out = { value: undefined };
      return body(scope, out) === End.Return ? out.value : undefined;
    },
  };
}

/** An expression, understood: what it evaluates to in a scope, and the actions it names. */
export interface Expression {
  evaluate(scope: Scope): any;
  actions: Set<string>;
}

/** Parses `source`; `returns` says that a value is wanted, so that `{` begins an object. Throws ExpressionError. */
export function parse(source: string, returns: boolean, runAction: RunAction): Expression {
  begin(source);
  run = runAction;
  noIn = false;
  const used = (actions = new Set());
  const program = parseProgram(returns);
  return {
    actions: used,
    evaluate(scope) {
      const out: Out = { value: undefined };
      program(scope, out);
      return out.value;
    },
  };
}
