// Attributes that run something: data-on, data-init, data-effect.

import { TIMING, timed } from "../dom/timed";
import { attribute } from "../engine";
import { batch } from "../signals/reactive";

/** Events that only ever happen on the document. */
const GLOBAL = /^datastar-(fetch|signal-patch)$/;

attribute({
  name: "on",
  key: "must",
  value: "must",
  returns: false,
  modifiers: ["once", "passive", "capture", "case", "window", "document", "outside", "prevent", "stop", ...TIMING],
  apply(at) {
    const { el, mods } = at;
    const name = at.cased();
    const outside = mods.has("outside");
    const target: EventTarget = mods.has("window") ? window : mods.has("document") || outside || GLOBAL.test(name) ? document : el;
    const once = mods.has("once");
    const [run, stop] = timed((evt?: Event) => batch(() => at.run(evt)), mods);
    const options = { capture: mods.has("capture"), passive: mods.has("passive") };
    const listener = (evt: Event) => {
      if (outside && evt.composedPath().includes(el)) return;
      if (mods.has("prevent") || (name === "submit" && el instanceof HTMLFormElement)) evt.preventDefault();
      if (mods.has("stop")) evt.stopPropagation();
      if (once) target.removeEventListener(name, listener, options);
      run(evt);
    };
    target.addEventListener(name, listener, options);
    return () => {
      stop();
      target.removeEventListener(name, listener, options);
    };
  },
});

attribute({
  name: "init",
  key: "denied",
  value: "must",
  returns: false,
  modifiers: ["delay", "viewtransition"],
  apply(at) {
    const [run, stop] = timed(() => batch(() => at.run()), at.mods);
    run();
    return stop;
  },
});

attribute({
  name: "effect",
  key: "denied",
  value: "must",
  returns: false,
  apply(at) {
    at.effect(() => void at.run());
  },
});
