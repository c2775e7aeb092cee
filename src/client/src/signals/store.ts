// The signals of the page: one tree of plain values behind a proxy that knows who reads what.

import { batch, Cell, Derived, onSettled, untracked } from "./reactive";

export type Tree = Record<string, any>;

const RAW = Symbol();
const PATH = Symbol();
/** The paths that have changed since the last flush; most recent objects keep their paths, so that most are there once. */
const changed = new Set<string[]>();
/** Paths that exist only because an expression read them; nobody has given them a value yet. */
const guesses = new Map<string, string[]>();

let guessed: (path: string) => void = () => {};

/** Sets who is told that an expression read a signal that does not exist. */
export function onGuess(handler: (path: string) => void): void {
  guessed = handler;
}

export const isPlain = (value: unknown): value is Tree => {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

const isTree = (value: unknown): value is Tree => Array.isArray(value) || isPlain(value);
const own = Object.hasOwn;

/** A copy without proxies, of plain objects and arrays; anything else is shared. */
export function snapshot(value: any): any {
  if (Array.isArray(value)) return Array.from(value, snapshot);
  if (!isPlain(value)) return value;
  const copy: Tree = {};
  for (const key of Object.keys(value)) copy[key] = snapshot(value[key]);
  return copy;
}

function changes(path: string[]): void {
  if (guesses.size) guesses.delete(path.join("."));
  changed.add(path);
}

function reactive(initial: Tree, path: string[], inArray = false): Tree {
  const isArray = Array.isArray(initial);
  const target: Tree = isArray ? [] : {};
  const cells = new Map<string, Cell<any>>();
  const paths = new Map<string, string[]>();
  const keys = new Cell(0);
  let version = 0;
  // Inside an array the array is what changes: it travels as a whole.
  inArray ||= isArray;
  const pathOf = (key: string): string[] => {
    if (inArray) return path;
    let found = paths.get(key);
    if (!found) paths.set(key, (found = [...path, key]));
    return found;
  };

  const write = (key: string, value: any): void => {
    const fresh = !own(target, key);
    target[key] = value;
    changes(pathOf(key));
    cells.get(key)?.set(value);
    if (fresh) keys.set(++version);
  };

  const remove = (key: string): void => {
    if (!own(target, key)) return;
    delete target[key];
    changes(pathOf(key));
    cells.get(key)?.set(undefined);
    keys.set(++version);
  };

  const resize = (length: number): void => {
    for (let i = target.length; i-- > length; ) remove(String(i));
    if (target.length !== length) {
      target.length = length;
      keys.set(++version);
    }
  };

  const assign = (key: string, value: any): void => {
    const current = target[key];
    if (current instanceof Derived) {
      if (!(value instanceof Derived)) return console.warn(`[HonoStar] ${path.concat(key).join(".")} is computed: it cannot be written`);
      current.release();
    }
    if (value === undefined || value === null) return inArray && value === null ? write(key, null) : remove(key);
    if (!isTree(value)) {
      if (!own(target, key) || !Object.is(current, value)) write(key, value);
      else guesses.delete(pathOf(key).join("."));
      return;
    }
    // An item that moves within its array (sort, splice) stays the same object.
    if (isArray && (value as any)[PATH] === path) return write(key, value);
    value = untracked(() => snapshot(value));
    if (isTree(current) && Array.isArray(current) === Array.isArray(value)) {
      guesses.delete(pathOf(key).join("."));
      if (Array.isArray(value)) {
        value.forEach((item, i) => ((current as any)[i] = item));
        (current as any).length = value.length;
      } else {
        for (const old of Object.keys(current)) if (!own(value, old)) delete current[old];
        for (const name of Object.keys(value)) current[name] = value[name];
      }
      return;
    }
    write(key, reactive(value, pathOf(key), inArray));
  };

  const proxy: Tree = new Proxy(target, {
    get(_, key, self) {
      if (key === RAW) return target;
      if (key === PATH) return path;
      if (typeof key === "symbol") {
        if (key === Symbol.iterator) keys.get();
        return Reflect.get(target, key, self);
      }
      // What a server sends must not reach what all objects inherit.
      if (key === "__proto__") return undefined;
      if (!own(target, key)) {
        // Inherited members are what the engine and people call; `toJSON` and `then` are looked up by the engine itself.
        if (key in target) return Reflect.get(target, key, self);
        if (!isArray && key !== "toJSON" && key !== "then") {
          const full = pathOf(key);
          target[key] = "";
          changes(full);
          guesses.set(full.join("."), full);
          guessed(full.join("."));
          keys.set(++version);
        }
      } else if (isArray && key === "length") {
        keys.get();
        return target.length;
      }
      const value = target[key];
      let cell = cells.get(key);
      if (!cell) cells.set(key, (cell = new Cell(value)));
      cell.get();
      return value instanceof Derived ? value.get() : value;
    },
    set(_, key, value) {
      if (typeof key === "symbol") return false;
      if (key === "__proto__") return true;
      batch(() => (isArray && key === "length" ? resize(value) : assign(key, value)));
      return true;
    },
    deleteProperty(_, key) {
      if (typeof key === "string") batch(() => remove(key));
      return true;
    },
    has(_, key) {
      keys.get();
      return key in target;
    },
    ownKeys() {
      keys.get();
      return Reflect.ownKeys(target);
    },
  });

  batch(() => {
    for (const key of Object.keys(initial)) assign(key, initial[key]);
    // An empty object or array is a change of its own; a filled one is reported leaf by leaf.
    if (path.length) changes(path);
  });
  return proxy;
}

/** The root of all signals. Reading what is not there makes it `""`, as Datastar does. */
export const root = reactive({}, []);

/** The value at a path; makes nothing. */
function peek(path: string[]): any {
  let at: any = root;
  for (const key of path) {
    if (!isTree(at) || !own(at[RAW as any], key)) return undefined;
    at = at[key];
  }
  return at;
}

/** The value at a dotted path, or undefined; makes nothing and subscribes to nothing. */
export const peekPath = (path: string): any => untracked(() => peek(path.split(".")));

/** The value at a dotted path, subscribed to; undefined where something on the way is missing. */
export const readPath = (path: string): any => path.split(".").reduce((at: any, key) => at?.[key], root);

/** Whether someone has given the signal a value. */
export const hasPath = (path: string): boolean => !guesses.has(path) && peekPath(path) !== undefined;

/** The object that holds the last key of a path, made where it is missing, and that key. */
export function holder(path: string[]): [Tree, string] {
  let at = root;
  const last = path.length - 1;
  for (let i = 0; i < last; i++) {
    const key = path[i];
    // What is there and no object of ours (an element, a date) is written to as it is.
    at = untracked(() => {
      const found = isTree(at) && !own(at, key) ? undefined : at[key];
      if (found === undefined || found === null || found === "") at[key] = {};
      return at[key];
    });
  }
  return [at, path[last]];
}

/** Writes one signal. */
export function setPath(path: string, value: any): void {
  batch(() => {
    const [at, key] = holder(path.split("."));
    at[key] = value;
  });
}

/** Applies a JSON merge patch (RFC 7386): objects merge, null removes, anything else replaces. */
export function mergePatch(patch: Tree, onlyIfMissing = false): void {
  batch(() => merge(root, patch, onlyIfMissing, ""));
}

function merge(into: Tree, patch: Tree, onlyIfMissing: boolean, prefix: string): void {
  for (const key of Object.keys(patch)) {
    const value = patch[key];
    const path = prefix + key;
    if (key === "__proto__") continue;
    if (value === null || value === undefined) {
      if (!onlyIfMissing) delete into[key];
    } else if (isPlain(value)) {
      if (!isPlain(peekPath(path))) {
        if (onlyIfMissing && hasPath(path)) continue;
        into[key] = {};
      }
      merge(into[key], value, onlyIfMissing, path + ".");
    } else if (!onlyIfMissing || !hasPath(path)) {
      into[key] = value;
    }
  }
}

/** Writes into nested objects, made where they are missing. */
export function nest(into: Tree, path: string[], value: any): void {
  const last = path.length - 1;
  for (let i = 0; i < last; i++) into = isPlain(into[path[i]]) ? into[path[i]] : (into[path[i]] = {});
  into[path[last]] = value;
}

/** Paths that were read and still have no value. */
export const openGuesses = (): string[] => [...guesses.keys()];

onSettled(() => {
  if (!changed.size || typeof document === "undefined") return;
  const paths = [...changed].sort((a, b) => a.length - b.length);
  changed.clear();
  const detail: Tree = {};
  untracked(() => {
    for (const path of paths) {
      const value = peek(path);
      // What went with its parent is not news.
      if (value !== undefined || path.length === 1 || peek(path.slice(0, -1)) !== undefined) nest(detail, path, snapshot(value) ?? null);
    }
  });
  document.dispatchEvent(new CustomEvent("datastar-signal-patch", { detail }));
});
