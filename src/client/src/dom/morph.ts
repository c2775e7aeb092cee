// Makes an existing piece of the document equal to a new one while keeping what the person is doing in it: focus, caret,
// typed text, scroll positions, opened details, playing media. Elements with an id that is in both are the same element,
// wherever they went; what contains such an element is matched by it; the rest is matched by position and kind.

import { enliven, guarded } from "./html";
import { isOpenable, serverOpen } from "./open";

type Parent = ParentNode & Node;
type Ids = Map<Node, Set<string>>;

interface Morph {
  /** The old elements that are in the new markup, too, by id. */
  kept: Map<string, Element>;
  /** The kept ids at and below each node, old and new. */
  ids: Ids;
  /** Where kept elements wait whose place is gone before their new one is reached. */
  waiting: HTMLElement;
  touched: Set<Element>;
}

/** Told about the elements whose attributes or content a morph may have changed. */
let onTouched: (elements: Iterable<Element>) => void = () => {};
export const setTouched = (callback: (elements: Iterable<Element>) => void): void => void (onTouched = callback);

const isElement = (node: Node | null | undefined): node is Element => node?.nodeType === 1;
const idOf = (node: Node): string => (isElement(node) && node.getAttribute("id")) || "";

function move(parent: Parent, node: Node, before: Node | null): void {
  // moveBefore keeps focus, frames and animations; it moves only within one document, and not into one.
  const host = parent as any;
  if (host.moveBefore && node.isConnected && parent.isConnected) {
    try {
      host.moveBefore(node, before);
      return;
    } catch {
      // Not movable after all (a processing instruction, say): insert it.
    }
  }
  parent.insertBefore(node, before);
}

/** Ids of `nodes`' elements by tag; an id that occurs twice counts as none. */
function collect(nodes: Iterable<Node>): Map<string, Element> {
  const found = new Map<string, Element>();
  const twice = new Set<string>();
  const add = (el: Element) => {
    const id = idOf(el);
    if (!id) return;
    if (found.has(id)) twice.add(id);
    found.set(id, el);
  };
  for (const node of nodes) {
    if (!isElement(node)) continue;
    add(node);
    node.querySelectorAll("[id]").forEach(add);
  }
  for (const id of twice) found.delete(id);
  return found;
}

function mark(into: Ids, elements: Iterable<[string, Element]>, roots: Node[]): void {
  for (const [id, element] of elements) {
    for (let node: Node | null = element; node; node = node.parentNode) {
      let ids = into.get(node);
      if (!ids) into.set(node, (ids = new Set()));
      ids.add(id);
      if (roots.includes(node)) break;
    }
  }
}

/** Morphs `old` into `fresh` (outer), which may be several nodes, the one with the same id or kind being `old`. */
export function morphOuter(old: Element, fresh: Node[]): void {
  const parent = old.parentNode;
  if (!parent) return;
  if (!fresh.length) return old.remove();
  run(old, fresh, (state) => morphRange(state, parent, fresh, old, old.nextSibling));
}

/** Morphs the children of `old` into `fresh`. */
export function morphInner(old: Element, fresh: Node[]): void {
  if (isIgnored(old)) return;
  run(old, fresh, (state) => {
    morphRange(state, contentOf(old), fresh, contentOf(old).firstChild, null);
    state.touched.add(old);
  });
}

const contentOf = (el: Element): Parent => (el instanceof HTMLTemplateElement ? el.content : el);
const isIgnored = (el: Element) => !!el.closest("[data-ignore-morph]");

function run(root: Element, fresh: Node[], body: (state: Morph) => void): void {
  const before = collect([root]);
  const after = collect(fresh);
  const kept = new Map<string, Element>();
  const wanted = new Map<string, Element>();
  for (const [id, element] of after) {
    const old = before.get(id);
    if (old?.tagName !== element.tagName) continue;
    kept.set(id, old);
    wanted.set(id, element);
  }
  const ids: Ids = new Map();
  mark(ids, kept, [root]);
  mark(ids, wanted, fresh);
  const waiting = document.createElement("div");
  waiting.hidden = true;
  const state: Morph = { kept, ids, waiting, touched: new Set() };
  const focus = rememberFocus();
  document.documentElement.append(waiting);
  try {
    body(state);
  } finally {
    waiting.remove();
  }
  focus();
  onTouched(state.touched);
}

/** Notes what has the focus, for browsers that lose it when a node moves. */
function rememberFocus(): () => void {
  const el = document.activeElement as HTMLInputElement | null;
  if (!el || el === document.body) return () => {};
  let start: number | null = null;
  let end: number | null = null;
  try {
    ({ selectionStart: start, selectionEnd: end } = el);
  } catch {
    // Not a text control.
  }
  return () => {
    if (document.activeElement === el || !el.isConnected) return;
    el.focus({ preventScroll: true });
    try {
      if (start !== null) el.setSelectionRange(start, end);
    } catch {
      // Not a text control any more.
    }
  };
}

const canBecome = (old: Node, fresh: Node): boolean =>
  old.nodeType === fresh.nodeType &&
  old.nodeName === fresh.nodeName &&
  (!idOf(old) || idOf(old) === idOf(fresh)) &&
  // A script runs once: another source is another script.
  !(old instanceof HTMLScriptElement && old.getAttribute("src") !== (fresh as Element).getAttribute("src"));

/** Equal, templates included, whose content the engine's own comparison leaves out. */
const equal = (a: Node, b: Node): boolean =>
  a.isEqualNode(b) && (!isElement(a) || (a.localName !== "template" && !a.querySelector("template")) || a.outerHTML === (b as Element).outerHTML);

/** How many siblings are searched for one that equals the new node. */
const LOOK_AHEAD = 12;

/** The old node that `fresh` is: a kept one, or one from `at` up to `end`. */
function findMatch(state: Morph, parent: Parent, fresh: Node, following: Node | undefined, at: Node | null, end: Node | null): Node | undefined {
  const own = state.kept.get(idOf(fresh));
  if (own && state.ids.get(fresh)?.has(idOf(fresh))) return own.contains(parent) ? undefined : own;
  const wanted = state.ids.get(fresh);
  if (wanted) {
    for (const id of wanted) {
      // The child of this parent that holds the kept element, unless an earlier node took it.
      let old: Node | null = state.kept.get(id)!;
      while (old && old.parentNode !== parent) old = old.parentNode;
      if (old && at && canBecome(old, fresh) && !(at.compareDocumentPosition(old) & Node.DOCUMENT_POSITION_PRECEDING)) return old;
    }
    return undefined;
  }
  let soft: Node | undefined;
  let left = LOOK_AHEAD;
  for (let old = at; old && old !== end && left; old = old.nextSibling) {
    if (state.ids.has(old) || old === state.waiting || !canBecome(old, fresh)) continue;
    if (equal(old, fresh)) return old;
    left--;
    // What equals the next new node is that one: this new node was inserted before it.
    if (!soft && !(following && equal(old, following))) soft = old;
  }
  return soft;
}

const STATEFUL = "input,textarea,select,details,dialog,video,audio,iframe,canvas,object,embed,[data-ignore-morph],[contenteditable]";

/** Whether nothing is lost when the node goes that may still be wanted. */
function disposable(state: Morph, node: Node): boolean {
  if (state.ids.has(node) || node === state.waiting) return false;
  return !isElement(node) || !!idOf(node) || !(node.matches(STATEFUL) || node.querySelector(STATEFUL) || node.contains(document.activeElement));
}

/** Brings `match` to `at`: drops what stands between where that loses nothing, and moves it otherwise. */
function bring(state: Morph, parent: Parent, match: Node, at: Node | null, end: Node | null): void {
  const between: Node[] = [];
  for (let node = at; node !== match; node = node.nextSibling) {
    if (!node || node === end || !disposable(state, node)) return move(parent, match, at);
    between.push(node);
  }
  for (const node of between) parent.removeChild(node);
}

/** Makes the children of `parent` from `at` up to `end` equal to `fresh`. */
function morphRange(state: Morph, parent: Parent, fresh: Node[], at: Node | null, end: Node | null): void {
  fresh.forEach((node, i) => {
    let placed = findMatch(state, parent, node, fresh[i + 1], at, end);
    if (placed) {
      bring(state, parent, placed, at, end);
      morphNode(state, placed, node);
    } else if (state.ids.has(node) && isElement(node)) {
      // Something in it is kept: make it empty, and let its children find what they need.
      const shell = enliven(document.importNode(node, false)) as Element;
      parent.insertBefore((placed = shell), at);
      morphRange(state, contentOf(shell), [...contentOf(node).childNodes], null, null);
    } else {
      parent.insertBefore((placed = insertable(node)), at);
    }
    // Only now: what stood here may have moved into the node.
    at = placed.nextSibling;
  });
  while (at && at !== end) {
    const next: Node | null = at.nextSibling;
    if (state.ids.has(at)) move(state.waiting, at, null);
    else if (at !== state.waiting) at.parentNode!.removeChild(at);
    at = next;
  }
}

const insertable = (node: Node): Node => enliven(document.importNode(node, true));

function morphNode(state: Morph, old: Node, fresh: Node): void {
  if (!isElement(old) || !isElement(fresh)) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
    return;
  }
  if (old.hasAttribute("data-ignore-morph") && fresh.hasAttribute("data-ignore-morph")) return;
  if (equal(old, fresh) || old instanceof HTMLScriptElement) return;
  const preserved = new Set((fresh.getAttribute("data-preserve-attr") ?? "").split(/\s+/));
  const changes = stateChanges(old, fresh, preserved);
  morphAttributes(old, fresh, preserved);
  if (old instanceof HTMLTemplateElement) {
    if (old.innerHTML !== fresh.innerHTML) old.content.replaceChildren(...document.importNode((fresh as HTMLTemplateElement).content, true).childNodes);
  } else {
    const select = old instanceof HTMLSelectElement ? keepSelection(old, fresh as HTMLSelectElement) : undefined;
    morphRange(state, old, [...fresh.childNodes], old.firstChild, null);
    select?.();
  }
  changes?.();
  state.touched.add(old);
}

/** Attributes that this client writes; the server's markup says nothing about them. */
const isOurs = (el: Element, name: string) =>
  el === document.documentElement ? /^data-(theme|honostar)/.test(name) : name === "inert" && el.id === "honostar-app";

function morphAttributes(old: Element, fresh: Element, preserved: Set<string>): void {
  const keeps = (name: string) => preserved.has(name) || name === "nonce" || isOurs(old, name) || (name === "open" && isOpenable(old));
  for (const attribute of [...fresh.attributes]) {
    const { name, value, namespaceURI } = attribute;
    if (keeps(name) || old.getAttribute(name) === value) continue;
    // A name such as data-on:click has a colon, and no namespace; the parser also takes names that a script may not write.
    if (namespaceURI) old.setAttributeNS(namespaceURI, name, guarded(name, value));
    else if (/^[\w:.-]+$/.test(name)) old.setAttribute(name, guarded(name, value));
    else old.setAttributeNode(document.importNode(attribute));
  }
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && !keeps(name)) old.removeAttribute(name);
  if (isOpenable(old) && !preserved.has("open")) {
    const open = fresh.hasAttribute("open");
    if ((serverOpen.get(old) ?? old.hasAttribute("open")) !== open) old.toggleAttribute("open", open);
    serverOpen.set(old, open);
  }
}

/** State that an attribute only starts: it is written when the attribute changes, so that what was typed stays. */
function stateChanges(old: Element, fresh: Element, preserved: Set<string>): (() => void) | undefined {
  const writes: (() => void)[] = [];
  const differs = (name: string) => !preserved.has(name) && old.hasAttribute(name) !== fresh.hasAttribute(name);
  if (old instanceof HTMLInputElement) {
    if (differs("checked")) writes.push(() => (old.checked = fresh.hasAttribute("checked")));
    const value = fresh.getAttribute("value");
    if (old.type !== "file" && !preserved.has("value") && old.getAttribute("value") !== value) writes.push(() => (old.value = value ?? (/^(checkbox|radio)$/.test(old.type) ? "on" : "")));
  } else if (old instanceof HTMLTextAreaElement) {
    const text = (fresh as HTMLTextAreaElement).defaultValue;
    if (!preserved.has("value") && old.defaultValue !== text) writes.push(() => (old.value = text));
  } else if (old instanceof HTMLOptionElement) {
    if (differs("selected")) {
      const select = old.closest("select");
      writes.push(() => {
        old.selected = fresh.hasAttribute("selected");
        select?.dispatchEvent(new Event("datastar-prop-change"));
      });
      return () => writes.forEach((write) => write());
    }
  }
  if (!writes.length) return undefined;
  return () => {
    for (const write of writes) write();
    old.dispatchEvent(new Event("datastar-prop-change"));
  };
}

const marked = (select: HTMLSelectElement): string =>
  [...select.options].filter((option) => option.hasAttribute("selected")).map((option) => option.value).join("\n");

/** New options must not change what the person chose, unless the server now marks another one. */
function keepSelection(old: HTMLSelectElement, fresh: HTMLSelectElement): (() => void) | undefined {
  if (marked(old) !== marked(fresh)) return undefined;
  const chosen = new Set([...old.selectedOptions].map((option) => option.value));
  return () => {
    const options = [...old.options];
    if (options.some((option) => chosen.has(option.value))) for (const option of options) option.selected = chosen.has(option.value);
  };
}
