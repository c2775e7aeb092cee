// data-bind: a form control and a signal hold the same value.

import { camel } from "../dom/names";
import { type AttributeContext, attribute } from "../engine";
import { batch } from "../signals/reactive";
import { hasPath, peekPath, setPath, snapshot } from "../signals/store";
import { root } from "../signals/store";
import { signalName } from "./signals";

/** How one kind of control is read and written. */
interface Control {
  events: string[];
  /** The value to store; `like` is what the signal holds, whose type is kept. */
  read(like: unknown): unknown;
  write(value: any): void;
  /** Reading takes a while, or must not happen at first. */
  initial?: false;
}

const as = (text: string, like: unknown): unknown =>
  typeof like === "number" ? Number(text) : typeof like === "boolean" ? !!text && text !== "false" : text;

const text = (value: any): string => (value === null || value === undefined ? "" : String(value));

/** The files chosen, with their content in base64. */
const readFiles = (files: File[]): Promise<unknown[]> =>
  Promise.all(files.map((file) => new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ name: file.name, contents: String(reader.result).split(",")[1] ?? "", mime: file.type });
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  })));

function property(el: any, name: string, events: string[]): Control {
  return {
    events,
    read: (like) => (typeof el[name] === "string" ? as(el[name], like) : el[name]),
    write: (value) => {
      if (el[name] !== value) el[name] = value;
    },
  };
}

function control(at: AttributeContext, path: string): Control {
  const el: HTMLElement = at.el;
  const prop = [...(at.mods.get("prop") ?? [])][0];
  if (prop) return property(el, camel(prop), ["change"]);
  if (el instanceof HTMLSelectElement) return select(el);
  if (el instanceof HTMLTextAreaElement) return property(el, "value", ["input"]);
  if (el instanceof HTMLInputElement) {
    switch (el.type) {
      case "checkbox":
        return {
          events: ["input"],
          read(like) {
            const hasValue = el.hasAttribute("value") && el.value !== "on";
            if (hasValue ? typeof like === "boolean" : typeof like !== "string" || !like) return el.checked;
            return el.checked ? el.value : "";
          },
          write: (value) => {
            el.checked = typeof value === "string" && (el.hasAttribute("value") || value === "on") ? value === el.value : !!value;
          },
        };
      case "radio":
        if (!el.name) el.name = path;
        return {
          events: ["input"],
          read: (like) => (el.checked ? as(el.value, like) : like),
          write: (value) => void (el.checked = text(value) === el.value),
        };
      case "file":
        return { events: ["change"], initial: false, read: () => readFiles([...(el.files ?? [])]), write: (value) => value || (el.value = "") };
      case "number":
      case "range":
        return {
          events: ["input"],
          read: (like) => (typeof like === "string" ? el.value : el.value === "" ? "" : Number(el.value)),
          // "1." and "1" are the same number: what is being typed stays.
          write: (value) => {
            if (el.value === "" || Number(el.value) !== Number(value) || text(value) === "") el.value = text(value);
          },
        };
      default:
        return { ...property(el, "value", ["input"]), write: (value) => typed(el, text(value)) };
    }
  }
  if (el.localName.includes("-") || "value" in el) return property(el, "value", el.localName.includes("-") ? ["input", "change"] : ["change"]);
  return { events: ["change"], read: (like) => as(el.getAttribute("value") ?? "", like), write: (value) => (el as Element).setAttribute("value", text(value)) };
}

/** Writes text that a person may be typing: an equal value leaves the caret alone. */
function typed(el: HTMLInputElement, value: string): void {
  if (el.value !== value) el.value = value;
}

function select(el: HTMLSelectElement): Control {
  return {
    events: ["change"],
    read(like) {
      if (!el.multiple) return as(el.value, like);
      const numbers = Array.isArray(like) && typeof like[0] === "number";
      return [...el.selectedOptions].map(({ value }) => (numbers ? Number(value) : value));
    },
    write(value) {
      if (!el.multiple) return void (el.value = text(value));
      const wanted = new Set((Array.isArray(value) ? value : [value]).map(text));
      for (const option of el.options) option.selected = wanted.has(option.value);
    },
  };
}

attribute({
  name: "bind",
  exclusive: true,
  modifiers: ["case", "prop", "event"],
  apply(at) {
    const { el } = at;
    const name = signalName(at);
    const made = control(at, name);
    if (el instanceof HTMLTextAreaElement && !at.mods.has("prop")) made.write = (value) => typed(el as any, text(value));
    let path = name;

    // Several controls with the same attribute share an array: one item each, in the order of the document.
    const shared = peekPath(name);
    if (Array.isArray(shared) && !(el instanceof HTMLSelectElement && el.multiple) && (el as HTMLInputElement).type !== "file") {
      const same = [...document.querySelectorAll(`[${CSS.escape(at.attribute)}]`)].filter((one) => one.getAttribute(at.attribute) === at.value);
      path = `${name}.${same.indexOf(el)}`;
    }

    const read = () => {
      const value = made.read(snapshot(peekPath(path)));
      if (value instanceof Promise) value.then((files) => setPath(path, files), (cause) => { throw at.error(cause); });
      else if (!(Number.isNaN(value) && Number.isNaN(peekPath(path)))) setPath(path, value);
    };

    if (!hasPath(path) && made.initial !== false) {
      const radio = (el as HTMLInputElement).type === "radio";
      const initial = made.read(radio ? "" : undefined);
      // A radio button that is not chosen says nothing about the value of its group.
      if (!radio || (el as HTMLInputElement).checked || peekPath(path) === undefined) setPath(path, initial ?? "");
    } else if ((el as HTMLInputElement).type === "radio" && (el as HTMLInputElement).checked && peekPath(path) === "") {
      read();
    }

    at.effect(() => {
      const value = path.split(".").reduce((inner: any, key) => (inner === null || inner === undefined ? undefined : inner[key]), root);
      made.write(Array.isArray(value) ? [...value] : value);
    });

    const listener = () => batch(read);
    const events = [...(at.mods.get("event") ?? made.events), "datastar-prop-change"];
    for (const event of events) el.addEventListener(event, listener);
    return () => {
      for (const event of events) el.removeEventListener(event, listener);
    };
  },
});
