import assert, { deepEqual, equal } from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { browserTest, documentOf, html, type Options, type Received, reply, type Site, sse } from "./browser";

const LIVE = (token = "T1", regions = "list", children = "") => `<div id="honostar-live" hidden data-live="/_/events" data-subscription="${token}" data-regions="${regions}">${children}</div>`;
const PAGE = `<main id="honostar-app"><section id="list">old</section><input id="typed"></main>${LIVE()}<div id="honostar-overlays"></div><div id="honostar-toasts"></div>`;
const state = (site: Site) => site.page.evaluate(() => document.documentElement.dataset.honostarStream);
const tokens = (site: Site) => site.to("/_/events").map(({ headers }) => headers["honostar-subscription"]);
const region = (response: ServerResponse, text: string) => sse(response, ["datastar-patch-elements", `elements <section id="list">${text}</section>`]);

/** Answers the stream as `answer` says; keeps it open otherwise. */
const stream = (answer: (request: Received, response: ServerResponse, count: number) => unknown, more: Options["routes"] = {}): Options["routes"] => {
  let count = 0;
  return { "/_/events": (request, response) => answer(request, response, ++count), ...more };
};
const streams: ServerResponse[] = [];
const open = (response: ServerResponse) => (response.writeHead(200, { "Content-Type": "text/event-stream" }), response.write(": open\n\n"));

browserTest("the stream opens with its token and patches regions", PAGE, async (site) => {
  await site.until(() => site.text("#list"), "live");
  await site.until(() => state(site), "open");
  const [request] = site.to("/_/events");
  equal(request.method, "GET");
  deepEqual([request.headers["honostar-subscription"], request.headers.accept, request.headers["datastar-request"]], ["T1", "text/event-stream", "true"]);
}, { routes: stream((_, response) => region(response, "live")) });

browserTest("without regions, or without the element, no stream is opened", `<p>x</p>${LIVE("T1", "")}`, async (site) => {
  await site.idle(400);
  equal(site.to("/_/events").length, 0);
});

browserTest("a stream that ends or breaks is opened again, for ever, and says so", PAGE, async (site, page) => {
  await page.evaluate(() => { (window as any).states = []; document.addEventListener("honostar-stream", (event) => (window as any).states.push((event as CustomEvent).detail.state)); });
  await site.until(() => site.text("#list"), "third", 8000);
  equal(await state(site), "open");
  const states = await page.evaluate(() => (window as any).states);
  assert.ok(states.includes("connecting") && states.at(-1) === "open", states.join());
}, {
  routes: stream((_, response, count) => {
    if (count === 1) { region(response, "first"); setTimeout(() => response.end(), 50); }
    else if (count === 2) { region(response, "second"); setTimeout(() => response.destroy(), 50); }
    else region(response, "third");
  }),
});

browserTest("a server that is not there yet is tried again", PAGE, async (site) => {
  await site.until(() => site.text("#list"), "live", 8000);
  equal(site.to("/_/events").length, 3);
}, { routes: stream((_, response, count) => (count < 3 ? reply(response, "text/plain", "", {}, 503) : region(response, "live"))) });

browserTest("a server that has too many streams is left alone for as long as it asks", PAGE, async (site) => {
  const began = Date.now();
  await site.until(() => site.text("#list"), "live", 8000);
  assert.ok(Date.now() - began >= 2000, "it came back too early");
  equal(site.to("/_/events").length, 2);
}, { routes: stream((_, response, count) => (count < 2 ? reply(response, "application/problem+json", "{}", { "Retry-After": "2" }, 429) : region(response, "live"))) });

browserTest("a subscription that a reply adds is carried while its region is shown", PAGE, async (site, page) => {
  await site.until(() => tokens(site), ["T1"]);
  await site.patch(`<i data-subscription="T2" data-regions="labels other"></i>`, { selector: "#honostar-live", mode: "append" });
  await site.idle(400);
  deepEqual(tokens(site), ["T1"]);
  await site.patch(`<div id="labels"></div>`, { selector: "#honostar-overlays", mode: "append" });
  await site.until(() => tokens(site), ["T1", "T1,T2"]);
  await page.evaluate(() => document.querySelector("#labels")!.remove());
  await site.until(() => tokens(site), ["T1", "T1,T2", "T1"]);
}, { routes: stream((_, response) => open(response)) });

browserTest("a token that the stream itself replaces is used for the next connection only", PAGE, async (site) => {
  await site.until(() => tokens(site), ["T1"]);
  await site.idle(700);
  deepEqual(tokens(site), ["T1"]);
  await site.until(() => tokens(site), ["T1", "T1b"], 9000);
}, {
  routes: stream((_, response, count) => {
    open(response);
    if (count > 1) return;
    sse(response, ["datastar-patch-elements", `elements ${LIVE("T1b")}`]);
    setTimeout(() => response.end(), 3000);
  }),
});

browserTest("a token that something else replaces opens the stream anew, also when the stream brings something before that", PAGE, async (site, page) => {
  await site.until(() => state(site), "open");
  await page.evaluate(() => document.getElementById("honostar-live")!.setAttribute("data-subscription", "T2"));
  region(streams[0], "of the page before");
  await site.until(() => site.text("#list"), "of the page before");
  await site.until(() => tokens(site), ["T1", "T2*"]);
}, { routes: stream((_, response) => { streams.push(response); open(response); }) });

browserTest("a token that something else replaces opens the stream anew", PAGE, async (site) => {
  await site.until(() => tokens(site), ["T1"]);
  await site.patch(LIVE("T9"));
  await site.until(() => tokens(site), ["T1", "T9"]);
  await site.until(() => state(site), "open");
}, { routes: stream((_, response) => open(response)) });

browserTest("the stream closes when its element goes", PAGE, async (site, page) => {
  await site.until(() => state(site), "open");
  await page.evaluate(() => document.querySelector("#honostar-live")!.remove());
  await site.until(() => state(site), "closed");
}, { routes: stream((_, response) => open(response)) });

browserTest("a bad event does not end the stream", PAGE, async (site) => {
  await site.until(() => site.text("#list"), "after");
  equal(site.to("/_/events").length, 1);
}, { says: [/no mode nonsense/], routes: stream((_, response) => { sse(response, ["datastar-patch-elements", "mode nonsense", "elements <p id=list></p>"]); region(response, "after"); }) });

for (const status of [403, 410]) {
  browserTest(`a subscription refused with ${status} heals the page, and keeps what a person is doing`, PAGE, async (site, page) => {
    await page.fill("#typed", "not lost");
    await page.evaluate(() => ((document.querySelector("#typed") as any).mark = 1));
    await site.patch(`<div data-modal id="m"><input id="inmodal"></div>`, { selector: "#honostar-overlays", mode: "append" });
    await page.fill("#inmodal", "in modal");
    await site.patch(`<div id="toast" data-toast="0">hi</div>`, { selector: "#honostar-toasts", mode: "append" });
    await page.evaluate(() => fetch("/go"));
    await site.until(() => tokens(site), ["T1", "T2"], 5000);
    equal(await site.text("#list"), "healed");
    deepEqual(await page.evaluate(() => [(document.querySelector("#typed") as any).mark, (document.querySelector("#typed") as any).value, (document.querySelector("#inmodal") as any).value, document.activeElement!.id, document.querySelector<HTMLElement>("#honostar-app")!.inert]), [1, "not lost", "in modal", "inmodal", true]);
    equal(await site.text("#toast"), "hi");
    equal(await page.title(), "healed");
    const heal = site.to("/").at(-1)!;
    deepEqual([heal.headers["honostar-heal"], heal.headers.accept], ["1", "text/html"]);
    await site.until(() => state(site), "open");
    deepEqual(await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => /honostar\.(?!page|live)/.test(name)).length), 1);
  }, {
    routes: (() => {
      let waiting: ServerResponse | undefined;
      return {
        "/_/events": (request: Received, response: ServerResponse) => {
          if (request.headers["honostar-subscription"] === "T1") waiting = response;
          else open(response);
        },
        "/go": (_: Received, response: ServerResponse) => {
          reply(waiting!, "text/plain", "refused", {}, status);
          reply(response, "text/plain", "", {}, 204);
        },
        "/": (request: Received, response: ServerResponse) => {
          const healed = request.headers["honostar-heal"];
          const text = documentOf(healed ? PAGE.replace(">old<", ">healed<").replace("T1", "T2") : PAGE);
          // A newer build has another client; this page keeps the one that runs.
          html(response, healed ? text.replace("<title>t</title>", "<title>healed</title>").replace("/honostar.js", "/honostar.99.js") : text);
        },
      };
    })(),
  });
}

browserTest("healing that does not help is repeated ever more slowly", PAGE, async (site) => {
  await site.idle(2500);
  const heals = site.to("/").length - 1;
  assert.ok(heals >= 2 && heals <= 12, `${heals} heals in 2.5 s`);
}, { routes: stream((_, response) => reply(response, "text/plain", "", {}, 403)) });

browserTest("a page that cannot be healed is loaded anew, once", PAGE, async (site) => {
  await site.until(() => site.to("/").filter(({ headers }) => !headers["honostar-heal"]).length, 2, 5000);
  await site.idle(1500);
  equal(site.to("/").filter(({ headers }) => !headers["honostar-heal"]).length, 2);
}, {
  // Not before the first load has ended.
  routes: stream((_, response) => setTimeout(() => reply(response, "text/plain", "", {}, 403), 500), {
    "/": (request, response) => (request.headers["honostar-heal"] ? reply(response, "text/plain", "", { Location: "/login" }, 302) : html(response, documentOf(PAGE))),
    "/login": (_, response) => html(response, "<h1>login</h1>"),
  }),
});

browserTest("a page that is hidden for the back button closes its stream and opens it again", PAGE, async (site, page) => {
  await site.until(() => state(site), "open");
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
  equal(await state(site), "closed");
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await site.until(() => tokens(site), ["T1", "T1"]);
  await site.until(() => state(site), "open");
}, { routes: stream((_, response) => open(response)) });

browserTest("a stream that waits for its turn comes back at once when somebody looks", PAGE, async (site, page) => {
  await page.evaluate(() => (Math.random = () => 0.999));
  await site.idle(2200);
  const before = site.to("/_/events").length;
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await site.until(() => site.to("/_/events").length, before + 1, 1000);
}, { routes: stream((_, response) => reply(response, "text/plain", "", {}, 503)) });
