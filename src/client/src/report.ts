// What the client says when something is wrong: in the console, and as an event for whoever shows it on the page.

/** An error in one attribute of one element. */
export class HonoStarError extends Error {
  constructor(message: string, readonly element?: Element, readonly attribute?: string, cause?: unknown) {
    super(message, { cause });
    this.name = "HonoStarError";
  }
}

/** A short description of an element: `<button#save.primary>`. */
export function describe(element: Element): string {
  const id = element.id ? `#${element.id}` : "";
  const classes = (element.getAttribute("class") ?? "").trim().split(/\s+/).filter(Boolean).slice(0, 3).map((name) => `.${name}`).join("");
  return `<${element.localName}${id}${classes}>`;
}

/** Says it in the console, and to whoever shows it on the page. */
export const say = (level: "error" | "warn", message: string, element?: Element, attribute?: string, error?: unknown) => {
  console[level](`[HonoStar] ${message}`, ...[element, error].filter((item) => item !== undefined));
  document.dispatchEvent(new CustomEvent("honostar-problem", { detail: { level, message, el: element, attribute, error } }));
};

/** Something does not work. */
export const problem = (error: unknown, element?: Element, attribute?: string): void => {
  const known = error instanceof HonoStarError ? error : undefined;
  const message = error instanceof Error ? error.message : String(error);
  say("error", message, element ?? known?.element, attribute ?? known?.attribute, known ? known.cause : error);
};
