// Turns text into nodes.

import { policy } from "./policy";

let pageNonce: string | undefined;

/** The nonce that this document's own scripts carry; what patches insert must carry it, too. */
function nonce(): string {
  if (pageNonce === undefined) {
    const html = document.documentElement;
    const given = html.dataset.nonce;
    if (given) html.removeAttribute("data-nonce");
    pageNonce = given || document.querySelector<HTMLElement>("script[nonce],style[nonce]")?.nonce || "";
  }
  return pageNonce;
}

/** A script that runs when it is inserted, like this one, which does not. */
function liveScript(from: { attributes: Iterable<{ name: string; value: string }>; text: string }): HTMLScriptElement {
  const script = document.createElement("script");
  for (const { name, value } of from.attributes) {
    if (name === "src") script.src = policy.createScriptURL(value);
    else if (name !== "nonce") script.setAttribute(name, value);
  }
  script.text = policy.createScript(from.text);
  const given = nonce();
  if (given) script.nonce = given;
  // Created by script a script is async; the order in which they were sent is the order in which they run.
  if (!script.hasAttribute("async")) script.async = false;
  return script;
}

/** Replaces the scripts below (and including) `node` by ones that will run; returns the node or its replacement. */
export function enliven<N extends Node>(node: N): N {
  if (node instanceof HTMLScriptElement) return liveScript(node) as Node as N;
  if (node instanceof Element || node instanceof DocumentFragment) {
    for (const script of node.querySelectorAll("script")) if (!(script instanceof SVGElement)) script.replaceWith(liveScript(script));
    const given = nonce();
    if (given) for (const style of node.querySelectorAll("style")) style.nonce = given;
  }
  return node;
}

/** Runs a script in the page. */
export function runScript(text: string, attributes: Record<string, string>): void {
  const script = liveScript({ attributes: Object.entries(attributes).map(([name, value]) => ({ name, value: String(value) })), text });
  document.head.append(script);
  script.remove();
}

/** The value for an attribute that the browser guards. */
export const guarded = (name: string, value: string): string =>
  name.startsWith("on") ? policy.createScript(value) : name === "srcdoc" ? policy.createHTML(value) : name === "src" ? policy.createScriptURL(value) : value;

/** Parses a whole document. */
export const parseDocument = (html: string): Document => new DOMParser().parseFromString(policy.createHTML(html), "text/html");

/** Parses the children of an element of `namespace` (`html`, `svg`, `mathml`). */
export function parseFragment(html: string, namespace = "html"): DocumentFragment {
  const template = document.createElement("template");
  if (namespace === "html") {
    template.innerHTML = policy.createHTML(html);
    return template.content;
  }
  const tag = namespace === "mathml" ? "math" : namespace;
  template.innerHTML = policy.createHTML(`<${tag}>${html}</${tag}>`);
  const fragment = document.createDocumentFragment();
  fragment.append(...template.content.firstElementChild!.childNodes);
  return fragment;
}
