// data-bind: a form control and a signal hold the same value.

import { camel } from "../dom/names";
import { type AttributeContext, attribute } from "../engine";
import { page } from "../later";
import { batch } from "../signals/reactive";
import { hasPath, peekPath, readPath, setPath, snapshot } from "../signals/store";
import { signalName } from "./signals";

/** How one kind of control is read and written. */
interface Control {
  events: string[];
  /** The value to store; `like` is what the signal holds, whose type is kept. */
  read(like: unknown): unknown;
  write(value: any): void;
}

const as = (text: string, like: unknown): unknown =>
  typeof like === "number" ? Number(text) : typeof like === "boolean" ? !!text && text !== "false" : text;

const text = (value: any): string => `${value ?? ""}`;

function control({ el: element, mods }: AttributeContext, path: string): Control {
  const el = element as any;
  const { localName } = el;
  const [prop] = mods.get("prop") ?? [];
  const events = ["input"];
  switch (prop ? "" : localName === "input" ? el.type : localName) {
    case "checkbox":
      return {
        events,
        read: (like) => {
          const hasValue = el.value !== "on";
          return (hasValue ? typeof like === "boolean" : typeof like !== "string" || !like) ? el.checked : el.checked ? el.value : "";
        },
        write: (value) => (el.checked = typeof value === "string" && (el.hasAttribute("value") || value === "on") ? value === el.value : !!value),
      };
    case "radio":
      el.name ||= path;
      return { events, read: (like) => (el.checked ? as(el.value, like) : like), write: (value) => (el.checked = text(value) === el.value) };
    case "file":
      return { events: ["change"], read: () => page(({ readFiles }) => readFiles([...el.files])), write: (value) => value?.length || (el.value = "") };
    case "number":
    case "range":
      return {
        events,
        read: (like) => (typeof like === "string" || !el.value ? el.value : Number(el.value)),
        // "1." and "1" are the same number: what is being typed stays.
        write: (value) => {
          if (!el.value || Number(el.value) !== Number(value) || text(value) === "") el.value = text(value);
        },
      };
    case "select":
      return {
        events: ["change"],
        read: (like) => {
          if (!el.multiple) return as(el.value, like);
          return [...el.selectedOptions].map((option) => as(option.value, (like as any)?.[0]));
        },
        write: (value) => {
          if (!el.multiple) return void (el.value = text(value));
          const wanted = [value].flat().map(text);
          for (const option of el.options) option.selected = wanted.includes(option.value);
        },
      };
  }
  const name = camel(prop ?? "value");
  const isNative = /^(input|textarea)$/.test(localName);
  return {
    events: prop ? ["change"] : isNative ? events : localName.includes("-") ? ["input", "change"] : ["change"],
    read: (like) => (typeof el[name] === "string" ? as(el[name], like) : el[name]),
    write: (value) => {
      if (isNative && !prop) value = text(value);
      // An equal value leaves the caret where it is.
      if (el[name] !== value) el[name] = value;
    },
  };
}

attribute({
  name: "bind",
  exclusive: true,
  modifiers: ["case", "prop", "event"],
  apply(at) {
    const el = at.el as HTMLInputElement;
    let path = signalName(at);
    const made = control(at, path);
    const isRadio = el.type === "radio";

    // Several controls with the same attribute share an array: one item each, in the order of the document.
    if (Array.isArray(peekPath(path)) && !el.multiple && el.type !== "file") {
      const same = [...document.querySelectorAll(`[${CSS.escape(at.attribute)}]`)].filter((one) => one.getAttribute(at.attribute) === at.value);
      path += `.${same.indexOf(el)}`;
    }

    const store = (value: unknown) => {
      if (value instanceof Promise) value.then(store, (cause) => at.fail(cause));
      else setPath(path, value ?? "");
    };
    const read = (like = snapshot(peekPath(path))) => store(made.read(like));

    // A radio button that is not chosen says nothing about the value of its group.
    if (el.type !== "file" && (!hasPath(path) || (isRadio && el.checked && !peekPath(path)))) read(isRadio ? "" : undefined);

    at.effect(() => {
      const value = readPath(path);
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
