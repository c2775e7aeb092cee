// Choosing a theme: the cookie, and every other tab.

import { cookie } from "./net/cookie";
import { resolvedTheme, showTheme } from "./theme";

const COOKIE = "hs_theme";
const YEAR = 31_536_000;
const tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel("honostar-theme") : undefined;

/** Shows and remembers `light`, `dark`, `system`, or with `toggle` the other of light and dark. */
export function setTheme(wanted: string): void {
  const theme = wanted === "toggle" ? (resolvedTheme() === "dark" ? "light" : "dark") : wanted;
  if (!/^(light|dark|system)$/.test(theme)) throw new TypeError(`@theme takes light, dark, system or toggle, not ${wanted}`);
  showTheme(theme);
  document.cookie = `${COOKIE}=${theme}; path=/; max-age=${YEAR}; SameSite=Lax${location.protocol === "https:" ? "; Secure" : ""}`;
  tabs?.postMessage(theme);
}

tabs?.addEventListener("message", ({ data }) => showTheme(data));
// A page that comes back from the back/forward cache has missed what happened meanwhile.
addEventListener("pageshow", ({ persisted }) => persisted && document.documentElement.dataset.theme && showTheme(cookie(COOKIE)));
