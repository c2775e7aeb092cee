// In Development what goes wrong is shown on the page, too.

import type * as Development from "./development";

/** Written by the build. */
declare const DEVELOPMENT_FILE: string;

if (document.getElementById("honostar-live")?.hasAttribute("data-development")) {
  let panel: Promise<typeof Development> | undefined;
  document.addEventListener("honostar-problem", (event) => {
    const { detail } = event as CustomEvent<Development.Problem>;
    panel ??= import(DEVELOPMENT_FILE);
    void panel.then(({ showProblem }) => showProblem(detail));
  });
}
