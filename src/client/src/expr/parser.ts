// Parses the JavaScript people write in attributes (Pratt's way for operators) straight into closures.

import { allowed } from "./guard";
import { ExpressionError, Lexer, T, type Token } from "./lexer";
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
const WORDS: Record<string, unknown> = { true: true, false: false, null: null, undefined };
const UNSUPPORTED = new Set(["async", "await", "yield", "class", "super", "import", "export", "with", "debugger", "this", "enum", "switch"]);
const RESERVED = new Set([
  ...UNSUPPORTED, ..."true false null if else return var let const for while do break continue new typeof void delete in instanceof function try catch finally throw case default".split(" "),
]);

class Parser {
  private lex: Lexer;
  /** `in` ends the head of a `for`. */
  private noIn = false;

  constructor(source: string, readonly actions: Set<string>, private run: RunAction) {
    this.lex = new Lexer(source);
  }

  // Tokens

  private is(text: string): boolean {
    const { type, value } = this.lex.token;
    return (type === T.Punctuator || type === T.Name) && value === text;
  }

  private eat(text: string): boolean {
    const found = this.is(text);
    if (found) this.lex.next();
    return found;
  }

  private expect(text: string): void {
    if (!this.eat(text)) this.unexpected(`, expected ${text}`);
  }

  private unexpected(more = ""): never {
    const { type, value, at } = this.lex.token;
    const end = type === T.End;
    const text = type === T.Signal ? `$${value.join(".")}` : type === T.Action ? `@${value}` : type === T.String ? "text" : type === T.Template ? "`" : value;
    throw new ExpressionError(`unexpected ${end ? "end" : text}${more}`, at);
  }

  /** Tries a way to read what follows; goes back and returns undefined when it does not fit. */
  private attempt<R>(read: () => R): R | undefined {
    const { token } = this.lex;
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      this.lex.back(token);
      return undefined;
    }
  }

  private text(from: number): string {
    const text = this.lex.source.slice(from, this.lex.end).trim();
    return text.length > 40 ? text.slice(0, 39) + "…" : text;
  }

  // Statements

  program(returns: boolean): Statement {
    const statements: Statement[] = [];
    while (this.lex.token.type !== T.End) {
      // `{…}` is an object where a value is wanted, a block elsewhere.
      const literal = returns && this.is("{") ? this.attempt(() => this.expressionStatement()) : undefined;
      statements.push(literal ?? this.statement());
    }
    return sequence(statements);
  }

  private semicolon(): void {
    if (this.eat(";") || this.is("}") || this.lex.token.type === T.End || this.lex.token.newline) return;
    this.unexpected();
  }

  private expressionStatement(): Statement {
    const node = this.expression();
    this.semicolon();
    return (scope, out) => {
      out.value = node.get(scope);
      return End.Normal;
    };
  }

  private statement(): Statement {
    const { token } = this.lex;
    if (token.type === T.Punctuator) {
      if (this.is("{")) return this.block();
      if (this.eat(";")) return () => End.Normal;
    }
    if (token.type === T.Name) {
      switch (token.value) {
        case "if": return this.ifStatement();
        case "const":
        case "let":
        case "var": {
          const declared = this.declaration();
          this.semicolon();
          return declared;
        }
        case "return": return this.returnStatement();
        case "throw": {
          this.lex.next();
          const node = this.expression();
          this.semicolon();
          return (scope) => {
            position.at = token.at;
            throw node.get(scope);
          };
        }
        case "try": return this.tryStatement();
        case "for": return this.forStatement();
        case "while": {
          this.lex.next();
          const test = this.parenthesised();
          return loop((scope) => scope, (scope) => test.get(scope), this.statement());
        }
        case "do": {
          this.lex.next();
          const body = this.statement();
          this.expect("while");
          const test = this.parenthesised();
          this.eat(";");
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
          this.lex.next();
          this.semicolon();
          const end = token.value === "break" ? End.Break : End.Continue;
          return () => end;
        }
        case "function": {
          this.lex.next();
          const name = this.name();
          const node = this.functionRest();
          return (scope) => {
            scope[name] = node.get(scope);
            return End.Normal;
          };
        }
      }
    }
    return this.expressionStatement();
  }

  private block(): Statement {
    this.expect("{");
    const statements: Statement[] = [];
    while (!this.eat("}")) statements.push(this.statement());
    const body = sequence(statements);
    return (scope, out) => body(Object.create(scope), out);
  }

  private parenthesised(): Node {
    this.expect("(");
    const node = this.expression();
    this.expect(")");
    return node;
  }

  private ifStatement(): Statement {
    this.lex.next();
    const test = this.parenthesised();
    const yes = this.statement();
    const no = this.eat("else") ? this.statement() : undefined;
    return (scope, out) => (test.get(scope) ? yes(scope, out) : no ? no(scope, out) : End.Normal);
  }

  private returnStatement(): Statement {
    this.lex.next();
    const { token } = this.lex;
    const node = token.newline || this.is(";") || this.is("}") || token.type === T.End ? undefined : this.expression();
    this.semicolon();
    return (scope, out) => {
      out.value = node?.get(scope);
      return End.Return;
    };
  }

  private tryStatement(): Statement {
    this.lex.next();
    const body = this.block();
    let caught: Statement | undefined;
    let parameter: Node | undefined;
    if (this.eat("catch")) {
      if (this.eat("(")) {
        parameter = this.pattern();
        this.expect(")");
      }
      caught = this.block();
    }
    const last = this.eat("finally") ? this.block() : undefined;
    if (!caught && !last) this.unexpected();
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
  private declaration(): Statement {
    const { value: kind } = this.lex.next();
    const parts: [Node, Node | undefined][] = [];
    do {
      const at = this.lex.token.at;
      const target = this.pattern();
      const value = this.eat("=") ? this.assignment() : undefined;
      if (!value && (kind === "const" || !target.ref)) this.lex.fail("a value is missing", at);
      parts.push([target, value]);
    } while (this.eat(","));
    return (scope) => {
      for (const [target, value] of parts) declare(target, scope, value?.get(scope), kind === "const");
      return End.Normal;
    };
  }

  private forStatement(): Statement {
    this.lex.next();
    this.expect("(");
    const each = this.attempt(() => {
      const declares = this.is("let") || this.is("const") || this.is("var");
      if (declares) this.lex.next();
      const target = declares ? this.pattern() : this.postfix();
      const kind = this.lex.next().value;
      if (kind !== "of" && kind !== "in") this.unexpected();
      return { declares, target, keys: kind === "in" };
    });
    if (each) {
      const { declares, target, keys } = each;
      const items = this.expression();
      this.expect(")");
      const body = this.statement();
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
    if (!this.is(";")) {
      this.noIn = true;
      if (this.is("let") || this.is("const") || this.is("var")) first = this.declaration();
      else {
        const node = this.expression();
        first = (scope) => (node.get(scope), End.Normal);
      }
      this.noIn = false;
    }
    this.expect(";");
    const test = this.is(";") ? undefined : this.expression();
    this.expect(";");
    const step = this.is(")") ? undefined : this.expression();
    this.expect(")");
    const body = this.statement();
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

  expression(): Node {
    let node = this.assignment();
    while (this.eat(",")) {
      const before = node;
      const after = this.assignment();
      node = {
        get(scope) {
          before.get(scope);
          return after.get(scope);
        },
      };
    }
    return node;
  }

  private checkPattern(node: Node): Node {
    if (node.patternOnly !== undefined) this.lex.fail("unexpected =", node.patternOnly);
    return node;
  }

  private assignment(): Node {
    const { token } = this.lex;
    const arrow = this.arrow(token);
    if (arrow) return arrow;
    const target = this.conditional();
    const { value: operator, type } = this.lex.token;
    if (type !== T.Punctuator || !ASSIGNMENTS.has(operator)) return target;
    const pattern = operator === "=" && !!target.put;
    if (target.chain || (!target.ref && !pattern)) this.lex.fail("this cannot be assigned to", token.at);
    this.lex.next();
    return assignment(operator, target, this.checkPattern(this.assignment()));
  }

  /** `a => …` and `(a, b) => …`. */
  private arrow(token: Token): Node | undefined {
    const alone = token.type === T.Name && !RESERVED.has(token.value);
    if (!alone && !(token.type === T.Punctuator && token.value === "(")) return undefined;
    if (alone) {
      // Nearly every name is no parameter: look ahead without an exception.
      this.lex.next();
      const found = this.is("=>");
      this.lex.back(token);
      if (!found) return undefined;
    }
    const parameters = this.attempt(() => {
      const found = alone ? [this.pattern()] : this.parameters();
      if (!this.is("=>") || this.lex.token.newline) this.unexpected();
      this.lex.next();
      return found;
    });
    if (!parameters) return undefined;
    if (this.is("{")) return fn(parameters, this.functionBody());
    const body = this.assignment();
    this.checkPattern(body);
    return fn(parameters, (scope, out) => {
      out.value = body.get(scope);
      return End.Return;
    });
  }

  private functionBody(): Statement {
    const noIn = this.noIn;
    this.noIn = false;
    const body = this.block();
    this.noIn = noIn;
    return body;
  }

  private functionRest(): Node {
    return fn(this.parameters(), this.functionBody());
  }

  private parameters(): Node[] {
    const found: Node[] = [];
    this.expect("(");
    while (!this.eat(")")) {
      if (this.eat("...")) {
        const rest = this.pattern();
        found.push({ get: rest.get, spread: rest });
      } else {
        const target = this.pattern();
        found.push(this.eat("=") ? assignment("=", target, this.assignment()) : target);
      }
      if (!this.is(")")) this.expect(",");
    }
    return found;
  }

  /** A name or a destructuring pattern that declares names. */
  private pattern(): Node {
    const { at, type } = this.lex.token;
    const node = this.is("[") || this.is("{") ? this.primary() : type === T.Name ? identifier(this.name(), at) : this.unexpected();
    try {
      node.names!([]);
    } catch {
      this.lex.fail("this cannot be declared", at);
    }
    return node;
  }

  private name(): string {
    const { type, value } = this.lex.token;
    if (type !== T.Name || RESERVED.has(value)) this.unexpected();
    this.lex.next();
    return value;
  }

  private conditional(): Node {
    const test = this.binary(0);
    if (!this.is("?")) return test;
    this.lex.next();
    const noIn = this.noIn;
    this.noIn = false;
    const yes = this.assignment();
    this.noIn = noIn;
    this.expect(":");
    const no = this.assignment();
    return { get: (scope) => (test.get(scope) ? yes.get(scope) : no.get(scope)) };
  }

  private binary(minimum: number): Node {
    let left = this.unary();
    for (;;) {
      const { value: operator, at, type } = this.lex.token;
      const precedence = type === T.Punctuator || type === T.Name ? PRECEDENCE[operator] : 0;
      if (!precedence || precedence <= minimum || (operator === "in" && this.noIn)) return left;
      this.lex.next();
      // `**` binds to the right.
      left = binary(operator, this.checkPattern(left), this.binary(operator === "**" ? precedence - 1 : precedence), at);
    }
  }

  private unary(): Node {
    const { type, value, at } = this.lex.token;
    if (type === T.Punctuator || type === T.Name) {
      if (value === "++" || value === "--") {
        this.lex.next();
        const operand = this.unary();
        if (!operand.ref || operand.chain) this.lex.fail("this cannot be assigned to", at);
        return update(operand, value === "++" ? 1 : -1, true);
      }
      if (Object.hasOwn(UNARY, value)) {
        this.lex.next();
        const operand = this.unary();
        if (this.is("**")) this.unexpected();
        return { get: UNARY[value](operand) };
      }
    }
    return this.postfix();
  }

  private postfix(): Node {
    const node = this.chain();
    const { value, newline, at } = this.lex.token;
    if (newline || (!this.is("++") && !this.is("--"))) return node;
    if (!node.ref || node.chain) this.lex.fail("this cannot be assigned to", at);
    this.lex.next();
    return update(node, value === "++" ? 1 : -1, false);
  }

  private chain(): Node {
    const start = this.lex.token.at;
    let node = this.primary();
    for (;;) {
      const { at, type } = this.lex.token;
      if (type === T.Template) {
        node = this.tagged(node, start);
        continue;
      }
      const optional = this.eat("?.");
      if (this.is("(")) {
        const source = this.text(start);
        node = call(node, this.list("(", ")") as Node[], optional, at, source);
      } else if (this.eat("[")) {
        node = member(node, this.inBrackets(), optional, at);
      } else if (optional || this.eat(".")) {
        const { type, value } = this.lex.token;
        if (type !== T.Name) this.unexpected();
        this.lex.next();
        node = member(node, constant(value), optional, at);
      } else {
        return chainEnd(node);
      }
    }
  }

  private inBrackets(): Node {
    const noIn = this.noIn;
    this.noIn = false;
    const node = this.expression();
    this.noIn = noIn;
    this.expect("]");
    return node;
  }

  /** Items in brackets, with spreads and, in arrays, holes. */
  private list(open: string, close: string): (Node | null)[] {
    const items: (Node | null)[] = [];
    const noIn = this.noIn;
    this.noIn = false;
    this.expect(open);
    while (!this.eat(close)) {
      if (open === "[" && this.eat(",")) {
        items.push(null);
        continue;
      }
      if (this.eat("...")) {
        const node = this.assignment();
        items.push({ get: node.get, spread: node });
      } else items.push(this.assignment());
      if (!this.is(close)) this.expect(",");
    }
    this.noIn = noIn;
    return items;
  }

  private primary(): Node {
    const { type, value, at } = this.lex.token;
    switch (type) {
      case T.Number:
      case T.String:
        this.lex.next();
        return constant(value);
      case T.Signal:
        this.lex.next();
        return signal(value, at);
      case T.Action:
        return this.action();
      case T.Template: {
        const { texts, values } = this.template();
        return { get: (scope) => values.reduce((made, node, i) => `${made}${node.get(scope)}${texts[i + 1][0]}`, texts[0][0]) };
      }
      case T.Name:
        return this.word(value, at);
      case T.Punctuator:
        if (value === "(") {
          this.lex.next();
          const noIn = this.noIn;
          this.noIn = false;
          const node = this.checkPattern(this.expression());
          this.noIn = noIn;
          this.expect(")");
          // In parentheses a chain has ended, and a literal is no pattern.
          return node.ref ? node : { get: node.get };
        }
        if (value === "[") {
          const items = this.list("[", "]");
          return array(items);
        }
        if (value === "{") return this.object();
        if (value === "/" || value === "/=") {
          const { source, flags } = this.lex.regex();
          return { get: () => new RegExp(source, flags) };
        }
    }
    return this.unexpected();
  }

  private word(name: string, at: number): Node {
    if (Object.hasOwn(WORDS, name)) {
      this.lex.next();
      return constant(WORDS[name]);
    }
    if (name === "new") return this.construct();
    if (name === "function") {
      this.lex.next();
      if (this.lex.token.type === T.Name) this.name();
      return this.functionRest();
    }
    if (RESERVED.has(name)) this.lex.fail(UNSUPPORTED.has(name) ? `\`${name}\` cannot be used in an expression` : `unexpected ${name}`);
    this.lex.next();
    return identifier(name, at);
  }

  private construct(): Node {
    const { at } = this.lex.next();
    const start = this.lex.token.at;
    let callee = this.is("new") ? this.construct() : this.primary();
    for (;;) {
      const { at } = this.lex.token;
      if (this.eat(".")) {
        const { type, value } = this.lex.next();
        if (type !== T.Name) this.unexpected();
        callee = member(callee, constant(value), false, at);
      } else if (this.eat("[")) callee = member(callee, this.inBrackets(), false, at);
      else break;
    }
    const source = this.text(start);
    return construct(callee, this.is("(") ? (this.list("(", ")") as Node[]) : [], at, source);
  }

  private action(): Node {
    const { value: name, at } = this.lex.next();
    this.actions.add(name);
    if (!this.is("(")) this.unexpected(`, expected ( after @${name}`);
    const args = this.list("(", ")") as Node[];
    const run = this.run;
    return {
      get(scope) {
        const values = list(args, scope);
        position.at = at;
        return allowed(run(name, scope, values));
      },
    };
  }

  /** The texts of a template, as meant and as written, and the values between them. */
  private template(): { texts: [string, string][]; values: Node[] } {
    const { lex } = this;
    const at = lex.token.at;
    const texts: [string, string][] = [];
    const values: Node[] = [];
    for (;;) {
      const [text, raw, end] = lex.text("`", at);
      texts.push([text, raw]);
      if (end === "`") {
        lex.next();
        return { texts, values };
      }
      lex.next();
      values.push(this.checkPattern(this.expression()));
      // The lexer stands behind the closing brace already; what follows is text.
      if (!this.is("}")) this.unexpected(", expected }");
      lex.pos = lex.token.at + 1;
    }
  }

  private tagged(tag: Node, start: number): Node {
    const at = this.lex.token.at;
    const source = this.text(start);
    const { texts, values } = this.template();
    const strings: any = texts.map(([text]) => text);
    strings.raw = texts.map(([, raw]) => raw);
    return call(tag, [constant(strings), ...values], false, at, source);
  }

  private object(): Node {
    const properties: Property[] = [];
    let patternOnly: number | undefined;
    const noIn = this.noIn;
    this.noIn = false;
    this.lex.next();
    while (!this.eat("}")) {
      const { type, value, at } = this.lex.token;
      if (this.eat("...")) {
        properties.push([null, this.assignment()]);
      } else {
        let key: Node;
        if (this.eat("[")) {
          const node = this.assignment();
          this.expect("]");
          key = node;
        } else {
          // `$name` is an ordinary key here.
          if (type === T.Signal) key = constant("$" + value.join("."));
          else if (type === T.Name || type === T.String || type === T.Number) key = constant(value);
          else return this.unexpected();
          this.lex.next();
        }
        if (this.eat(":")) {
          const item = this.assignment();
          if (item.patternOnly !== undefined) patternOnly ??= item.patternOnly;
          properties.push([key, item]);
        } else if (this.is("(")) {
          properties.push([key, this.functionRest()]);
        } else if (type === T.Name && !RESERVED.has(value)) {
          const target = identifier(value, at);
          if (this.is("=")) {
            patternOnly ??= this.lex.next().at;
            properties.push([key, assignment("=", target, this.assignment())]);
          } else properties.push([key, target]);
        } else this.unexpected();
      }
      if (!this.is("}")) this.expect(",");
    }
    this.noIn = noIn;
    return object(properties, patternOnly);
  }
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
export function parse(source: string, returns: boolean, run: RunAction): Expression {
  const actions = new Set<string>();
  const program = new Parser(source, actions, run).program(returns);
  return {
    actions,
    evaluate(scope) {
      const out: Out = { value: undefined };
      program(scope, out);
      return out.value;
    },
  };
}
