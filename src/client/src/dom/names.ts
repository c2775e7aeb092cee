// Names in attributes: their grammar and their casing.

export type Modifiers = Map<string, Set<string>>;

export interface AttributeName {
  plugin: string;
  key: string | undefined;
  mods: Modifiers;
}

/** Takes `data-plugin:key__modifier.tag` apart. */
export function parseName(attribute: string): AttributeName {
  const [name, ...rest] = attribute.slice(5).split("__");
  const colon = name.indexOf(":");
  return {
    plugin: colon < 0 ? name : name.slice(0, colon),
    key: colon < 0 ? undefined : name.slice(colon + 1),
    mods: new Map(rest.map((modifier) => {
      const [label, ...tags] = modifier.split(".");
      return [label, new Set(tags)];
    })),
  };
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

/** Milliseconds of a timing tag: `500ms`, `2s`, or a bare number. */
export function milliseconds(tags: Iterable<string>, fallback: number): number {
  for (const tag of tags) {
    const found = /^(\d+)(ms|s)?$/.exec(tag);
    if (found) return Number(found[1]) * (found[2] === "s" ? 1000 : 1);
  }
  return fallback;
}
