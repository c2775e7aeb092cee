// Changes the document and the signals as requests and streams say.

import { viewTransition } from "./dom/timing";
import { enliven, parseDocument, parseFragment } from "./dom/html";
import { morphInner, morphOuter } from "./dom/morph";
import { settle } from "./engine";
import { navigate } from "./net/receive";
import { problem } from "./report";
import { mergePatch } from "./signals/store";
import { compile, scope } from "./expr/expression";
import { warning } from "./warning";

const MODES = ["outer", "inner", "replace", "prepend", "append", "before", "after", "remove"];

/** The new nodes: those of a document that have a counterpart, or the nodes of a fragment. */
function parse(html: string, namespace: string): { nodes: Node[]; whole: boolean } {
  const outsideSvg = html.replace(/<svg[^]*?<\/svg>/gi, "");
  const has = (tag: string) => new RegExp(`</${tag}\\s*>`, "i").test(outsideSvg);
  if (namespace === "html" && (has("html") || has("head") || has("body"))) {
    const parsed = parseDocument(html);
    if (has("html")) return { nodes: [parsed.documentElement], whole: true };
    return { nodes: [has("head") && parsed.head, has("body") && parsed.body].filter((node) => node instanceof Node), whole: true };
  }
  return { nodes: [...parseFragment(html, namespace).childNodes], whole: false };
}

const TAGS: Record<string, () => Element> = { HTML: () => document.documentElement, HEAD: () => document.head, BODY: () => document.body };

const copy = (nodes: Node[]): Node[] => nodes.map((node) => enliven(document.importNode(node, true)));

function change(mode: string, target: Element, nodes: Node[]): void {
  switch (mode) {
    // What an ancestor protects stays; what protects itself does when the new markup says so, too: the morph sees to it.
    case "outer": return target.parentElement?.closest("[data-ignore-morph]") ? undefined : morphOuter(target, nodes);
    case "inner": return morphInner(target, nodes);
    case "replace": return target.replaceWith(...copy(nodes));
    case "remove": return target.remove();
    default: return (target as any)[mode](...copy(nodes));
  }
}

/** Applies one `datastar-patch-elements`. What the live stream brings may be of a region that has just been closed. */
export function patchElements(args: Record<string, string>, isLive = false): void {
  const { elements = "", selector, mode = "outer", namespace = "html" } = args;
  if (!MODES.includes(mode)) throw new Error(`datastar-patch-elements: no mode ${mode}`);
  if (!selector && mode !== "outer" && mode !== "replace" && !(mode === "remove" && elements)) throw new Error(`datastar-patch-elements: mode ${mode} needs a selector`);
  const { nodes } = parse(elements, namespace);
  if (selector) {
    const targets = [...document.querySelectorAll(selector)];
    if (!targets.length && !isLive) warning(`nothing matches ${selector}: the patch (mode ${mode}) was not applied`);
    const content = mode === "outer" || mode === "inner" ? trim(nodes) : nodes;
    for (const target of targets) change(mode, target, content);
  } else {
    for (const node of nodes) {
      if (!(node instanceof Element)) continue;
      const target = TAGS[node.tagName]?.() ?? (node.id ? document.getElementById(node.id) : null);
      if (target) change(mode, target, [node]);
      else if (!isLive) warning(node.id ? `nothing has the id ${node.id}: the patch was not applied` : `a <${node.localName}> without id was sent without a selector: the patch was not applied`);
    }
  }
}

/** Without the white space around the elements: it is the stream's, not the page's. */
function trim(nodes: Node[]): Node[] {
  const blank = (node: Node | undefined) => node?.nodeType === 3 && !node.nodeValue!.trim();
  nodes = [...nodes];
  while (blank(nodes[0])) nodes.shift();
  while (blank(nodes.at(-1))) nodes.pop();
  return nodes;
}

/** Applies one `datastar-patch-signals`. */
export function patchSignals({ signals = "{}", onlyIfMissing }: Record<string, string>): void {
  let patch: any;
  try {
    patch = JSON.parse(signals);
  } catch {
    // Not JSON, but perhaps an object as one writes it in JavaScript.
    patch = compile(signals, true).evaluate(scope({}));
  }
  mergePatch(patch, onlyIfMissing === "true");
}

let turn: Promise<unknown> | undefined;

/** Does `work` now, or after the view transition that is about to change the document: patches keep their order. */
function inTurn(work: () => unknown): void {
  const guardedWork = () => {
    try {
      return work();
    } catch (error) {
      return problem(error);
    }
  };
  const result = turn ? turn.then(guardedWork) : guardedWork();
  if (!(result instanceof Promise)) return;
  const mine = (turn = result.catch(problem).then(() => {
    if (turn === mine) turn = undefined;
  }));
}

/** Applies what one event of a request or a stream brings to the element that asked. */
export function applyEvent(type: string, argsRaw: Record<string, string>, el?: Element): void {
  if (type === "datastar-patch-signals") inTurn(() => patchSignals(argsRaw));
  else if (type === "honostar-navigate") inTurn(() => navigate(argsRaw.url));
  else if (type === "datastar-patch-elements") {
    inTurn(() => {
      const apply = () => {
        patchElements(argsRaw, el?.id === "honostar-live");
        settle();
      };
      if (argsRaw.useViewTransition !== "true") return apply();
      const within = argsRaw.viewTransitionSelector ? document.querySelector(argsRaw.viewTransitionSelector) : null;
      return viewTransition(apply, within);
    });
  }
}
