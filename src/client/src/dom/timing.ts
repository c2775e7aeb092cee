// When a function runs: delayed, debounced, throttled, in a view transition.

import type { Modifiers } from "./names";

type Run = (...args: any[]) => void;

/** Milliseconds of a timing tag: `500ms`, `2s`, or a bare number. */
export function milliseconds(tags: Iterable<string>, fallback: number): number {
  for (const tag of tags) {
    const found = /^(\d+)(ms|s)?$/.exec(tag);
    if (found) return Number(found[1]) * (found[2] === "s" ? 1000 : 1);
  }
  return fallback;
}

/** Runs `change` in a view transition where the browser has them and the person wants motion. */
export function viewTransition(change: () => void, within?: Element | null): Promise<void> {
  const host: any = (within as any)?.startViewTransition ? within : document;
  if (!host.startViewTransition) {
    change();
    return Promise.resolve();
  }
  // A transition that is skipped is none of the caller's business.
  const transition = host.startViewTransition(change);
  for (const name of ["ready", "finished"]) transition[name]?.catch(() => {});
  return transition.updateCallbackDone;
}

function debounce(run: Run, wait: number, leading: boolean, trailing: boolean): [Run, () => void] {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: any[] | undefined;
  return [
    (...args) => {
      if (leading && timer === undefined) run(...args);
      else last = args;
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        if (trailing && last) run(...last);
        last = undefined;
      }, wait);
    },
    () => clearTimeout(timer),
  ];
}

function throttle(run: Run, wait: number, leading: boolean, trailing: boolean): [Run, () => void] {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: any[] | undefined;
  const open = () => {
    timer = undefined;
    if (trailing && last) {
      const args = last;
      last = undefined;
      run(...args);
      timer = setTimeout(open, wait);
    }
  };
  return [
    (...args) => {
      if (timer !== undefined) {
        last = args;
        return;
      }
      if (leading) run(...args);
      else last = args;
      timer = setTimeout(open, wait);
    },
    () => clearTimeout(timer),
  ];
}

/** Wraps `run` as the modifiers say: delay inside, then debounce, then throttle. Also says how to stop. */
export function timing(run: Run, mods: Modifiers): [Run, () => void] {
  const stops: (() => void)[] = [];
  if (mods.has("viewtransition")) {
    const inner = run;
    run = (...args) => void viewTransition(() => inner(...args));
  }
  const delay = mods.get("delay");
  if (delay) {
    const inner = run;
    const wait = milliseconds(delay, 0);
    const timers = new Set<ReturnType<typeof setTimeout>>();
    run = (...args) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        inner(...args);
      }, wait);
      timers.add(timer);
    };
    stops.push(() => timers.forEach((timer) => clearTimeout(timer)));
  }
  const wrap = (tags: Set<string> | undefined, how: typeof debounce, leading: boolean, trailing: boolean) => {
    if (!tags) return;
    const [wrapped, stop] = how(run, milliseconds(tags, 0), leading, trailing);
    run = wrapped;
    stops.push(stop);
  };
  const quiet = mods.get("debounce");
  wrap(quiet, debounce, !!quiet?.has("leading"), !quiet?.has("notrailing"));
  const rate = mods.get("throttle");
  wrap(rate, throttle, !rate?.has("noleading"), !!rate?.has("trailing"));
  return [run, () => stops.forEach((stop) => stop())];
}
