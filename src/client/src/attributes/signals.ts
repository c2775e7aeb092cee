// Attributes that make signals: data-signals, data-computed, data-ref.

import { type AttributeContext, attribute } from "../engine";
import { Derived } from "../signals/reactive";
import { mergePatch, setPath } from "../signals/store";

/** The signal an attribute names: by its key, in camel case unless asked otherwise, or by its value, exactly. */
export const signalName = ({ key, value, cased }: AttributeContext): string => (key ? cased("camel") : value.trim());

attribute({
  name: "signals",
  returns: true,
  modifiers: ["case", "ifmissing"],
  apply(at) {
    const onlyIfMissing = at.mods.has("ifmissing");
    if (at.key) {
      const path = at.cased("camel");
      const value = at.value ? at.evaluate() : null;
      mergePatch(path.split(".").reduceRight((inner, key) => ({ [key]: inner }), value), onlyIfMissing);
    } else if (at.value) {
      const patch = at.evaluate();
      if (typeof patch !== "object" || patch === null) throw new TypeError("not an object");
      mergePatch(patch, onlyIfMissing);
    }
  },
});

attribute({
  name: "computed",
  value: "must",
  returns: true,
  modifiers: ["case"],
  apply(at) {
    if (at.key) return setPath(at.cased("camel"), new Derived(() => at.evaluate()));
    const define = (functions: any, prefix: string) => {
      for (const [key, value] of Object.entries(functions)) {
        const path = prefix + key;
        if (typeof value === "function") setPath(path, new Derived(value as () => unknown));
        else if (typeof value === "object" && value) define(value, path + ".");
        else throw new TypeError(`${path} is not a function`);
      }
    };
    define(at.evaluate(), "");
  },
});

attribute({
  name: "ref",
  exclusive: true,
  modifiers: ["case"],
  apply(at) {
    setPath(signalName(at), at.el);
  },
});
