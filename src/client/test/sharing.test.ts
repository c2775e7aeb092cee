import assert, { deepEqual, equal } from "node:assert/strict";
import type { ServerResponse } from "node:http";
import type { Page } from "playwright-core";
import { browserTest, documentOf, html, type Options, type Received, reply, type Site, sse } from "./browser";

/** The page of a tab: its token tells what it shows. */
const pageOf = (token: string, attributes = "") =>
  `<section id="list">${token}</section><button data-on:click="@post('/act')">act</button><p id="answer"></p><div id="honostar-live" hidden data-live="/_/events" data-subscription="${token}" data-regions="list" ${attributes}></div><div id="honostar-overlays"></div><div id="honostar-toasts"></div>`;

const state = (page: Page) => page.evaluate(() => document.documentElement.dataset.honostarStream);
const list = (page: Page) => page.textContent("#list");
const tokens = (site: Site) => site.to("/_/events").map(({ headers }) => headers["honostar-subscription"] as string);

/** A server whose pages are tabs of their own, and that can send to each of them by its token. */
class Server {
  readonly open = new Map<ServerResponse, string[]>();
  most = 0;
  private count = 0;

  constructor(private readonly refuse: (token: string) => boolean = () => false) {}

  get routes(): Options["routes"] {
    return {
      "/": (_, response) => html(response, documentOf(pageOf(`T${++this.count}`))),
      "/act": (_, response) => reply(response, "text/html", `<p id="answer">done</p>`),
      "/_/events": (request, response) => this.stream(request, response),
    };
  }

  private stream(request: Received, response: ServerResponse): void {
    const tabs = (request.headers["honostar-subscription"] as string).split(";");
    this.open.set(response, tabs);
    this.most = Math.max(this.most, this.open.size);
    response.on("close", () => this.open.delete(response));
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write(": open\n\n");
    tabs.forEach((tab, number) => this.refuse(tab) && response.write(`data: tab ${number}\nevent: honostar-refused\n\n`));
  }

  /** Sends a state to everyone, each with their own token in it. */
  publish(text: string): void {
    for (const [response, tabs] of this.open) {
      tabs.forEach((tab, number) => sse(response, ["datastar-patch-elements", ...(tabs.length > 1 ? [`tab ${number}`] : []), `elements <section id="list">${text} ${tab.replace("*", "")}</section>`]));
    }
  }

  /** The tabs that the one stream carries. */
  carried(): string[] {
    return [...this.open.values()].flat().map((token) => token.replace("*", "")).sort();
  }
}

async function openTabs(site: Site, count: number): Promise<Page[]> {
  const pages = [site.page];
  while (pages.length < count) {
    const page = await site.context.newPage();
    await page.goto(site.origin);
    pages.push(page);
  }
  for (const page of pages) await site.until(() => state(page), "open");
  return pages;
}

const eight = new Server();
browserTest("eight tabs of one browser share one stream: all are live, pages still load, actions still work", "", async (site) => {
  const pages = await openTabs(site, 8);
  await site.until(() => eight.carried(), ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"]);
  equal(eight.open.size, 1);
  eight.publish("new");
  for (const [index, page] of pages.entries()) await site.until(() => list(page), `new T${index + 1}`);
  await pages[7].click("button");
  await site.until(() => pages[7].textContent("#answer"), "done");
  const [ninth] = (await openTabs(site, 1)) && [await site.context.newPage()];
  await ninth.goto(site.origin);
  await site.until(() => list(ninth), "T9");
  await site.until(() => eight.carried().length, 9);
  equal(eight.open.size, 1);
  assert.ok(eight.most <= 2, `${eight.most} streams at once`);
}, { routes: eight.routes });

const closing = new Server();
browserTest("a tab that is closed is no longer carried, and the stream ends with the last one", "", async (site) => {
  const pages = await openTabs(site, 3);
  await site.until(() => closing.carried(), ["T1", "T2", "T3"]);
  await pages[1].close();
  await site.until(() => closing.carried(), ["T1", "T3"]);
  closing.publish("still");
  await site.until(() => list(pages[2]), "still T3");
  await pages[0].close();
  await pages[2].close();
  await site.until(() => closing.open.size, 0);
}, { routes: closing.routes });

const crashing = new Server();
browserTest("a tab that crashes is noticed, and the others go on", "", async (site) => {
  const pages = await openTabs(site, 3);
  await site.until(() => crashing.carried(), ["T1", "T2", "T3"]);
  // The first tab started the worker: its process may be the worker's, too.
  const session = await site.context.newCDPSession(pages[0]);
  session.send("Page.crash").catch(() => {});
  await site.until(() => crashing.carried(), ["T2", "T3"]);
  await site.until(() => state(pages[1]), "open");
  crashing.publish("after");
  await site.until(() => list(pages[1]), "after T2");
  await site.until(() => list(pages[2]), "after T3");
}, { routes: crashing.routes, context: {} });

const mixed = new Server((token) => token === "T2");
const healed: Received[] = [];
browserTest("a tab that is refused heals, and the others are left alone", "", async (site) => {
  const pages = await openTabs(site, 1);
  await pages[0].evaluate(() => ((window as any).same = true));
  pages.push(await site.context.newPage());
  await pages[1].goto(site.origin);
  await site.until(() => list(pages[1]), "healed");
  await site.until(() => mixed.carried(), ["T1", "T3"]);
  mixed.publish("both");
  await site.until(() => list(pages[0]), "both T1");
  await site.until(() => list(pages[1]), "both T3");
  equal(await pages[0].evaluate(() => (window as any).same), true);
  equal(healed.length, 1);
}, {
  routes: {
    ...mixed.routes,
    "/": (request, response) => {
      if (!request.headers["honostar-heal"]) return mixed.routes!["/"](request, response);
      healed.push(request);
      return html(response, documentOf(pageOf("T3").replace(">T3<", ">healed<")));
    },
  },
});

const returning = new Server();
browserTest("a tab that shows more than its subscription knows says so when it connects again", "", async (site) => {
  const [first] = await openTabs(site, 1);
  returning.publish("newer");
  await site.until(() => list(first), "newer T1");
  for (const response of returning.open.keys()) response.destroy();
  await site.until(() => tokens(site), ["T1", "T1*"]);
}, { routes: returning.routes });

const direct = new Server();
browserTest("where there are no shared workers each tab has a stream of its own", "", async (site, page) => {
  await page.addInitScript(() => void delete (window as any).SharedWorker);
  await page.reload();
  await site.until(() => state(page), "open");
  direct.publish("own");
  await site.until(() => list(page), "own T2");
  for (const response of direct.open.keys()) response.destroy();
  await site.until(() => direct.open.size, 1);
  await site.until(() => state(page), "open");
}, { routes: direct.routes, context: {} });

const silent = new Server();
browserTest("a connection that died without a word is noticed", pageOf("T1", `data-heartbeat="0.1"`), async (site) => {
  await site.until(() => tokens(site).length >= 2, true);
}, { routes: { "/_/events": silent.routes!["/_/events"] } });

const slept = new Server();
browserTest("after the machine slept the stream is opened anew", "", async (site, page) => {
  await page.addInitScript(() => void delete (window as any).SharedWorker);
  await page.reload();
  await site.until(() => state(page), "open");
  const before = tokens(site).length;
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 60_000;
  });
  await site.until(() => tokens(site).length > before, true);
}, { routes: slept.routes, context: {} });

const paused = new Server();
browserTest("a hidden tab leaves the stream after a while, and catches up when somebody looks", pageOf("T1", `data-pause="0.2"`), async (site, page) => {
  await site.until(() => state(page), "open");
  const hide = (hidden: boolean) => page.evaluate((value) => {
    Object.defineProperty(document, "hidden", { value, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
  await hide(true);
  await site.until(() => state(page), "paused");
  await site.until(() => paused.open.size, 0);
  await hide(false);
  await site.until(() => state(page), "open");
  deepEqual(tokens(site), ["T1", "T1"]);
}, { routes: { "/_/events": paused.routes!["/_/events"] } });

const glanced = new Server();
browserTest("a tab that is hidden for a moment keeps its stream", pageOf("T1"), async (site, page) => {
  await site.until(() => state(page), "open");
  for (const value of [true, false]) {
    await page.evaluate((hidden) => {
      Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, value);
  }
  await site.idle(300);
  deepEqual(tokens(site), ["T1"]);
  equal(await state(page), "open");
}, { routes: { "/_/events": glanced.routes!["/_/events"] } });

let isDown = false;
browserTest("a person is told when the page is no longer up to date, in the server's words", pageOf("T1", `data-offline="Verbindung verloren"`), async (site, page) => {
  await site.until(() => state(page), "open");
  equal(await page.locator("#honostar-offline").count(), 0);
  isDown = true;
  for (const response of told.open.keys()) response.destroy();
  await site.until(() => page.locator("#honostar-offline").textContent(), "Verbindung verloren");
  equal(await page.getAttribute("#honostar-offline", "role"), "status");
  isDown = false;
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await site.until(() => page.locator("#honostar-offline").count(), 0);
}, { routes: { "/_/events": (request, response) => (isDown ? reply(response, "text/plain", "", {}, 503) : told.routes!["/_/events"](request, response)) } });
const told = new Server();

browserTest("a stream that comes back quickly is not talked about", pageOf("T1"), async (site, page) => {
  await site.until(() => state(page), "open");
  await page.evaluate(() => {
    (window as any).notices = 0;
    new MutationObserver(() => document.getElementById("honostar-offline") && (window as any).notices++).observe(document.body, { childList: true });
  });
  for (const response of quick.open.keys()) response.destroy();
  await site.until(() => tokens(site).length, 2);
  await site.until(() => state(page), "open");
  await site.idle(2500);
  equal(await page.evaluate(() => (window as any).notices), 0);
}, { routes: { "/_/events": (request, response) => quick.routes!["/_/events"](request, response) } });
const quick = new Server();

const twins: Received[] = [];
browserTest("a duplicated tab asks for an identity of its own", pageOf("T1", `data-tab="ONE"`), async (site, page) => {
  const twin = await site.context.newPage();
  await twin.goto(site.origin);
  await site.until(() => twin.getAttribute("#honostar-live", "data-tab"), "TWO");
  equal(await page.getAttribute("#honostar-live", "data-tab"), "ONE");
  deepEqual(twins.map(({ headers }) => headers["honostar-tab"]), [undefined]);
}, {
  routes: {
    "/": (request, response) => {
      const isHeal = request.headers["honostar-heal"];
      if (isHeal) twins.push(request);
      html(response, documentOf(pageOf("T1", `data-tab="${isHeal ? "TWO" : "ONE"}"`)));
    },
    "/_/events": new Server().routes!["/_/events"],
  },
});
