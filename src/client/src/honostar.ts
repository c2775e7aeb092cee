// honostar.js: the browser client.

import "./once";
import "./theme";
import "./attributes/signals";
import "./attributes/bind";
import "./attributes/present";
import "./attributes/indicator";
import "./attributes/react";
import "./actions/fetch";
import "./actions/signals";
import "./overlays";
import "./patch";
import { rememberOpen } from "./dom/morph";
import { action, attribute, onElement, onStart, start } from "./engine";
import { startLive } from "./live/stream";
import { root } from "./signals/store";

export { action, attribute, root as signals };

onElement(rememberOpen);
onStart(startLive);

(window as any).HonoStar = { action, attribute, signals: root };

/** Whether every script that was in the document has run: plugins that they bring must be there before the start. */
const loaded = () => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming | undefined)?.domContentLoadedEventStart;

if (document.readyState === "complete" || loaded()) setTimeout(start);
else document.addEventListener("DOMContentLoaded", start);
