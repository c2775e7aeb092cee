// The pieces an expression is compiled to: closures over a scope. A scope is an object without prototype whose own
// prototype is the scope around it, so that looking a name up is the engine's own property lookup.

import { holder, root } from "../signals/store";
import { allowed, allowedKey } from "./guard";

export type Scope = Record<string, any>;
export type Reference = [object: any, key: any];

export interface Node {
  get(scope: Scope): any;
  /** Where the value lives: for assignments, calls and `delete`. Writing to a signal makes the objects around it. */
  ref?(scope: Scope, write?: boolean): Reference;
  /** Assigns, where that is more than a write to `ref`. */
  put?(scope: Scope, value: any): void;
  /** Declares, where that is more than a name. */
  declare?(scope: Scope, value: any, constant?: boolean): void;
  /** The name that an identifier is. */
  name?: string;
  /** A spread element: its argument. */
  spread?: Node;
  /** What an array or object literal consists of, which may turn out to be a pattern. */
  items?: (Node | null)[];
  properties?: Property[];
  /** May end early because of `?.`. */
  chain?: boolean;
}

/** One property: its key, and its value or target; without a key, a spread. */
export type Property = [key: Node | null, value: Node];

/** Where evaluation last was, for messages. */
export const position = { at: 0 };

/** The value of a chain that `?.` has ended. */
const ENDED = Symbol();

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;

export const constant = (value: unknown): Node => ({ get: () => value });

/** Makes a name of `scope`, whatever the scopes around it call by it. */
export function define(scope: Scope, name: string, value: unknown, constant = false): void {
  Object.defineProperty(scope, name, { value, writable: !constant, enumerable: true, configurable: true });
}

/** Declares what a declaration or a parameter names. */
export const declare = (target: Node, scope: Scope, value: unknown, constant?: boolean): void =>
  target.declare ? target.declare(scope, value, constant) : define(scope, target.name!, value, constant);

/** Assigns to anything that can be assigned to. */
export function put(target: Node, scope: Scope, value: any): void {
  if (target.put) return target.put(scope, value);
  const [object, key] = target.ref!(scope, true);
  object[key] = value;
}

export function identifier(name: string, at: number): Node {
  const ref = (scope: Scope): Reference => {
    position.at = at;
    let owner: any = scope;
    while (owner && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner);
    if (owner) return [owner, name];
    if (name in globalThis) return [globalThis, allowedKey(name)];
    throw new ReferenceError(`${name} is not defined${Object.hasOwn(root, name) ? `; the signal is written $${name}` : ""}`);
  };
  return {
    name,
    ref,
    get(scope) {
      if (name in scope) return allowed(scope[name]);
      const [object, key] = ref(scope);
      return allowed(object[key]);
    },
  };
}

export function signal(path: string[], at: number): Node {
  const keys = path.map((key) => String(allowedKey(key)));
  const last = keys.length - 1;
  const ref = (_?: Scope, write?: boolean): Reference => {
    position.at = at;
    if (write) return holder(keys);
    let object: any = root;
    for (let i = 0; i < last; i++) {
      object = object[keys[i]];
      if (isNothing(object)) throw new TypeError(`$${keys.slice(0, i + 1).join(".")} is ${object}`);
    }
    return [object, keys[last]];
  };
  return {
    ref,
    get() {
      const [object, key] = ref();
      return allowed(object[key]);
    },
  };
}

export function member(object: Node, key: Node, optional: boolean, at: number): Node {
  const ref = (scope: Scope): Reference => {
    const base = object.get(scope);
    if (base === ENDED || (optional && isNothing(base))) return [ENDED, ""];
    const name = key.get(scope);
    position.at = at;
    if (isNothing(base)) throw new TypeError(`cannot read ${String(name)} of ${base}`);
    return [base, allowedKey(name)];
  };
  return {
    chain: optional || object.chain,
    ref,
    get(scope) {
      const [base, name] = ref(scope);
      return base === ENDED ? base : allowed(base[name]);
    },
  };
}

/** The end of a chain: what `?.` cut short is undefined. */
export const chainEnd = (node: Node): Node =>
  node.chain
    ? {
        chain: true,
        get(scope) {
          const value = node.get(scope);
          return value === ENDED ? undefined : value;
        },
        ref: node.ref && ((scope) => {
          const found = node.ref!(scope);
          return found[0] === ENDED ? [{}, ""] : found;
        }),
      }
    : node;

/** The values of items, with spreads and holes. */
export function list(items: (Node | null)[], scope: Scope): any[] {
  const values: any[] = [];
  for (const item of items) {
    if (!item) values.length++;
    else if (item.spread) values.push(...item.spread.get(scope));
    else values.push(item.get(scope));
  }
  return values;
}

export function call(callee: Node, args: Node[], optional: boolean, at: number, source: string): Node {
  return {
    chain: optional || callee.chain,
    get(scope) {
      let self: any;
      let fn: any;
      if (callee.ref && !callee.name) {
        const [object, key] = callee.ref(scope);
        self = object;
        fn = object === ENDED ? object : allowed(object[key]);
      } else fn = callee.get(scope);
      if (fn === ENDED || (optional && isNothing(fn))) return ENDED;
      const values = list(args, scope);
      position.at = at;
      if (typeof fn !== "function") throw new TypeError(`${source} is not a function`);
      return allowed(Reflect.apply(fn, self, values));
    },
  };
}

export const construct = (callee: Node, args: Node[], at: number, source: string): Node => ({
  get(scope) {
    const type = callee.get(scope);
    const values = list(args, scope);
    position.at = at;
    if (typeof type !== "function") throw new TypeError(`${source} is not a constructor`);
    return allowed(new type(...values));
  },
});

export const array = (items: (Node | null)[]): Node => ({ items, get: (scope) => list(items, scope) });

export const object = (properties: Property[]): Node => ({
  properties,
  get(scope) {
    const made: Record<PropertyKey, any> = {};
    for (const [key, value] of properties) {
      if (key) made[allowedKey(key.get(scope))] = value.get(scope);
      else Object.assign(made, value.get(scope));
    }
    return made;
  },
});

export const BINARY: Record<string, (left: any, right: any) => any> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
  "**": (a, b) => a ** b,
  "&": (a, b) => a & b,
  "|": (a, b) => a | b,
  "^": (a, b) => a ^ b,
  "<<": (a, b) => a << b,
  ">>": (a, b) => a >> b,
  ">>>": (a, b) => a >>> b,
  "==": (a, b) => a == b,
  "!=": (a, b) => a != b,
  "===": (a, b) => a === b,
  "!==": (a, b) => a !== b,
  "<": (a, b) => a < b,
  ">": (a, b) => a > b,
  "<=": (a, b) => a <= b,
  ">=": (a, b) => a >= b,
  in: (a, b) => a in b,
  instanceof: (a, b) => a instanceof b,
};

/** Whether the right side of a short-circuiting operator counts. */
export const NEEDS_RIGHT: Record<string, ((left: any) => boolean) | undefined> = {
  "&&": (left) => left,
  "||": (left) => !left,
  "??": isNothing,
};

export function binary(operator: string, left: Node, right: Node, at: number): Node {
  const goOn = NEEDS_RIGHT[operator];
  const apply = BINARY[operator];
  return {
    get(scope) {
      const a = left.get(scope);
      if (goOn) return goOn(a) ? right.get(scope) : a;
      const b = right.get(scope);
      position.at = at;
      return apply(a, b);
    },
  };
}

export const UNARY: Record<string, (operand: Node, scope: Scope) => any> = {
  "!": (operand, scope) => !operand.get(scope),
  "-": (operand, scope) => -operand.get(scope),
  "+": (operand, scope) => +operand.get(scope),
  "~": (operand, scope) => ~operand.get(scope),
  void: (operand, scope) => void operand.get(scope),
  typeof: (operand, scope) => (operand.name && !(operand.name in scope) && !(operand.name in globalThis) ? "undefined" : typeof operand.get(scope)),
  delete: (operand, scope) => {
    if (!operand.ref) return operand.get(scope), true;
    const [base, key] = operand.ref(scope);
    return base === ENDED || Reflect.deleteProperty(base, key);
  },
};

/** `++` and `--`, before or after. */
export const update = (operand: Node, by: number, prefix: boolean): Node => ({
  get(scope) {
    const [base, key] = operand.ref!(scope, true);
    if (prefix) return by > 0 ? ++base[key] : --base[key];
    return by > 0 ? base[key]++ : base[key]--;
  },
});

/** `=` and its kin; inside a pattern or among parameters, a default. */
export function assignment(operator: string, target: Node, value: Node): Node {
  const short = operator.slice(0, -1);
  const goOn = NEEDS_RIGHT[short];
  const orDefault = (scope: Scope, given: any) => (given === undefined ? value.get(scope) : given);
  return {
    get(scope) {
      if (target.put) {
        const result = value.get(scope);
        target.put(scope, result);
        return result;
      }
      // The language finds out where to write before what to write.
      const [base, key] = target.ref!(scope, true);
      if (!short) return (base[key] = value.get(scope));
      const before = base[key];
      if (goOn && !goOn(before)) return before;
      const right = value.get(scope);
      return (base[key] = goOn ? right : BINARY[short](before, right));
    },
    // Only `=` is a default; the parser refuses the others there.
    put: short ? undefined : (scope, given) => put(target, scope, orDefault(scope, given)),
    declare: short ? undefined : (scope, given, constant) => declare(target, scope, orDefault(scope, given), constant),
  };
}
