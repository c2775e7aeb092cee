// What the client says when something is wrong: in the console, and as an event for whoever shows it on the page.

import { parseName } from "./dom/names";
import type { AttributePlugin, Failure } from "./engine";
import { ExpressionError } from "./expr/lexer";

/** A short description of an element: `<button#save.primary>`. */
export function describe(element: Element): string {
  const id = element.id ? `#${element.id}` : "";
  const classes = (element.getAttribute("class") ?? "").trim().split(/\s+/).filter(Boolean).slice(0, 3).map((name) => `.${name}`).join("");
  return `<${element.localName}${id}${classes}>`;
}

/** Says it in the console, and to whoever shows it on the page. */
export const say = (level: "error" | "warn", message: string, element?: Element, attribute?: string, error?: unknown) => {
  console[level](`[HonoStar] ${message}`, ...[element, error].filter((item) => item !== undefined));
  document.dispatchEvent(new CustomEvent("honostar-problem", { detail: { level, message, el: element, attribute, error } }));
};

/** What an attribute needs, and has not. */
function needs({ name, key: k, value: v, exclusive }: AttributePlugin, key: boolean, value: boolean): string {
  if (exclusive) return key && value ? "takes a key or a value, not both" : "needs a key or a value";
  if (k === "must" && !key) return `needs a key: data-${name}:key`;
  if (k === "denied" && key) return "takes no key";
  return v === "must" && !value ? "needs a value" : "takes no value";
}

const isPlugin = (cause: any): cause is AttributePlugin => typeof cause?.apply === "function" && typeof cause.name === "string";

/** Says what went wrong: which attribute, on which element, at which column. */
export function explain({ cause, el, attribute, at }: Failure): void {
  const where = el && attribute ? `${attribute} on ${describe(el)}${at === undefined ? "" : `, column ${at + 1}`}: ` : "";
  const isMisfit = isPlugin(cause);
  const message = isMisfit
    ? `data-${cause.name} ${needs(cause, !!parseName(attribute!).key, !!el!.getAttribute(attribute!))}`
    : cause instanceof Error ? cause.message : String(cause);
  // What an expression says wrong is said already; where something else came from is worth knowing.
  say("error", where + message, el, attribute, isMisfit || cause instanceof ExpressionError ? undefined : cause);
}

/** Something does not work. */
export const problem = (cause: unknown): void => explain({ cause });
