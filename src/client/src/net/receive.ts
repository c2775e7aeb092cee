// What a response brings.

import { runScript } from "../dom/html";
import { emit } from "./emit";
import { readEvents, type ServerEvent } from "./sse";
import { tell } from "./tell";

const HEADERS: Record<string, string> = {
  selector: "selector", mode: "mode", namespace: "namespace", "use-view-transition": "useViewTransition", "view-transition-selector": "viewTransitionSelector", "only-if-missing": "onlyIfMissing",
};

function fromHeaders(response: Response, body: Record<string, string>): Record<string, string> {
  for (const [header, name] of Object.entries(HEADERS)) {
    const value = response.headers.get(`datastar-${header}`);
    if (value !== null) body[name] = value;
  }
  return body;
}

/** Goes to another page of this site. */
export function navigate(url: string): void {
  const target = new URL(url, document.baseURI);
  if (target.origin !== location.origin) throw new Error(`navigation to another site refused: ${target.origin}`);
  location.assign(target.href);
}

/** An action that was answered with a whole page: the address bar follows, without a step of its own in the history. */
function showAddress(url: string | null): void {
  if (url?.startsWith("/")) history.replaceState(history.state, "", url + location.hash);
}

/** Reads what an OK response brings; `onEvent` sees each event of a stream. */
export async function receive(response: Response, el: Element, onEvent?: (event: ServerEvent) => void): Promise<void> {
  const target = response.headers.get("honostar-location");
  if (target) return navigate(target);
  showAddress(response.headers.get("honostar-url"));
  const type = response.headers.get("content-type") ?? "";
  if (type.includes("text/html")) {
    tell("datastar-patch-elements", el, fromHeaders(response, { elements: await response.text() }));
  } else if (type.includes("application/json")) {
    tell("datastar-patch-signals", el, fromHeaders(response, { signals: await response.text() }));
  } else if (type.includes("text/javascript")) {
    runScript(await response.text(), JSON.parse(response.headers.get("datastar-script-attributes") ?? "{}"));
  } else if (response.body) {
    await readEvents(response.body, (event) => {
      onEvent?.(event);
      emit(event, el);
    });
  }
}
