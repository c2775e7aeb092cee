// Attributes that few pages have: on intersection, interval and signal patches, and all signals as JSON.

import { TIMING } from "../dom/timed";
import { milliseconds, timing } from "../dom/timing";
import { attribute } from "../engine";
import { compile, scope } from "../expr/expression";
import { showText } from "./present";
import { batch } from "../signals/reactive";
import { type Filter, filtered } from "../signals/filter";

attribute(
  {
    name: "on-intersect",
    key: "denied",
    value: "must",
    returns: false,
    modifiers: ["once", "exit", "half", "full", "threshold", ...TIMING],
    apply(at) {
      const { mods } = at;
      const [run, stop] = timing((evt?: Event) => batch(() => at.run(evt)), mods);
      const percent = Number([...(mods.get("threshold") ?? [])][0]);
      const threshold = mods.has("full") ? 1 : mods.has("half") ? 0.5 : percent ? Math.min(percent, 100) / 100 : 0;
      const exit = mods.has("exit");
      const observer = new IntersectionObserver((entries) => {
        for (const entry of entries) {
          const inside = entry.isIntersecting && entry.intersectionRatio >= threshold;
          if (inside === exit) continue;
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
  },

  {
    name: "on-interval",
    key: "denied",
    value: "must",
    returns: false,
    modifiers: ["duration", "viewtransition"],
    apply(at) {
      const [run] = timing(() => batch(() => at.run()), at.mods);
      const tags = at.mods.get("duration");
      // `__duration` without a time must not become a loop without a pause.
      const timer = setInterval(run, milliseconds(tags ?? [], 1000) || 1);
      if (tags?.has("leading")) run();
      return () => clearInterval(timer);
    },
  },

  {
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
      const [run, stop] = timing((evt: CustomEvent) => {
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
  },
  {
    name: "json-signals",
    key: "denied",
    returns: true,
    modifiers: ["terse"],
    apply(at) {
      at.effect(() => {
        const filter = at.value ? at.evaluate() : {};
        const text = JSON.stringify(filtered(filter, undefined, true), null, at.mods.has("terse") ? 0 : 2);
        showText(at.el, text);
      }, true);
    },
  },
);
