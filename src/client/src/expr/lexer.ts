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
  /** The text of a name or punctuator; empty for anything else. */
  word: string;
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

let source = "";
let pos = 0;

/** The token that is looked at. */
export let token: Token;

/** Where the token before the current one ended. */
export let end = 0;

/** Begins to read `text`. One expression is read at a time. */
export function begin(text: string): void {
source = text;
pos = 0;
next();
}

/** The source from `from` up to where the token before the current one ended, shortened. */
export function excerpt(from: number): string {
const found = source.slice(from, end).trim();
return found.length > 40 ? found.slice(0, 37) + "..." : found;
}

/** Goes on right behind the current token, as text. */
export function resume(): void {
pos = token.at + 1;
}

export function fail(message: string, at = token.at): never {
  throw new ExpressionError(message, at);
}

function match(pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = pos;
  const found = pattern.exec(source);
  if (found) pos = pattern.lastIndex;
  return found;
}

/** Goes on to the next token and returns the one before. */
export function next(): Token {
  const before = token;
  end = pos;
  const space = match(SPACE)![0];
  const at = pos;
  const first = source[at];
  let type = T.End;
  let value: any = "";
  let found: RegExpExecArray | null;
  if (first === undefined) {
    // the end
  } else if (first === '"' || first === "'") {
    type = T.String;
    pos++;
    value = text(first, at)[0];
  } else if (first === "`") {
    type = T.Template;
    pos++;
  } else if ((found = match(NUMBER))) {
    type = T.Number;
    const digits = found[0].replaceAll("_", "");
    value = digits.endsWith("n") ? BigInt(digits.slice(0, -1)) : Number(digits);
  } else if ((found = match(SIGNAL))) {
    type = T.Signal;
    value = found[1].split(".");
  } else if ((found = match(ACTION))) {
    type = T.Action;
    value = found[1];
  } else if ((found = match(NAME))) {
    type = T.Name;
    value = found[0];
  } else if ((found = match(PUNCTUATOR))) {
    type = T.Punctuator;
    value = found[0];
  } else {
    throw new ExpressionError(`unexpected ${first}`, at);
  }
  token = { type, value, word: type === T.Name || type === T.Punctuator ? value : "", at, newline: /[\n\r]/.test(space) };
  return before;
}

/** Goes back to where `token` began. */
export function back(to: Token): void {
  pos = to.at;
  next();
  token.newline = to.newline;
}

/** The current `/` or `/=` begins a regular expression: reads it. */
export function regex(): RegExp {
  pos = token.at;
  const found = match(REGEX) ?? fail("unfinished regular expression");
  try {
    const regex = new RegExp(found[1], found[2]);
    next();
    return regex;
  } catch (error) {
    return fail((error as Error).message);
  }
}

/** Reads text up to an unescaped `quote` or, in a template, `${`: the text as meant and as written, and what ended it. */
export function text(quote: string, at: number): [string, string, string] {
  const from = pos;
  let value = "";
  for (;;) {
    const char = source[pos++];
    if (char === undefined || (quote !== "`" && char === "\n")) throw new ExpressionError("unfinished text", at);
    if (char === quote) return [value, source.slice(from, pos - 1), char];
    if (quote === "`" && char === "$" && source[pos] === "{") {
      pos++;
      return [value, source.slice(from, pos - 2), "${"];
    }
    value += char === "\\" ? escape(at) : char;
  }
}

function escape(at: number): string {
  const char = source[pos++];
  if (char === "x" || char === "u") {
    const found = match(char === "x" ? /([\da-fA-F]{2})/y : /([\da-fA-F]{4})|\{([\da-fA-F]{1,6})\}/y);
    if (!found) throw new ExpressionError("bad escape", at);
    return String.fromCodePoint(parseInt(found[1] ?? found[2], 16));
  }
  if (char === "\r" && source[pos] === "\n") pos++;
  return ESCAPES[char] ?? char;
}
