// The live stream of the page: one request that stays open and brings what changed, for every subscription that the
// page carries. It is opened again for as long as the page lives, and heals a page whose subscription is refused.

import { page } from "../later";
import { emit } from "../net/emit";
import { readEvents } from "../net/sse";
import { jitter, pause } from "../net/wait";

type State = "open" | "connecting" | "closed";

const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;

/** The event by which the stream renews the subscriptions that it carries, before they expire. */
const RENEWAL = "honostar-subscription";

/** The element of each subscription that the open stream carries, with its token. */
let carried = new Map<Element, string>();
/** What the stream has renewed, and the tokens of the page that it stands for. */
let renewed: { tokens: string; covers: string[] } | undefined;
let current: AbortController | undefined;
let wake: (() => void) | undefined;
let state: State | undefined;

function show(next: State): void {
  if (state === next) return;
  state = next;
  document.documentElement.dataset.honostarStream = next;
  document.dispatchEvent(new CustomEvent("honostar-stream", { detail: { state: next } }));
}

const holder = () => document.getElementById("honostar-live");

/** The subscriptions of the page: the main one if it has regions, others while one of their regions is shown. */
function wanted(): Map<Element, string> {
  const found = new Map<Element, string>();
  const main = holder();
  if (!main) return found;
  for (const el of [main, ...main.querySelectorAll("[data-subscription]")]) {
    const token = el.getAttribute("data-subscription");
    const regions = (el.getAttribute("data-regions") ?? "").split(/\s+/).filter(Boolean);
    if (token && (el === main ? regions.length : regions.some((id) => document.getElementById(id)))) found.set(el, token);
  }
  return found;
}

const tokens = (of: Map<Element, string>) => [...of.values()].join();

/** What the next connection sends: renewed tokens in place of the page's, as long as all that they cover is shown. */
function credentials(): string {
  const all = [...carried.values()];
  if (!renewed?.covers.every((token) => all.includes(token))) return all.join();
  return [renewed.tokens, ...all.filter((token) => !renewed!.covers.includes(token))].join();
}

/** Reads the stream until it ends; what it brings resets the back-off. Resolves to false when it is refused. */
async function listen(url: string, signal: AbortSignal, onData: () => void): Promise<boolean> {
  const response = await fetch(url, {
    signal,
    cache: "no-store",
    headers: { Accept: "text/event-stream", "Datastar-Request": "true", "HonoStar-Subscription": credentials() },
  });
  if (response.status === 403 || response.status === 410) return false;
  if (response.status !== 200 || !response.body) return true;
  show("open");
  const source = holder() ?? document.documentElement;
  await readEvents(response.body, (event) => {
    if (event.type === RENEWAL) {
      renewed = { tokens: event.data.join(), covers: [...carried.values()] };
      return;
    }
    emit(event, source);
    // A token that a patch of the stream itself replaces is one for the next connection: this one goes on.
    void page(() => {
      for (const el of carried.keys()) {
        const token = el.isConnected && el.getAttribute("data-subscription");
        if (token) carried.set(el, token);
      }
    });
  }, onData);
  return true;
}

async function connect(): Promise<void> {
  current?.abort();
  const mine = (current = new AbortController());
  const { signal } = mine;
  let wait = FIRST_WAIT;
  let heals = 0;
  while (!signal.aborted) {
    const url = holder()?.getAttribute("data-live");
    carried = wanted();
    if (!url || !carried.size) return show("closed");
    show("connecting");
    try {
      const accepted = await listen(url, signal, () => {
        wait = FIRST_WAIT;
        heals = 0;
        sessionStorage.removeItem("honostar-reload");
      });
      if (!accepted) {
        renewed = undefined;
        await page(({ heal }) => heal(signal));
        // The first healing may be followed at once; when it did not help, the next ones wait.
        if (!heals++) continue;
      }
    } catch {
      // The network, or a stream that broke: try again.
    }
    if (signal.aborted) return;
    show("connecting");
    await pause(jitter(wait), signal, (resume) => (wake = resume));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}

function close(): void {
  current?.abort();
  current = undefined;
  show("closed");
}

let checking: ReturnType<typeof setTimeout> | undefined;

/** Opens the stream anew when the page's subscriptions are others than the ones it carries. */
function check(): void {
  checking ??= setTimeout(() => {
    checking = undefined;
    if (tokens(wanted()) !== tokens(carried)) void connect();
  }, 250);
}

/** Opens the stream and keeps it in step with the page. */
export function startLive(): void {
  new MutationObserver(check).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["data-subscription", "data-regions", "data-live", "id"],
  });
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && void connect());
  // Somebody is looking, or the network is back: no reason to wait any longer.
  document.addEventListener("visibilitychange", () => document.hidden || wake?.());
  addEventListener("online", () => wake?.());
  void connect();
}
