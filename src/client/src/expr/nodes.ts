// The pieces an expression is compiled to: closures over a scope. A scope is an object without prototype whose own
// prototype is the scope around it, so that looking a name up is the engine's own property lookup.

import { holder, root } from "../signals/store";
import { allowed, allowedCall, allowedKey } from "./guard";

export type Scope = Record<string, any>;
export type Reference = [object: any, key: PropertyKey];

export interface Node {
  get(scope: Scope): any;
  /** Where the value lives: for assignments, calls and `delete`. Writing to a signal makes the objects around it. */
  ref?(scope: Scope, write?: boolean): Reference;
  /** Assigns, where that is more than a write to `ref`: patterns take the value apart. */
  put?(scope: Scope, value: any): void;
  /** Collects the names a pattern declares; throws when it is no pattern. */
  names?(into: string[]): void;
  /** A spread element: its argument. */
  spread?: Node;
  /** May end early because of `?.`. */
  chain?: boolean;
  /** `a = 1` inside braces is a pattern with a default, and nothing else. */
  patternOnly?: number;
}

/** Where evaluation last was, for messages. */
export const position = { at: 0 };

/** The value of a chain that `?.` has ended. */
export const ENDED = Symbol();

export const constant = (value: unknown): Node => ({ get: () => value });

/** Finds the scope that declares `name`. */
function owner(scope: Scope | null, name: string): any {
  while (scope && !Object.hasOwn(scope, name)) scope = Object.getPrototypeOf(scope);
  return scope;
}

export function identifier(name: string, at: number): Node {
  const missing = () => {
    position.at = at;
    const hint = Object.hasOwn(root, name) ? `; the signal is written $${name}` : "";
    return new ReferenceError(`${name} is not defined${hint}`);
  };
  const ref = (scope: Scope): Reference => {
    const declared = owner(scope, name);
    if (!declared && !(name in globalThis)) throw missing();
    return [declared ?? globalThis, name];
  };
  return {
    get(scope) {
      if (name in scope) return allowed(scope[name]);
      if (!(name in globalThis)) throw missing();
      position.at = at;
      return allowed((globalThis as any)[allowedKey(name)]);
    },
    ref,
    put(scope, value) {
      const [object, key] = ref(scope);
      position.at = at;
      object[allowedKey(key)] = value;
    },
    names: (into) => void into.push(name),
  };
}

export function signal(path: string[], at: number): Node {
  const keys = path.map((key) => String(allowedKey(key)));
  const last = keys.length - 1;
  const ref = (_?: Scope, write?: boolean): Reference => {
    if (write) return holder(keys);
    let object: any = root;
    for (let i = 0; i < last; i++) {
      object = object[keys[i]];
      if (object === null || object === undefined) {
        position.at = at;
        throw new TypeError(`$${keys.slice(0, i + 1).join(".")} is ${object}`);
      }
    }
    return [object, keys[last]];
  };
  return {
    get() {
      const [object, key] = ref();
      return allowed(object[key]);
    },
    ref,
    put(_, value) {
      const [object, key] = holder(keys);
      position.at = at;
      object[key] = value;
    },
  };
}

/** Assigns to anything that can be assigned to. */
function put(target: Node, scope: Scope, value: any): void {
  if (target.put) return target.put(scope, value);
  const [object, key] = target.ref!(scope);
  object[key] = value;
}

export function member(object: Node, key: Node, optional: boolean, at: number): Node {
  const ref = (scope: Scope): Reference => {
    const base = object.get(scope);
    if (base === ENDED || (optional && (base === null || base === undefined))) return [ENDED, ""];
    const name = key.get(scope);
    position.at = at;
    if (base === null || base === undefined) throw new TypeError(`cannot read ${String(name)} of ${base}`);
    return [base, allowedKey(name)];
  };
  return {
    chain: optional || object.chain,
    ref,
    get(scope) {
      const [base, name] = ref(scope);
      return base === ENDED ? ENDED : allowed(base[name]);
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
        ref(scope) {
          const found = node.ref!(scope);
          return found[0] === ENDED ? [{}, ""] : found;
        },
      }
    : node;

export function list(items: Node[], scope: Scope): any[] {
  const values: any[] = [];
  for (const item of items) {
    if (item.spread) values.push(...item.spread.get(scope));
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
      if (callee.ref && !callee.names) {
        const [object, key] = callee.ref(scope);
        if (object === ENDED) return ENDED;
        self = object;
        fn = allowed(object[key]);
      } else {
        fn = callee.get(scope);
        if (fn === ENDED) return ENDED;
      }
      if (optional && (fn === null || fn === undefined)) return ENDED;
      const values = list(args, scope);
      position.at = at;
      if (typeof fn !== "function") throw new TypeError(`${source} is not a function`);
      allowedCall(fn, values);
      return allowed(Reflect.apply(fn, self, values));
    },
  };
}

export function construct(callee: Node, args: Node[], at: number, source: string): Node {
  return {
    get(scope) {
      const type = callee.get(scope);
      const values = list(args, scope);
      position.at = at;
      if (typeof type !== "function") throw new TypeError(`${source} is not a constructor`);
      return allowed(Reflect.construct(type, values));
    },
  };
}

const assignable = (node: Node) => !!(node.put || (node.ref && !node.chain));

export function array(items: (Node | null)[]): Node {
  const isPattern = items.every((item) => !item || assignable(item.spread ?? item));
  const literal: Node = {
    get(scope) {
      const values: any[] = [];
      for (const item of items) {
        if (!item) values.length++;
        else if (item.spread) values.push(...item.spread.get(scope));
        else values.push(item.get(scope));
      }
      return values;
    },
  };
  if (!isPattern) return literal;
  return {
    ...literal,
    put(scope, value) {
      const iterator = value[Symbol.iterator]();
      let done = false;
      const next = () => {
        const step = done ? { done: true, value: undefined } : iterator.next();
        if (step.done) done = true;
        return step.done ? undefined : step.value;
      };
      for (const item of items) {
        if (!item) next();
        else if (item.spread) {
          const rest: any[] = [];
          for (let one = next(); !done; one = next()) rest.push(one);
          put(item.spread, scope, rest);
        } else put(item, scope, next());
      }
      if (!done) iterator.return?.();
    },
    names(into) {
      for (const item of items) if (item) (item.spread ?? item).names!(into);
    },
  };
}

/** One property: its key, and its value or target; without a key, a spread. */
export type Property = [key: Node | null, value: Node];

export function object(properties: Property[], patternOnly: number | undefined): Node {
  const literal: Node = {
    patternOnly,
    get(scope) {
      const made: Record<PropertyKey, any> = {};
      for (const [key, value] of properties) {
        if (key) made[allowedKey(key.get(scope))] = value.get(scope);
        else Object.assign(made, value.get(scope));
      }
      return made;
    },
  };
  if (!properties.every(([, value]) => assignable(value))) return literal;
  return {
    ...literal,
    put(scope, source) {
      if (source === null || source === undefined) throw new TypeError(`cannot take ${source} apart`);
      const seen = new Set<PropertyKey>();
      for (const [key, target] of properties) {
        if (key) {
          const name = allowedKey(key.get(scope));
          seen.add(typeof name === "number" ? String(name) : name);
          put(target, scope, allowed(source[name]));
        } else {
          const rest: Record<PropertyKey, any> = {};
          for (const name of Object.keys(source)) if (!seen.has(name)) rest[name] = source[name];
          put(target, scope, rest);
        }
      }
    },
    names(into) {
      for (const [, value] of properties) value.names!(into);
    },
  };
}

type Binary = (left: any, right: any) => any;

export const BINARY: Record<string, Binary> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
  "**": (a, b) => a ** b,
  "==": (a, b) => a == b,
  "!=": (a, b) => a != b,
  "===": (a, b) => a === b,
  "!==": (a, b) => a !== b,
  "<": (a, b) => a < b,
  ">": (a, b) => a > b,
  "<=": (a, b) => a <= b,
  ">=": (a, b) => a >= b,
  "&": (a, b) => a & b,
  "|": (a, b) => a | b,
  "^": (a, b) => a ^ b,
  "<<": (a, b) => a << b,
  ">>": (a, b) => a >> b,
  ">>>": (a, b) => a >>> b,
  in: (a, b) => a in b,
  instanceof: (a, b) => a instanceof b,
};

/** Whether the right side of a short-circuiting operator counts. */
const NEEDS_RIGHT: Record<string, (left: any) => boolean> = {
  "&&": (left) => left,
  "||": (left) => !left,
  "??": (left) => left === null || left === undefined,
};

export function binary(operator: string, left: Node, right: Node, at: number): Node {
  const goOn = NEEDS_RIGHT[operator];
  if (goOn) {
    return {
      get(scope) {
        const value = left.get(scope);
        return goOn(value) ? right.get(scope) : value;
      },
    };
  }
  const apply = BINARY[operator];
  return {
    get(scope) {
      const a = left.get(scope);
      const b = right.get(scope);
      position.at = at;
      return apply(a, b);
    },
  };
}

export const UNARY: Record<string, (operand: Node) => Node["get"]> = {
  "!": (operand) => (scope) => !operand.get(scope),
  "-": (operand) => (scope) => -operand.get(scope),
  "+": (operand) => (scope) => +operand.get(scope),
  "~": (operand) => (scope) => ~operand.get(scope),
  void: (operand) => (scope) => void operand.get(scope),
  typeof: (operand) => (scope) => {
    if (operand.ref && operand.names) {
      const names: string[] = [];
      operand.names(names);
      if (!(names[0] in scope) && !(names[0] in globalThis)) return "undefined";
    }
    return typeof operand.get(scope);
  },
  delete: (operand) => (scope) => {
    if (!operand.ref) return operand.get(scope), true;
    const [base, key] = operand.ref(scope);
    return base === ENDED || Reflect.deleteProperty(base, key);
  },
};

/** `++` and `--`, before or after. */
export function update(operand: Node, by: 1 | -1, prefix: boolean): Node {
  return {
    get(scope) {
      const [base, key] = operand.ref!(scope, true);
      if (prefix) return by > 0 ? ++base[key] : --base[key];
      return by > 0 ? base[key]++ : base[key]--;
    },
  };
}

/** `=` and its kin; inside a pattern, a default. */
export function assignment(operator: string, target: Node, value: Node): Node {
  if (operator === "=") {
    return {
      get(scope) {
        if (target.put) {
          const result = value.get(scope);
          target.put(scope, result);
          return result;
        }
        // The language finds out where to write before what to write.
        const [base, key] = target.ref!(scope);
        return (base[key] = value.get(scope));
      },
      put: (scope, given) => put(target, scope, given === undefined ? value.get(scope) : given),
      names: (into) => target.names!(into),
    };
  }
  const short = operator.slice(0, -1);
  const goOn = NEEDS_RIGHT[short] as ((left: any) => boolean) | undefined;
  const apply = BINARY[short];
  return {
    get(scope) {
      const [base, key] = target.ref!(scope, true);
      const before = base[key];
      if (goOn && !goOn(before)) return before;
      const right = value.get(scope);
      return (base[key] = goOn ? right : apply(before, right));
    },
  };
}
