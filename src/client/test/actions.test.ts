import assert, { deepEqual, equal } from "node:assert/strict";
import { browserTest, held, html, type Options, reply, type Site, sse } from "./browser";

const log = (site: Site) => site.page.evaluate(() => (window as any).log as string[]);
/** Notes every datastar-fetch event in window.log. */
const LOG = `<script nonce="NONCE">window.log = []; document.addEventListener("datastar-fetch", (e) => log.push(e.detail.type + (e.detail.argsRaw.status ? ":" + e.detail.argsRaw.status : "")));</script>`;
const nothing: Options["routes"] = { "/x": (_, response) => reply(response, "text/plain", "", {}, 204) };

for (const method of ["get", "delete"]) {
  browserTest(`2.1 @${method} sends signals in the query, without local ones`, `<button data-signals="{a: 1, _b: 2, o: {_p: 1, q: [1, {_z: 1}]}, e: {}}" data-on:click="@${method}('/x?k=v')">x</button>`, async (site, page) => {
    await page.click("button");
    await site.until(() => site.to("/x").length, 1);
    const [request] = site.to("/x");
    equal(request.method, method.toUpperCase());
    equal(request.query.get("k"), "v");
    deepEqual(JSON.parse(request.query.get("datastar")!), { a: 1, o: { q: [1, { _z: 1 }] } });
    equal(request.headers["datastar-request"], "true");
    equal(request.headers.accept, "text/event-stream, text/html, application/json");
    equal(request.headers["content-type"], undefined);
  }, { routes: nothing });
}

for (const method of ["post", "put", "patch", "query"]) {
  browserTest(`2.1 @${method} sends signals as JSON`, `<button data-signals="{a: 1}" data-on:click="@${method}('/x')">x</button>`, async (site, page) => {
    await page.click("button");
    await site.until(() => site.to("/x").length, 1);
    const [request] = site.to("/x");
    equal(request.method, method.toUpperCase());
    deepEqual(JSON.parse(request.body), { a: 1 });
    equal(request.headers["content-type"], "application/json");
  }, { routes: nothing });
}

browserTest("2.1 filterSignals, payload and headers", `<p data-signals="{a: 1, b: 2, _c: 3}"></p><button data-on:click="@post('/x', {filterSignals: {include: /^a/}})">1</button><i data-on:click="@post('/x', {filterSignals: {include: '/_c/', exclude: /nothing/}})">2</i><b data-on:click="@post('/x', {payload: {z: $a}, headers: {'X-Mine': 'yes', 'accept': 'text/html'}})">3</b>`, async (site, page) => {
  await page.click("button");
  await site.until(() => site.to("/x").length, 1);
  await page.click("i");
  await site.until(() => site.to("/x").length, 2);
  await page.click("b");
  await site.until(() => site.to("/x").length, 3);
  deepEqual(site.to("/x").map(({ body }) => JSON.parse(body)), [{ a: 1 }, { _c: 3 }, { z: 1 }]);
  equal(site.to("/x")[2].headers["x-mine"], "yes");
  equal(site.to("/x")[2].headers.accept, "text/html");
}, { routes: nothing });

browserTest("the CSRF token goes with unsafe methods of this origin only", `<button data-on:click="@post('/x')">p</button><i data-on:click="@get('/x')">g</i><b data-on:click="@delete('/x')">d</b>`, async (site, page) => {
  for (const [selector, count] of [["button", 1], ["i", 2], ["b", 3]] as const) {
    await page.click(selector);
    await site.until(() => site.to("/x").length, count);
  }
  deepEqual(site.to("/x").map(({ headers }) => headers["x-csrf-token"]), ["tok/en=1", undefined, "tok/en=1"]);
}, { routes: nothing, cookies: { ds_csrf: "tok%2Fen%3D1", other_ds_csrf: "no" } });

browserTest("the CSRF token never goes to another origin", `<button data-on:click="@post('http://localhost:9/x', {retry: 'never'}).catch(() => $done = 1)">p</button>`, async (site, page) => {
  const headers: (string | undefined)[] = [];
  page.on("request", (request) => request.url().includes("localhost:9") && headers.push(request.headers()["x-csrf-token"]));
  await page.click("button");
  await site.until(async () => (await site.signals()).done, 1);
  assert.ok(headers.length > 0);
  assert.ok(headers.every((token) => token === undefined));
}, { cookies: { ds_csrf: "token" }, lax: true });

// Forms

const FORM = `<form id="f" data-on:submit="@post('/x', {contentType: 'form'})"><input name="title" value="T"><input name="tag" value="1"><input name="tag" value="2"><button name="do" value="save">Save</button><button id="plain" name="do" value="other">Other</button></form>`;

browserTest("2.1 a form is sent as a form, with its submitter and without signals", `<p data-signals:s="1"></p>${FORM}`, async (site, page) => {
  await page.click("#plain");
  await site.until(() => site.to("/x").length, 1);
  const [request] = site.to("/x");
  equal(request.headers["content-type"], "application/x-www-form-urlencoded;charset=UTF-8");
  deepEqual([...new URLSearchParams(request.body)], [["title", "T"], ["tag", "1"], ["tag", "2"], ["do", "other"]]);
  equal(new URL(page.url()).pathname, "/");
}, { routes: nothing });

browserTest("2.1 a form with a file is sent as multipart when it says so", `<form enctype="multipart/form-data" data-on:submit="@post('/x', {contentType: 'form'})"><input type="file" name="f"><button>x</button></form>`, async (site, page) => {
  await page.setInputFiles("input", { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("content") });
  await page.click("button");
  await site.until(() => site.to("/x").length, 1);
  const [request] = site.to("/x");
  assert.match(request.headers["content-type"]!, /^multipart\/form-data; boundary=/);
  assert.match(request.body, /filename="a.txt"[^]*content/);
}, { routes: nothing });

browserTest("2.1 a form with @get puts its fields into the query", `<form data-on:submit="@get('/x?a=1', {contentType: 'form'})"><input name="q" value="ü"><button>x</button></form>`, async (site, page) => {
  await page.click("button");
  await site.until(() => site.to("/x").length, 1);
  deepEqual([...site.to("/x")[0].query], [["a", "1"], ["q", "ü"]]);
}, { routes: nothing });

browserTest("2.1 a button inside a form sends that form once, and does not submit it natively", `<form action="/elsewhere"><input name="a" value="1"><button name="b" value="2" data-on:click="@post('/x', {contentType: 'form'})">x</button></form>`, async (site, page) => {
  await page.click("button");
  await site.until(() => site.to("/x").length, 1);
  await site.idle();
  equal(site.to("/x")[0].body, "a=1&b=2");
  equal(site.to("/elsewhere").length, 0);
}, { routes: nothing });

browserTest("2.1 selector names another form", `<form id="other"><input name="a" value="1"></form><button data-on:click="@post('/x', {contentType: 'form', selector: '#other'})">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => site.to("/x").length, 1);
  equal(site.to("/x")[0].body, "a=1");
}, { routes: nothing });

browserTest("2.6.3 an invalid form is reported, not sent, and no indicator sticks", `<form id="f"><input name="a" required></form><button data-indicator:busy data-on:click="@post('/x', {contentType: 'form', selector: '#f'})">x</button><form novalidate data-on:submit="@post('/x', {contentType: 'form'})"><input required><i></i><button id="n">y</button></form>`, async (site, page) => {
  await page.click("button");
  await site.idle();
  equal(site.to("/x").length, 0);
  equal((await site.signals()).busy, false);
  await page.click("#n");
  await site.until(() => site.to("/x").length, 1);
}, { routes: nothing });

browserTest("2.1 no form is an error that names the attribute", `<button data-on:click="@post('/x', {contentType: 'form'})">x</button><i data-on:click="@post('/x', {contentType: 'xml'})">x</i>`, async (_, page) => {
  await page.click("button");
  await page.click("i");
}, { says: [/data-on:click on <button>.*no form around this element/, /contentType is json or form, not xml/] });

// Answers

browserTest("2.2 text/html with headers", `<ul id="l"><li>1</li></ul><button data-on:click="@get('/x')">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => page.innerHTML("#l"), "<li>1</li><li>2</li>");
}, { routes: { "/x": (_, response) => html(response, "<li>2</li>", { "datastar-selector": "#l", "datastar-mode": "append" }) } });

browserTest("2.2 text/html without headers goes by id", `<p id="p">old</p><button data-on:click="@get('/x')">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => page.innerHTML("#p"), "new");
}, { routes: { "/x": (_, response) => html(response, `<p id="p">new</p>`) } });

browserTest("2.2 application/json patches signals", `<p data-signals="{a: 1, b: 1}"></p><button data-on:click="@get('/x')">x</button><i data-on:click="@get('/y')">y</i>`, async (site, page) => {
  await page.click("button");
  await site.until(() => site.signals(), { a: 1, b: 1, c: 2 });
  await page.click("i");
  await site.until(() => site.signals(), { a: 5, c: 2 });
}, { routes: { "/x": (_, response) => reply(response, "application/json", `{"a":9,"c":2}`, { "datastar-only-if-missing": "true" }), "/y": (_, response) => reply(response, "application/json; charset=utf-8", `{"a":5,"b":null}`) } });

browserTest("2.6.2 text/javascript runs, finishes, and gets the nonce", `<button data-indicator:busy data-on:click="@get('/x')">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => page.evaluate(() => (window as any).ran), 1);
  await site.until(async () => (await site.signals()).busy, false);
}, { head: `<style nonce="NONCE"></style>`, routes: { "/x": (_, response) => reply(response, "text/javascript", "window.ran = 1", { "datastar-script-attributes": '{"type":"text/javascript"}' }) } });

browserTest("2.2 an event stream, whatever ends its lines", `<p id="p"></p><i id="q"></i><button data-on:click="@get('/x')">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => page.innerHTML("#p"), "<b>1</b>\n<b>2</b>");
  await site.until(() => page.innerHTML("#q"), "three");
  deepEqual(await site.signals(), { a: { b: 2 } });
}, {
  routes: {
    "/x": (_, response) => {
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      response.write(": comment\r\nevent: datastar-patch-elements\r\ndata: elements <p id=\"p\"><b>1</b>\r\ndata: elements <b>2</b></p>\r\n\r\n");
      response.write("event: datastar-patch-elements\rdata: elements <i id=\"q\">three</i>\r\revent: datastar-patch-signals\ndata: signals {\"a\":\ndata: signals {\"b\":2}}\n\n");
      response.end("event: datastar-patch-signals\ndata: signals {\"never\":1}\n");
    },
  },
});

browserTest("3.2 signals that are no JSON are read as an object, without eval", `<button data-on:click="@get('/x')">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => site.signals(), { a: 1, b: ["c"] });
}, { routes: { "/x": (_, response) => (sse(response, ["datastar-patch-signals", "signals {a: 1, b: ['c']}"]), response.end()) } });

browserTest("3.3 a script in a patch runs once and removes itself", `<button data-on:click="@get('/x')">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => page.evaluate(() => (window as any).count), 1);
  equal(await page.locator("body script").count(), 0);
}, { head: `<script nonce="NONCE">window.count = 0</script>`, routes: { "/x": (_, response) => (sse(response, ["datastar-patch-elements", "selector body", "mode append", `elements <script data-effect="el.remove()">count++</script>`]), response.end()) } });

browserTest("2.2 a bad event is reported and the stream goes on", `<p id="p"></p><button data-on:click="@get('/x')">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => page.innerHTML("#p"), "fine");
}, {
  says: [/no mode sideways/, /nothing has the id nowhere/, /needs a selector/],
  routes: {
    "/x": (_, response) => {
      sse(response, ["datastar-patch-elements", "mode sideways", "elements <p id=p>x</p>"], ["datastar-patch-elements", "elements <p id=nowhere></p>"], ["datastar-patch-elements", "mode append", "elements <p></p>"], ["datastar-unknown", "a b"], ["other", "elements <p id=p>no</p>"], ["datastar-patch-elements", `elements <p id="p">fine</p>`]);
      response.end();
    },
  },
});

for (const status of [201, 202, 400, 404, 500]) {
  browserTest(`2.2 status ${status} is not applied`, `<p id="p">old</p><button data-indicator:busy data-on:click="@get('/x')">x</button>`, async (site, page) => {
    await page.click("button");
    await site.until(() => log(site), status >= 400 ? ["started", `error:${status}`, "finished"] : ["started", "finished"]);
    equal(await page.innerHTML("#p"), "old");
    equal((await site.signals()).busy, false);
  }, { head: LOG, routes: { "/x": (_, response) => reply(response, "text/html", `<p id="p">new</p>`, {}, status) } });
}

browserTest("HonoStar-Location navigates", `<button data-on:click="@post('/x')">x</button>`, async (_, page) => {
  await page.click("button");
  await page.waitForURL("**/there?a=1");
}, { routes: { "/x": (_, response) => reply(response, "text/plain", "", { "HonoStar-Location": "/there?a=1" }), "/there": (_, response) => html(response, "there") } });

browserTest("honostar-navigate navigates, and not to other sites", `<button data-on:click="@post('/x')">x</button><i data-on:click="@post('/y')">x</i>`, async (site, page) => {
  await page.click("i");
  await site.until(() => site.said.length, 1);
  await page.click("button");
  await page.waitForURL("**/there");
}, { says: [/another site refused/], routes: { "/x": (_, response) => (sse(response, ["honostar-navigate", "url /there"]), response.end()), "/y": (_, response) => (sse(response, ["honostar-navigate", "url https://example.org/"]), response.end()), "/there": (_, response) => html(response, "there") } });

// Indicator

const slow = () => held((_, response) => reply(response, "text/plain", "", {}, 204));
const followed = slow();
browserTest("1.5 data-indicator follows the requests of its own element, wherever it stands among the attributes", `<button data-on:click="@get('/x')" data-indicator:busy data-attr:disabled="$busy">x</button><div data-indicator="parent"><i data-on:click="@get('/x?2')">y</i></div>`, async (site, page) => {
  equal((await site.signals()).busy, false);
  await page.click("button");
  await site.until(async () => (await site.signals()).busy, true);
  equal((await site.signals()).parent, false);
  followed.open();
  await site.until(async () => (await site.signals()).busy, false);
}, { routes: { "/x": followed } });

const initial = slow();
browserTest("1.5 data-indicator after data-init on one element is true meanwhile", `<p data-init="@get('/x')" data-indicator:busy data-text="$busy"></p>`, async (site) => {
  await site.until(() => site.text("p"), "true");
  initial.open();
  await site.until(() => site.text("p"), "false");
}, { routes: { "/x": initial } });

browserTest("1.5 no indicator sticks when the network fails", `<button data-indicator:busy data-on:click="@get('/x', {retryMaxCount: 1, retryInterval: 20})">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => log(site), ["started", "retrying", "retries-failed", "finished"]);
  equal((await site.signals()).busy, false);
}, { head: LOG, says: [/Failed to fetch/], routes: { "/x": (_, response) => void response.destroy() } });

// Retries

browserTest("2.3 a broken stream is tried again, with the id it had and the signals of now", `<p data-signals:n="1"></p><button data-on:click="@get('/x', {retryInterval: 30})">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => site.to("/x").length, 2);
  deepEqual(JSON.parse(site.to("/x")[1].query.get("datastar")!), { n: 2 });
  equal(site.to("/x")[1].headers["last-event-id"], "7");
}, {
  head: LOG,
  routes: {
    "/x": (request, response) => {
      if (request.headers["last-event-id"]) return reply(response, "text/plain", "", {}, 204);
      sse(response, ["datastar-patch-signals", "id: 7", "retry: 20", `signals {"n":2}`]);
      setTimeout(() => response.destroy(), 40);
    },
  },
});

const retryTest = (name: string, options: string, answer: number | "close" | "break", requests: number, says: RegExp[] = []) =>
  browserTest(`2.3 retry ${name}: ${answer}`, `<button data-on:click="@get('/x', {retryInterval: 15, retryMaxCount: 2, ${options}})">x</button>`, async (site, page) => {
    await page.click("button");
    // Those that go on for ever may be past it when looked at.
    await site.until(() => Math.min(site.to("/x").length, requests), requests);
    await site.idle(150);
    if (answer !== "close" || requests === 1) equal(site.to("/x").length, requests);
  }, {
    says,
    routes: {
      "/x": (_, response) => {
        // Broken in the middle: a connection that breaks before any byte came is repeated by the browser itself.
        if (answer === "break") {
          response.writeHead(200, { "Content-Type": "text/event-stream", "Content-Length": 100 });
          response.write(": hi\n\n");
          setTimeout(() => response.destroy(), 10);
        }
        else if (answer === "close") reply(response, "text/event-stream", ": hi\n\n");
        else reply(response, "text/plain", "", {}, answer);
      },
    },
  });

retryTest("auto", "retry: 'auto'", 500, 1);
retryTest("auto", "", "break", 3, [/network error/]);
retryTest("auto", "", "close", 1);
retryTest("never", "retry: 'never'", "break", 1, [/network error/]);
retryTest("never", "retry: 'never'", 500, 1);
retryTest("error", "retry: 'error'", 503, 3, [/status 503/]);
retryTest("error", "retry: 'error'", 404, 3, [/status 404/]);
retryTest("always", "retry: 'always'", 500, 3, [/status 500/]);
retryTest("always", "retry: 'always'", 204, 1);
retryTest("always", "retry: 'always'", "close", 4);

// Cancellation

const answer = () => held((request, response) => reply(response, "application/json", JSON.stringify({ last: request.query.get("n") })));

const again = answer();
browserTest("2.4 the same request again aborts the first", `<button data-indicator:busy data-on:click="@get('/x')">x</button>`, async (site, page) => {
  await page.click("button");
  await page.click("button");
  again.open();
  await site.until(() => log(site), ["started", "started", "finished", "datastar-patch-signals", "finished"]);
  equal((await site.signals()).busy, false);
}, { head: LOG, routes: { "/x": again } });

const both = answer();
browserTest("2.4 requestCancellation disabled lets both run", `<button data-on:click="@get('/x', {requestCancellation: 'disabled'})">x</button>`, async (site, page) => {
  await page.click("button");
  await page.click("button");
  both.open();
  await site.until(async () => (await log(site)).filter((type) => type === "datastar-patch-signals").length, 2);
}, { head: LOG, routes: { "/x": both } });

const gone = answer();
browserTest("2.4 an element that goes does not abort its request, unless requestCancellation is cleanup", `<button data-on:click="@get('/x?n=1')">x</button><i data-on:click="@get('/x?n=2', {requestCancellation: 'cleanup'})">y</i>`, async (site, page) => {
  await page.click("i");
  await page.evaluate(() => document.querySelector("i")!.remove());
  await page.click("button");
  await page.evaluate(() => document.querySelector("button")!.remove());
  await site.until(async () => (await log(site)).filter((type) => type === "finished").length, 1);
  gone.open();
  await site.until(async () => (await site.signals()).last, "1");
  equal((await log(site)).filter((type) => type === "datastar-patch-signals").length, 1);
}, { head: LOG, routes: { "/x": gone } });

const own = answer();
browserTest("2.4 an AbortController of one's own", `<button data-on:click="$_stop = new AbortController(); @get('/x', {requestCancellation: $_stop})">x</button><i data-on:click="$_stop.abort()">y</i>`, async (site, page) => {
  await page.click("button");
  await page.click("i");
  await site.until(() => log(site), ["started", "finished"]);
}, { head: LOG, routes: { "/x": own } });

// @peek, @setAll, @toggleAll

browserTest("1.5 @peek reads without subscribing", `<p data-signals="{a: 1, b: 1}" data-text="$a + @peek(() => $b)"></p>`, async (site) => {
  await site.patchSignals({ b: 5 });
  equal(await site.text("p"), "2");
  await site.patchSignals({ a: 2 });
  equal(await site.text("p"), "7");
});

browserTest("1.5 @setAll and @toggleAll with filters", `<p data-signals="{f: {a: true, b: false}, g: true, _h: true}"></p><button data-on:click="@toggleAll({include: /^f\\./})">x</button><i data-on:click="@setAll('v', {exclude: /g/})">y</i>`, async (site, page) => {
  await page.click("button");
  deepEqual(await site.signals(), { f: { a: false, b: true }, g: true, _h: true });
  await page.click("i");
  deepEqual(await site.signals(), { f: { a: "v", b: "v" }, g: true, _h: "v" });
});

browserTest("2.1 an unknown option is said", `<button data-on:click="@get('/x', {retryMaxWaitMs: 1})">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => site.to("/x").length, 1);
}, { routes: nothing, says: [/@get has no option retryMaxWaitMs/] });

// Hidden tabs

/** Makes the page believe that it is hidden, or seen again. */
const hide = (site: Site, hidden: boolean) => site.page.evaluate((value) => {
  Object.defineProperty(document, "hidden", { configurable: true, get: () => value });
  document.dispatchEvent(new Event("visibilitychange"));
}, hidden);

browserTest("2.3 a @get stops while nobody sees the page, and is sent anew with the signals of then; openWhenHidden goes on", `<p data-signals:n="1"></p><button data-on:click="@get('/x')">x</button><i data-on:click="@get('/y', {openWhenHidden: true})">y</i>`, async (site, page) => {
  await page.click("button");
  await page.click("i");
  await site.until(() => [site.to("/x").length, site.to("/y").length], [1, 1]);
  await hide(site, true);
  await site.patchSignals({ n: 2 });
  await site.idle(100);
  equal(site.to("/x").length, 1);
  await hide(site, false);
  await site.until(() => site.to("/x").length, 2);
  deepEqual(JSON.parse(site.to("/x")[1].query.get("datastar")!), { n: 2 });
  equal(site.to("/y").length, 1);
  deepEqual(await log(site), ["started", "started", "datastar-patch-signals"]);
}, { head: LOG, routes: { "/x": (_, response) => response.writeHead(200, { "Content-Type": "text/event-stream" }).write(": open\n\n"), "/y": (_, response) => response.writeHead(200, { "Content-Type": "text/event-stream" }).write(": open\n\n") } });

// What requests tell

browserTest("2.5 datastar-fetch tells how a request is getting on", `<button data-on:click="@get('/x', {retry: 'error', retryInterval: 10, retryMaxCount: 1})">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => log(site), ["started", "error:500", "retrying", "error:500", "retries-failed", "finished"]);
}, { head: LOG, says: [/status 500/], routes: { "/x": (_, response) => reply(response, "text/plain", "", {}, 500) } });

browserTest("2.5 an event that an expression dispatches applies no patch", `<p id="p">old</p><button data-on:click="document.dispatchEvent(new CustomEvent('datastar-fetch', {detail: {type: 'datastar-patch-elements', el, argsRaw: {elements: '<p id=p>new</p>'}}}))">x</button>`, async (site, page) => {
  await page.click("button");
  await site.idle();
  equal(await site.text("#p"), "old");
});

browserTest("2.6.4 retry never does not try again when the connection breaks", `<button data-on:click="@get('/x', {retry: 'never', retryInterval: 10})">x</button>`, async (site, page) => {
  await page.click("button");
  await site.until(() => log(site), ["started", "error", "finished"]);
}, { head: LOG, says: [/network error/], routes: { "/x": (_, response) => { response.writeHead(200, { "Content-Type": "text/event-stream", "Content-Length": 100 }); response.write(": hi\n\n"); setTimeout(() => response.destroy(), 10); } } });

browserTest("3.2 signals merge, null removes, and onlyIfMissing goes leaf by leaf", `<p data-signals="{a: 1, o: {p: 1, q: 2}}"></p>`, async (site) => {
  await site.patchSignals({ o: { p: null, r: 3 }, l: [1] });
  deepEqual(await site.signals(), { a: 1, o: { q: 2, r: 3 }, l: [1] });
  await site.patchSignals({ a: 9, o: { q: 9, s: 4, r: null } }, { onlyIfMissing: "true" });
  deepEqual(await site.signals(), { a: 1, o: { q: 2, r: 3, s: 4 }, l: [1] });
});
