// Everything that the start of a page does not need: see later.ts.

import "./attributes/indicator";
import "./attributes/rare";
import "./diagnostics";
import "./live/identity";
import "./live/notice";
import "./overlays";
import { setTouched } from "./dom/morph";
import { refresh } from "./engine";

setTouched(refresh);

export { readFiles } from "./attributes/files";
export { ownHub } from "./live/own-hub";
export { heal } from "./live/heal";
export { request } from "./net/request";
export { explain } from "./report";
export { applyEvent } from "./patch";
export { setTheme } from "./theme-choice";
export { writeAll } from "./signals/all";
