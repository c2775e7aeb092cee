import { deepEqual, equal } from "node:assert/strict";
import { browserTest } from "./browser";

const page = (attribute: string) => `<p id="bad" data-text="$a +"></p><p data-texxt="$b"></p><div id="honostar-live" hidden data-live="/_/events" ${attribute}></div>`;
const SAYS = [/data-text on <p#bad>/, /data-texxt/];

browserTest("in Development problems are shown on the page until they are dismissed", page("data-development"), async (site) => {
  const panel = site.page.locator("#honostar-problems section");
  await site.until(() => panel.locator("li").count(), 2);
  equal(await panel.locator("h2").textContent(), "2 problems on this page");
  deepEqual((await panel.locator(".level").allTextContents()).sort(), ["Error", "Warning"]);
  await panel.getByRole("button", { name: "Find the element" }).first().click();
  await panel.getByRole("button", { name: /^Dismiss: / }).first().click();
  await site.until(() => panel.locator("li").count(), 1);
  await panel.getByRole("button", { name: "Hide" }).click();
  equal(await panel.locator("ul").isVisible(), false);
  equal(await panel.getByRole("button", { name: "Show" }).getAttribute("aria-expanded"), "false");
  await panel.getByRole("button", { name: "Dismiss all" }).click();
  equal(await site.page.locator("#honostar-problems").count(), 0);
}, { says: SAYS });

browserTest("elsewhere problems are left to the console", page(""), async (site) => {
  await site.until(() => site.said.length, 2);
  await site.idle(200);
  equal(await site.page.locator("#honostar-problems").count(), 0);
}, { says: SAYS });
