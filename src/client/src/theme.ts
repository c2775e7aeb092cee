// The theme: `data-theme` on <html> is light, dark or system, as the server rendered it from the cookie `hs_theme`;
// `data-theme-resolved` is light or dark.

import { action } from "./engine";
import { page } from "./later";

const html = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");

/** What the theme comes to: light or dark. */
export const resolvedTheme = (): string => (html.dataset.theme === "system" ? (dark.matches ? "dark" : "light") : html.dataset.theme!);

/** Shows a theme; anything that is none changes nothing. */
export function showTheme(theme: string | undefined): void {
  if (!/^(light|dark|system)$/.test(theme!)) return;
  if (html.dataset.theme !== theme) html.dataset.theme = theme;
  html.dataset.themeResolved = resolvedTheme();
}

action("theme", (_, wanted: string) => page(({ setTheme }) => setTheme(wanted)));

showTheme(html.dataset.theme);
dark.addEventListener("change", () => showTheme(html.dataset.theme));
