// What a plugin imports (docs/client.md): our own names, and those of Datastar's bundle for the same things.

import { action as addAction, type ActionContext, attribute as addAttribute, type AttributeContext, type AttributePlugin } from "./engine";
import { batch, Cell, Derived, effect as runEffect, untracked } from "./signals/reactive";
import { FETCH } from "./net/tell";
import { type Filter, filtered as filteredTree } from "./signals/filter";
import { mergePatch as merge, nest, readPath, root } from "./signals/store";

type Requirement = "must" | "allowed" | "denied" | "exclusive";

/** An attribute as Datastar's plugins describe it. */
interface DatastarAttribute {
  name: string;
  requirement?: Requirement | { key?: Requirement; value?: Requirement };
  returnsValue?: boolean;
  argNames?: string[];
  modifiers?: string[];
  apply(at: AttributeContext & { rawKey: string; rx(...args: unknown[]): unknown; error(reason: string): Error }): (() => void) | void;
}

interface DatastarAction {
  name: string;
  apply(context: ActionContext & { error(reason: string): Error }, ...args: any[]): unknown;
}

const error = (reason: string): Error => new Error(reason);
const isDatastar = (plugin: object): plugin is DatastarAttribute => "requirement" in plugin || "returnsValue" in plugin || "argNames" in plugin;
const ANY: string[] = Object.assign([], { includes: () => true });

function adopted({ name, requirement = "allowed", returnsValue, argNames = [], modifiers = ANY, apply }: DatastarAttribute): AttributePlugin {
  const { key = "allowed", value = "allowed" } = typeof requirement === "string" ? { key: requirement, value: requirement } : requirement;
  const exclusive = key === "exclusive" || value === "exclusive";
  return {
    name,
    key: exclusive ? "allowed" : (key as AttributePlugin["key"]),
    value: exclusive ? "allowed" : (value as AttributePlugin["value"]),
    exclusive,
    returns: !!returnsValue,
    modifiers,
    apply: (at) => apply(Object.assign(at, {
      rawKey: at.attribute.slice("data-".length),
      rx: (...args: unknown[]) => at.evaluate(undefined, Object.fromEntries(argNames.map((argument, index) => [argument, args[index]]))),
      error,
    })),
  };
}

/** Adds attributes, described as ours or as Datastar's. */
export const attribute = (...plugins: (AttributePlugin | DatastarAttribute)[]): void =>
  addAttribute(...plugins.map((plugin) => (isDatastar(plugin) ? adopted(plugin) : (plugin as AttributePlugin))));

/** Adds an action: `action("name", run)`, or as Datastar's plugins describe it. */
export function action(plugin: string | DatastarAction, run?: (context: ActionContext, ...args: any[]) => unknown): void {
  if (typeof plugin === "string") addAction(plugin, run!);
  else addAction(plugin.name, (context, ...args) => plugin.apply(Object.assign(context, { error }), ...args));
}

/** Calls `apply` for each event of that name that a request or a stream brings. */
export function watcher({ name, apply }: { name: string; apply(context: { el: Element; error: typeof error }, args: Record<string, string>): void }): void {
  document.addEventListener(FETCH, (event) => {
    const { type, el, argsRaw } = (event as CustomEvent).detail;
    if (type === name) apply({ el, error }, argsRaw);
  });
}

/** A value that others follow: without an argument it is read, with one written. */
export function signal<T>(value: T): { (): T; (next: T): T } {
  const cell = new Cell(value);
  return (...next: [] | [T]) => {
    if (next.length) cell.set(next[0]);
    return cell.get();
  };
}

/** A value that follows others. */
export function computed<T>(compute: () => T): () => T {
  const derived = new Derived(compute);
  return () => derived.get();
}

/** Runs `body` now and whenever a signal that it reads changes; returns what ends that. */
export function effect(body: () => void): () => void {
  const made = runEffect(body);
  return () => made.dispose();
}

export const getPath = (path: string): unknown => readPath(path);
export const mergePatch = (patch: Record<string, unknown>, { ifMissing = false } = {}): void => merge(patch, ifMissing);
export function mergePaths(paths: [path: string, value: unknown][], options?: { ifMissing?: boolean }): void {
  const patch = {};
  for (const [path, value] of paths) nest(patch, path.split("."), value);
  mergePatch(patch, options);
}
export const filtered = (filter?: Filter): Record<string, unknown> => filteredTree(filter, undefined, true);

export { batch, root, untracked };
