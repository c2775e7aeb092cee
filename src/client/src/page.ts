// Everything that the start of a page does not need: see later.ts.

import "./attributes/indicator";
import "./expr/rare";
import "./attributes/rare";
import "./diagnostics";
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
export { writeAll } from "./signals/all";
