// Brings a page up to date whose subscription is refused: it is fetched again and morphed, so that what the person was
// doing stays, and the new markup carries a new subscription.

import { parseDocument } from "../dom/html";
import { morphOuter } from "../dom/morph";
import { settle } from "../engine";
import { tabIdentity } from "../net/tab";
import { jitter, pause } from "../net/wait";

/** What only the browser knows: the server renders these empty. */
const CLIENT_SIDE = ["honostar-overlays", "honostar-toasts"];
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
/** After what time a healing is one of its own, not one more of the same trouble. */
const APART = 60_000;
const RELOADED = "honostar-reload";

const isClient = (script: HTMLScriptElement) => /\/honostar\.[^/]*$/.test(script.getAttribute("src") ?? "");

/** Loads the page anew, once: a page that is still refused afterwards stays as it is. */
function reload(): void {
  if (sessionStorage.getItem(RELOADED)) return;
  sessionStorage.setItem(RELOADED, "1");
  location.reload();
}

/** Fetches and morphs the page; throws when the server cannot be reached. */
async function attempt(signal: AbortSignal, asNewTab: boolean): Promise<void> {
  const headers = new Headers({ Accept: "text/html", "HonoStar-Heal": "1" });
  const tab = tabIdentity();
  if (tab && !asNewTab) headers.set("HonoStar-Tab", tab);
  const response = await fetch(location.href, { signal, cache: "no-store", headers });
  if (response.status >= 500) throw new Error(`status ${response.status}`);
  const isPage = response.status === 200 && !response.redirected && (response.headers.get("content-type") ?? "").includes("text/html");
  if (!isPage) return reload();
  const fresh = parseDocument(await response.text());
  if (signal.aborted) return;
  for (const id of CLIENT_SIDE) {
    const old = document.getElementById(id);
    if (old) fresh.getElementById(id)?.replaceWith(fresh.importNode(old, true));
  }
  // This client goes on running, also when the server has a newer one by now.
  const running = [...document.scripts].find(isClient);
  for (const script of fresh.querySelectorAll("script")) {
    if (!isClient(script)) continue;
    if (running) script.replaceWith(fresh.importNode(running, true));
    else script.remove();
  }
  morphOuter(document.documentElement, [fresh.documentElement]);
  settle();
}

document.addEventListener("honostar-stream", () => {
  if (document.documentElement.dataset.honostarStream === "open") sessionStorage.removeItem(RELOADED);
});

let count = 0;
let last = 0;

/** Fetches and morphs the page, as another tab if need be. The first time at once; when that did not help, or the server cannot be reached, ever later. */
export async function heal(signal: AbortSignal, asNewTab = false): Promise<void> {
  for (;;) {
    if (Date.now() - last > APART) count = 0;
    if (count++) await pause(jitter(Math.min(FIRST_WAIT * 2 ** (count - 2), LONGEST_WAIT)), signal);
    if (signal.aborted) return;
    last = Date.now();
    try {
      return await attempt(signal, asNewTab);
    } catch {
      // Try again.
    }
  }
}
