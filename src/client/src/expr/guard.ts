// What an expression cannot reach. The page's policy (no unsafe-eval) is what stops code from strings; this closes the
// ways to it that lead over prototypes, constructors, other windows and this client, so that an expression is data about
// this page and nothing more.

const NAMES = /^(constructor|prototype|eval|Function|HonoStar|__(proto|(define|lookup)[GS]etter)__)$/;

const refuse = (what: string): never => {
  throw new TypeError(`${what} cannot be used in an expression`);
};

/** Values that expressions must not hold, and what they hold in their place, if anything. */
const REPLACED = new Map<unknown, unknown>(
  [globalThis.eval, Function, Reflect, Proxy, (async () => {}).constructor, (function* () {}).constructor, (async function* () {}).constructor].map((value) => [value, undefined]),
);
// Whatever of Object has to do with prototypes, properties and their descriptors.
for (const name of Object.getOwnPropertyNames(Object)) if (/[pP]ro|create/.test(name)) REPLACED.set((Object as any)[name], undefined);
// A timer that is given text would run it.
for (const timer of [setTimeout, setInterval] as ((run: Function, ...rest: any[]) => unknown)[]) {
  REPLACED.set(timer, (run: unknown, ...rest: unknown[]) => timer(typeof run === "function" ? run : refuse("a timer with text"), ...rest));
}

/** Returns the value, or what stands in for it; throws when expressions must not use it. */
export function allowed(value: any): any {
  if ((typeof value === "function" || typeof value === "object") && value) {
    if (REPLACED.has(value)) return REPLACED.get(value) ?? refuse("this value");
    // Of another window, which has a Function of its own.
    if (!(value instanceof Object) && Object.getPrototypeOf(value)) refuse("a value of another window");
  }
  return value;
}

/** Returns the property key, converted once, or throws when expressions must not use it. */
export function allowedKey(key: unknown): PropertyKey {
  if (typeof key === "symbol" || typeof key === "number") return key;
  const name = String(key);
  return NAMES.test(name) ? refuse(`\`${name}\``) : name;
}
