// Tells of requests and patches as `datastar-fetch` events, and has the patches applied.

import { page } from "../later";

/** The event that tells of every request, and of every patch: `detail` has `type`, `el` and `argsRaw`. */
export const FETCH = "datastar-fetch";

const counts = new WeakMap<Element, number>();

/** Whether a request that this element started is under way. */
export const inFlight = (el: Element): boolean => (counts.get(el) ?? 0) > 0;

/**
 * Tells what a request is doing, or has brought. Patches are applied here and not by who hears the event: an event can be
 * made by an expression, and a patch can bring a script.
 */
export function tell(type: string, el: Element, argsRaw: Record<string, string> = {}): void {
  if (type === "started" || type === "finished") counts.set(el, (counts.get(el) ?? 0) + (type === "started" ? 1 : -1));
  if (/-(patch|navigate)/.test(type)) void page(({ applyEvent }) => applyEvent(type, argsRaw, el));
  document.dispatchEvent(new CustomEvent(FETCH, { detail: { type, el, argsRaw } }));
}
