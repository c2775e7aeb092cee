// Tells of requests and patches as `datastar-fetch` events.

import { FETCH } from "../actions/fetch-events";

const counts = new WeakMap<Element, number>();

/** Whether a request that this element started is under way. */
export const inFlight = (el: Element): boolean => (counts.get(el) ?? 0) > 0;

/** Tells what a request is doing. */
export function tell(type: string, el: Element, argsRaw: Record<string, string> = {}): void {
  if (type === "started" || type === "finished") counts.set(el, (counts.get(el) ?? 0) + (type === "started" ? 1 : -1));
  document.dispatchEvent(new CustomEvent(FETCH, { detail: { type, el, argsRaw } }));
}
