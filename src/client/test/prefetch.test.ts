import { deepEqual } from "node:assert/strict";
import { browserTest, html, type Options, reply } from "./browser";

const RULES = JSON.stringify({ prefetch: [{ where: { and: [{ href_matches: ["/", "/issues", "/issues/{:p0}", "/docs{/*}?", "/a\\+b"].map((pathname) => ({ pathname, search: "*" })) }, { not: { selector_matches: "[data-no-prefetch], [data-no-prefetch] *" } }] } }] });
const LINKS = `<a id="page" href="/issues/5?tab=log">page</a> <a id="deep" href="/docs/a/b">deep</a> <a id="odd" href="/a+b">odd</a>
  <a id="file" href="/issues/5/export">file</a> <a id="out" href="/issues/6" data-no-prefetch>out</a> <div data-no-prefetch><a id="inside" href="/issues/7">inside</a></div>
  <a id="blank" href="/issues/8" target="_blank">blank</a> <a id="load" href="/issues/9" download>load</a> <a id="here" href="/">here</a>
  <div id="honostar-live" hidden data-live="/_/events" data-prefetch="/_/prefetch/rules.json"></div>`;
const routes: Options["routes"] = {
  "/": (_, response) => html(response, `<!doctype html><html><head><title>t</title><link rel="icon" href="data:,"><script>HTMLScriptElement.supports = () => false</script><script type="module" src="/honostar.js"></script></head><body>${LINKS}</body></html>`),
  "/_/prefetch/rules.json": (_, response) => reply(response, "application/speculationrules+json", RULES),
};

browserTest("where a browser reads no speculation rules, pages are fetched when a person points to a link", "", async (site, page) => {
  await site.until(() => site.to("/_/prefetch/rules.json").length, 1);
  await site.idle(100);
  for (const id of ["file", "out", "inside", "blank", "load", "here", "page", "deep", "odd"]) {
    await page.hover(`#${id}`);
    await site.idle(200);
  }
  const fetched = () => site.requests.map(({ path, query }) => path + (query.size ? `?${query}` : "")).filter((path) => !/^\/($|_)/.test(path));
  await site.until(() => fetched().length >= 3, true);
  deepEqual(fetched(), ["/issues/5?tab=log", "/docs/a/b", "/a+b"]);
  deepEqual(site.to("/docs/a/b")[0].headers["sec-purpose"], "prefetch");
}, { routes, lax: true });

browserTest("a browser that reads them is left to itself", LINKS, async (site) => {
  await site.idle(300);
  deepEqual(site.to("/_/prefetch/rules.json").length, 0);
});
