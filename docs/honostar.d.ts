// What a plugin imports from "/_/honostar.js". See client.md.

type Need = "must" | "allowed" | "denied";
type Requirement = Need | "exclusive";
type Cleanup = () => void;
type Filter = { include?: RegExp | string; exclude?: RegExp | string };

export interface ActionContext {
  el: Element;
  evt?: Event;
  /** Runs when the attribute or its element goes. */
  onCleanup(cleanup: Cleanup): void;
}

export interface AttributeContext {
  el: HTMLElement;
  /** The attribute as it is written. */
  attribute: string;
  key: string | undefined;
  value: string;
  /** The modifiers, each with its tags. */
  mods: Map<string, Set<string>>;
  /** The key, in the case that was asked for. */
  cased(byDefault?: string): string;
  /** Evaluates the value. */
  evaluate(evt?: Event, more?: Record<string, unknown>): any;
  /** Like `evaluate`, but reports what goes wrong, also later, in a promise. */
  run(evt?: Event, more?: Record<string, unknown>): any;
  /** Runs `body` now and on changes; reports what goes wrong. */
  effect(body: () => void, presents?: boolean): void;
  /** Reports what went wrong later. */
  fail(cause: unknown): void;
}

export interface Attribute {
  name: string;
  key?: Need;
  value?: Need;
  /** Exactly one of key and value. */
  exclusive?: boolean;
  /** The expression's last statement is its value. */
  returns?: boolean;
  modifiers?: string[];
  apply(at: AttributeContext): Cleanup | void;
}

/** An attribute as plugins of Datastar's bundle describe it. */
export interface DatastarAttribute {
  name: string;
  requirement?: Requirement | { key?: Requirement; value?: Requirement };
  returnsValue?: boolean;
  argNames?: string[];
  apply(at: AttributeContext & { rawKey: string; rx(...args: unknown[]): any; error(reason: string): Error }): Cleanup | void;
}

export function action(name: string, run: (context: ActionContext, ...args: any[]) => unknown): void;
export function action(plugin: { name: string; apply(context: ActionContext & { error(reason: string): Error }, ...args: any[]): unknown }): void;
export function attribute(...plugins: (Attribute | DatastarAttribute)[]): void;
export function watcher(plugin: { name: string; apply(context: { el: Element; error(reason: string): Error }, args: Record<string, string>): void }): void;

export const root: Record<string, any>;
export function getPath(path: string): unknown;
export function mergePatch(patch: Record<string, unknown>, options?: { ifMissing?: boolean }): void;
export function mergePaths(paths: [path: string, value: unknown][], options?: { ifMissing?: boolean }): void;
export function filtered(filter?: Filter): Record<string, unknown>;
export function signal<T>(value: T): { (): T; (next: T): T };
export function computed<T>(compute: () => T): () => T;
export function effect(body: () => void): () => void;
export function batch<T>(body: () => T): T;
export function untracked<T>(body: () => T): T;
