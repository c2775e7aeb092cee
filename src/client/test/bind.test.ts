import { deepEqual, equal } from "node:assert/strict";
import { browserTest } from "./browser";

browserTest("1.5 data-bind: a missing signal gets the control's value, another gives it to the control", `<p data-signals:b="'B'"></p><input id="a" data-bind:a value="A"><input id="b" data-bind:b value="x"><input id="c" data-bind="someName">`, async (site, page) => {
  deepEqual(await site.signals(), { b: "B", a: "A", someName: "" });
  equal(await page.inputValue("#b"), "B");
  await page.fill("#a", "A2");
  await page.fill("#c", "C");
  deepEqual(await site.signals(), { b: "B", a: "A2", someName: "C" });
  await site.patchSignals({ a: "A3" });
  equal(await page.inputValue("#a"), "A3");
});

browserTest("1.5 data-bind: a signal that was only read before gets the control's value", `<p data-text="$a"></p><input data-bind:a value="A">`, async (site) => {
  equal(await site.text("p"), "A");
});

browserTest("1.5 data-bind: numbers stay numbers, text stays text", `<p data-signals="{n: 1, t: '1', r: 5}"></p><input id="n" data-bind:n><input id="num" type="number" data-bind:fresh value="3"><input id="t" type="number" data-bind:t><input id="r" type="range" min="0" max="10" data-bind:r>`, async (site, page) => {
  await page.fill("#n", "42");
  await page.fill("#num", "4.5");
  await page.fill("#t", "7");
  await page.fill("#r", "8");
  deepEqual(await site.signals(), { n: 42, t: "7", r: 8, fresh: 4.5 });
});

browserTest("1.5 data-bind: a number that is being typed is not rewritten", `<input type="number" step="any" data-bind:n value="1">`, async (site, page) => {
  await page.click("input");
  await page.keyboard.press("End");
  await page.keyboard.type(".50");
  equal(await page.inputValue("input"), "1.50");
  equal((await site.signals()).n, 1.5);
});

browserTest("1.5 data-bind: checkboxes are true or false, or their value", `<input id="a" type="checkbox" data-bind:a checked><input id="b" type="checkbox" value="yes" data-bind:b><input id="c" type="checkbox" value="x" data-bind:c data-signals:c="'x'">`, async (site, page) => {
  const { a, c } = await site.signals();
  deepEqual([a, c], [true, "x"]);
  equal(await page.isChecked("#c"), true);
  await page.click("#a");
  await page.click("#b");
  await page.click("#c");
  const after = await site.signals();
  equal(after.a, false);
  equal(after.b, "yes");
  equal(after.c, "");
  await site.patchSignals({ a: true, b: "" });
  equal(await page.isChecked("#a"), true);
  equal(await page.isChecked("#b"), false);
});

browserTest("1.5 data-bind: several checkboxes with one signal share an array", `<div data-signals="{tags: ['', 'b']}"><input id="a" type="checkbox" value="a" data-bind:tags><input id="b" type="checkbox" value="b" data-bind:tags></div>`, async (site, page) => {
  equal(await page.isChecked("#a"), false);
  equal(await page.isChecked("#b"), true);
  await page.click("#a");
  deepEqual((await site.signals()).tags, ["a", "b"]);
  await page.click("#b");
  deepEqual((await site.signals()).tags, ["a", ""]);
});

browserTest("1.5 data-bind: radio buttons get a name and share a signal", `<input id="a" type="radio" value="a" data-bind:pick><input id="b" type="radio" value="b" data-bind:pick checked>`, async (site, page) => {
  equal((await site.signals()).pick, "b");
  equal(await page.getAttribute("#a", "name"), "pick");
  await page.click("#a");
  equal((await site.signals()).pick, "a");
  equal(await page.isChecked("#b"), false);
  await site.patchSignals({ pick: "b" });
  equal(await page.isChecked("#b"), true);
});

browserTest("1.5 data-bind: a radio group of a number stays a number", `<p data-signals:n="2"></p><input id="a" type="radio" value="1" data-bind:n><input id="b" type="radio" value="2" data-bind:n>`, async (site, page) => {
  equal(await page.isChecked("#b"), true);
  await page.click("#a");
  equal((await site.signals()).n, 1);
});

browserTest("1.5 data-bind: selects, single and multiple", `<p data-signals="{many: ['x'], nums: [1]}"></p><select id="s" data-bind:one><option>a<option selected>b</select><select id="m" multiple data-bind:many><option>x<option>y</select><select id="n" multiple data-bind:nums><option value="1">1<option value="2">2</select>`, async (site, page) => {
  equal((await site.signals()).one, "b");
  await page.selectOption("#s", "a");
  await page.selectOption("#m", ["x", "y"]);
  await page.selectOption("#n", ["1", "2"]);
  deepEqual(await site.signals(), { many: ["x", "y"], nums: [1, 2], one: "a" });
  await site.patchSignals({ one: "b", many: ["y"] });
  equal(await page.inputValue("#s"), "b");
  deepEqual(await page.evaluate(() => [...(document.querySelector("#m") as HTMLSelectElement).selectedOptions].map((o) => o.value)), ["y"]);
});

browserTest("1.5 data-bind: textarea", `<textarea data-bind:t>hello</textarea>`, async (site, page) => {
  equal((await site.signals()).t, "hello");
  await page.fill("textarea", "bye");
  equal((await site.signals()).t, "bye");
});

browserTest("1.5 data-bind: files come with name, type and content", `<input type="file" multiple data-bind:files>`, async (site, page) => {
  await page.setInputFiles("input", [{ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("hi") }]);
  await site.until(async () => (await site.signals()).files, [{ name: "a.txt", contents: "aGk=", mime: "text/plain" }]);
});

browserTest("1.5 data-bind: __prop and __event", `<input id="a" type="checkbox" data-bind:on__prop.checked__event.change.input data-signals:on="true"><details data-bind:op__prop.open__event.toggle><summary>s</summary>x</details>`, async (site, page) => {
  equal(await page.isChecked("#a"), true);
  await page.click("#a");
  equal((await site.signals()).on, false);
  await page.click("summary");
  await site.until(async () => (await site.signals()).op, true);
});

browserTest("1.5 data-bind: __case", `<input data-bind:first-name value="a"><input data-bind:last-name__case.kebab value="b">`, async (site) => {
  deepEqual(await site.signals(), { firstName: "a", "last-name": "b" });
});

browserTest("1.5 data-bind: a custom element by its value", `<x-box data-bind:v></x-box>`, async (site, page) => {
  await page.evaluate(() => {
    const box = document.querySelector("x-box") as any;
    box.value = "typed";
    box.dispatchEvent(new Event("input"));
  });
  equal((await site.signals()).v, "typed");
}, { head: `<script nonce="NONCE">customElements.define("x-box", class extends HTMLElement { value = "start"; });</script>` });

browserTest("1.5 data-bind: a value that the server changes in a morph reaches the signal; text that was typed stays", `<div id="d"><input id="i" data-bind:v value="one"><input id="j" data-bind:w value="same"></div>`, async (site, page) => {
  await page.fill("#j", "typed");
  await site.patch(`<div id="d"><input id="i" data-bind:v value="two"><input id="j" data-bind:w value="same"><b>new</b></div>`);
  deepEqual(await site.signals(), { v: "two", w: "typed" });
  equal(await page.inputValue("#i"), "two");
  equal(await page.inputValue("#j"), "typed");
});

browserTest("1.5 data-bind: a dotted value names a nested signal", `<input data-bind="a.b" value="x">`, async (site) => {
  deepEqual(await site.signals(), { a: { b: "x" } });
});
