// The second file: see later.ts.

import "./diagnostics";
import "./overlays";
import { setTouched } from "./dom/morph";
import { refresh } from "./engine";

setTouched(refresh);

export { startLive } from "./live/stream";
export { request } from "./net/request";
export { applyEvent } from "./patch";
