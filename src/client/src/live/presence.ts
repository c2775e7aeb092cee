// Whether somebody is there: a page that nobody sees gives up its stream after a while, and catches up when somebody looks.

import { pause, resume } from "./stream";

const PAUSE_AFTER = 30;

let pausing: ReturnType<typeof setTimeout> | undefined;

function look(): void {
  clearTimeout(pausing);
  if (!document.hidden) return resume();
  const seconds = Number(document.getElementById("honostar-live")?.dataset.pause ?? PAUSE_AFTER);
  if (seconds >= 0) pausing = setTimeout(pause, seconds * 1000);
}

document.addEventListener("visibilitychange", look);
document.addEventListener("resume", look);
addEventListener("online", look);
if (document.hidden) look();
