// The shared worker: the hub of the event stream for all tabs of this browser.

import { createHub } from "./live/hub";

const join = createHub(true);

(globalThis as any).onconnect = ({ ports: [port] }: MessageEvent) => {
  const receive = join((message) => port.postMessage(message));
  port.onmessage = ({ data }) => receive(data);
};
