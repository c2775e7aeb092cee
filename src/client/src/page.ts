// Everything that the start of a page does not need: see later.ts.

import "./problems";
import "./attributes/indicator";
import "./expr/rare";
import "./attributes/rare";
import "./ahead";
import "./diagnostics";
import "./live/identity";
import "./live/notice";
import "./live/presence";
import "./overlays";
import { setTouched } from "./dom/morph";
import { refresh } from "./engine";

setTouched(refresh);

export { timing } from "./dom/timing";
export { readFiles } from "./attributes/files";
export { heal } from "./live/heal";
export { request } from "./net/request";
export { tell } from "./net/tell";
export { explain } from "./report";
export { applyEvent } from "./patch";
export { setTheme } from "./theme-choice";
export { filtered } from "./signals/filter";
export { writeAll } from "./signals/all";
