// Turns the source of an expression into tokens, one at a time: only the parser knows whether `/` divides or begins a
// regular expression, and whether `}` ends a block or returns to a template literal.

export const enum T {
  End,
  Name,
  Signal,
  Action,
  Number,
  String,
  Template,
  Punctuator,
}

export interface Token {
  type: T;
  /** The text of names and punctuators, the value of literals, the path of a signal. */
  value: any;
  at: number;
  /** A line break stands before the token. */
  newline: boolean;
}

/** An expression that cannot be understood; `at` is the offset in its source. */
export class ExpressionError extends SyntaxError {
  constructor(message: string, readonly at: number) {
    super(message);
  }
}

const SPACE = /(?:\s|\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\/)*/y;
const SIGNAL = /\$([a-zA-Z_\d]\w*(?:[.-]\w+)*)/y;
const ACTION = /@([a-zA-Z_$][\w$]*)/y;
const NAME = /[\p{ID_Start}_$][\p{ID_Continue}$\u200c\u200d]*/uy;
const NUMBER = /0[xX][\da-fA-F_]+n?|0[bB][01_]+n?|0[oO][0-7_]+n?|\d[\d_]*n|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?/y;
const PUNCTUATOR = />>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.(?!\d)|\+\+|--|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|>>|\*\*|[{}()[\];,<>+\-*\/%&|^!~?:=.]/y;
const REGEX = /\/((?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/y;
const ESCAPES: Record<string, string> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", v: "\v", 0: "\0", "\n": "", "\r": "" };

export class Lexer {
  pos = 0;
  token!: Token;
  /** Where the token before the current one ended. */
  end = 0;

  constructor(readonly source: string) {
    this.next();
  }

  fail(message: string, at = this.token.at): never {
    throw new ExpressionError(message, at);
  }

  private match(regex: RegExp): RegExpExecArray | null {
    regex.lastIndex = this.pos;
    const found = regex.exec(this.source);
    if (found) this.pos = regex.lastIndex;
    return found;
  }

  /** Goes on to the next token and returns the one before. */
  next(): Token {
    const before = this.token;
    this.end = this.pos;
    const space = this.match(SPACE)![0];
    const at = this.pos;
    const first = this.source[at];
    let type = T.End;
    let value: any = "";
    let found: RegExpExecArray | null;
    if (first === undefined) {
      // the end
    } else if (first === '"' || first === "'") {
      type = T.String;
      this.pos++;
      value = this.text(first, at)[0];
    } else if (first === "`") {
      type = T.Template;
      this.pos++;
    } else if ((found = this.match(NUMBER))) {
      type = T.Number;
      const digits = found[0].replaceAll("_", "");
      value = digits.endsWith("n") ? BigInt(digits.slice(0, -1)) : Number(digits);
    } else if ((found = this.match(SIGNAL))) {
      type = T.Signal;
      value = found[1].split(".");
    } else if ((found = this.match(ACTION))) {
      type = T.Action;
      value = found[1];
    } else if ((found = this.match(NAME))) {
      type = T.Name;
      value = found[0];
    } else if ((found = this.match(PUNCTUATOR))) {
      type = T.Punctuator;
      value = found[0];
    } else {
      throw new ExpressionError(`unexpected ${first}`, at);
    }
    this.token = { type, value, at, newline: /[\n\r]/.test(space) };
    return before;
  }

  /** Goes back to where `token` began. */
  back(token: Token): void {
    this.pos = token.at;
    this.next();
    this.token.newline = token.newline;
  }

  /** The current `/` or `/=` begins a regular expression: reads it. */
  regex(): RegExp {
    this.pos = this.token.at;
    const found = this.match(REGEX) ?? this.fail("unfinished regular expression");
    try {
      const regex = new RegExp(found[1], found[2]);
      this.next();
      return regex;
    } catch (error) {
      return this.fail((error as Error).message);
    }
  }

  /** Reads text up to an unescaped `quote` or, in a template, `${`: the text as meant and as written, and what ended it. */
  text(quote: string, at: number): [string, string, string] {
    const { source } = this;
    const from = this.pos;
    let value = "";
    for (;;) {
      const char = source[this.pos++];
      if (char === undefined || (quote !== "`" && char === "\n")) throw new ExpressionError("unfinished text", at);
      if (char === quote) return [value, source.slice(from, this.pos - 1), char];
      if (quote === "`" && char === "$" && source[this.pos] === "{") {
        this.pos++;
        return [value, source.slice(from, this.pos - 2), "${"];
      }
      value += char === "\\" ? this.escape(at) : char;
    }
  }

  private escape(at: number): string {
    const { source } = this;
    const char = source[this.pos++];
    if (char === "x" || char === "u") {
      const found = this.match(char === "x" ? /([\da-fA-F]{2})/y : /([\da-fA-F]{4})|\{([\da-fA-F]{1,6})\}/y);
      if (!found) throw new ExpressionError("bad escape", at);
      return String.fromCodePoint(parseInt(found[1] ?? found[2], 16));
    }
    if (char === "\r" && source[this.pos] === "\n") this.pos++;
    return ESCAPES[char] ?? char;
  }
}
