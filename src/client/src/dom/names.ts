// Names in attributes: their grammar and their casing.

export type Modifiers = Map<string, Set<string>>;

export interface AttributeName {
  plugin: string;
  /** What follows the colon; empty without one. */
  key: string;
  mods: Modifiers;
}

const known = new Map<string, AttributeName>();

/** Takes `data-plugin:key__modifier.tag` apart: each name once, as pages repeat them. */
export function parseName(attribute: string): AttributeName {
  let found = known.get(attribute);
  if (!found) {
    const [name, ...rest] = attribute.slice(5).split("__");
    const [, plugin, key] = /^([^:]*):?([^]*)$/.exec(name)!;
    const mods = new Map(rest.map((modifier) => {
      const [label, ...tags] = modifier.split(".");
      return [label, new Set(tags)];
    }));
    known.set(attribute, (found = { plugin, key, mods }));
  }
  return found;
}

export const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const CASES: Record<string, (name: string) => string> = {
  camel,
  snake: (name) => name.replaceAll("-", "_"),
  pascal: (name) => name[0].toUpperCase() + camel(name.slice(1)),
};

/** The key in the case that `__case` asks for, else in the plugin's own (`camel`, or as it is written). */
export function cased(key: string, mods: Modifiers, byDefault = ""): string {
  for (const name of mods.get("case") ?? [byDefault]) {
    if (CASES[name]) key = key.split(".").map(CASES[name]).join(".");
  }
  return key;
}
