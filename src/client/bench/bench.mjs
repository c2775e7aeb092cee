// `bash eng/bench.sh client`: the client in Chromium, against Datastar's own script (where DATASTAR_JS names its file or
// address) and, for morphing, idiomorph. All take turns, in the same browser; a figure is the median of its rounds.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { bundle } from "../bundle.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 31);
const ROWS = 1000;
const UPDATES = 10_000;

const official = process.env.DATASTAR_JS;
const officialCode = official && (/^https?:/.test(official) ? await (await fetch(official)).text() : readFileSync(official, "utf8"));
const files = await bundle(join(tmpdir(), `honostar-bench-${process.pid}`));
const scripts = {
  ...Object.fromEntries(Object.entries(files).map(([name, code]) => ["/" + name, code])),
  "/datastar.js": officialCode,
  "/idiomorph.js": readFileSync(new URL("../node_modules/idiomorph/dist/idiomorph.esm.js", import.meta.url), "utf8"),
};
const CLIENTS = { honostar: "/honostar.js", ...(officialCode && { official: "/datastar.js" }) };

/** 1,000 attributes: 200 rows of five. */
const startupPage = () =>
  `<div data-signals="{count: 1, on: true, name: 'Ann'}">${Array.from({ length: 200 }, (_, i) => `<p data-class:active="$on && $count > ${i % 7}" data-on:click="$count++" data-attr:title="\`\${$name} ${i % 50}\`"><b data-text="$name + ' ' + ($count * ${i % 10})"></b><i data-show="$on || $count == ${i % 5}">x</i></p>`).join("")}</div>`;
const row = (i, text) => `<tr id="r${i}" class="row"><td>${i}</td><td><a href="/rows/${i}">${text}</a></td><td>open</td><td>2026-01-01</td></tr>`;
const table = (changed, text) => `<table id="t"><tbody>${Array.from({ length: ROWS }, (_, i) => row(i, i === changed ? text : `Row ${i}`)).join("")}</tbody></table>`;
const pages = {
  "/startup": startupPage(),
  "/morph": table(-1),
  "/updates": `<p data-signals:n="0" data-text="$n"></p>`,
};

const server = createServer((request, response) => {
  const path = new URL(request.url, "http://x").pathname;
  // Without cross-origin isolation the browser's clock is too coarse.
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
  if (scripts[path]) {
    response.writeHead(200, { "Content-Type": "text/javascript", "Cache-Control": "max-age=600" });
    return response.end(scripts[path]);
  }
  response.writeHead(200, { "Content-Type": "text/html" });
  response.end(`<!doctype html><html><head><link rel="icon" href="data:,"></head><body>${pages[path] ?? ""}</body></html>`);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--js-flags=--expose-gc"] });
const context = await browser.newContext();

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const open = async (path, script) => {
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(`${path} ${script}: ${error.message}`));
  await page.goto(origin + path);
  if (script) await page.evaluate(async (url) => {
    const ready = new Promise((resolve) => document.addEventListener("datastar-ready", resolve));
    window.module = await import(url);
    if (!url.startsWith("/idiomorph")) await ready;
    await window.HonoStar?.load();
  }, script);
  return page;
};

/** From the first byte of the script's own work to `datastar-ready`, milliseconds. */
async function startup(script) {
  const page = await open("/startup");
  await page.evaluate((url) => fetch(url).then((response) => response.text()), script);
  const time = await page.evaluate(async (url) => {
    const ready = new Promise((resolve) => document.addEventListener("datastar-ready", resolve));
    gc();
    const from = performance.now();
    await import(url);
    await ready;
    return performance.now() - from;
  }, script);
  const shown = await page.evaluate(() => document.querySelectorAll("p[title].active b").length);
  if (!shown) throw new Error(`${script} did not start`);
  await page.close();
  return time;
}

/** One changed row in the table, several times: milliseconds of the quickest, which the machine's other work has disturbed least. */
const morph = (page, tables) => page.evaluate((html) => {
  const apply = window.module.Idiomorph
    ? (elements) => window.module.Idiomorph.morph(document.getElementById("t"), elements)
    : window.HonoStar
      ? (elements) => window.HonoStar.patch("datastar-patch-elements", { elements })
      : (elements) => document.dispatchEvent(new CustomEvent("datastar-fetch", { detail: { type: "datastar-patch-elements", el: document.body, argsRaw: { elements } } }));
  gc();
  const times = html.map((elements) => {
    const from = performance.now();
    apply(elements);
    return performance.now() - from;
  });
  if (document.getElementById("t").outerHTML !== html.at(-1)) throw new Error("not morphed");
  return Math.min(...times);
}, tables);

/**
 * So many writes of one signal that one element shows, milliseconds: a hundred times what the middle one of a hundred parts takes. A part is
 * so short that a busy machine seldom interrupts it.
 */
const updates = (page) => page.evaluate((count) => {
  const signals = window.HonoStar?.signals ?? window.module.root;
  const parts = [];
  gc();
  for (let n = 0; n < count; ) {
    const from = performance.now();
    for (const end = n + count / 100; n < end; ) signals.n = ++n;
    parts.push(performance.now() - from);
  }
  if (document.querySelector("p").textContent !== String(count)) throw new Error("not shown");
  signals.n = 0;
  return parts.sort((a, b) => a - b)[50] * 100;
}, UPDATES);

const results = [];
async function compare(name, contestants, measure, rounds = ROUNDS) {
  const times = Object.fromEntries(Object.keys(contestants).map((who) => [who, []]));
  for (let round = -2; round < rounds; round++) {
    const order = Object.entries(contestants);
    if (round % 2) order.reverse();
    for (const [who, what] of order) {
      const time = await measure(what, round);
      if (round >= 0) times[who].push(time);
    }
  }
  results.push([name, Object.fromEntries(Object.entries(times).map(([who, all]) => [who, median(all)]))]);
}
const opened = async (path, more = {}) => Object.fromEntries(await Promise.all(Object.entries({ ...CLIENTS, ...more }).map(async ([who, script]) => [who, await open(path, script)])));

await compare("startup", CLIENTS, startup);
await compare("morph", await opened("/morph", { idiomorph: "/idiomorph.js" }), (page, round) => morph(page, Array.from({ length: 4 }, (_, i) => table((round + 3) * 7 + i, `Changed ${round} ${i}`))));
await compare("updates", await opened("/updates"), updates);
await browser.close();
server.close();

const WHAT = { startup: "start-up, 1,000 attributes", morph: "morph, 1 of 1,000 rows", updates: "10,000 signal updates" };
console.log(`\n| milliseconds, median of ${ROUNDS} | honostar | official | idiomorph |\n|---|---|---|---|`);
for (const [name, times] of results) console.log(`| ${WHAT[name]} | ${["honostar", "official", "idiomorph"].map((who) => times[who]?.toFixed(2) ?? "").join(" | ")} |`);
console.log();
if (!officialCode) console.log("DATASTAR_JS is not set: give it the file or address of Datastar's own script, and start-up and updates are compared with it.");
let missed = 0;
for (const [name, { honostar, ...others }] of results) {
  for (const [who, time] of Object.entries(others)) {
    const ratio = honostar / time;
    const ok = ratio <= 1;
    if (!ok) missed++;
    console.log(`BAR client.${name}-vs-${who} ${ratio.toFixed(2)} <=1.0 ${ok ? "ok" : "missed"}`);
  }
}
process.exitCode = missed ? 1 : 0;
