import { deepEqual, equal } from "node:assert/strict";
import type { Page } from "playwright-core";
import { browserTest, reply } from "./browser";

// data-signals, data-computed, data-ref

browserTest("1.5 data-signals by key is camel-cased", `<p data-signals:foo-bar="1" data-signals:user.first-name="'Ann'" data-signals:a-1="2"></p>`, async (site) => {
  deepEqual(await site.signals(), { fooBar: 1, user: { firstName: "Ann" }, "a-1": 2 });
});

browserTest("1.3 data-signals__case changes the case of its key", `<p data-signals:foo-bar__case.kebab="1" data-signals:my-name__case.snake="2" data-signals:my-type__case.pascal="3"></p>`, async (site) => {
  deepEqual(await site.signals(), { "foo-bar": 1, my_name: 2, MyType: 3 });
});

browserTest("1.5 data-signals takes an object, which merges", `<p data-signals="{a: 1, b: {c: 2, d: [1, {e: 3}]}}"></p><p data-signals="{b: {c: 5}, a: null}"></p>`, async (site) => {
  deepEqual(await site.signals(), { b: { c: 5, d: [1, { e: 3 }] } });
});

browserTest("1.5 data-signals by key without a value removes the signal", `<p data-signals="{a: 1, b: 2}"></p><p data-signals:a></p>`, async (site) => {
  deepEqual(await site.signals(), { b: 2 });
});

browserTest("1.5 data-signals__ifmissing leaves what is there", `<p data-signals="{a: 1}"></p><p data-signals__ifmissing="{a: 2, b: 3}"></p><p data-signals:b__ifmissing="4"></p>`, async (site) => {
  deepEqual(await site.signals(), { a: 1, b: 3 });
});

browserTest("1.4 a signal that was only read counts as missing", `<p data-text="$later"></p><p data-signals:later__ifmissing="'here'"></p>`, async (site) => {
  equal(await site.text("p"), "here");
});

browserTest("1.5 data-computed follows its signals and ignores writes", `<p data-signals:n="2" data-computed:double="$n * 2" data-text="$double"></p><button data-on:click="$n++">+</button><i data-on:click="$double = 9">x</i>`, async (site, page) => {
  equal(await site.text("p"), "4");
  await page.click("button");
  equal(await site.text("p"), "6");
  await page.click("i");
  equal(await site.text("p"), "6");
}, { says: [/double is computed/] });

browserTest("1.5 data-computed takes an object of functions", `<p data-signals:n="2" data-computed="{twice: () => $n * 2, deep: {half: () => $n / 2}}" data-text="$twice + ',' + $deep.half"></p>`, async (site) => {
  equal(await site.text("p"), "4,1");
});

browserTest("1.5 data-computed refuses values that are no functions", `<p data-computed="{a: 1}"></p><b data-text="'alive'"></b>`, async (site) => {
  equal(await site.text("b"), "alive");
}, { says: [/data-computed on <p>: a is not a function/] });

browserTest("1.5 data-ref holds the element", `<input data-ref:my-box value="v"><p data-text="$myBox.value"></p><input data-ref="other" value="w"><b data-text="$other.value"></b>`, async (site) => {
  equal(await site.text("p"), "v");
  equal(await site.text("b"), "w");
});

// data-text, data-show, data-class, data-style, data-attr, data-json-signals

browserTest("1.5 data-text shows text, not markup", `<p data-signals:t="'<b>x</b>'" data-text="$t"></p>`, async (_, page) => {
  equal(await page.innerHTML("p"), "&lt;b&gt;x&lt;/b&gt;");
});

browserTest("1.5 data-text shows nothing for undefined and null, and all else as text", `<p data-text="$errors.title">old</p><p data-text="null">old</p><p data-text="0"></p><p data-text="false"></p><p data-text="''">old</p>`, async (_, page) => {
  deepEqual(await page.locator("p").allInnerTexts(), ["", "", "0", "false", ""]);
});

browserTest("1.5 data-show hides and shows, and keeps another inline display", `<div data-signals:on="true"><p data-show="$on">a</p><b data-show="$on" style="display: flex">b</b><i data-show="$on" style="display: none">c</i></div><button data-on:click="$on = !$on">x</button>`, async (_, page) => {
  const displays = () => page.evaluate(() => ["p", "b", "i"].map((name) => (document.querySelector(name) as HTMLElement).style.display));
  deepEqual(await displays(), ["", "flex", ""]);
  await page.click("button");
  deepEqual(await displays(), ["none", "none", "none"]);
  await page.click("button");
  deepEqual(await displays(), ["", "flex", ""]);
});

browserTest("1.5 data-class by key and by object", `<p class="x" data-signals:on="true" data-class:is-on="$on" data-class="{'a b': $on, c: !$on}"></p><button data-on:click="$on = false">x</button>`, async (_, page) => {
  equal(await page.getAttribute("p", "class"), "x is-on a b");
  await page.click("button");
  equal(await page.getAttribute("p", "class"), "x c");
});

browserTest("1.3 data-class__case changes its key", `<p data-class:my-class__case.camel="true"></p>`, async (_, page) => {
  equal(await page.getAttribute("p", "class"), "myClass");
});

browserTest("1.5 data-style by key and object, falsy restores", `<p style="color: red; top: 1px" data-signals:on="true" data-style:color="$on && 'blue'" data-style="{backgroundColor: $on ? 'green' : '', top: 0, '--x': 3}"></p><button data-on:click="$on = false">x</button>`, async (_, page) => {
  const style = () => page.evaluate(() => { const s = document.querySelector("p")!.style; return [s.color, s.backgroundColor, s.top, s.getPropertyValue("--x")]; });
  deepEqual(await style(), ["blue", "green", "0px", "3"]);
  await page.click("button");
  deepEqual(await style(), ["red", "", "0px", "3"]);
});

browserTest("1.5 data-attr makes no script of text", `<div data-signals="{v: ' java\\nscript:alert(1)', c: 'alert(2)'}"><a data-attr:href="$v" href="/kept">x</a><svg><a data-attr="{'xlink:href': $v}">x</a></svg><button data-attr:onclick="$c">x</button><i data-attr:title="$v" data-attr:href="'/javascript:x'">x</i></div>`, async (_, page) => {
  deepEqual(await page.evaluate(() => [...document.querySelectorAll("a, button, i")].map((el) => [el.getAttribute("href") ?? el.getAttribute("xlink:href"), el.hasAttribute("onclick"), el.hasAttribute("title")])), [["/kept", false, false], [null, false, false], [null, false, false], ["/javascript:x", false, true]]);
}, { says: [/data-attr:href on <a>: is script/, /data-attr on <a>: is script/, /data-attr:onclick on <button>: is script/] });
browserTest("1.5 data-attr sets, empties and removes", `<p data-signals="{v: 'x'}" data-attr:title="$v" data-attr="{hidden: true, 'aria-busy': false, lang: null, 'data-o': {a: 1}, tabindex: 0}"></p><button data-on:click="$v = false">x</button>`, async (_, page) => {
  const attributes = () => page.evaluate(() => { const p = document.querySelector("p")!; return ["title", "hidden", "aria-busy", "lang", "data-o", "tabindex"].map((name) => p.getAttribute(name)); });
  deepEqual(await attributes(), ["x", "", null, null, '{"a":1}', "0"]);
  await page.click("button");
  deepEqual(await attributes(), [null, "", null, null, '{"a":1}', "0"]);
});

browserTest("1.5 data-json-signals shows signals, filtered", `<p data-signals="{a: 1, _b: 2, user: {name: 'x'}}"></p><pre data-json-signals__terse></pre><code data-json-signals__terse="{include: /^user/}"></code>`, async (site) => {
  equal(await site.text("pre"), '{"a":1,"_b":2,"user":{"name":"x"}}');
  equal(await site.text("code"), '{"user":{"name":"x"}}');
});

// data-on

browserTest("1.5 data-on listens, with evt and el", `<button id="b" data-on:click="$t = evt.type + el.id" data-text="$t"></button>`, async (site, page) => {
  await page.click("button");
  equal(await site.text("button"), "clickb");
});

browserTest("1.5 data-on runs several statements, on one line or many", `<button data-on:click="$a = 1
 $b = 2
 if ($a) { $c = 3 } // done"></button>`, async (site, page) => {
  await page.click("button", { force: true });
  deepEqual(await site.signals(), { a: 1, b: 2, c: 3 });
});

browserTest("1.5 data-on batches its writes", `<p data-signals="{a: 0, b: 0}" data-effect="$a, $b, el.title = (+el.title || 0) + 1"></p><button data-on:click="$a++; $b++; $a++">x</button>`, async (_, page) => {
  equal(await page.getAttribute("p", "title"), "1");
  await page.click("button");
  equal(await page.getAttribute("p", "title"), "2");
});

browserTest("1.5 data-on__once fires once", `<p data-signals:n="0" data-text="$n"></p><button data-on:click__once="$n++">x</button>`, async (site, page) => {
  await page.click("button");
  await page.click("button");
  equal(await site.text("p"), "1");
});

browserTest("1.5 data-on__prevent and __stop", `<div data-signals="{n: 0, p: null}" data-on:click="$n++"><a href="/elsewhere" data-on:click__prevent__stop="$p = evt.defaultPrevented">x</a></div>`, async (site, page) => {
  await page.click("a");
  deepEqual(await site.signals(), { n: 0, p: true });
  equal(new URL(page.url()).pathname, "/");
});

browserTest("1.5 data-on__capture runs before the target's own", `<div data-signals:log="''" data-on:click__capture="$log += 'c'"><button data-on:click="$log += 't'">x</button></div>`, async (site, page) => {
  await page.click("button");
  equal((await site.signals()).log, "ct");
});

browserTest("1.5 data-on__passive cannot prevent", `<div id="d" style="height:50px" data-on:wheel__passive="evt.preventDefault(); $p = evt.defaultPrevented">x</div>`, async (site, page) => {
  await page.hover("#d");
  await page.mouse.wheel(0, 10);
  await site.until(async () => (await site.signals()).p, false);
}, { says: [/passive/] });

browserTest("1.5 data-on__window and __document", `<p data-on:custom__window="$w = 1" data-on:custom__document="$d = 1"></p>`, async (site, page) => {
  await page.evaluate(() => (document.dispatchEvent(new Event("custom")), window.dispatchEvent(new Event("custom"))));
  deepEqual(await site.signals(), { d: 1, w: 1 });
});

browserTest("1.5 data-on__outside fires for what is not inside", `<div data-signals:n="0"><p id="in" data-on:click__outside="$n++"><b>in</b></p><i>out</i></div>`, async (site, page) => {
  await page.click("b");
  equal((await site.signals()).n, 0);
  await page.click("i");
  equal((await site.signals()).n, 1);
});

/** Clicks so many times at once and returns the signals right after: no clock of this machine comes in between. */
const clicks = (page: Page, times: number) => page.evaluate((count) => {
  const button = document.querySelector("button")!;
  for (let i = 0; i < count; i++) button.click();
  return { ...(window as any).HonoStar.signals };
}, times);

browserTest("1.5 data-on__delay runs later", `<button data-signals:n="0" data-on:click__delay.100ms="$n++">x</button>`, async (site, page) => {
  deepEqual(await clicks(page, 2), { n: 0 });
  await site.until(async () => (await site.signals()).n, 2);
});

browserTest("1.5 data-on__debounce runs once it is quiet, with the last event", `<button data-signals="{n: 0, c: 0, last: 0}" data-on:click="$c++" data-on:click__debounce.100ms="$n++; $last = $c">x</button>`, async (site, page) => {
  deepEqual(await clicks(page, 3), { n: 0, c: 3, last: 0 });
  await site.until(() => site.signals(), { n: 1, c: 3, last: 3 });
});

browserTest("1.5 data-on__debounce.leading runs at once and when it is quiet", `<button data-signals:n="0" data-on:click__debounce.100ms.leading="$n++">x</button>`, async (site, page) => {
  deepEqual(await clicks(page, 3), { n: 1 });
  await site.until(async () => (await site.signals()).n, 2);
});

browserTest("1.5 data-on__debounce.notrailing.leading runs at once only", `<button data-signals:n="0" data-on:click__debounce.60ms.leading.notrailing="$n++">x</button>`, async (site, page) => {
  deepEqual(await clicks(page, 3), { n: 1 });
  await site.idle(150);
  equal((await site.signals()).n, 1);
});

browserTest("1.5 data-on__throttle runs first and then not for a while", `<button data-signals:n="0" data-on:click__throttle.100ms="$n++">x</button>`, async (site, page) => {
  deepEqual(await clicks(page, 3), { n: 1 });
  await site.idle(200);
  deepEqual(await clicks(page, 3), { n: 2 });
});

browserTest("1.5 data-on__throttle.noleading.trailing runs last", `<button data-signals="{n: 0, c: 0}" data-on:click="$c++" data-on:click__throttle.80ms.noleading.trailing="$n = $c">x</button>`, async (site, page) => {
  deepEqual(await clicks(page, 3), { n: 0, c: 3 });
  await site.until(async () => (await site.signals()).n, 3);
});

browserTest("1.5 timing: a time in seconds, and a bare number in milliseconds", `<button data-signals:n="0" data-on:click__delay.1s="$n += 10" data-on:click__delay.20="$n++">x</button>`, async (site, page) => {
  deepEqual(await clicks(page, 1), { n: 0 });
  await site.until(async () => (await site.signals()).n, 11);
});

browserTest("1.3 data-on__case.camel names another event", `<p data-on:my-event__case.camel="$n = 1" data-on:my-event="$m = 1"></p>`, async (site, page) => {
  await page.evaluate(() => document.querySelector("p")!.dispatchEvent(new Event("myEvent")));
  deepEqual(await site.signals(), { n: 1 });
  await page.evaluate(() => document.querySelector("p")!.dispatchEvent(new Event("my-event")));
  deepEqual(await site.signals(), { n: 1, m: 1 });
});

browserTest("1.1 the same event with other modifiers is a second listener", `<button data-signals="{a: 0, b: 0}" data-on:click="$a++" data-on:click__once="$b++">x</button>`, async (site, page) => {
  await page.click("button");
  await page.click("button");
  deepEqual(await site.signals(), { a: 2, b: 1 });
});

browserTest("1.5 data-on:submit on a form prevents the submit", `<form action="/elsewhere" data-on:submit="$n = 1"><button>x</button></form>`, async (site, page) => {
  await page.click("button");
  equal((await site.signals()).n, 1);
  equal(new URL(page.url()).pathname, "/");
});

browserTest("1.5 data-on:datastar-signal-patch hears the document", `<p data-signals:n="0" data-on:datastar-signal-patch="el.textContent = JSON.stringify(evt.detail)"></p><button data-on:click="$n = 5; $o.p = 1; $l = [1, {a: 2}]">x</button>`, async (site, page) => {
  await page.click("button");
  equal(await site.text("p"), '{"n":5,"o":{"p":1},"l":[1,{"a":2}]}');
});

// data-init, data-effect, data-on-intersect, data-on-interval, data-on-signal-patch

browserTest("1.5 data-init runs when it comes, and again when its value changes", `<p id="p" data-signals:n="0" data-init="$n++"></p>`, async (site) => {
  equal((await site.signals()).n, 1);
  await site.patch(`<p id="p" data-signals:n="0" data-init="$n++" title="new"></p>`);
  equal((await site.signals()).n, 1);
  await site.patch(`<p id="p" data-signals:n="0" data-init="$n += 10"></p>`);
  equal((await site.signals()).n, 11);
  await site.patch(`<p id="p" data-init="$n += 10"></p>`, { mode: "replace" });
  equal((await site.signals()).n, 21);
});

browserTest("1.5 data-init__delay runs later, and not when the element has gone", `<p data-init__delay.900ms="$n = 1"></p><b id="b" data-init__delay.900ms="$m = 1"></b>`, async (site, page) => {
  await page.evaluate(() => document.querySelector("b")!.remove());
  await site.until(async () => (await site.signals()).n, 1);
  equal((await site.signals()).m, undefined);
});

browserTest("1.5 data-effect runs with its signals and stops with its element", `<p data-signals:n="1"></p><b data-effect="$copy = $n"></b>`, async (site, page) => {
  equal((await site.signals()).copy, 1);
  await page.evaluate(() => ((window as any).HonoStar.signals.n = 2));
  equal((await site.signals()).copy, 2);
  await page.evaluate(() => document.querySelector("b")!.remove());
  await page.evaluate(() => ((window as any).HonoStar.signals.n = 3));
  equal((await site.signals()).copy, 2);
});

browserTest("1.5 data-effect: an effect that writes what it reads is stopped and reported", `<p data-signals:n="1" data-effect="$n = $n + 1"></p><b data-text="'alive'"></b>`, async (site) => {
  equal(await site.text("b"), "alive");
}, { says: [/keeps changing what it reads/] });

browserTest("1.5 data-on-intersect fires on the way in, and __exit on the way out", `<div style="height:2000px"></div><p data-signals="{i: 0, o: 0, once: 0}" data-on-intersect="$i++" data-on-intersect__exit="$o++" data-on-intersect__once__full="$once++">x</p>`, async (site, page) => {
  await site.idle();
  // What is outside at first, is outside.
  await site.until(() => site.signals(), { i: 0, o: 1, once: 0 });
  for (let i = 1; i <= 2; i++) {
    await page.evaluate(() => scrollTo(0, 5000));
    await site.until(async () => (await site.signals()).i, i);
    await page.evaluate(() => scrollTo(0, 0));
    await site.until(async () => (await site.signals()).o, i + 1);
  }
  equal((await site.signals()).once, 1);
});

browserTest("1.5 data-on-interval repeats until its element goes", `<p data-signals:n="0" data-on-interval__duration.40ms="$n++"></p><b data-on-interval__duration.10s.leading="$l = 1"></b>`, async (site, page) => {
  equal((await site.signals()).l, 1);
  await site.until(async () => (await site.signals()).n >= 2, true);
  await page.evaluate(() => document.querySelector("p")!.remove());
  await site.idle(20);
  const { n } = await site.signals();
  await site.idle(120);
  equal((await site.signals()).n, n);
});

browserTest("1.5 data-on-signal-patch gets the filtered patch", `<p data-signals="{a: 1, b: 1}" data-on-signal-patch="el.textContent = JSON.stringify(patch)" data-on-signal-patch-filter="{include: /^a$/}"></p><button data-on:click="$b = 2">b</button><i data-on:click="$a = 3; $b = 4">a</i>`, async (site, page) => {
  await page.click("button");
  await page.click("i");
  equal(await site.text("p"), '{"a":3}');
});

// data-ignore

browserTest("1.5 data-ignore leaves a subtree alone, __self only the element", `<div data-ignore><p data-text="'x'">raw</p></div><div data-ignore__self data-text="'y'"><b data-text="'inner'">raw</b></div>`, async (site) => {
  equal(await site.text("p"), "raw");
  equal(await site.text("b"), "inner");
});

// What goes wrong

browserTest("1.2 one bad attribute disables itself alone", `<p data-text="1 +"></p><p data-text="nope.x"></p><p data-text=""></p><p data-text:key="1"></p><p data-on="1"></p><p data-bind:a="b"></p><p data-init="@nothing()"></p><p data-show="$a..b"></p><b data-text="'alive'"></b><i data-on:click="$x = 1">t</i>`, async (site, page) => {
  equal(await site.text("b"), "alive");
  await page.click("i");
  equal((await site.signals()).x, 1);
  await site.patch(`<u data-text="'patched'"></u>`, { selector: "body", mode: "append" });
  equal(await site.text("u"), "patched");
}, {
  says: [
    /data-text on <p>, column 4: unexpected end/, /data-text on <p>, column 1: nope is not defined/, /data-text on <p>: data-text needs a value/, /data-text:key on <p>: data-text takes no key/,
    /data-on on <p>: data-on needs a key/, /data-bind:a on <p>: .*not both/, /data-init on <p>, column 1: @nothing is no action/, /data-show on <p>, column 4: unexpected \./, /@nothing is no action/,
  ],
});

browserTest("2.6.1 a throw in a handler leaves reactivity alive", `<p data-signals:n="0" data-text="$n"></p><button data-on:click="$n++; null.x">x</button><i data-on:click="$n++">y</i>`, async (site, page) => {
  await page.click("button");
  equal(await site.text("p"), "1");
  await page.click("i");
  equal(await site.text("p"), "2");
}, { says: [/data-on:click on <button>, column \d+: cannot read x of null/] });

browserTest("1.4 an effect that throws recovers with the next change", `<p data-signals:user="''" data-text="$user.name.first"></p><button data-on:click="$user = {name: {first: 'Ann'}}">x</button>`, async (site, page) => {
  await page.click("button");
  equal(await site.text("p"), "Ann");
}, { says: [/data-text on <p>, column 1: \$user\.name is undefined/] });

browserTest("1.1 unknown attributes, modifiers and actions are reported with the nearest name", `<p data-txt="$a"></p><p data-on:click__debuonce.5ms="1"></p><p data-on:click="@psot('/x')"></p><p data-on-click="$a = 1"></p><p data-on-load="@get('/x')"></p><p data-testid="x" data-state="open" data-foo="1"></p><p data-signals:userName="1"></p><p data-signals-x="1"></p>`, async (site) => {
  await site.idle();
}, {
  says: [
    /data-txt on <p> is not known; did you mean data-text\?/, /data-on has no modifier __debuonce; did you mean __debounce\?/, /@psot is no action; did you mean @post\?/, /data-on-click on <p> is not known; did you mean data-on:click\?/,
    /data-on-load on <p> is not known; it is called data-init now/, /data-signals-x on <p> is not known; did you mean data-signals:x\?/,
  ],
});

browserTest("1.4 a signal that is read, has no value and is nearly another's name is reported", `<p data-signals:user-name="'A'"></p><b data-text="$usreName"></b>`, async (site) => {
  await site.idle(700);
}, { says: [/\$usreName is read and has no value; did you mean \$userName\?/] });

browserTest("1.2 attributes that come later are applied, changed and removed", `<div id="d"></div>`, async (site, page) => {
  await page.evaluate(() => {
    const p = document.createElement("p");
    p.setAttribute("data-signals:n", "1");
    p.setAttribute("data-text", "$n");
    document.getElementById("d")!.append(p);
  });
  await site.until(() => site.text("p"), "1");
  await page.evaluate(() => document.querySelector("p")!.setAttribute("data-text", "$n + 1"));
  await site.until(() => site.text("p"), "2");
  await page.evaluate(() => document.querySelector("p")!.removeAttribute("data-text"));
  await page.evaluate(() => ((window as any).HonoStar.signals.n = 5));
  equal(await site.text("p"), "2");
});

browserTest("plugins can be added, before and after the start", `<p data-shout="$a" data-signals:a="'x'"></p><b data-text="@twice($a)"></b><i data-later:k="1"></i>`, async (site, page) => {
  equal(await site.text("p"), "x!");
  equal(await site.text("b"), "xx");
  await page.evaluate(() => (window as any).HonoStar.attribute({ name: "later", returns: true, apply(at: any) { at.el.textContent = at.key + at.evaluate(); } }));
  equal(await site.text("i"), "k1");
}, {
  head: `<script type="module" nonce="NONCE">import { action, attribute } from "/honostar.js"; HonoStar.action("twice", (_, x) => x + x); attribute({ name: "shout", returns: true, apply(at) { at.effect(() => { at.el.textContent = at.evaluate() + "!"; }); } });</script>`,
  says: [/data-later:k on <i> is not known/],
});

browserTest("1.4 an expression that is a promise which fails is reported with its attribute", `<button data-on:click="Promise.reject(new Error('late'))">x</button>`, async (site, page) => {
  await page.click("button");
  await site.idle();
}, { says: [/data-on:click on <button>.*: late/] });

browserTest("what needs the second file waits for it: a click before it has come is not lost", `<p id="p">old</p><button data-on:click="@get('/x')">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => site.text("#p"), "new");
}, { ready: false, routes: { "/x": (_, response) => reply(response, "text/html", `<p id="p">new</p>`) } });

browserTest("2.6.5 attributes that write the same thing do not hang the page", `<div data-signals="{on: true, s: 'red'}"><p id="a" data-show="$on" data-style:display="$on ? 'flex' : 'none'" data-attr:style="'color:' + $s"></p><p id="b" class="x" data-class:y="$on" data-attr:class="$s"></p><input data-bind:v value="1" data-attr:value="$s"></div><button data-on:click="$on = !$on; $s = 'blue'">x</button>`, async (site, page) => {
  await page.click("button");
  await page.click("button");
  await site.until(async () => (await site.signals()).s, "blue");
  // Each wrote, and the page came to rest.
  const seen = () => page.evaluate(() => document.body.innerHTML);
  const before = await seen();
  await site.idle(100);
  equal(await seen(), before);
});

browserTest("1.4 the page really forbids code from strings, and expressions work all the same", `<p data-signals:n="20" data-text="[1, 2].map((x) => x * $n).join()"></p>`, async (site, page) => {
  equal(await site.text("p"), "20,40");
  equal(await page.evaluate(() => (window as any).refused), "EvalError");
}, { head: `<script nonce="NONCE">try { new Function("return 1")() } catch (error) { window.refused = error.name }</script>`, violations: [/trusted-types-sink Function/], says: [/requires 'TrustedScript'/] });

browserTest("a script that is added to a page that is there already starts, too", `<p data-text="'works'"></p>`, async (site, page) => {
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.type = "module";
    script.src = "/honostar.js";
    document.head.append(script);
  });
  await site.until(() => site.text("p"), "works");
}, { ready: false, withoutClient: true, lax: true });

browserTest("a second client does nothing", `<p data-signals:n="0"></p><button data-on:click="$n++">x</button>`, async (site, page) => {
  await page.evaluate(() => import(("/honostar.js?" + "again") as string).catch((error) => ((window as any).failed = error.message)));
  await page.click("button");
  equal((await site.signals()).n, 1);
  equal(await page.evaluate(() => (window as any).failed), "honostar.js is in this page already");
});

browserTest("1.5 data-nonce is what scripts of patches carry, and it is taken off", `<div id="d"></div>`, async (site, page) => {
  await site.patch(`<script>window.ran = 1</script>`, { selector: "#d", mode: "append" });
  await site.until(() => page.evaluate(() => (window as any).ran), 1);
  equal(await page.evaluate(() => document.documentElement.hasAttribute("data-nonce")), false);
}, { html: `data-nonce="bm9uY2U"` });

browserTest("1.4 loops, switch, try and functions start with the page, in their order", `<p data-signals="{list: (() => { const l = []; for (let i = 0; i < 3; i++) l.push(i); return l })()}"></p><b data-text="$list.join()"></b><i data-on:click="switch ($list.length) { case 3: $n = 'three'; break; default: $n = 'other' }">x</i>`, async (site, page) => {
  equal(await site.text("b"), "0,1,2");
  await page.click("i");
  equal((await site.signals()).n, "three");
});

browserTest("1.4 what turns text into code does not work in an expression", `<p data-signals:n="0"></p>${[
  "location = 'javascript:window.hacked = 1'", "el.setAttribute('onclick', 'window.hacked = 1')", "el.innerHTML = '<img src=x onerror=hacked=1>'", "setTimeout('window.hacked = 1')", "document.write('<script>hacked=1</script>')", "document.defaultView.eval('hacked = 1')",
  "(() => { const s = document.createElement('script'); s.text = 'hacked = 1'; document.head.append(s) })()", "(() => { const f = document.createElement('iframe'); document.body.append(f); f.contentWindow.Function('top.hacked = 1')() })()", "HonoStar.patch('datastar-patch-elements', {selector: 'body', mode: 'append', elements: '<script>hacked=1</script>'})",
].map((source) => `<i data-on:click="${source.replaceAll('"', "&quot;").replaceAll("<", "&lt;")}">x</i>`).join("")}`, async (site, page) => {
  for (const el of await page.locator("i").all()) await el.dispatchEvent("click");
  await site.idle(200);
  equal(await page.evaluate(() => (window as any).hacked), undefined);
}, { says: [/./], violations: [/./] });
