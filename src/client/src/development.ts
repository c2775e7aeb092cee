// The problems of a page, on the page: loaded in Development alone, with the first problem. It stands on its own: neither
// the page's styles nor its morphs reach into it.

export interface Problem {
  level: "error" | "warn";
  message: string;
  el?: Element;
}

const STYLE = `
  :host { all: initial; position: fixed; inset: auto 0 0 auto; z-index: 2147483646; max-width: 100vw; font: 14px/1.45 system-ui, sans-serif; }
  section { box-sizing: border-box; width: min(44rem, 100vw - 2rem); margin: 0 1rem 1rem; border: 1px solid light-dark(#b91c1c, #f87171); border-radius: 8px; background: light-dark(#fff, #1c1917); color: light-dark(#1c1917, #f5f5f4); box-shadow: 0 4px 24px #0005; overflow: hidden; }
  header { display: flex; align-items: center; gap: .5rem; padding: .5rem .75rem; background: light-dark(#fef2f2, #450a0a); }
  h2 { flex: 1; margin: 0; font-size: 1rem; color: light-dark(#7f1d1d, #fecaca); }
  ul { margin: 0; padding: 0; list-style: none; max-height: 40vh; overflow: auto; }
  li { display: flex; align-items: start; gap: .5rem; padding: .5rem .75rem; border-top: 1px solid light-dark(#e7e5e4, #44403c); }
  .level { flex: none; width: 4.5rem; font-weight: 600; color: light-dark(#b91c1c, #fca5a5); }
  .warn .level { color: light-dark(#92400e, #fcd34d); }
  p { flex: 1; margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; font: 13px/1.45 ui-monospace, monospace; }
  button { flex: none; font: inherit; padding: .1rem .6rem; border: 1px solid light-dark(#a8a29e, #78716c); border-radius: 6px; background: transparent; color: inherit; cursor: pointer; }
  button:hover { background: light-dark(#f5f5f4, #292524); }
  button:focus-visible { outline: 2px solid light-dark(#1d4ed8, #93c5fd); outline-offset: 1px; }
`;
const MOST = 100;

const host = document.createElement("div");
host.id = "honostar-problems";
const shadow = host.attachShadow({ mode: "open" });
const style = new CSSStyleSheet();
style.replaceSync(STYLE);
shadow.adoptedStyleSheets = [style];

function make<K extends keyof HTMLElementTagNameMap>(tag: K, text = "", attributes: Record<string, string> = {}): HTMLElementTagNameMap[K] {
  const el = document.createElement(tag);
  el.textContent = text;
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  return el;
}

const panel = make("section", "", { "aria-labelledby": "title" });
const header = make("header");
const heading = make("h2", "", { id: "title" });
const title = make("span", "", { role: "status" });
const fold = make("button", "Hide", { type: "button", "aria-expanded": "true", "aria-controls": "list" });
const clear = make("button", "Dismiss all", { type: "button" });
const list = make("ul", "", { id: "list", tabindex: "0", "aria-label": "Problems" });
heading.append(title);
header.append(heading, fold, clear);
panel.append(header, list);
shadow.append(panel);

function count(): void {
  const { length } = list.children;
  title.textContent = length === 1 ? "1 problem on this page" : `${length} problems on this page`;
  if (!length) host.remove();
}

function setFolded(folded: boolean): void {
  list.hidden = folded;
  fold.textContent = folded ? "Show" : "Hide";
  fold.setAttribute("aria-expanded", String(!folded));
}

/** Follows the page's theme. */
function follow(): void {
  host.style.colorScheme = document.documentElement.dataset.themeResolved ?? "light dark";
}

/** Shows where on the page something is. */
function point(el: Element): void {
  el.scrollIntoView({ block: "center" });
  const { style: own } = el as HTMLElement;
  const before = own.outline;
  own.outline = "3px solid #dc2626";
  setTimeout(() => (own.outline = before), 2000);
}

fold.addEventListener("click", () => setFolded(!list.hidden));
clear.addEventListener("click", () => {
  list.replaceChildren();
  count();
});
new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ["data-theme-resolved"] });
follow();

/** Adds a problem to the panel; the same one only once. */
export function showProblem({ level, message, el }: Problem): void {
  if (![...list.children].some((item) => item.querySelector("p")!.textContent === message)) {
    const item = make("li", "", { class: level });
    const dismiss = make("button", "Dismiss", { type: "button", "aria-label": `Dismiss: ${message.slice(0, 80)}` });
    dismiss.addEventListener("click", () => {
      const next = (item.nextElementSibling ?? item.previousElementSibling)?.querySelector<HTMLElement>("button:last-child");
      item.remove();
      count();
      next?.focus();
    });
    item.append(make("span", level === "error" ? "Error" : "Warning", { class: "level" }), make("p", message));
    if (el) {
      const where = make("button", "Find", { type: "button", "aria-label": "Find the element on the page" });
      where.addEventListener("click", () => point(el));
      item.append(where);
    }
    item.append(dismiss);
    list.append(item);
    if (list.children.length > MOST) list.firstElementChild!.remove();
  }
  // A morph of the whole page may have taken it away.
  if (!host.isConnected) document.body.append(host);
  count();
}
