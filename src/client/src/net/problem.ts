// Tells a person that what they did has failed: in the server's words, as a toast; in Development with everything that
// is known, over the page. Answers of other servers, and of endpoints that are no pages, are theirs to handle.

import { settle } from "../engine";

const HEADER = "honostar-problem";

/** A short message among the toasts, which stays until it is read. */
function toast(text: string): HTMLElement {
  const el = document.createElement("div");
  el.className = "toast toast-error";
  el.dataset.toast = "10000";
  el.setAttribute("role", "alert");
  el.textContent = text;
  return el;
}

/** What a developer wants to see: the exception, with its stack. */
function overlay(text: string): HTMLElement {
  const el = document.createElement("dialog");
  el.dataset.modal = "";
  el.setAttribute("aria-label", "The handler failed");
  el.style.cssText = "max-width:min(60rem,90vw);max-height:80vh;overflow:auto;padding:1.5rem;border:2px solid #c62828;border-radius:.5rem";
  const trace = document.createElement("pre");
  trace.style.cssText = "margin:0 0 1rem;white-space:pre-wrap;font-size:.85rem";
  trace.textContent = text;
  const button = document.createElement("button");
  button.dataset.modalClose = "";
  button.textContent = "Close";
  el.append(trace, button);
  return el;
}

/** Shows what a failed answer says, if a page of this application gave it. */
export async function showProblem(response: Response): Promise<void> {
  const kind = response.headers.get(HEADER);
  if (!kind) return;
  const text = await response.text();
  const isForDevelopers = kind === "details";
  document.getElementById(isForDevelopers ? "honostar-overlays" : "honostar-toasts")?.append((isForDevelopers ? overlay : toast)(text));
  settle();
}
