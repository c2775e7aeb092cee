// Fetches a page when a person points to a link, in browsers that do not read speculation rules by themselves: the same
// rules say which links may be.

const DWELL = 65;
const KEPT = 5000;

interface Rules {
  prefetch: { where: { and: [{ href_matches: { pathname: string }[] }, { not: { selector_matches: string } }] } }[];
}

/** A pattern of the server's rules: literals, `{:p0}` (a segment or part of one), `{/:p0}?` and `{/*}?`. */
const toRegExp = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern.replace(/\\(.)|\{:p\d+\}|\{\/:p\d+\}\?|\{\/\*\}\?|[^\w/-]/g, (token, escaped?: string) =>
      escaped ? `\\${escaped}` : token.startsWith("{:") ? "[^/]+" : token.startsWith("{/:") ? "(?:/[^/]+)?" : token === "{/*}?" ? "(?:/.*)?" : `\\${token}`)}$`,
  );

/** Follows the pointer and the focus; `address` is that of the rules. */
export async function startPrefetch(address: string): Promise<void> {
  if (!document.createElement("link").relList.supports("prefetch") || (navigator as any).connection?.saveData) return;
  const response = await fetch(address);
  if (!response.ok) return;
  const [{ where: { and: [{ href_matches: patterns }, { not }] } }] = ((await response.json()) as Rules).prefetch;
  const pages = patterns.map(({ pathname }) => toRegExp(pathname));
  const fetched = new Map<string, number>();

  const isSafe = (link: HTMLAnchorElement) =>
    link.origin === location.origin && !link.hasAttribute("download") && (!link.target || link.target === "_self") && link.pathname + link.search !== location.pathname + location.search && !link.matches(not.selector_matches) && pages.some((page) => page.test(link.pathname));

  let timer: ReturnType<typeof setTimeout> | undefined;
  const consider = (event: Event) => {
    clearTimeout(timer);
    const link = (event.target as Element).closest?.<HTMLAnchorElement>("a[href]");
    if (!link || !isSafe(link) || Date.now() - (fetched.get(link.href) ?? -KEPT) < KEPT) return;
    timer = setTimeout(() => {
      fetched.set(link.href, Date.now());
      const hint = document.createElement("link");
      hint.rel = "prefetch";
      hint.href = link.href;
      hint.addEventListener("load", () => hint.remove());
      hint.addEventListener("error", () => hint.remove());
      document.head.append(hint);
    }, event.type === "touchstart" ? 0 : DWELL);
  };
  for (const type of ["pointerover", "focusin", "touchstart"]) document.addEventListener(type, consider, { passive: true });
}
