import { deepEqual, equal } from "node:assert/strict";
import { browserTest, type Site } from "./browser";

/** Gives elements a mark that only the same element still has later. */
const mark = (site: Site, ...selectors: string[]) => site.page.evaluate((all) => { for (const selector of all) for (const el of document.querySelectorAll(selector)) (el as any).mark = selector; }, selectors);
const marks = (site: Site, ...selectors: string[]) => site.page.evaluate((all) => all.map((selector) => (document.querySelector(selector) as any)?.mark ?? null), selectors);

// Modes

browserTest("3.1 outer morphs by id, and keeps the element", `<div id="d" class="a"><p>one</p></div>`, async (site, page) => {
  await mark(site, "#d", "p");
  await site.patch(`<div id="d" class="b" title="t"><p>two</p><b>new</b></div>`);
  equal(await page.evaluate(() => document.querySelector("#d")!.outerHTML), `<div id="d" class="b" title="t"><p>two</p><b>new</b></div>`);
  deepEqual(await marks(site, "#d", "p"), ["#d", "p"]);
});

browserTest("3.1 outer with several top-level elements patches each", `<p id="a">1</p><p id="b">2</p>`, async (site) => {
  await site.patch(`<p id="b">B</p>\n<p id="a">A</p>`);
  equal(await site.text("#a"), "A");
  equal(await site.text("#b"), "B");
});

browserTest("3.1 outer with a selector and several elements puts all in its place", `<div id="box"><p id="a">1</p></div>`, async (site, page) => {
  await site.patch(`<i>x</i><p id="a">2</p><b>y</b>`, { selector: "#a" });
  equal(await page.innerHTML("#box"), `<i>x</i><p id="a">2</p><b>y</b>`);
});

browserTest("3.1 a selector that matches many patches each with a copy", `<p class="c">1</p><p class="c">2</p>`, async (site, page) => {
  await site.patch(`<b>x</b>`, { selector: ".c", mode: "inner" });
  deepEqual(await page.evaluate(() => [...document.querySelectorAll(".c")].map((el) => el.innerHTML)), ["<b>x</b>", "<b>x</b>"]);
});

browserTest("3.1 inner morphs the children", `<div id="d"><p>one</p></div>`, async (site, page) => {
  await mark(site, "p");
  await site.patch(`<p>two</p>`, { selector: "#d", mode: "inner" });
  equal(await page.innerHTML("#d"), "<p>two</p>");
  deepEqual(await marks(site, "p"), ["p"]);
});

browserTest("3.1 replace, prepend, append, before, after, remove", `<div id="box"><p id="p">p</p></div>`, async (site, page) => {
  await mark(site, "#p");
  await site.patch(`<p id="p">q</p>`, { mode: "replace" });
  deepEqual(await marks(site, "#p"), [null]);
  await site.patch(`<i>0</i>`, { selector: "#p", mode: "prepend" });
  await site.patch(`<i>9</i>`, { selector: "#p", mode: "append" });
  await site.patch(`<b>b</b>`, { selector: "#p", mode: "before" });
  await site.patch(`<b>a</b>`, { selector: "#p", mode: "after" });
  equal(await page.innerHTML("#box"), `<b>b</b><p id="p"><i>0</i>q<i>9</i></p><b>a</b>`);
  await site.patch("", { selector: "#box b", mode: "remove" });
  equal(await page.innerHTML("#box"), `<p id="p"><i>0</i>q<i>9</i></p>`);
  await site.patch(`<p id="p"></p>`, { mode: "remove" });
  equal(await page.innerHTML("#box"), "");
});

browserTest("2.6.8 svg and mathml namespaces, adjacent siblings too", `<svg id="s"></svg><math id="m"></math>`, async (site, page) => {
  await site.patch(`<circle r="1"></circle><circle r="2"></circle><circle r="3"></circle><circle r="4"></circle>`, { selector: "#s", mode: "append", namespace: "svg" });
  await site.patch(`<mi>x</mi><mo>+</mo>`, { selector: "#m", mode: "inner", namespace: "mathml" });
  deepEqual(await page.evaluate(() => [document.querySelectorAll("#s circle").length, document.querySelector("circle")!.namespaceURI, document.querySelector("mi")!.namespaceURI]), [4, "http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML"]);
  await site.patch(`<circle id="c" r="9"></circle>`, { selector: "#s circle", mode: "outer", namespace: "svg" });
  equal(await page.locator("#s circle[r='9']").count(), 4);
});

browserTest("2.6.6 a view transition of the document, where its elements have none", `<p id="p">1</p>`, async (site, page) => {
  await page.evaluate(() => Object.defineProperty(Element.prototype, "startViewTransition", { value: undefined, configurable: true }));
  await site.patch(`<p id="p">2</p>`, { useViewTransition: "true" });
  await site.until(() => site.text("#p"), "2");
});

browserTest("3.1 a view transition applies the patch, and later patches wait their turn", `<p id="p">1</p>`, async (site, page) => {
  await page.evaluate(() => {
    for (const [elements, useViewTransition] of [[`<p id="p">2</p>`, "true"], [`<p id="p">3</p>`, ""]]) {
      (window as any).HonoStar.patch("datastar-patch-elements", { elements, useViewTransition });
    }
  });
  await site.until(() => site.text("#p"), "3");
  await site.idle(100);
  equal(await site.text("#p"), "3");
});

browserTest("3.1 table parts", `<table><tbody id="t"><tr id="r"><td>1</td></tr></tbody></table>`, async (site, page) => {
  await site.patch(`<tr id="r"><td>2</td></tr>`);
  await site.patch(`<tr><td>3</td></tr>`, { selector: "#t", mode: "append" });
  equal(await page.innerHTML("#t"), `<tr id="r"><td>2</td></tr><tr><td>3</td></tr>`);
});

// What a person is doing

browserTest("3.5 focus, caret and typed text stay, with siblings inserted before", `<div id="d"><input name="q" value="v"></div>`, async (site, page) => {
  await page.fill("input", "hello world");
  await page.evaluate(() => document.querySelector("input")!.setSelectionRange(2, 5));
  await mark(site, "input");
  await site.patch(`<div id="d"><p>new</p><h2>more</h2><input name="q" value="v"><b>after</b></div>`);
  deepEqual(await page.evaluate(() => { const i = document.activeElement as HTMLInputElement; return [i.localName, i.value, i.selectionStart, i.selectionEnd]; }), ["input", "hello world", 2, 5]);
  deepEqual(await marks(site, "input"), ["input"]);
});

browserTest("3.5 an element with an id keeps focus when it moves", `<div id="d"><section><input id="i" value="v"></section><aside></aside></div>`, async (site, page) => {
  await page.focus("#i");
  await page.evaluate(() => (document.querySelector("#i") as HTMLInputElement).setSelectionRange(1, 1));
  await mark(site, "#i");
  await site.patch(`<div id="d"><section></section><aside><p><input id="i" value="v"></p></aside></div>`);
  equal(await page.evaluate(() => document.activeElement!.id), "i");
  deepEqual(await marks(site, "#i"), ["#i"]);
  equal(await page.locator("aside p #i").count(), 1);
});

browserTest("3.5 a reordered list keeps its elements, their text and their focus", `<ul id="l">${[1, 2, 3, 4, 5].map((n) => `<li id="r${n}"><input value="${n}"></li>`).join("\n")}</ul>`, async (site, page) => {
  await page.fill("#r3 input", "typed");
  await mark(site, "#r1", "#r3", "#r5");
  for (const order of [[5, 4, 3, 2, 1], [2, 3, 5, 1], [3, 9, 1, 5]]) {
    await site.patch(`<ul id="l">${order.map((n) => `<li id="r${n}"><input value="${n}"></li>`).join("\n")}</ul>`);
    deepEqual(await page.evaluate(() => [...document.querySelectorAll("li")].map((li) => Number(li.id.slice(1)))), order);
    deepEqual(await page.evaluate(() => [(document.activeElement as HTMLInputElement).value, document.querySelectorAll("#l > *").length]), ["typed", order.length]);
    deepEqual(await marks(site, "#r1", "#r3", "#r5"), ["#r1", "#r3", "#r5"]);
  }
});

browserTest("3.5 an item inserted in front leaves the others what they are, without ids too", `<ul id="l"><li>a <input></li><li>b <input></li></ul>`, async (site, page) => {
  await page.locator("input").first().fill("for a");
  await site.patch(`<ul id="l"><li>new <input></li><li>a <input></li><li>b <input></li></ul>`);
  deepEqual(await page.evaluate(() => [...document.querySelectorAll("input")].map((i) => i.value)), ["", "for a", ""]);
});

browserTest("3.5 an item removed from the front leaves the others what they are, without ids too", `<ul id="l"><li>a <input></li><li>b <input></li><li>c <input></li></ul>`, async (site, page) => {
  await page.locator("input").nth(1).fill("for b");
  await site.patch(`<ul id="l"><li>b <input></li><li>c <input></li></ul>`);
  deepEqual(await page.evaluate(() => [...document.querySelectorAll("input")].map((i) => i.value)), ["for b", ""]);
});

browserTest("3.5 scroll positions stay", `<div id="d"><div id="s" style="height:50px;overflow:auto"><p style="height:500px">x</p></div></div>`, async (site, page) => {
  await page.evaluate(() => (document.querySelector("#s")!.scrollTop = 120));
  await site.patch(`<div id="d"><h1>new</h1><section><div id="s" style="height:50px;overflow:auto"><p style="height:500px">y</p></div></section></div>`);
  equal(await page.evaluate(() => document.querySelector("#s")!.scrollTop), 120);
});

browserTest("3.5 details that a person opened stay open; the server can close what it opened", `<div id="d"><details id="a"><summary>a</summary>x</details><details id="b" open><summary>b</summary>x</details><details><summary id="s">c</summary>x</details></div>`, async (site, page) => {
  await page.click("#a summary");
  await page.click("#s");
  const open = () => page.evaluate(() => [...document.querySelectorAll("details")].map((el) => el.open));
  await site.patch(`<div id="d"><details id="a"><summary>a</summary>y</details><details id="b" open><summary>b</summary>y</details><details><summary id="s">c</summary>y</details></div>`);
  deepEqual(await open(), [true, true, true]);
  await site.patch(`<div id="d"><details id="a"><summary>a</summary>z</details><details id="b"><summary>b</summary>z</details><details open><summary id="s">c</summary>z</details></div>`);
  deepEqual(await open(), [true, false, true]);
});

browserTest("3.5 a modal dialog that is open stays open", `<div id="d"><dialog id="m"><p>a</p></dialog></div>`, async (site, page) => {
  await page.evaluate(() => (document.querySelector("#m") as HTMLDialogElement).showModal());
  await site.patch(`<div id="d"><dialog id="m"><p>b</p></dialog></div>`);
  equal(await page.evaluate(() => document.querySelector("#m")!.matches(":modal[open]")), true);
  equal(await site.text("#m"), "b");
});

browserTest("3.5 values are written only when the server changed them", `<div id="d"><input id="a" value="1"><input id="b" type="checkbox"><textarea id="c">t</textarea><select id="e"><option value="x">x</option><option value="y">y</option></select></div>`, async (site, page) => {
  await page.fill("#a", "A");
  await page.check("#b");
  await page.fill("#c", "T");
  await page.selectOption("#e", "y");
  const values = () => page.evaluate(() => [(document.querySelector("#a") as any).value, (document.querySelector("#b") as any).checked, (document.querySelector("#c") as any).value, (document.querySelector("#e") as any).value]);
  await site.patch(`<div id="d"><i>n</i><input id="a" value="1"><input id="b" type="checkbox"><textarea id="c">t</textarea><select id="e"><option value="w">w</option><option value="x">x</option><option value="y">y</option></select></div>`);
  deepEqual(await values(), ["A", true, "T", "y"]);
  await site.patch(`<div id="d"><input id="a" value="2"><input id="b" type="checkbox" checked><textarea id="c">u</textarea><select id="e"><option value="x" selected>x</option><option value="y">y</option></select></div>`);
  deepEqual(await values(), ["2", true, "u", "x"]);
  await site.patch(`<div id="d"><input id="a"><input id="b" type="checkbox"><textarea id="c"></textarea><select id="e"><option value="x">x</option><option value="y" selected>y</option></select></div>`);
  deepEqual(await values(), ["", false, "", "y"]);
});

browserTest("3.5 a select without ids keeps the choice when options are inserted before it", `<div id="d"><select><option>b</option><option>c</option></select></div>`, async (site, page) => {
  await page.selectOption("select", "c");
  await site.patch(`<div id="d"><select><option>a</option><option>b</option><option>c</option></select></div>`);
  equal(await page.inputValue("select"), "c");
});

browserTest("3.5 a chosen file stays", `<div id="d"><input type="file" id="f"></div>`, async (site, page) => {
  await page.setInputFiles("#f", { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("x") });
  await site.patch(`<div id="d"><p>new</p><input type="file" id="f" value="x"></div>`);
  equal(await page.evaluate(() => (document.querySelector("#f") as HTMLInputElement).files!.length), 1);
});

// Attributes of ours

browserTest("1.5 data-ignore-morph protects when both carry it, and everything below", `<div id="d"><p id="a" data-ignore-morph>old</p><p id="b" data-ignore-morph>old</p><div data-ignore-morph><i id="c">old</i></div></div>`, async (site) => {
  await site.patch(`<div id="d"><p id="a" data-ignore-morph>new</p><p id="b">new</p><div data-ignore-morph><i id="c">new</i></div></div>`);
  deepEqual([await site.text("#a"), await site.text("#b"), await site.text("#c")], ["old", "new", "old"]);
  await site.patch(`<i id="c">direct</i>`);
  equal(await site.text("#c"), "old");
});

browserTest("1.5 data-preserve-attr keeps attributes and what they start", `<div id="d" class="a" title="t"></div><input id="i" value="1">`, async (site, page) => {
  await site.patch(`<div id="d" class="b" data-preserve-attr="class title"></div>`);
  deepEqual(await page.evaluate(() => { const d = document.querySelector("#d")!; return [d.className, d.getAttribute("title")]; }), ["a", "t"]);
  await page.fill("#i", "typed");
  await site.patch(`<input id="i" value="2" data-preserve-attr="value">`);
  equal(await page.inputValue("#i"), "typed");
});

browserTest("3.5 what signals show stays shown after a morph", `<div id="d" data-signals="{t: 'text', on: true}"><p id="a" data-text="$t"></p><p id="b" data-class:x="$on" data-attr:title="$t" data-style:color="$on && 'red'"></p><p id="c" data-show="!$on">c</p></div>`, async (site, page) => {
  await site.patch(`<div id="d" data-signals="{t: 'text', on: true}"><i>new</i><p id="a" data-text="$t">raw</p><p id="b" class="y" data-class:x="$on" data-attr:title="$t" data-style:color="$on && 'red'"></p><p id="c" data-show="!$on">c2</p></div>`);
  equal(await site.text("#a"), "text");
  deepEqual(await page.evaluate(() => { const b = document.querySelector("#b") as HTMLElement; const c = document.querySelector("#c") as HTMLElement; return [b.className, b.title, b.style.color, c.style.display, c.textContent]; }), ["y x", "text", "red", "none", "c2"]);
});

browserTest("3.5 an attribute that the new markup does not carry is taken off before anything is shown again", `<div id="d"><p id="a" data-signals:t="'live'" data-text="$t"></p></div>`, async (site) => {
  await site.patch(`<div id="d"><p id="a">static</p></div>`);
  await site.patchSignals({ t: "changed" });
  equal(await site.text("#a"), "static");
});

browserTest("3.5 new markup is applied as soon as it is there", `<div id="d"></div>`, async (_, page) => {
  const text = await page.evaluate(() => {
    (window as any).HonoStar.patch("datastar-patch-elements", { elements: `<div id="d"><p data-signals:x="7" data-text="$x"></p></div>` });
    return document.querySelector("p")!.textContent;
  });
  equal(text, "7");
});

browserTest("3.5 attributes with any name are added, changed and removed", `<div id="d"><button id="a" data-on:click="$n = 1" @old="1">x</button><svg id="s" viewBox="0 0 1 1"><use xlink:href="#x"></use></svg></div>`, async (site, page) => {
  await site.patch(`<div id="d"><button id="a" data-on:click="$n = 2" data-on:keydown__window="$k = 1" @click.prevent="y" [odd]="z" data-class:a.b="true">x</button><svg id="s" viewBox="0 0 2 2"><use xlink:href="#y"></use></svg></div>`);
  deepEqual(await page.evaluate(() => [...document.querySelector("#a")!.attributes].map(({ name, value }) => `${name}=${value}`).filter((text) => !text.startsWith("class")).sort()), ["@click.prevent=y", "[odd]=z", "data-class:a.b=true", "data-on:click=$n = 2", "data-on:keydown__window=$k = 1", "id=a"]);
  deepEqual(await page.evaluate(() => [document.querySelector("#s")!.getAttribute("viewBox"), document.querySelector("use")!.getAttributeNS("http://www.w3.org/1999/xlink", "href")]), ["0 0 2 2", "#y"]);
  await page.click("#a");
  equal((await site.signals()).n, 2);
});

// Structure

browserTest("3.5 kept elements find their way out of and into wrappers that come and go", `<div id="d"><div class="w"><p id="a">a</p><p id="b">b</p></div></div>`, async (site, page) => {
  await mark(site, "#a", "#b");
  await site.patch(`<div id="d"><p id="b">b</p><section><div><p id="a">a</p></div></section></div>`);
  equal(await page.innerHTML("#d"), `<p id="b">b</p><section><div><p id="a">a</p></div></section>`);
  await site.patch(`<div id="d"><div class="w"><p id="a">a</p></div><div class="w"><p id="b">b</p></div></div>`);
  deepEqual(await marks(site, "#a", "#b"), ["#a", "#b"]);
  equal(await page.innerHTML("#d"), `<div class="w"><p id="a">a</p></div><div class="w"><p id="b">b</p></div>`);
});

browserTest("3.5 a playing frame keeps its document when it moves", `<div id="d"><iframe id="f" src="/frame"></iframe><p></p></div>`, async (site, page) => {
  await page.frameLocator("#f").locator("b").waitFor();
  await page.evaluate(() => ((document.querySelector("#f") as HTMLIFrameElement).contentWindow as any).kept = 1);
  await site.patch(`<div id="d"><p><iframe id="f" src="/frame"></iframe></p></div>`);
  equal(await page.evaluate(() => ((document.querySelector("#f") as HTMLIFrameElement).contentWindow as any).kept), 1);
}, { routes: { "/frame": (_, response) => (response.setHeader("Content-Type", "text/html"), response.end("<b>frame</b>")) } });

browserTest("3.5 duplicate ids and changed tags do no harm", `<div id="d"><p id="x">1</p><p id="x">2</p><b id="y">3</b></div>`, async (site, page) => {
  await site.patch(`<div id="d"><i id="y">3</i><p id="x">1</p><p id="x">2</p><p id="x">4</p></div>`);
  equal(await page.innerHTML("#d"), `<i id="y">3</i><p id="x">1</p><p id="x">2</p><p id="x">4</p>`);
});

browserTest("3.5 templates, comments and text are compared, too", `<div id="d"><template><p>a</p></template><!--one-->text</div>`, async (site, page) => {
  await mark(site, "template");
  await site.patch(`<div id="d"><template><p>b</p></template><!--two-->more</div>`);
  equal(await page.innerHTML("#d"), `<template><p>b</p></template><!--two-->more`);
  deepEqual(await marks(site, "template"), ["template"]);
});

browserTest("3.3 scripts run once: not when they are morphed onto themselves, but when they are new", `<div id="d"><script nonce="NONCE">window.n = (window.n || 0) + 1</script></div>`, async (site, page) => {
  await site.patch(`<div id="d"><i></i><script>window.n = (window.n || 0) + 1</script></div>`);
  equal(await page.evaluate(() => (window as any).n), 1);
  await site.patch(`<script id="new">window.n += 10</script>`, { selector: "#d", mode: "append" });
  equal(await page.evaluate(() => (window as any).n), 11);
  await site.patch(`<div id="d"><p>fresh <script src="/s.js"></script></p></div>`);
  await site.until(() => page.evaluate(() => (window as any).n), 111);
}, { routes: { "/s.js": (_, response) => (response.setHeader("Content-Type", "text/javascript"), response.end("window.n += 100")) } });

browserTest("3.1 a whole document morphs head and body, and leaves what is ours on html", `<p id="p">old</p>`, async (site, page) => {
  await mark(site, "#p", "script");
  await page.evaluate(() => (document.documentElement.dataset.themeResolved = "dark"));
  await site.patch(`<!doctype html><html lang="de"><head><meta charset="utf-8"><title>new</title><link rel="icon" href="data:,"><script type="module" src="/honostar.js"></script><meta name="x" content="y"></head><body class="b"><p id="p">new</p></body></html>`);
  deepEqual(await page.evaluate(() => [document.title, document.body.className, document.documentElement.lang, document.querySelector("meta[name=x]")!.getAttribute("content"), document.documentElement.dataset.themeResolved]), ["new", "b", "de", "y", "dark"]);
  equal(await site.text("#p"), "new");
  deepEqual(await marks(site, "#p", "script"), ["#p", "script"]);
  equal(await page.locator("html > div").count(), 0);
});

browserTest("3.1 a body alone, and a head alone", `<p>old</p>`, async (site, page) => {
  await site.patch(`<body class="z"><p>new</p></body>`);
  equal(await page.evaluate(() => document.body.outerHTML), `<body class="z"><p>new</p></body>`);
  await site.patch(`<head><title>only head</title></head>`);
  equal(await page.title(), "only head");
});

browserTest("3.1 an svg that mentions body is no document", `<div id="d"></div>`, async (site, page) => {
  await site.patch(`<div id="d"><svg><foreignObject></body></foreignObject></svg></div>`);
  equal(await page.locator("#d svg").count(), 1);
});

browserTest("3.5 random trees end up equal to the new markup", `<div id="d"></div>`, async (_, page) => {
  const failures = await page.evaluate(() => {
    let seed = 12345;
    const random = (n: number) => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff), (seed >> 8) % n);
    const tree = (depth: number, ids: string[]): string => {
      let made = "";
      for (let i = random(5); i-- > 0; ) {
        const kind = random(7);
        const id = random(2) && ids.length ? ` id="${ids.splice(random(ids.length), 1)[0]}"` : "";
        const tag = ["p", "div", "ul", "b", "input"][random(5)];
        if (kind === 0) made += `text${random(3)} `;
        else if (kind === 1) made += `<!--c${random(2)}-->`;
        else if (tag === "input") made += `<input${id} value="${random(3)}">`;
        else if (tag === "p" || depth > 3) made += `<p${id} class="c${random(3)}">t${random(4)}</p>`;
        else made += `<${tag}${id}>${tree(depth + 1, ids)}</${tag}>`;
      }
      return made;
    };
    const failed: string[] = [];
    const markup = () => `<div id="d">${tree(0, ["a", "b", "c", "e", "f", "g", "h"])}</div>`;
    for (let i = 0; i < 1500; i++) {
      const html = markup();
      const before = document.querySelector("#d")!.outerHTML;
      (window as any).HonoStar.patch("datastar-patch-elements", { elements: html });
      const after = document.querySelector("#d")!.outerHTML;
      const parsed = new DOMParser().parseFromString(html, "text/html").querySelector("#d")!;
      if (!document.querySelector("#d")!.isEqualNode(parsed)) failed.push(`${before}\n→ ${parsed.outerHTML}\n= ${after}`);
    }
    return failed.slice(0, 2);
  });
  deepEqual(failures, []);
}, { lax: true });

browserTest("3.5 a thousand rows change, come, go, and are replaced", `<table><tbody id="t"></tbody></table>`, async (site, page) => {
  const rows = (from: number, text: string, ids: boolean) => Array.from({ length: 1000 }, (_, i) => `<tr${ids ? ` id="r${from + i}"` : ""}><td>${from + i}</td><td>${text}</td></tr>`).join("");
  for (const ids of [true, false]) {
    for (const markup of [rows(0, "a", ids), rows(0, "b", ids), rows(-1, "b", ids), rows(3, "b", ids), rows(5000, "c", ids)]) {
      await site.patch(`<tbody id="t">${markup}</tbody>`);
      equal(await page.innerHTML("#t"), markup);
    }
  }
});

browserTest("3.5 a popover that is open stays open", `<div id="d"><div id="o" popover>a</div></div>`, async (site, page) => {
  await page.evaluate(() => (document.querySelector("#o") as HTMLElement).showPopover());
  await site.patch(`<div id="d"><h1>new</h1><div id="o" popover>b</div></div>`);
  equal(await page.evaluate(() => document.querySelector("#o")!.matches(":popover-open")), true);
  equal(await site.text("#o"), "b");
});

browserTest("3.5 custom elements hear only of what happens to them", `<div id="d"><x-log id="x" a="1"></x-log><p></p></div>`, async (site, page) => {
  await page.evaluate(() => ((window as any).heard = []));
  await site.patch(`<div id="d"><x-log id="x" a="1"></x-log><p>new</p></div>`);
  deepEqual(await page.evaluate(() => (window as any).heard), []);
  await site.patch(`<div id="d"><h1>before</h1><x-log id="x" a="2"></x-log><p>new</p></div>`);
  deepEqual(await page.evaluate(() => (window as any).heard), ["a=2"]);
}, {
  head: `<script nonce="NONCE">window.heard = []; customElements.define("x-log", class extends HTMLElement { static observedAttributes = ["a"]; connectedCallback() { heard.push("in"); } disconnectedCallback() { heard.push("out"); } attributeChangedCallback(name, _, value) { heard.push(name + "=" + value); } });</script>`,
});

browserTest("3.5 media that play are the same elements afterwards", `<div id="d"><audio id="a" controls></audio><video controls></video></div>`, async (site) => {
  await mark(site, "audio", "video");
  await site.patch(`<div id="d"><p>new</p><section><audio id="a" controls></audio></section><video controls></video></div>`);
  deepEqual(await marks(site, "audio", "video"), ["audio", "video"]);
});

browserTest("3.5 SVG and MathML are morphed in their namespaces", `<div id="d"><svg viewBox="0 0 1 1"><circle r="1"></circle></svg><math><mi>x</mi></math></div>`, async (site, page) => {
  await mark(site, "circle", "mi");
  await site.patch(`<div id="d"><svg viewBox="0 0 2 2"><circle r="2"></circle><linearGradient></linearGradient></svg><math><mi>y</mi><mo>=</mo></math></div>`);
  deepEqual(await marks(site, "circle", "mi"), ["circle", "mi"]);
  equal(await page.innerHTML("#d"), `<svg viewBox="0 0 2 2"><circle r="2"></circle><linearGradient></linearGradient></svg><math><mi>y</mi><mo>=</mo></math>`);
  deepEqual(await page.evaluate(() => [document.querySelector("linearGradient")!.namespaceURI, document.querySelector("mo")!.namespaceURI]), ["http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML"]);
});
