// The theme: `data-theme` on <html> is light, dark or system, as the server rendered it from the cookie `hs_theme`;
// `data-theme-resolved` is light or dark. Every tab follows.

import { action } from "./engine";
import { cookie } from "./net/cookie";

const COOKIE = "hs_theme";
const YEAR = 31_536_000;
const html = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");
const tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel("honostar-theme") : undefined;

const resolved = (): string => (html.dataset.theme === "system" ? (dark.matches ? "dark" : "light") : html.dataset.theme!);

function show(theme: string | undefined): void {
  if (!theme || !/^(light|dark|system)$/.test(theme)) return;
  if (html.dataset.theme !== theme) html.dataset.theme = theme;
  html.dataset.themeResolved = resolved();
}

action("theme", (_, wanted: string) => {
  const theme = wanted === "toggle" ? (resolved() === "dark" ? "light" : "dark") : wanted;
  if (!/^(light|dark|system)$/.test(theme)) throw new TypeError(`@theme takes light, dark, system or toggle, not ${wanted}`);
  show(theme);
  document.cookie = `${COOKIE}=${theme}; path=/; max-age=${YEAR}; SameSite=Lax${location.protocol === "https:" ? "; Secure" : ""}`;
  tabs?.postMessage(theme);
});

show(html.dataset.theme);
dark.addEventListener("change", () => show(html.dataset.theme));
tabs?.addEventListener("message", ({ data }) => show(data));
// A page that comes back from the back/forward cache has missed what happened meanwhile.
addEventListener("pageshow", ({ persisted }) => persisted && html.dataset.theme && show(cookie(COOKIE)));
