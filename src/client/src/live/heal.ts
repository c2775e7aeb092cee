// Brings a page up to date whose subscription is refused: it is fetched again and morphed, so that what the person was
// doing stays, and the new markup carries a new subscription.

import { parseDocument } from "../dom/html";
import { morphOuter } from "../dom/morph";
import { settle } from "../engine";
import { tabIdentity } from "../net/tab";

/** What only the browser knows: the server renders these empty. */
const CLIENT_SIDE = ["honostar-overlays", "honostar-toasts"];
const RELOADED = "honostar-reload";

const isClient = (script: HTMLScriptElement) => /\/honostar\.[^/]*$/.test(script.getAttribute("src") ?? "");

/** Loads the page anew, once: a page that is still refused afterwards stays as it is. */
function reload(): void {
  if (sessionStorage.getItem(RELOADED)) return;
  sessionStorage.setItem(RELOADED, "1");
  location.reload();
}

/** Fetches and morphs the page; throws when the server cannot be reached. */
export async function heal(signal: AbortSignal): Promise<void> {
  const headers = new Headers({ Accept: "text/html", "HonoStar-Heal": "1" });
  const tab = tabIdentity();
  if (tab) headers.set("HonoStar-Tab", tab);
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
