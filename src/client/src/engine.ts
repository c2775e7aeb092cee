// Finds attributes, applies plugins to them, and takes them off again when their element or the attribute goes.
// Whatever goes wrong with one attribute concerns that attribute alone.

import { compile, type Expression, ExpressionError, LATER, onAction, position, type Scope, scope } from "./expr/expression";
import { cased, type Modifiers, parseName } from "./dom/names";
import { page } from "./later";
import { batch, effect, onEffectError } from "./signals/reactive";

export type Cleanup = () => void;
type Need = "must" | "allowed" | "denied";

export interface AttributePlugin {
  name: string;
  /** Whether there must, may or must not be a key (`data-name:key`). Allowed when absent. */
  key?: Need;
  /** Whether there must, may or must not be a value. Allowed when absent. */
  value?: Need;
  /** Exactly one of key and value. */
  exclusive?: boolean;
  /** The expression's last statement is its value. */
  returns?: boolean;
  modifiers?: string[];
  apply(at: AttributeContext): Cleanup | void;
}

export interface ActionContext {
  el: Element;
  evt?: Event;
  /** Runs when the attribute or its element goes. */
  onCleanup(cleanup: Cleanup): void;
}

export type Action = (context: ActionContext, ...args: any[]) => unknown;

export interface AttributeContext {
  el: HTMLElement;
  /** The attribute as it is written. */
  attribute: string;
  key: string | undefined;
  value: string;
  mods: Modifiers;
  /** The key, in the case that was asked for. */
  cased(byDefault?: string): string;
  /** Evaluates the value. */
  evaluate(evt?: Event, more?: Record<string, unknown>): any;
  /** Like `evaluate`, but reports what goes wrong, also later, in a promise. */
  run(evt?: Event, more?: Record<string, unknown>): any;
  /** Runs `body` now and on changes; reports what goes wrong. Runs again after a morph when `presents` is set. */
  effect(body: () => void, presents?: boolean): void;
  /** Reports what went wrong later. */
  fail(cause: unknown): void;
}

interface Applied {
  value: string;
  cleanups: Cleanup[];
  reruns: Cleanup[];
}

const plugins = new Map<string, AttributePlugin>();
const actions = new Map<string, Action>();
const applied = new WeakMap<Element, Map<string, Applied>>();
const started: (() => void)[] = [];
const visits: ((element: Element) => void)[] = [];
let running = false;

/** Something that is perhaps not meant: looked into later, when the page has time for it. */
export type Doubt =
  | { kind: "attribute"; el: Element; name: string; plugin: string; value: string }
  | { kind: "modifier"; el: Element; name: string; plugin: AttributePlugin; modifier: string }
  | { kind: "action"; el: Element; name: string; action: string };

let doubts: Doubt[] = [];
let doubt = (one: Doubt): void => void doubts.push(one);

/** Sets who looks into doubts, and hands over those that there are. */
export function onDoubt(handler: (doubt: Doubt) => void): void {
  const waiting = doubts;
  doubts = [];
  doubt = handler;
  waiting.forEach(handler);
}

/** What `plugin` and `action` names are known. */
export const known = { plugins, actions };

/** Adds attributes; elements that are there already get them, too. */
export function attribute(...added: AttributePlugin[]): void {
  for (const plugin of added) plugins.set(plugin.name, plugin);
  if (running) applyTree(document.documentElement);
}

/** Adds an action, `@name(…)` in expressions. */
export function action(name: string, run: Action): void {
  actions.set(name, run);
}

/** Calls `callback` when every attribute of the page has been applied. */
export const onStart = (callback: () => void): void => void (running ? callback() : started.push(callback));

/** Calls `callback` for every element that the page has or gets. */
export const onElement = (callback: (element: Element) => void): void => void visits.push(callback);

onAction((name, at: Scope, args) => {
  const run = actions.get(name);
  if (!run) throw new ReferenceError(`@${name} is no action`);
  return run({ el: at.el, evt: at.evt, onCleanup: at[" cleanup"] }, ...args);
});

onEffectError((cause) => report({ cause }));

/** What went wrong, and where: the second file puts it into words. */
export interface Failure {
  /** What was thrown; the plugin itself when the attribute has not what it needs. */
  cause: unknown;
  el?: Element;
  attribute?: string;
  /** Where in the expression. */
  at?: number;
}

const report = (failure: Failure): void => void page(({ explain }) => explain(failure));

/** Whether the attribute lacks what the plugin needs, or has what it does not take. */
const isMisfit = ({ exclusive, key: k, value: v }: AttributePlugin, key: string, value: string): boolean =>
  exclusive ? !key === !value : (k === "must" && !key) || (k === "denied" && !!key) || (v === "must" && !value) || (v === "denied" && !!value);

function applyAttribute(el: HTMLElement, name: string, value: string): void {
  const { plugin: pluginName, key, mods } = parseName(name);
  const plugin = plugins.get(pluginName);
  if (!plugin) return doubt({ kind: "attribute", el, name, plugin: pluginName, value });
  let all = applied.get(el);
  if (!all) applied.set(el, (all = new Map()));
  if (all.get(name)?.value === value) return;
  release(el, name);
  const entry: Applied = { value, cleanups: [], reruns: [] };
  all.set(name, entry);
  const onCleanup = (cleanup: Cleanup) => void entry.cleanups.push(cleanup);

  let expression: Expression | undefined;
  let names: Scope | undefined;
  let thrown: unknown;
  let thrownAt: number | undefined;
  const fail = (cause: unknown) => report({ cause, el, attribute: name, at: cause instanceof ExpressionError ? cause.at : cause === thrown ? thrownAt : undefined });

  const context: AttributeContext = {
    el,
    attribute: name,
    key: key || undefined,
    value,
    mods,
    fail,
    cased: (byDefault) => cased(key, mods, byDefault),
    evaluate(evt, more) {
      try {
        names ??= scope({ el, " cleanup": onCleanup });
        return (expression ??= compile(value, !!plugin.returns)).evaluate(Object.assign(Object.create(names), { evt }, more));
      } catch (cause) {
        thrown = cause;
        thrownAt = position.at;
        throw cause;
      }
    },
    run(evt, more) {
      try {
        const result = context.evaluate(evt, more);
        if (typeof result?.then === "function") result.then(undefined, fail);
        return result;
      } catch (cause) {
        fail(cause);
      }
    },
    effect(body, presents) {
      const made = effect(() => {
        try {
          body();
        } catch (cause) {
          fail(cause);
        }
      });
      onCleanup(() => made.dispose());
      if (presents) entry.reruns.push(() => made.rerun());
    },
  };

  try {
    for (const modifier of mods.keys()) if (!plugin.modifiers?.includes(modifier)) doubt({ kind: "modifier", el, name, plugin, modifier });
    if (isMisfit(plugin, key, value)) throw plugin;
    if (value && plugin.returns !== undefined) {
      for (const used of compile(value, plugin.returns).actions) if (!actions.has(used)) doubt({ kind: "action", el, name, action: used });
    }
    const cleanup = batch(() => plugin.apply(context));
    if (cleanup) onCleanup(cleanup);
  } catch (cause) {
    release(el, name);
    if (cause === LATER) return void page(() => el.getAttribute(name) === value && applyAttribute(el, name, value));
    all.set(name, entry);
    fail(cause);
  }
}

function release(el: Element, name: string): void {
  const entry = applied.get(el)?.get(name);
  if (!entry) return;
  applied.get(el)!.delete(name);
  for (const cleanup of entry.cleanups.splice(0)) {
    try {
      cleanup();
    } catch (cause) {
      report({ cause, el, attribute: name });
    }
  }
}

const ignored = (el: Element): boolean => el.hasAttribute("data-ignore__self") || !!el.closest("[data-ignore]");

/** What `top` and everything below it carry, in the order of the document. */
function* carried(top: Element): Generator<[el: HTMLElement, name: string, value: string]> {
  if (top.closest("[data-ignore]")) return;
  for (const el of [top, ...top.querySelectorAll("*")]) {
    for (const visit of visits) visit(el);
    let skip: boolean | undefined;
    for (const { name, value } of [...el.attributes]) {
      if (!name.startsWith("data-")) continue;
      if ((skip ??= ignored(el))) break;
      yield [el as HTMLElement, name, value];
    }
  }
}

function applyTree(top: Element): void {
  for (const [el, name, value] of carried(top)) applyAttribute(el, name, value);
}

/** Whether this expression cannot be understood before the last file has come. */
function mustWait(name: string, value: string): boolean {
  const plugin = plugins.get(parseName(name).plugin);
  try {
    if (value && plugin?.returns !== undefined) compile(value, plugin.returns);
  } catch (cause) {
    return cause === LATER;
  }
  return false;
}

function cleanElement(el: Element): void {
  for (const name of [...(applied.get(el)?.keys() ?? [])]) release(el, name);
}

function cleanTree(top: Element): void {
  cleanElement(top);
  for (const el of top.querySelectorAll("*")) cleanElement(el);
}

/** After a morph has changed attributes or content: what the elements' own attributes show, is shown again. */
export function refresh(elements: Iterable<Element>): void {
  // First take off what the new markup does not carry any more.
  settle();
  for (const el of elements) for (const { reruns } of applied.get(el)?.values() ?? []) for (const rerun of reruns) rerun();
}

function observe(records: MutationRecord[]): void {
  const added = new Set<Element>();
  const removed = new Set<Element>();
  for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
    if (type === "childList") {
      for (const node of removedNodes) if (node instanceof Element) removed.add(node);
      for (const node of addedNodes) if (node instanceof Element) added.add(node);
    } else if (attributeName!.startsWith("data-") && target.isConnected) {
      const el = target as HTMLElement;
      const value = el.getAttribute(attributeName!);
      if (value === null) release(el, attributeName!);
      else if (!ignored(el)) applyAttribute(el, attributeName!, value);
    }
  }
  // A node that moved is in both sets, and still in the document: it stays as it is.
  for (const node of removed) if (!node.isConnected) cleanTree(node);
  for (const node of added) if (node.isConnected) applyTree(node);
}

const observer = new MutationObserver(observe);

/** Applies what the last changes of the document brought, now instead of in a moment. */
export const settle = (): void => observe(observer.takeRecords());

/** Applies the page and goes on doing so. */
export function start(): void {
  if (running) return;
  const all = [...carried(document.documentElement)];
  if (all.some(([, name, value]) => mustWait(name, value))) return void page(start);
  for (const one of all) applyAttribute(...one);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  running = true;
  for (const callback of started.splice(0)) callback();
  document.dispatchEvent(new CustomEvent("datastar-ready"));
}
