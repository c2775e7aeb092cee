// Picking signals by their paths.

import { untracked } from "./reactive";
import { isPlain, nest, openGuesses, root, snapshot, type Tree } from "./store";

export interface Filter {
  include?: RegExp | string;
  exclude?: RegExp | string;
}

const pattern = (value: RegExp | string | undefined, fallback: RegExp): RegExp =>
  value === undefined ? fallback : value instanceof RegExp ? value : new RegExp(value.replace(/^\/|\/$/g, ""));

const matcher = ({ include, exclude }: Filter = {}, all?: boolean) => {
  const wanted = pattern(include, /.*/);
  const unwanted = pattern(exclude, all ? /$^/ : /(^|\.)_/);
  const test = (regex: RegExp, path: string) => ((regex.lastIndex = 0), regex.test(path));
  return (path: string) => test(wanted, path) && !test(unwanted, path);
};

/** Every leaf (arrays are leaves) that passes the filter, with its path. */
export function leaves(filter?: Filter, from: Tree = root, all?: boolean): [string, any][] {
  const found: [string, any][] = [];
  const passes = matcher(filter, all);
  const visit = (at: Tree, prefix: string) => {
    for (const key of Object.keys(at)) {
      const value = at[key];
      const path = prefix + key;
      if (isPlain(value)) visit(value, path + ".");
      else if (passes(path)) found.push([path, value]);
    }
  };
  visit(from, "");
  return found;
}

/** The leaves that pass the filter, as a nested object without proxies. */
export function filtered(filter?: Filter, from?: Tree, all?: boolean): Tree {
  const result: Tree = {};
  for (const [path, value] of leaves(filter, from, all)) nest(result, path.split("."), snapshot(value));
  return result;
}

/** The names of all signals that have a value. */
export function signalNames(): string[] {
  const open = openGuesses();
  return untracked(() => leaves({}, root, true).map(([path]) => path)).filter((path) => !open.includes(path));
}
