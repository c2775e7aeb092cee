// Actions on signals: @peek, @setAll, @toggleAll.

import { action } from "../engine";
import { page } from "../later";
import type { Filter } from "../signals/filter";
import { untracked } from "../signals/reactive";

action("peek", (_, read: () => unknown) => untracked(read));
action("setAll", (_, value: unknown, filter?: Filter) => page(({ writeAll }) => writeAll(filter, () => value)));
action("toggleAll", (_, filter?: Filter) => page(({ writeAll }) => writeAll(filter, (before) => !before)));
