// The live stream as the page sees it: which subscriptions it carries, what it brings, and how it is. The connection is
// held by a hub that all tabs of the browser share, or, where that cannot be, by one in the page.

import { policy } from "../dom/policy";
import { page } from "../later";
import { emit } from "../net/emit";
import { hold } from "./lock";
import { type FromHub, RENEWAL, type ToHub } from "./protocol";

type State = "open" | "connecting" | "closed" | "paused";
type Send = (message: ToHub) => void;

/** Where the hub is, relative to this file; written by the build. */
declare const WORKER_FILE: string;

/** The element of each subscription that the stream carries, with its token. */
let carried = new Map<Element, string>();
/** What the stream has renewed, and the tokens of the page that it stands for. */
let renewed: { tokens: string; covers: string[] } | undefined;
/** The page shows something newer than its subscriptions know of. */
let touched = false;
/** How many events the hub has handed over. */
let seen = 0;
let hub: Promise<Send> | undefined;
/** From joining a hub to leaving it for good. */
let membership: AbortController | undefined;
let lock: string | undefined;
let healing: AbortController | undefined;
let canShare = true;
let isPaused = false;
let state: State | undefined;

function show(next: State): void {
  if (state === next) return;
  state = next;
  document.documentElement.dataset.honostarStream = next;
  document.dispatchEvent(new CustomEvent("honostar-stream", { detail: { state: next } }));
}

const holder = () => document.getElementById("honostar-live");
/** The regions of a subscription; null when there are none, undefined when it says nothing of regions. */
const regionsOf = (el: Element) => el.getAttribute("data-regions")?.match(/\S+/g);

/** The subscriptions of the page: the main one if it has regions, others while one of their regions is shown. */
function wanted(): Map<Element, string> {
  const found = new Map<Element, string>();
  const main = holder();
  for (const el of main ? [main, ...main.querySelectorAll("[data-subscription]")] : []) {
    const token = el.getAttribute("data-subscription");
    const regions = regionsOf(el);
    // One that says nothing of regions is for messages to the tab.
    if (token && (regions === undefined || (el === main ? regions : regions?.some((id) => document.getElementById(id))))) found.set(el, token);
  }
  return found;
}

const tokens = (of: Map<Element, string>) => [...of.values()].join();

/** What is to be carried: renewed tokens in place of the page's, as long as all that they cover is shown. */
function credentials(): string {
  let all = [...carried.values()];
  if (renewed?.covers.every((token) => all.includes(token))) all = [renewed.tokens, ...all.filter((token) => !renewed!.covers.includes(token))];
  return touched ? all.join().replace(/(?=,|$)/g, "*") : all.join();
}

function receive(message: FromHub): void {
  if (isPaused || !carried.size) return;
  if ("state" in message) {
    show(message.state);
  } else if ("event" in message) {
    const { event } = message;
    seen++;
    touched = event.type !== RENEWAL;
    if (!touched) {
      renewed = { tokens: event.data.join(), covers: [...carried.values()] };
      return;
    }
    emit(event, holder() ?? document.body);
    // A token that this very patch replaces is one for the next connection: this one goes on. One of another page asks for another.
    const at = seen;
    void page(() => {
      for (const [el, before] of carried) {
        const token = el.isConnected && el.getAttribute("data-subscription");
        if (!token || token === before || !event.data.join().includes(token)) continue;
        carried.set(el, token);
        if (seen === at) touched = false;
        wish(true);
      }
    });
  } else if ("refused" in message) void refused();
  else if ("ping" in message) post({ alive: true });
  else if ("dropped" in message) connect();
  // Free when the hub is gone; a new one takes its place.
  else navigator.locks.request(message.lock, { signal: membership!.signal }, rejoin).catch(() => {});
}

async function refused(): Promise<void> {
  show("connecting");
  renewed = undefined;
  healing?.abort();
  const { signal } = (healing = new AbortController());
  await page(({ heal }) => heal(signal));
  if (signal.aborted) return;
  touched = false;
  connect();
}

async function join(): Promise<Send> {
  const { signal } = (membership = new AbortController());
  seen = 0;
  if (canShare) {
    try {
      const worker = new SharedWorker(policy.createScriptURL(new URL(WORKER_FILE, import.meta.url).href), { name: "honostar", type: "module" });
      worker.onerror = () => {
        canShare = false;
        rejoin();
      };
      lock = navigator.locks && (await hold("honostar-tab", signal));
      const { port } = worker;
      port.onmessage = ({ data }) => signal.aborted || receive(data);
      signal.addEventListener("abort", () => port.close());
      return (message) => port.postMessage(message);
    } catch {
      // The browser lets the page have none.
    }
  }
  const hub: typeof import("../worker") = await import(WORKER_FILE);
  return hub.join((message) => signal.aborted || receive(message));
}

const post = (message: ToHub): void => void hub?.then((send) => send(message), () => {});

/** Has the hub carry what the page shows now. */
function connect(): void {
  carried = wanted();
  const live = holder();
  if (!live || !carried.size) return leave("closed");
  if (isPaused) return;
  if (state !== "open") show("connecting");
  wish();
}

function wish(isLater?: boolean): void {
  hub ??= join();
  const { live, heartbeat } = holder()!.dataset;
  hub
    .then((send) =>
      send({
        wish: {
          url: new URL(live!, location.href).href,
          tokens: credentials(),
          regions: [...carried.keys()].flatMap(regionsOf).length,
          heartbeat,
          seen,
          isLater,
          lock,
        },
      }),
    )
    .catch(() => setTimeout(rejoin, 5000));
}

function leave(as: State): void {
  healing?.abort();
  post({ leave: true });
  show(as);
}

/** Leaves the hub for good: the page goes, or the hub is gone. */
function part(): void {
  const leaving = membership;
  hub?.then(() => leaving!.abort(), () => {});
  hub = undefined;
}

function rejoin(): void {
  part();
  connect();
}

let checking: ReturnType<typeof setTimeout> | undefined;

/** Has others carried when the page's subscriptions are others than before. */
function check(): void {
  checking ??= setTimeout(() => {
    checking = undefined;
    if (!isPaused && tokens(wanted()) !== tokens(carried)) connect();
  }, 250);
}

/** Nobody sees the page: it needs no stream. */
export function pause(): void {
  if (!carried.size) return;
  isPaused = true;
  leave("paused");
}

/** Somebody looks, or the network is back: no reason to wait any longer. */
export function resume(): void {
  if (!isPaused) return post({ wake: true });
  isPaused = false;
  // Without locks it cannot be known whether the hub is still there.
  if (!navigator.locks) part();
  connect();
}

/** Opens the stream and keeps it in step with the page. */
export function startLive(): void {
  new MutationObserver(check).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["data-subscription", "data-regions", "data-live", "id"],
  });
  addEventListener("pagehide", () => {
    leave("closed");
    part();
  });
  addEventListener("pageshow", (event) => event.persisted && connect());
  connect();
}
