// data-indicator: a signal that is true while a request of this element is under way.

import { attribute } from "../engine";
import { FETCH, inFlight } from "../net/tell";
import { setPath } from "../signals/store";
import { signalName } from "./signals";

attribute({
  name: "indicator",
  exclusive: true,
  modifiers: ["case"],
  apply(at) {
    const path = signalName(at);
    const show = () => setPath(path, inFlight(at.el));
    const listener = (event: Event) => {
      const { type, el } = (event as CustomEvent).detail;
      if (el === at.el && (type === "started" || type === "finished")) show();
    };
    document.addEventListener(FETCH, listener);
    show();
    return () => {
      document.removeEventListener(FETCH, listener);
      setPath(path, false);
    };
  },
});
