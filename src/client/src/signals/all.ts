// Writing many signals at once.

import { type Filter, leaves } from "./filter";
import { batch, untracked } from "./reactive";
import { setPath } from "./store";

/** Writes every signal that passes the filter, without subscribing to any. */
export function writeAll(filter: Filter | undefined, value: (before: unknown) => unknown): void {
  untracked(() => batch(() => {
    for (const [path, before] of leaves(filter, undefined, true)) setPath(path, value(before));
  }));
}
