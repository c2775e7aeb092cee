// The hub of the event stream: as a shared worker for all tabs of this browser, or imported by a page that can have none.

import { createHub } from "./live/hub";

const isWorker = "onconnect" in globalThis;

/** Adds a tab; see hub.ts. */
export const join = createHub(isWorker);

if (isWorker) {
  (globalThis as any).onconnect = ({ ports: [port] }: MessageEvent) => {
    const receive = join((message) => port.postMessage(message));
    port.onmessage = ({ data }) => receive(data);
  };
}
