// A small site and a real browser. Every page runs under a policy without unsafe-eval and with Trusted Types; a
// violation, and any error in the console that a test did not ask for, fails the test.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

export interface Received {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: string;
}

export type Handler = (request: Received, response: ServerResponse) => unknown;

export interface Options {
  routes?: Record<string, Handler>;
  /** More attributes of <html>. */
  html?: string;
  head?: string;
  /** What the console is allowed, and required, to say. */
  says?: RegExp[];
  /** Wait for `datastar-ready` and the second file; true unless said otherwise. */
  ready?: boolean;
  /** Violations of the policy that the test provokes. */
  violations?: RegExp[];
  /** A page that does not load the client. */
  withoutClient?: boolean;
  /** Without the policy, for what the policy itself would stop. */
  lax?: boolean;
  context?: Parameters<Browser["newContext"]>[0];
  /** The whole of Chromium, for this test alone: it keeps pages for the back button, which the headless shell cannot. */
  withBackCache?: boolean;
  cookies?: Record<string, string>;
}

const dist = new URL("./dist/", import.meta.url);
const NONCE = "bm9uY2U";
const POLICY = `default-src 'self'; script-src 'self' 'nonce-${NONCE}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types honostar; object-src 'none'; base-uri 'self'`;

export class Site {
  readonly requests: Received[] = [];
  readonly said: string[] = [];
  origin = "";
  page!: Page;
  context!: BrowserContext;
  /** Ends the server with all its connections, as a restart does; and starts it again, at the same address. */
  stop!: () => Promise<void>;
  restart!: () => Promise<void>;

  /** The requests to a path, oldest first. */
  to(path: string): Received[] {
    return this.requests.filter((request) => request.path === path);
  }

  async text(selector: string): Promise<string> {
    return (await this.page.locator(selector).first().textContent()) ?? "";
  }

  /** Waits until `read` gives `expected`. */
  async until(read: () => unknown, expected: unknown, within = 20_000): Promise<void> {
    const end = Date.now() + within;
    for (;;) {
      const actual = await read();
      try {
        assert.deepEqual(actual, expected);
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }

  /** Lets the page's own tasks run. */
  async idle(time = 50): Promise<void> {
    await this.page.waitForTimeout(time);
  }

  signals(): Promise<any> {
    return this.page.evaluate(() => JSON.parse(JSON.stringify((window as any).HonoStar.signals)));
  }

  /** Applies a patch as if it had come from the server. */
  patch(elements: string, args: Record<string, string> = {}): Promise<void> {
    return this.page.evaluate(([html, more]) => {
      (window as any).HonoStar.patch("datastar-patch-elements", { elements: html, ...(more as object) }, document.body);
    }, [elements, args] as const);
  }

  patchSignals(signals: unknown, args: Record<string, string> = {}): Promise<void> {
    return this.page.evaluate(([json, more]) => {
      (window as any).HonoStar.patch("datastar-patch-signals", { signals: json, ...(more as object) }, document.body);
    }, [JSON.stringify(signals), args] as const);
  }
}

/** The document around a body. */
export const documentOf = (body: string, { html = "", head = "", withoutClient }: Options = {}): string =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${withoutClient ? "" : `<script type="module" src="/honostar.js"></script>`}${head.replaceAll("NONCE", NONCE)}</head><body>${body.replaceAll("NONCE", NONCE)}</body></html>`;

export const sse = (response: ServerResponse, ...events: [type: string, ...lines: string[]][]): void => {
  if (!response.headersSent) response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
  for (const [type, ...lines] of events) response.write(`event: ${type}\n${lines.map((line) => (/^(id|retry):/.test(line) ? line : `data: ${line}`)).join("\n")}\n\n`);
};

export const reply = (response: ServerResponse, type: string, body: string, headers: Record<string, string> = {}, status = 200): void => {
  response.writeHead(status, { "Content-Type": type, ...headers });
  response.end(body);
};

export const html = (response: ServerResponse, body: string, headers: Record<string, string> = {}): void => reply(response, "text/html", body, headers);

/** A route that answers when it is told to; what is asked afterwards is answered at once. */
export function held(handler: Handler): Handler & { open(): void } {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return Object.assign(async (request: Received, response: ServerResponse) => {
    await opened;
    if (!response.destroyed) await handler(request, response);
  }, { open });
}

let browser: Browser;
/** One person's browser for all tests that want nothing special of it; each has an origin of its own. */
let common: BrowserContext;

const launch = (more?: Parameters<typeof chromium.launch>[0]) =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"], ...more });

before(async () => {
  browser = await launch();
  common = await newContext();
});
after(() => browser?.close());

async function newContext(options?: Options["context"], within = browser): Promise<BrowserContext> {
  const context = await within.newContext(options);
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => console.error(`VIOLATION ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
    document.addEventListener("datastar-ready", () => ((window as any).ready = true));
  });
  return context;
}

/** A test in the browser: `body` is the page's, `steps` what is done with it. */
export function browserTest(name: string, body: string, steps: (site: Site, page: Page) => Promise<void>, options: Options = {}): void {
  test(name, { timeout: 120_000 }, async () => {
    // The build without windows keeps no pages. Before the server: what fails while that listens would never end.
    const own = options.withBackCache ? await launch({ executablePath: process.env.CHROMIUM_WITH_WINDOWS ?? "/usr/bin/chromium", ignoreDefaultArgs: ["--disable-back-forward-cache"] }) : undefined;
    const site = new Site();
    const violations: string[] = [];
    const server = createServer(async (request, response) => {
      const url = new URL(request.url!, "http://x");
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const received: Received = { method: request.method!, path: url.pathname, query: url.searchParams, headers: request.headers, body: Buffer.concat(chunks).toString() };
      if (/^\/honostar(\.\w+\.\w+)?\.js$/.test(url.pathname)) return reply(response, "text/javascript", readFileSync(new URL(url.pathname.slice(1), dist), "utf8"));
      site.requests.push(received);
      // A browser silently repeats a request on a connection that it kept; here each one is to be counted.
      response.setHeader("Connection", "close");
      if (!options.lax) response.setHeader("Content-Security-Policy", POLICY);
      const handler = options.routes?.[`${request.method} ${url.pathname}`] ?? options.routes?.[url.pathname];
      if (handler) return void (await handler(received, response));
      if (url.pathname === "/") return html(response, documentOf(body, options));
      reply(response, "text/plain", "not found", {}, 404);
    });
    const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    await listen(0);
    const { port } = server.address() as AddressInfo;
    site.origin = `http://127.0.0.1:${port}`;
    site.restart = () => listen(port);
    site.stop = () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    const context = (site.context = options.context || own ? await newContext(options.context, own) : common);
    try {
      // Cookies know no ports: those of the test before are of this site, too.
      await context.clearCookies();
      await context.addCookies(Object.entries(options.cookies ?? {}).map(([key, value]) => ({ name: key, value, url: site.origin })));
      const page = (site.page = await context.newPage());
      page.on("console", (message) => {
        if (message.text().startsWith("VIOLATION")) violations.push(message.text());
        else if (message.type() === "error" || message.type() === "warning") site.said.push(message.text());
      });
      page.on("pageerror", (error) => site.said.push(`thrown: ${error.message}`));
      await page.goto(site.origin);
      if (options.ready !== false) {
        await site.until(() => page.evaluate(() => (window as any).ready), true);
        await page.evaluate(() => (window as any).HonoStar.load().then(() => {}));
      }
      await steps(site, page);
      for (const expected of options.violations ?? []) assert.ok(violations.some((text) => expected.test(text)), `no violation matches ${expected}: ${violations.join(" | ")}`);
      assert.deepEqual(violations.filter((text) => !(options.violations ?? []).some((expected) => expected.test(text))), [], "the content security policy was violated");
      // The browser's own notes about answers with an error status are no errors of ours.
      const said = site.said.filter((text) => !/Failed to load resource|net::ERR/.test(text));
      for (const expected of options.says ?? []) assert.ok(said.some((text) => expected.test(text)), `nothing in the console matches ${expected}: ${said.join(" | ")}`);
      assert.deepEqual(said.filter((text) => !(options.says ?? []).some((expected) => expected.test(text))), [], "the console said more");
    } finally {
      await (context === common ? Promise.all(context.pages().map((page) => page.close())) : context.close());
      await own?.close();
      server.closeAllConnections();
      server.close();
    }
  });
}
