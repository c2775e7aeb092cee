// Tells a person that the page is not up to date, when its stream has been down for a while. The words are the server's
// (`data-offline` of #honostar-live), in the person's language; where they are empty the application shows it by itself.

const AFTER = 2000;
const WORDS = "Connection lost. Reconnecting…";

let notice: HTMLElement | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

function show(): void {
  waiting = undefined;
  const words = document.getElementById("honostar-live")?.dataset.offline ?? WORDS;
  if (!words) return;
  notice = document.createElement("div");
  notice.id = "honostar-offline";
  notice.setAttribute("role", "status");
  notice.style.cssText = "position:fixed;inset:1rem 0 auto;pointer-events:none;z-index:2147483647;width:fit-content;max-width:calc(100vw - 2rem);margin:auto;padding:.5rem 1rem;border-radius:.5rem;background:#1f2937;color:#fff;font:1rem/1.4 system-ui,sans-serif;box-shadow:0 2px 8px #0006";
  document.body.append(notice);
  // A screen reader speaks of what changes in the element, not of the element that comes.
  setTimeout(() => notice?.append(words), 100);
}

function update(): void {
  if (document.documentElement.dataset.honostarStream === "connecting") {
    if (!notice?.isConnected) waiting ??= setTimeout(show, AFTER);
    return;
  }
  clearTimeout(waiting);
  waiting = undefined;
  notice?.remove();
  notice = undefined;
}

document.addEventListener("honostar-stream", update);
update();
