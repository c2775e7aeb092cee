// Actions on signals: @peek, @setAll, @toggleAll.

import { action } from "../engine";
import { batch, untracked } from "../signals/reactive";
import { type Filter, leaves, setPath } from "../signals/store";

action("peek", (_, read: () => unknown) => untracked(read));

/** Writes every signal that passes the filter, without subscribing to any. */
function writeAll(filter: Filter | undefined, value: (before: unknown) => unknown): void {
  untracked(() => batch(() => {
    for (const [path, before] of leaves(filter, undefined, true)) setPath(path, value(before));
  }));
}

action("setAll", (_, value: unknown, filter?: Filter) => writeAll(filter, () => value));
action("toggleAll", (_, filter?: Filter) => writeAll(filter, (before) => !before));
