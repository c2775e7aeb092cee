// Rows of the contract that have a modifier, a default or an order of their own.
import { deepEqual, equal } from "node:assert/strict";
import { browserTest, reply, sse } from "./browser";

/** Counts view transitions; notes the waits of setTimeout and setInterval, with chance taken out of them. */
const WATCH = `<script nonce="NONCE">
  window.transitions = 0; window.waits = []; window.intervals = []; Math.random = () => 0.5;
  const start = document.startViewTransition.bind(document); document.startViewTransition = (change) => (transitions++, start(change));
  const timeout = setTimeout; window.setTimeout = (run, wait, ...more) => (waits.push(wait), timeout(run, wait, ...more));
  const interval = setInterval; window.setInterval = (run, wait, ...more) => (intervals.push(wait), interval(run, wait, ...more));
</script>`;

browserTest("1.1 a key holds dots and further colons, and of a modifier that is repeated the last one counts", `<p data-signals:a.b.c-d="1"></p><svg><use data-attr:xlink:href="'#x'"></use></svg><b data-on:my:event__delay.9s__delay.5ms="$n = 1">x</b>`, async (site, page) => {
  deepEqual(await site.signals(), { a: { b: { cD: 1 } } });
  equal(await page.getAttribute("use", "xlink:href"), "#x");
  await page.evaluate(() => document.querySelector("b")!.dispatchEvent(new Event("my:event")));
  await site.until(async () => (await site.signals()).n, 1, 5000);
});

browserTest("1.2 attributes are applied in the order of the document, those of an element in the order of the source", `<div data-signals="{log: ''}" data-init="$log += 'a'"><p data-init="$log += 'c'" data-signals:x="$log += 'd'"></p></div><p data-signals:y="$log += 'e'" data-init="$log += 'f'"></p>`, async (site) => {
  equal((await site.signals()).log, "acdef");
});

browserTest("1.3 keys of data-attr and data-style are taken as they are, keys of an object of styles in either case", `<p data-attr:aria-label="'l'" data-style:background-color="'red'" data-style="{borderTopColor: 'blue', 'border-left-color': 'lime'}"></p>`, async (_, page) => {
  deepEqual(await page.evaluate(() => { const p = document.querySelector("p")!; return [p.getAttribute("aria-label"), p.style.backgroundColor, p.style.borderTopColor, p.style.borderLeftColor]; }), ["l", "red", "blue", "lime"]);
});

browserTest("1.3 data-computed__case, data-ref__case and data-indicator__case change the case of their keys", `<p data-computed:my-sum__case.snake="1 + 1" data-ref:my-box__case.pascal></p><button data-indicator:is-busy__case.kebab></button><b data-text="[$my_sum, $MyBox.localName, $['is-busy']].join()"></b>`, async (site) => {
  equal(await site.text("b"), "2,p,false");
});

browserTest("1.5 data-json-signals is indented, unless it is __terse", `<p data-signals="{a: {b: 1}}"></p><pre data-json-signals></pre>`, async (site) => {
  equal(await site.text("pre"), '{\n  "a": {\n    "b": 1\n  }\n}');
});

browserTest("1.5 data-on__viewtransition, data-init__viewtransition and data-on-interval__viewtransition run in a view transition", `<button data-on:click__viewtransition="$n = 1">x</button><p data-init__viewtransition="$m = 1"></p><div></div>`, async (site, page) => {
  await site.until(async () => (await site.signals()).m, 1);
  equal(await page.evaluate(() => (window as any).transitions), 1);
  await page.click("button");
  await site.until(async () => (await site.signals()).n, 1);
  equal(await page.evaluate(() => (window as any).transitions), 2);
  await page.evaluate(() => document.querySelector("div")!.setAttribute("data-on-interval__duration.99s.leading__viewtransition", "$o = 1"));
  await site.until(async () => (await site.signals()).o, 1);
  equal(await page.evaluate(() => (window as any).transitions), 3);
}, { head: WATCH });

browserTest("1.5 data-on-interval waits a second unless it says otherwise, and never makes a loop without a pause", `<p data-on-interval="$a = 1"></p><p data-on-interval__duration.2s="$b = 1"></p><p data-on-interval__duration="$c = 1"></p>`, async (_, page) => {
  deepEqual(await page.evaluate(() => (window as any).intervals.filter((wait: number) => wait < 4000)), [1000, 2000, 1000]);
}, { head: WATCH });

browserTest("1.5 data-on-intersect__half, __threshold and __full wait for that much of the element", `<div id="s" style="height:100px;overflow:auto"><div style="height:100px"></div><p style="height:80px;margin:0" data-signals="{any: 0, quarter: 0, half: 0, full: 0}" data-on-intersect="$any++" data-on-intersect__threshold.25="$quarter++" data-on-intersect__half="$half++" data-on-intersect__full="$full++"></p></div>`, async (site, page) => {
  const scroll = (top: number) => page.evaluate((value) => (document.getElementById("s")!.scrollTop = value), top);
  for (const [top, expected] of [[10, [1, 0, 0, 0]], [25, [1, 1, 0, 0]], [45, [1, 1, 1, 0]], [80, [1, 1, 1, 1]]] as const) {
    await scroll(top);
    await site.until(async () => { const { any, quarter, half, full } = await site.signals(); return [any, quarter, half, full]; }, expected);
  }
});

browserTest("1.5 data-on-intersect__delay, as other timing, holds it back", `<p data-signals:n="0" data-on-intersect__delay.30ms="$n++">x</p>`, async (site) => {
  await site.until(async () => (await site.signals()).n, 1);
});

browserTest("1.5 data-on-signal-patch__debounce, __delay and __throttle", `<p data-signals="{v: 0}" data-on-signal-patch__debounce.60ms="window.quiet = (window.quiet || 0) + 1"></p><p data-on-signal-patch__throttle.10s="window.first = (window.first || 0) + 1"></p><p data-on-signal-patch__delay.10ms="window.later = (window.later || 0) + 1"></p>`, async (site, page) => {
  await page.evaluate(() => { for (let i = 0; i < 4; i++) (window as any).HonoStar.signals.v++; });
  const counts = () => page.evaluate(() => [(window as any).quiet, (window as any).first, (window as any).later]);
  await site.until(counts, [1, 1, 4]);
});

browserTest("1.5 data-on-signal-patch: what it writes itself does not start it again", `<p data-signals="{v: 0, n: 0}" data-on-signal-patch="$n++"></p>`, async (site) => {
  const { n } = await site.signals();
  await site.patchSignals({ v: 1 });
  await site.idle(20);
  equal((await site.signals()).n, n + 1);
});

browserTest("2.3 the wait grows by retryScaler from retryInterval to retryMaxWait, retryMaxCount times", `<button data-on:click="window.waits = []; @get('/x', {retry: 'error', retryInterval: 21, retryScaler: 3, retryMaxWait: 101, retryMaxCount: 4})">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => site.to("/x").length, 5);
  await site.until(() => page.evaluate(() => (window as any).waits.filter((wait: number) => wait > 20)), [21, 63, 101, 101]);
}, { head: WATCH, says: [/status 500/], routes: { "/x": (_, response) => reply(response, "text/plain", "", {}, 500) } });

browserTest("3.4 id and retry of an event count for the next request, also without data", `<button data-on:click="window.waits = []; @get('/x')">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => site.to("/x").length, 2);
  equal(site.to("/x")[1].headers["last-event-id"], "seven");
  deepEqual(await page.evaluate(() => (window as any).waits.filter((wait: number) => wait > 20)), [33]);
}, {
  head: WATCH,
  routes: {
    "/x": (request, response) => {
      if (request.headers["last-event-id"]) return reply(response, "text/plain", "", {}, 204);
      sse(response, ["datastar-patch-signals", "signals {}"]);
      response.write("id: seven\nretry: 33\n\n");
      setTimeout(() => response.destroy(), 40);
    },
  },
});
