// What the server said about `open`, for elements that a person can open and close.

/** Whether the server's markup had `open`, when it was last seen. */
export const serverOpen = new WeakMap<Element, boolean>();

export const isOpenable = (el: Element): boolean => el.localName === "details" || el.localName === "dialog";

/** Remembers what the server said, before a person changes it. */
export function rememberOpen(el: Element): void {
  if (isOpenable(el) && !serverOpen.has(el)) serverOpen.set(el, el.hasAttribute("open"));
}
