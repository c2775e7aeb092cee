// Turns the source of an expression into tokens, one at a time: only the parser knows whether `/` divides or begins a
// regular expression, and whether `}` ends a block or returns to a template literal.

/** What a token is: the group of TOKEN that matched. */
export const enum T {
  End = -1,
  Number = 2,
  Signal,
  Action,
  Name,
  Punctuator,
  Quote,
}

/** An expression that cannot be understood; `at` is the offset in its source. */
export class ExpressionError extends SyntaxError {
  constructor(message: string, readonly at: number) {
    super(message);
  }
}

const TOKEN =
  /((?:\s|\/\/.*|\/\*[^]*?\*\/)*)(?:(0[xX][\da-fA-F_]+n?|0[bB][01_]+n?|0[oO][0-7_]+n?|\d[\d_]*n|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?)|\$([a-zA-Z_\d]\w*(?:[.-]\w+)*)|@([a-zA-Z_$][\w$]*)|([\p{ID_Start}_$][\p{ID_Continue}$\u200c\u200d]*)|(>>>=|\.{3}|[!=]==|\*\*=|<<=|>>>?=?|(?:&&|\|\||\?\?)=?|[=!<>]=|=>|\?\.(?!\d)|\+\+|--|[-+*/%&|^]=|<<|\*\*|[{}()[\];,<>+\-*/%&|^!~?:=.])|(["'`]))?/uy;
const REGEX = /\/((?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/y;
const BRACKETS = /(["'`])(?:\\[^]|(?!\1)[^\\])*\1|[()[\]{};]/g;
const ESCAPES: Record<string, string> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", v: "\v", 0: "\0", "\n": "", "\r": "" };

let source: string;
let pos: number;
/** Where the token before the current one ended. */
let end: number;

/** The token that is looked at. */
export const token = {
  type: T.End,
  /** The value of literals, the path of a signal, and the text of anything else. */
  value: undefined as any,
  /** The text of a name or punctuator; empty for anything else. */
  word: "",
  at: 0,
  /** A line break stands before the token. */
  newline: false,
};

/** Begins to read `text`, or goes back to `at` in it. One expression is read at a time. */
export function begin(text = source, at = 0): void {
  source = text;
  pos = at;
  next();
}

export function fail(message: string, at = token.at): never {
  throw new ExpressionError(message, at);
}

/** The current token is not what can stand here. */
export const unexpected = (more = ""): never => fail(`unexpected ${source.slice(token.at, pos) || "end"}${more}`);

function match(pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = pos;
  const found = pattern.exec(source);
  if (found) pos = pattern.lastIndex;
  return found;
}

/** Goes on to the next token. */
export function next(): void {
  end = pos;
  const found = match(TOKEN)!;
  const type = found.findIndex((text, group) => group > 1 && text !== undefined);
  const text = found[type];
  token.type = type;
  token.value = text;
  token.word = type === T.Name || type === T.Punctuator ? text : "";
  token.at = end + found[1].length;
  token.newline = /[\n\r]/.test(found[1]);
  if (type < 0 && pos < source.length) fail(`unexpected ${source[pos]}`);
  if (type === T.Number) {
    const digits = text.replaceAll("_", "");
    token.value = digits.endsWith("n") ? BigInt(digits.slice(0, -1)) : Number(digits);
  } else if (type === T.Signal) token.value = text.split(".");
  else if (type === T.Quote && text !== "`") token.value = readText(text)[0];
}

/** Whether the current token is a string. */
export const isString = (): boolean => token.type === T.Quote && source[token.at] !== "`";

/** The source from `from` up to where the token before the current one ended, shortened. */
export function excerpt(from: number): string {
  const found = source.slice(from, end).trim();
  return found.length > 40 ? found.slice(0, 37) + "..." : found;
}

/** Goes on right behind the current token, as text. */
export function resume(): void {
  pos = token.at + 1;
}

/** Looks ahead from the opening parenthesis that is the current token: what follows its partner, and whether a `;` stands right inside. */
export function ahead(): [after: string, semicolon: boolean] {
  let depth = 0;
  let semicolon = false;
  BRACKETS.lastIndex = token.at;
  for (let found; (found = BRACKETS.exec(source)); ) {
    const [text] = found;
    if (/[([{]/.test(text[0])) depth++;
    else if (text === ";") semicolon ||= depth === 1;
    else if (/[)\]}]/.test(text[0]) && !--depth) break;
  }
  return [source.slice(BRACKETS.lastIndex || source.length), semicolon];
}

/** Whether what follows the current token looks like this. */
export const follows = (pattern: RegExp): boolean => pattern.test(source.slice(pos));

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
export function readText(quote: string): [text: string, raw: string, end: string] {
  const from = pos;
  let value = "";
  for (;;) {
    const char = source[pos++];
    if (!char || (quote !== "`" && char === "\n")) fail("unfinished text");
    if (char === quote) return [value, source.slice(from, pos - 1), char];
    if (quote === "`" && char === "$" && source[pos] === "{") return [value, source.slice(from, pos++ - 1), "${"];
    value += char === "\\" ? escape() : char;
  }
}

function escape(): string {
  const char = source[pos++];
  if (char === "x" || char === "u") {
    const found = match(char === "x" ? /([\da-fA-F]{2})/y : /([\da-fA-F]{4})|\{([\da-fA-F]{1,6})\}/y) ?? fail("bad escape");
    return String.fromCodePoint(parseInt(found[1] ?? found[2], 16));
  }
  if (char === "\r" && source[pos] === "\n") pos++;
  return ESCAPES[char] ?? char;
}
