// Attributes that show signals: data-text, data-show, data-class, data-style, data-attr.

import { type AttributeContext, attribute } from "../engine";

/** The pairs an attribute stands for: its key and value, or the object that it evaluates to. */
const pairs = (at: AttributeContext, name: (key: string) => string, key: string | undefined): [string, any][] =>
  key ? [[key, at.evaluate()]] : Object.entries(at.evaluate() ?? {}).map(([one, value]) => [name(one), value]);

/** Writes text where it differs: into the text node that is there, which costs the browser least. */
export function showText(el: Element, text: string): void {
  const node = el.firstChild;
  if (text && node?.nodeType === 3 && !node.nextSibling) {
    if (node.nodeValue !== text) node.nodeValue = text;
  } else if (el.textContent !== text) el.textContent = text;
}

attribute({
  name: "text",
  key: "denied",
  value: "must",
  returns: true,
  apply(at) {
    at.effect(() => {
      // Nothing is shown as nothing: an error that no reply has made yet is no "undefined" on the page.
      showText(at.el, `${at.evaluate() ?? ""}`);
    }, true);
  },
});

attribute({
  name: "show",
  key: "denied",
  value: "must",
  returns: true,
  apply(at) {
    const { style } = at.el;
    // Hiding keeps the display value that it covers, so that showing brings it back.
    let covered = style.display === "none" ? "" : style.display;
    at.effect(() => {
      if (at.evaluate()) {
        if (style.display === "none") style.display = covered;
      } else if (style.display !== "none") {
        covered = style.display;
        style.display = "none";
      }
      if (!at.el.getAttribute("style")) at.el.removeAttribute("style");
    }, true);
  },
});

attribute({
  name: "class",
  value: "must",
  returns: true,
  modifiers: ["case"],
  apply(at) {
    const set = new Set<string>();
    const key = at.key && at.cased();
    at.effect(() => {
      for (const [names, on] of pairs(at, (name) => name, key)) {
        for (const name of names.split(/\s+/)) {
          if (!name) continue;
          at.el.classList.toggle(name, !!on);
          if (on) set.add(name);
        }
      }
    }, true);
    return () => at.el.classList.remove(...set);
  },
});

attribute({
  name: "style",
  value: "must",
  returns: true,
  apply(at) {
    const { style } = at.el;
    const original = new Map<string, string>();
    const write = (name: string, value: string) => {
      const important = /\s*!important\s*$/.test(value);
      style.setProperty(name, value.replace(/\s*!important\s*$/, ""), important ? "important" : "");
    };
    at.effect(() => {
      for (const [name, value] of pairs(at, (one) => (one[0] === "-" ? one : one.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)), at.key)) {
        if (!original.has(name)) original.set(name, style.getPropertyValue(name));
        write(name, value || value === 0 ? `${value}` : original.get(name)!);
      }
    }, true);
    return () => original.forEach((value, name) => write(name, value));
  },
});

attribute({
  name: "attr",
  value: "must",
  returns: true,
  apply(at) {
    const set = new Set<string>();
    at.effect(() => {
      for (const [name, value] of pairs(at, (one) => one, at.key)) {
        set.add(name);
        if ((value ?? false) === false) at.el.removeAttribute(name);
        else {
          const text = value === true ? "" : typeof value === "object" ? JSON.stringify(value) : `${value}`;
          // Text that somebody typed is no script: neither an event handler, nor an address that executes.
          if (/^(on|[^=]*(href|src|action|data)=javascript:)/i.test(`${name}=${text}`.replace(/[\0- ]/g, ""))) throw new TypeError("is script");
          if (at.el.getAttribute(name) !== text) at.el.setAttribute(name, text);
        }
      }
    }, true);
    return () => set.forEach((name) => at.el.removeAttribute(name));
  },
});
