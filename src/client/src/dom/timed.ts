// Functions that run when modifiers say so. How, is in the last file: few attributes have such modifiers.

import { page } from "../later";
import type { Modifiers } from "./names";

type Run = (...args: any[]) => void;

/** The modifiers of `timed`. */
export const TIMING = ["delay", "debounce", "throttle", "viewtransition"];

/** Wraps `run` as the modifiers say; also says how to stop. */
export function timed(run: Run, mods: Modifiers): [Run, () => void] {
  let made: [Run, () => void] | undefined;
  let stopped = false;
  return [
    TIMING.some((name) => mods.has(name)) ? (...args) => void page(({ timing }) => stopped || (made ??= timing(run, mods))[0](...args)) : run,
    () => {
      stopped = true;
      made?.[1]();
    },
  ];
}
