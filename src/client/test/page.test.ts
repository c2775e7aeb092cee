// Theme, modals and toasts.
import { deepEqual, equal } from "node:assert/strict";
import { browserTest, type Site } from "./browser";

const theme = (site: Site) => site.page.evaluate(() => [document.documentElement.dataset.theme, document.documentElement.dataset.themeResolved]);
const cookie = async (site: Site) => (await site.context.cookies()).find(({ name }) => name === "hs_theme");

browserTest("@theme sets the attribute and the cookie", `<button data-on:click="@theme('dark')">d</button><i data-on:click="@theme('toggle')">t</i>`, async (site, page) => {
  deepEqual(await theme(site), ["light", "light"]);
  await page.click("button");
  deepEqual(await theme(site), ["dark", "dark"]);
  const set = (await cookie(site))!;
  deepEqual([set.value, set.path, set.sameSite, Math.round((set.expires - Date.now() / 1000) / 86_400)], ["dark", "/", "Lax", 365]);
  await page.click("i");
  deepEqual(await theme(site), ["light", "light"]);
  equal((await cookie(site))!.value, "light");
}, { html: `data-theme="light"` });

browserTest("the system theme follows the system", `<p></p>`, async (site, page) => {
  deepEqual(await theme(site), ["system", "dark"]);
  await page.emulateMedia({ colorScheme: "light" });
  await site.until(() => theme(site), ["system", "light"]);
}, { html: `data-theme="system"`, context: { colorScheme: "dark" } });

browserTest("other tabs follow", `<button data-on:click="@theme('dark')">d</button>`, async (site) => {
  const other = await site.context.newPage();
  await other.goto(site.origin);
  await other.click("button");
  await site.until(() => theme(site), ["dark", "dark"]);
}, { html: `data-theme="light"` });

browserTest("a page without themes is left alone, and a wrong theme is refused", `<button data-on:click="@theme('blue')">x</button>`, async (site, page) => {
  await page.click("button");
  deepEqual(await theme(site), [undefined, undefined]);
}, { says: [/@theme takes light, dark, system or toggle, not blue/] });

const MODAL = (id: string, more = "") => `<div id="${id}" data-modal ${more} style="position:fixed;inset:0"><div role="dialog" style="margin:100px;width:200px"><button class="one">1</button><input class="two"><button class="close" data-modal-close>x</button></div></div>`;
const PAGE = `<div id="honostar-app"><button id="opener">open</button></div><div id="honostar-overlays"></div><div id="honostar-toasts"></div>`;
const show = (site: Site, html: string) => site.patch(html, { selector: "#honostar-overlays", mode: "append" });
const active = (site: Site) => site.page.evaluate(() => { const a = document.activeElement!; return a.className || a.id; });
const inert = (site: Site) => site.page.evaluate(() => (document.querySelector("#honostar-app") as HTMLElement).inert);

browserTest("a modal takes the focus, keeps it, makes the page inert, and gives both back", PAGE, async (site, page) => {
  await page.focus("#opener");
  await show(site, MODAL("m"));
  equal(await active(site), "one");
  equal(await inert(site), true);
  for (const expected of ["two", "close", "one", "two"]) {
    await page.keyboard.press("Tab");
    equal(await active(site), expected);
  }
  for (const expected of ["one", "close", "two"]) {
    await page.keyboard.press("Shift+Tab");
    equal(await active(site), expected);
  }
  await page.keyboard.press("Escape");
  equal(await page.locator("#m").count(), 0);
  equal(await inert(site), false);
  equal(await active(site), "opener");
});

browserTest("autofocus wins, and a modal without controls takes the focus itself", PAGE, async (site, page) => {
  await show(site, `<div data-modal id="m"><button>a</button><input autofocus class="af"></div>`);
  equal(await active(site), "af");
  await page.keyboard.press("Escape");
  await show(site, `<div data-modal id="n"><p>text</p></div>`);
  equal(await active(site), "n");
});

browserTest("a button and a click outside close it, a click inside or a drag does not", PAGE, async (site, page) => {
  await show(site, MODAL("m"));
  await page.click("#m .two");
  equal(await page.locator("#m").count(), 1);
  await page.mouse.move(150, 110);
  await page.mouse.down();
  await page.mouse.move(5, 5);
  await page.mouse.up();
  equal(await page.locator("#m").count(), 1);
  await page.mouse.click(5, 5);
  equal(await page.locator("#m").count(), 0);
  await show(site, MODAL("m"));
  await page.click("#m .close");
  equal(await page.locator("#m").count(), 0);
  await show(site, `<div id="m" data-modal="alert" style="position:fixed;inset:0"><div role="alertdialog"><button>y</button></div></div>`);
  await page.mouse.click(5, 500);
  equal(await page.locator("#m").count(), 1);
});

browserTest("modals stack: the top one is closed first, the one below is inert meanwhile", PAGE, async (site, page) => {
  await page.focus("#opener");
  await show(site, MODAL("m"));
  await page.focus("#m .two");
  await show(site, MODAL("n"));
  equal(await page.evaluate(() => (document.querySelector("#m") as HTMLElement).inert), true);
  await page.keyboard.press("Escape");
  equal(await page.locator("#n").count(), 0);
  equal(await active(site), "two");
  equal(await inert(site), true);
  await page.keyboard.press("Escape");
  equal(await inert(site), false);
  equal(await active(site), "opener");
});

browserTest("a modal that the server removes gives the focus back, and its attributes are taken off", PAGE, async (site, page) => {
  await page.focus("#opener");
  await show(site, `<div data-modal id="m"><button data-on:click__window="$n++" data-signals:n="0">a</button></div>`);
  await site.patch("", { selector: "#m", mode: "remove" });
  equal(await active(site), "opener");
  await page.click("#opener");
  equal((await site.signals()).n, 0);
});

browserTest("a dialog element is shown modally and closes with Escape", PAGE, async (site, page) => {
  await page.focus("#opener");
  await show(site, `<dialog data-modal id="m"><button class="in">a</button></dialog>`);
  equal(await page.evaluate(() => document.querySelector("#m")!.matches(":modal")), true);
  equal(await active(site), "in");
  await page.keyboard.press("Escape");
  equal(await page.locator("#m").count(), 0);
  equal(await active(site), "opener");
  await show(site, `<dialog data-modal id="m"><button class="in">a</button></dialog>`);
  await page.mouse.click(2, 2);
  equal(await page.locator("#m").count(), 0);
});

browserTest("a morph of the page leaves it inert under a modal", PAGE, async (site) => {
  await show(site, MODAL("m"));
  await site.patch(`<div id="honostar-app"><button id="opener">open</button><p>new</p></div>`);
  equal(await inert(site), true);
});

browserTest("toasts go after their time, wait while they are looked at, and stay with zero", PAGE, async (site, page) => {
  for (const [id, time] of [["a", "300"], ["b", "2000"], ["c", "0"]]) await site.patch(`<p id="${id}" data-toast="${time}">${id}</p>`, { selector: "#honostar-toasts", mode: "append" });
  await page.hover("#b");
  await site.until(() => page.locator("#a").count(), 0);
  await site.idle(2200);
  equal(await page.locator("#b").count(), 1);
  await page.hover("#opener");
  await site.until(() => page.locator("#b").count(), 0);
  equal(await page.locator("#c").count(), 1);
});
