import { deepEqual, equal } from "node:assert/strict";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { browserTest, documentOf, html, reply, sse } from "./browser";

const FRAME = `<div id="honostar-overlays"></div><div id="honostar-toasts"></div>`;

browserTest("a renewed subscription is sent by the next connection, in place of the page's", `<section id="list">old</section><div id="honostar-live" hidden data-live="/_/events" data-subscription="T1" data-regions="list"></div>`, async (site) => {
  await site.until(() => site.to("/_/events").map(({ headers }) => headers["honostar-subscription"]), ["T1", "RENEWED"], 8000);
}, {
  routes: {
    "/_/events": (request, response) => {
      sse(response, ["honostar-subscription", "RENEWED"]);
      if (request.headers["honostar-subscription"] === "T1") setTimeout(() => response.end(), 50);
    },
  },
});

const IDENTITY = `<div id="honostar-live" hidden data-live="/_/events" data-tab="TAB"></div>`;

browserTest("actions to the page's own origin say which tab asks, and unsafe ones carry the token", `${IDENTITY}<button id="a" data-on:click="@get('/a')">a</button><button id="b" data-on:click="@post('/b')">b</button>`, async (site, page) => {
  await page.click("#a");
  await page.click("#b");
  await site.until(() => [...site.to("/a"), ...site.to("/b")].map(({ headers }) => [headers["honostar-tab"], headers["x-csrf-token"]]), [["TAB", undefined], ["TAB", "token"]]);
}, { cookies: { ds_csrf: "token" } });

browserTest("actions to another origin carry neither tab nor token", `${IDENTITY}<button>b</button>`, async (site, page) => {
  const seen: IncomingMessage["headers"][] = [];
  const elsewhere = createServer((request, response) => {
    seen.push(request.headers);
    response.writeHead(204, { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*", "Access-Control-Allow-Methods": "*" });
    response.end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = elsewhere.address() as AddressInfo;
    await page.evaluate((url) => document.querySelector("button")!.setAttribute("data-on:click", `@post('${url}')`), `http://localhost:${port}/b`);
    await page.click("button");
    await site.until(() => seen.length, 2);
    for (const headers of seen) deepEqual([headers["honostar-tab"], headers["x-csrf-token"]], [undefined, undefined]);
    equal(/csrf|honostar/i.test(seen[0]["access-control-request-headers"] ?? ""), false);
  } finally {
    elsewhere.closeAllConnections();
    elsewhere.close();
  }
}, { cookies: { ds_csrf: "token" }, lax: true });

browserTest("an action that gets a whole page takes its address, without a step in the history", `<input id="search" data-on:input="@get('/list')">`, async (site, page) => {
  const before = await page.evaluate(() => history.length);
  await page.fill("#search", "x");
  await site.until(() => page.evaluate(() => location.pathname + location.search), "/list?search=x");
  equal(await page.evaluate(() => history.length), before);
}, { routes: { "GET /list": (_, response) => html(response, documentOf(`<input id="search" data-on:input="@get('/list')">`), { "HonoStar-Url": "/list?search=x" }) } });

browserTest("an address of another site is not taken", `<button data-on:click="@get('/list')">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => site.to("/list").length, 1);
  await site.idle();
  equal(await page.evaluate(() => location.pathname), "/");
}, { routes: { "GET /list": (_, response) => html(response, "", { "HonoStar-Url": "https://elsewhere.example/" }) } });

browserTest("an action that fails says so in the server's words", `${FRAME}<button data-on:click="@post('/fail')">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => site.text(".toast-error"), "The body is <b>too large</b>.");
  equal(await page.getAttribute(".toast-error", "role"), "alert");
}, { routes: { "POST /fail": (_, response) => reply(response, "text/plain", "The body is <b>too large</b>.", { "HonoStar-Problem": "message" }, 413) } });

browserTest("what a developer is told stands over the page until it is closed", `${FRAME}<div id="honostar-app"><button id="go" data-on:click="@post('/fail')">x</button></div>`, async (site, page) => {
  await page.click("#go");
  await site.until(() => site.text("#honostar-overlays dialog pre"), "System.Exception: no");
  await page.click("#honostar-overlays [data-modal-close]");
  await site.until(() => page.locator("#honostar-overlays > *").count(), 0);
}, { routes: { "POST /fail": (_, response) => reply(response, "text/plain", "System.Exception: no", { "HonoStar-Problem": "details" }, 500) } });

browserTest("a failure that no page of the application answers is left to the page", `${FRAME}<button data-on:click="@post('/fail')">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => site.to("/fail").length, 1);
  await site.idle();
  deepEqual(await page.locator("#honostar-toasts > *").count(), 0);
}, { routes: { "POST /fail": (_, response) => reply(response, "text/plain", "teapot", {}, 418) } });
