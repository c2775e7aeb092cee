// A tab that was duplicated, or restored together with the one that it came from, holds the identity of another: it asks
// the server for one of its own.

import { tabIdentity } from "../net/tab";
import { heal } from "./heal";

let held: AbortController | undefined;

/** Holds the tab's identity for as long as the page is shown. */
async function claim(): Promise<void> {
  const identity = tabIdentity();
  if (!identity || !navigator.locks) return;
  held?.abort();
  const { signal } = (held = new AbortController());
  const isMine = await new Promise((resolve) => {
    void navigator.locks.request(`honostar-identity-${identity}`, { ifAvailable: true }, (lock) => {
      resolve(!!lock);
      return lock && new Promise<void>((release) => signal.addEventListener("abort", () => release()));
    });
  });
  if (isMine || signal.aborted) return;
  await heal(signal, true);
  if (!signal.aborted && tabIdentity() !== identity) void claim();
}

addEventListener("pagehide", () => held?.abort());
addEventListener("pageshow", (event) => event.persisted && void claim());
void claim();
