// What a page does when it comes back: from the back button's cache, from a network that was gone, from a server that was.
import { equal } from "node:assert/strict";
import type { ServerResponse } from "node:http";
import type { Page } from "playwright-core";
import { browserTest, documentOf, html, type Options, sse } from "./browser";

const state = (page: Page) => page.evaluate(() => document.documentElement.dataset.honostarStream);
const list = (page: Page) => page.textContent("#list");

/** What the server holds, shown by every page and sent to whoever connects, as the live endpoint does. */
class State {
  readonly streams = new Set<ServerResponse>();
  text = "first";

  /** Whether nobody gets through: a browser's own switch for that reaches pages, and not for certain the worker that they share. */
  isGone = false;

  readonly routes: Options["routes"] = {
    "/": (_, response) => html(response, documentOf(`<a href="/other">other</a><section id="list">${this.text}</section><input id="typed"><div id="honostar-live" hidden data-live="/_/events" data-subscription="T" data-regions="list"></div><div id="honostar-overlays"></div><div id="honostar-toasts"></div>`)),
    "/other": (_, response) => html(response, documentOf("<h1>other</h1>")),
    "/_/events": (request, response) => {
      if (this.isGone) {
        response.destroy();
        return;
      }

      this.streams.add(response);
      response.on("close", () => this.streams.delete(response));
      response.write(": open\n\n");
      const tabs = (request.headers["honostar-subscription"] as string).split(";").length;
      for (let tab = 0; tab < tabs; tab++) sse(response, ["datastar-patch-elements", ...(tabs > 1 ? [`tab ${tab}`] : []), `elements <section id="list">${this.text}</section>`]);
    },
  };
}

const kept = new State();
browserTest("a page that the back button brings back as it was opens its stream again and shows what it missed", "", async (site, page) => {
  await site.until(() => state(page), "open");
  await page.evaluate(() => {
    (window as any).isTheSame = true;
    addEventListener("pageshow", ({ persisted }) => ((window as any).wasKept = persisted));
  });
  await page.fill("#typed", "not lost");
  await page.click("a");
  await site.until(() => page.textContent("h1"), "other");
  // Nobody holds a stream for a page that is only kept.
  await site.until(() => kept.streams.size, 0);
  kept.text = "missed";
  await page.goBack({ waitUntil: "commit" });
  await site.until(() => page.evaluate(() => [(window as any).isTheSame, (window as any).wasKept]), [true, true]);
  await site.until(() => list(page), "missed");
  await site.until(() => state(page), "open");
  equal(await page.inputValue("#typed"), "not lost");
  equal(kept.streams.size, 1);
}, { routes: kept.routes, withBackCache: true });

const restarted = new State();
browserTest("tabs that share a stream come back, and show what they missed, when the server was restarted", "", async (site, page) => {
  const pages = [page, await site.context.newPage(), await site.context.newPage()];
  for (const tab of pages) {
    if (tab !== page) await tab.goto(site.origin);
    await tab.evaluate(() => ((window as any).isTheSame = true));
    await site.until(() => state(tab), "open");
  }
  await site.stop();
  for (const tab of pages) await site.until(() => state(tab), "connecting");
  restarted.text = "after the restart";
  await site.restart();
  for (const tab of pages) {
    await site.until(() => list(tab), "after the restart");
    await site.until(() => state(tab), "open");
    equal(await tab.evaluate(() => (window as any).isTheSame), true);
  }
  equal(restarted.streams.size, 1);
}, { routes: restarted.routes, context: {} });

const offline = new State();
browserTest("a page whose network was gone shows what it missed when it is there again", "", async (site, page) => {
  await site.until(() => state(page), "open");
  await site.context.setOffline(true);
  offline.isGone = true;
  for (const stream of offline.streams) stream.destroy();
  await site.until(() => state(page), "connecting");
  offline.text = "back";
  offline.isGone = false;
  await site.context.setOffline(false);
  await site.until(() => list(page), "back");
  await site.until(() => state(page), "open");
}, { routes: offline.routes, context: {} });
