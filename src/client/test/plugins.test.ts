import { deepEqual, equal } from "node:assert/strict";
import { readdirSync } from "node:fs";
import { browserTest, type Options, reply } from "./browser";

/** What the server serves at `/_/honostar.js`: the client, and what plugins import. */
const entry = () => {
  const file = readdirSync(new URL("./dist/", import.meta.url)).find((name) => /^honostar\.plugins\.\w+\.js$/.test(name));
  return `import "/honostar.js"; export * from "/${file}";`;
};

/** A page with a plugin: a module of its own, under the strict policy. */
const withPlugin = (code: string): Pick<Options, "head" | "routes"> => ({
  head: `<script type="module" src="/plugin.js"></script>`,
  routes: {
    "/plugin.js": (_, response) => reply(response, "text/javascript", code),
    "/_/honostar.js": (_, response) => reply(response, "text/javascript", entry()),
  },
});

browserTest("a plugin adds an action and an attribute", `<p id="a" data-shout="$name" data-signals:name="'ada'"></p><button data-on:click="@greet('Grace')">go</button>`, async (site, page) => {
  await site.until(() => site.text("#a"), "ADA!");
  await page.click("button");
  await site.until(() => site.signals(), { name: "Hello Grace" });
  await site.until(() => site.text("#a"), "HELLO GRACE!");
}, withPlugin(`
  import { action, attribute, root } from "/_/honostar.js";
  action("greet", (_, name) => { root.name = "Hello " + name; });
  attribute({ name: "shout", value: "must", returns: true, apply(at) {
    at.effect(() => { at.el.textContent = at.evaluate().toUpperCase() + "!"; });
  } });
`));

browserTest("a plugin that was written for Datastar's bundle runs as it is", `<p id="a" data-flip:mirror__loud="$word"></p><p id="b" data-on:click="$out = @twice(21)" data-text="$out"></p>`, async (site, page) => {
  await site.until(() => site.text("#a"), "mirror loud olleh");
  await page.evaluate(() => document.querySelector<HTMLElement>("#b")!.click());
  await site.until(() => site.text("#b"), "42");
}, withPlugin(`
  import { action, attribute, effect, mergePaths } from "/_/honostar.js";
  mergePaths([["word", "hello"], ["out", 0]]);
  action({ name: "twice", apply: ({ el, error }, number) => number * 2 });
  attribute({ name: "flip", requirement: { key: "must", value: "must" }, returnsValue: true, apply({ el, key, mods, rx }) {
    return effect(() => { el.textContent = [key, ...mods.keys(), [...rx()].reverse().join("")].join(" "); });
  } });
`));

browserTest("an attribute of a plugin is cleaned up when it goes, and checked before it is applied", `<p id="a" data-tick="1"></p><p id="b" data-tick:key="1"></p>`, async (site, page) => {
  await site.until(() => page.getAttribute("#a", "class"), "on");
  equal(await page.getAttribute("#b", "class"), null);
  await page.evaluate(() => document.querySelector("#a")!.removeAttribute("data-tick"));
  await site.until(() => page.getAttribute("#a", "class"), "off");
}, { ...withPlugin(`
  import { attribute } from "/_/honostar.js";
  attribute({ name: "tick", requirement: { key: "denied", value: "must" }, apply({ el }) { el.className = "on"; return () => { el.className = "off"; }; } });
`), says: [/data-tick takes no key/] });

browserTest("a watcher sees each event of its name", `<button data-on:click="@get('/news')">go</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => page.evaluate(() => (window as any).seen), [["BUTTON", { text: "hello" }]]);
}, (() => {
  const options = withPlugin(`
    import { watcher } from "/_/honostar.js";
    window.seen = [];
    watcher({ name: "datastar-news", apply: ({ el }, args) => window.seen.push([el.tagName, args]) });
  `);
  options.routes!["/news"] = (_, response) => {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.end("event: datastar-news\ndata: text hello\n\n");
  };
  return options;
})());

browserTest("signals of a plugin follow each other", `<p id="a"></p>`, async (site, page) => {
  await site.until(() => page.evaluate(() => (window as any).seen), [2, 20]);
  deepEqual(await page.evaluate(() => (window as any).path), 5);
}, withPlugin(`
  import { computed, effect, getPath, mergePatch, signal } from "/_/honostar.js";
  const count = signal(1);
  const double = computed(() => count() * 2);
  window.seen = [];
  const stop = effect(() => { window.seen.push(double()); });
  count(10);
  stop();
  count(50);
  mergePatch({ a: { b: 5 } });
  mergePatch({ a: { b: 6 } }, { ifMissing: true });
  window.path = getPath("a.b");
`));
