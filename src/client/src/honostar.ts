// honostar.js: the browser client. This file makes the page work; later.ts says what comes when it is needed.

import "./once";
import "./theme";
import "./attributes/signals";
import "./attributes/bind";
import "./attributes/present";
import "./attributes/react";
import "./actions/fetch";
import "./actions/signals";
import { rememberOpen } from "./dom/open";
import { action, attribute, onElement, onStart, start } from "./engine";
import { live, page } from "./later";
import { shared } from "./shared";
import { root } from "./signals/store";

export { action, attribute, root as signals };

/** Applies what a server would send, an event and its arguments; for scripts that get patches in ways of their own. */
export const patch = (type: string, args: Record<string, string>, el: Element = document.documentElement): unknown => page(({ tell }) => tell(type, el, args));

(window as any).HonoStar = { action, attribute, signals: root, patch, load: async () => void (await page(() => {})), shared };

onElement(rememberOpen);

/** What waits for everything: modals, toasts, and attributes that are in the last file. */
const WAITING = "#honostar-overlays>*,#honostar-toasts>*,[data-on-signal-patch],[data-json-signals]";

onStart(() => {
  const has = (selector: string) => document.querySelector(selector);
  const soon = (wanted: unknown, begin: () => unknown) => (wanted ? begin() : (globalThis.requestIdleCallback ?? setTimeout)(begin));
  soon(has("[data-regions]"), () => live(({ startLive }) => startLive()));
  soon(has(WAITING), () => page(() => {}));
});

// When every script that was in the document has run: plugins that they bring must be there before the start.
const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
if (navigation.domContentLoadedEventStart) setTimeout(start);
else document.addEventListener("DOMContentLoaded", start);
