// Says what is probably not meant: attributes, modifiers, actions and signals that nobody knows, with the nearest name.

import { type Doubt, known, onDoubt } from "./engine";
import { nearest } from "./nearest";
import { describe } from "./report";
import { signalNames } from "./signals/filter";
import { onGuess, openGuesses } from "./signals/store";
import { warning } from "./warning";

/** Attributes that others read. */
const OTHERS = new Set([
  "ignore", "ignore-morph", "preserve-attr", "nonce", "on-signal-patch-filter", "live", "subscription", "regions", "theme", "theme-resolved",
  "modal", "modal-close", "toast", "honostar-stream",
]);
/** What an attribute was called in earlier versions. */
const RENAMED: Record<string, string> = {
  "on-load": "init", "on-signal-change": "on-signal-patch", intersects: "on-intersect", model: "bind", store: "signals", "signals-ifmissing": "signals__ifmissing",
};

function suggest(name: string, names: Iterable<string>, prefix = ""): string {
  const found = nearest(name, names);
  return found ? `; did you mean ${prefix}${found}?` : "";
}

/** What to say about an attribute, when it looks as if it were meant for us. */
function unknownAttribute(name: string, plugin: string, value: string): string | undefined {
  if (OTHERS.has(plugin) || known.plugins.has(plugin)) return undefined;
  const plugins = [...known.plugins.keys()];
  if (Object.hasOwn(RENAMED, plugin)) return `; it is called data-${RENAMED[plugin]} now`;
  const dashed = plugins.find((one) => plugin.startsWith(one + "-"));
  const meant =
    /:|__/.test(name) ||
    (dashed && (/^(signals|computed|bind|indicator)$/.test(dashed) || (dashed === "on" && /[($@=]/.test(value)))) ||
    (/[$@]\w/.test(value) && (dashed || nearest(plugin, plugins)));
  if (!meant) return undefined;
  return dashed ? `; did you mean data-${dashed}:${plugin.slice(dashed.length + 1)}?` : suggest(plugin, plugins, "data-");
}

function examine(doubt: Doubt): void {
  const { el, name } = doubt;
  const where = `${name} on ${describe(el)}`;
  if (doubt.kind === "attribute") {
    const hint = unknownAttribute(name, doubt.plugin, doubt.value);
    if (hint !== undefined) warning(`${where} is not known${hint}`, el, name);
  } else if (doubt.kind === "modifier") {
    const { plugin, modifier } = doubt;
    warning(`${where}: data-${plugin.name} has no modifier __${modifier}${suggest(modifier, plugin.modifiers ?? [], "__")}`, el, name);
  } else if (!known.actions.has(doubt.action)) {
    warning(`${where}: @${doubt.action} is no action${suggest(doubt.action, known.actions.keys(), "@")}`, el, name);
  }
}

let checking: ReturnType<typeof setTimeout> | undefined;

/** Signals that an expression reads and nobody defines: probably misspelt, when another name is near. */
function checkGuesses(): void {
  checking ??= setTimeout(() => {
    checking = undefined;
    const names = signalNames();
    for (const path of openGuesses()) {
      // Those below `errors` come from the server, for the fields that it refuses.
      if (path.startsWith("errors.")) continue;
      const found = nearest(path, names);
      if (found) warning(`$${path} is read and has no value; did you mean $${found}?`);
    }
  }, 500);
}

onDoubt(examine);
onGuess(checkGuesses);
checkGuesses();
