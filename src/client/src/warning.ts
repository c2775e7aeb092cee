// Doubts, said once each.

import { say } from "./report";

const told = new Set<string>();

/** Something is probably not meant; said once. */
export const warning = (message: string, element?: Element, attribute?: string): void => {
  if (told.has(message)) return;
  told.add(message);
  say("warn", message, element, attribute);
};
