// Modals (`data-modal` in #honostar-overlays) and toasts (whatever is put into #honostar-toasts).

import { attribute, onElement, settle } from "./engine";

const stack: HTMLElement[] = [];
const FOCUSABLE = 'a[href],button,input:not([type="hidden"]),select,textarea,summary,iframe,[tabindex],[contenteditable=""],[contenteditable="true"]';

const focusable = (modal: HTMLElement): HTMLElement[] =>
  [...modal.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((el) => el.tabIndex >= 0 && !el.matches(":disabled") && el.checkVisibility());

/** Only what is on top can be reached. */
function updateInert(): void {
  const app = document.getElementById("honostar-app");
  if (app) app.inert = stack.length > 0;
  stack.forEach((modal, i) => (modal.inert = i < stack.length - 1));
}

function close(modal: HTMLElement): void {
  modal.remove();
  settle();
}

function enter(modal: HTMLElement): void {
  const first = modal.querySelector<HTMLElement>("[autofocus]") ?? focusable(modal)[0];
  if (!first) modal.tabIndex = -1;
  (first ?? modal).focus();
}

attribute({
  name: "modal",
  key: "denied",
  apply({ el }) {
    if (!el.closest("#honostar-overlays")) return undefined;
    const before = document.activeElement as HTMLElement | null;
    stack.push(el);
    if (el instanceof HTMLDialogElement) {
      if (!el.open) el.showModal();
      el.addEventListener("cancel", (event) => {
        event.preventDefault();
        close(el);
      });
    } else {
      if (!el.querySelector("[role=dialog],[role=alertdialog]") && !el.hasAttribute("role")) el.setAttribute("role", "dialog");
      if (el.hasAttribute("role")) el.setAttribute("aria-modal", "true");
    }
    updateInert();
    enter(el);
    return () => {
      stack.splice(stack.indexOf(el), 1);
      updateInert();
      // What had the focus may have been rendered anew.
      const back = before?.isConnected ? before : before?.id ? document.getElementById(before.id) : null;
      if (back && back !== document.body) back.focus();
      else if (stack.length) enter(stack.at(-1)!);
    };
  },
});

/** Whether a click there is a click beside the modal; the panel may be inside an element that covers the page. */
function isOutside(modal: HTMLElement, event: MouseEvent): boolean {
  const target = event.target as Element;
  if (target.closest("#honostar-toasts")) return false;
  if (modal instanceof HTMLDialogElement && target === modal) {
    const { left, right, top, bottom } = modal.getBoundingClientRect();
    return event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom;
  }
  return !(modal.querySelector("[role=dialog],[role=alertdialog]") ?? modal).contains(target);
}

let pressedOutside = false;

document.addEventListener("pointerdown", (event) => {
  const top = stack.at(-1);
  pressedOutside = !!top && isOutside(top, event);
}, true);

document.addEventListener("click", (event) => {
  const top = stack.at(-1);
  if (!top) return;
  const closer = (event.target as Element).closest("[data-modal-close]");
  if (closer) return close(stack.find((modal) => modal.contains(closer)) ?? top);
  // An alert wants an answer. Selecting text from inside to outside is no click outside.
  if (pressedOutside && top.dataset.modal !== "alert" && top.isConnected && isOutside(top, event)) close(top);
  pressedOutside = false;
});

document.addEventListener("keydown", (event) => {
  const top = stack.at(-1);
  if (!top || event.defaultPrevented || event.isComposing) return;
  if (event.key === "Escape") {
    event.preventDefault();
    close(top);
  } else if (event.key === "Tab") {
    const all = focusable(top);
    const active = document.activeElement;
    const edge = event.shiftKey ? all[0] : all.at(-1);
    if (all.length && active !== edge && top.contains(active) && active !== top) return;
    event.preventDefault();
    (event.shiftKey ? all.at(-1) : all[0])?.focus();
  }
});

const DEFAULT_TOAST = 5000;

onElement((el) => {
  if (el.parentElement?.id !== "honostar-toasts") return;
  let left = Number(el.getAttribute("data-toast") || DEFAULT_TOAST);
  // Zero stays until it is closed.
  if (!(left > 0) || toasts.has(el)) return;
  toasts.add(el);
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    if (timer !== undefined || el.matches(":hover, :focus-within")) return;
    since = performance.now();
    timer = setTimeout(() => el.remove(), left);
  };
  const hold = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    left -= performance.now() - since;
  };
  for (const event of ["pointerenter", "focusin"]) el.addEventListener(event, hold);
  for (const event of ["pointerleave", "focusout"]) el.addEventListener(event, () => setTimeout(run));
  run();
});

const toasts = new WeakSet<Element>();
