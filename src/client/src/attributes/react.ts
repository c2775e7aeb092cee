// Attributes that run something: data-on, data-init, data-effect, and on intersection, interval and signal patches.

import { milliseconds } from "../dom/names";
import { TIMING, timed } from "../dom/timing";
import { attribute } from "../engine";
import { batch } from "../signals/reactive";
import { type Filter, filtered } from "../signals/store";
import { compile, scope } from "../expr/expression";

/** Events that only ever happen on the document. */
const GLOBAL = new Set(["datastar-fetch", "datastar-signal-patch"]);

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
    const target: EventTarget = mods.has("window") ? window : mods.has("document") || outside || GLOBAL.has(name) ? document : el;
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

attribute({
  name: "on-intersect",
  key: "denied",
  value: "must",
  returns: false,
  modifiers: ["once", "exit", "half", "full", "threshold", ...TIMING],
  apply(at) {
    const { mods } = at;
    const [run, stop] = timed((evt?: Event) => batch(() => at.run(evt)), mods);
    const percent = Number([...(mods.get("threshold") ?? [])][0]);
    const threshold = mods.has("full") ? 1 : mods.has("half") ? 0.5 : percent ? Math.min(percent, 100) / 100 : 0;
    const exit = mods.has("exit");
    let inside = false;
    const observer = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        const now = entry.isIntersecting && entry.intersectionRatio >= threshold;
        const fires = exit ? inside && !now : now;
        inside = now;
        if (!fires) continue;
        run();
        if (mods.has("once")) observer.disconnect();
      }
    }, { threshold });
    observer.observe(at.el);
    return () => {
      stop();
      observer.disconnect();
    };
  },
});

attribute({
  name: "on-interval",
  key: "denied",
  value: "must",
  returns: false,
  modifiers: ["duration", "viewtransition"],
  apply(at) {
    const [run] = timed(() => batch(() => at.run()), at.mods);
    const tags = at.mods.get("duration");
    // `__duration` without a time must not become a loop without a pause.
    const timer = setInterval(run, milliseconds(tags ?? [], 1000) || 1);
    if (tags?.has("leading")) run();
    return () => clearInterval(timer);
  },
});

attribute({
  name: "on-signal-patch",
  value: "must",
  returns: false,
  modifiers: ["delay", "debounce", "throttle"],
  apply(at) {
    if (at.key === "filter") return undefined;
    const { el } = at;
    const source = el.getAttribute("data-on-signal-patch-filter");
    const filter: Filter = source ? compile(source, true).evaluate(scope({ el })) : {};
    let busy = false;
    const [run, stop] = timed((evt: CustomEvent) => {
      if (busy) return;
      const patch = filtered(filter, evt.detail, true);
      if (!Object.keys(patch).length) return;
      busy = true;
      try {
        batch(() => at.run(evt, { patch }));
      } finally {
        busy = false;
      }
    }, at.mods);
    document.addEventListener("datastar-signal-patch", run as EventListener);
    return () => {
      stop();
      document.removeEventListener("datastar-signal-patch", run as EventListener);
    };
  },
});
