// Expressions by source: each is understood once, however many elements carry it.

import { root } from "../signals/store";
import { position, type Scope } from "./nodes";
import { type Expression, parse, type RunAction } from "./parser";

const cache = new Map<string, Expression>();
let run: RunAction = () => {};

/** Sets what runs `@name(…)`. */
export function onAction(runner: RunAction): void {
  run = runner;
}

/** The expression for `source`; throws ExpressionError when it cannot be understood. */
export function compile(source: string, returns: boolean): Expression {
  const key = (returns ? "=" : ";") + source;
  let found = cache.get(key);
  if (!found) cache.set(key, (found = parse(source, returns, (...args) => run(...args))));
  return found;
}

/** A scope with these names and `$`, all signals. */
export const scope = (names: Record<string, unknown>): Scope => Object.assign(Object.create(null), { $: root }, names);

export type { Expression };
export { ExpressionError } from "./lexer";
export { LATER } from "./parser";
export { position };
export type { Scope };
