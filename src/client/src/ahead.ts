// Most browsers fetch pages ahead by themselves, as the document's header says; the others are helped.

import type * as Prefetch from "./prefetch";

/** Written by the build. */
declare const PREFETCH_FILE: string;

const rules = document.getElementById("honostar-live")?.dataset.prefetch;
if (rules && !HTMLScriptElement.supports?.("speculationrules")) {
  void import(PREFETCH_FILE).then(({ startPrefetch }: typeof Prefetch) => startPrefetch(rules)).catch(() => {});
}
