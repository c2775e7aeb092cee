// docs/client.md shows everything that the sources have, each in an example, and nothing that they do not have.
import assert, { deepEqual } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { browserTest, reply } from "./browser";

const root = new URL("../../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const docs = read("docs/client.md");
const examples = [...docs.matchAll(/```\w*\n([^]*?)```|`([^`\n]+)`/g)].map(([, block, span]) => block ?? span).join("\n");

const words = (list: string): string[] => [...list.matchAll(/"([\w-]+)"/g)].map(([, word]) => word);
const timing = words(/TIMING = \[([^\]]*)\]/.exec(read("src/client/src/dom/timed.ts"))![1]);

/** Every attribute of the sources, with its modifiers. */
const attributes = new Map<string, string[]>();
const folder = "src/client/src/attributes/";
for (const source of [...readdirSync(new URL(folder, root)).map((file) => folder + file), "src/client/src/overlays.ts"].map(read)) {
  for (const [, name, rest] of source.matchAll(/\n\s+name: "([\w-]+)",([^]*?)apply\(/g)) {
    const list = /modifiers: \[([^\]]*)\]/.exec(rest)?.[1] ?? "";
    attributes.set(name, [...words(list), ...(list.includes("...TIMING") ? timing : [])]);
  }
}
/** Those that the client reads in other ways. */
for (const [name, modifiers] of [["ignore", ["self"]], ["ignore-morph", []], ["preserve-attr", []], ["on-signal-patch-filter", []], ["toast", []], ["modal-close", []]] as [string, string[]][]) attributes.set(name, modifiers);

const actions = ["src/client/src/actions/signals.ts", "src/client/src/theme.ts"].flatMap((path) => [...read(path).matchAll(/action\("(\w+)"/g)].map(([, name]) => name));
const verbs = words(/\[([^\]]*"GET"[^\]]*)\]/.exec(read("src/client/src/actions/fetch.ts"))![1]).map((verb) => verb.toLowerCase());
const options = words(/OPTIONS = \[([^\]]*)\]/.exec(read("src/client/src/net/request.ts"))![1]).filter((option) => option !== "responseOverrides");
const headers = Object.keys(Object.fromEntries([...read("src/client/src/net/receive.ts").matchAll(/(?:"([\w-]+)"|(\b[a-z]+)): "\w+",/g)].map(([, quoted, plain]) => [`datastar-${quoted ?? plain}`, true])));

test("the sources are read", () => {
  assert.ok(attributes.size >= 24 && options.length === 12 && headers.length === 6, `${[...attributes.keys()]} ${options} ${headers}`);
  deepEqual([...verbs, ...actions].sort(), ["delete", "get", "patch", "peek", "post", "put", "query", "setAll", "theme", "toggleAll"]);
});

for (const [name, modifiers] of attributes) {
  test(`data-${name} is shown, with each of its modifiers`, () => {
    assert.match(examples, new RegExp(`data-${name}(?![a-z-])`));
    deepEqual(modifiers.filter((modifier) => !new RegExp(`data-${name}(:[\\w.-]+)?(__[\\w.]+?)*?__${modifier}(?![a-z])`).test(examples)), []);
  });
}

test("every action is shown", () => deepEqual([...verbs, ...actions].filter((action) => !examples.includes(`@${action}(`)), []));
test("every option of a request is shown", () => deepEqual(options.filter((option) => !new RegExp(`\\{.*\\b${option}:`).test(examples)), []));
test("every header of an answer is named", () => deepEqual(headers.filter((header) => !examples.includes(header)), []));

test("no attribute and no modifier is shown that does not exist", () => {
  const unknown: string[] = [];
  for (const [, name, , mods] of examples.matchAll(/data-([a-z][\w-]*?)(:[\w.-]+?)?((?:__[\w.]+?)*)(?=[="'`\s>\]/])/g)) {
    // How attributes are written, in general.
    if (name === "name") continue;
    const known = attributes.get(name);
    for (const modifier of (mods ?? "").split("__").slice(1)) if (!known?.includes(modifier.split(".")[0])) unknown.push(`data-${name}__${modifier}`);
  }
  deepEqual(unknown, []);
});

const markup = [...docs.matchAll(/```html\n([^]*?)```/g)].map(([, block]) => block);
const cells = [...docs.matchAll(/`(data-(?!name:)[\w:.-]+="[^`]*")`/g)].map(([, attribute]) => `<i ${attribute}></i>`);

browserTest("every example of the documentation runs as it is written", `<div id="honostar-app">${markup.join("")}${cells.join("")}</div><div id="honostar-overlays"></div><div id="honostar-toasts"></div>`, async (site) => {
  assert.ok(markup.length > 12 && cells.length > 20, `${markup.length} ${cells.length}`);
  await site.idle(800);
}, { routes: { "/news": (_, response) => reply(response, "text/plain", "", {}, 204) } });
