// What an expression cannot reach. The page's policy (no unsafe-eval) is what stops code from strings; this closes the
// ways to it that lead over prototypes and constructors, so that an expression is data about this page and nothing more.

const NAMES = /^(constructor|prototype|eval|Function|__(proto|(define|lookup)[GS]etter)__)$/;

const VALUES = new Set<unknown>([
  globalThis.eval, Function, Reflect, Proxy,
  (async () => {}).constructor, (function* () {}).constructor, (async function* () {}).constructor,
]);
// Whatever of Object has to do with prototypes, properties and their descriptors.
for (const name of Object.getOwnPropertyNames(Object)) if (/[pP]ro|create/.test(name)) VALUES.add((Object as any)[name]);

/** Returns the value, or throws when it is one that expressions must not hold. */
export function allowed<T>(value: T): T {
  if (value !== null && (typeof value === "function" || typeof value === "object") && VALUES.has(value)) {
    throw new TypeError("this value cannot be used in an expression");
  }
  return value;
}

/** Returns the property key, converted once, or throws when expressions must not use it. */
export function allowedKey(key: unknown): PropertyKey {
  if (typeof key === "symbol" || typeof key === "number") return key;
  const name = String(key);
  if (NAMES.test(name)) throw new TypeError(`\`${name}\` cannot be used in an expression`);
  return name;
}

/** Refuses what would turn a string into code. */
export function allowedCall(callee: unknown, args: unknown[]): void {
  if ((callee === globalThis.setTimeout || callee === globalThis.setInterval) && typeof args[0] !== "function") {
    throw new TypeError("a timer takes a function");
  }
}
