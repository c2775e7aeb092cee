// Hands the events of a stream on.

import type { ServerEvent } from "./sse";
import { tell } from "./tell";

export function emit({ type, data }: ServerEvent, el: Element): void {
  if (/^(datastar|honostar)/.test(type)) tell(type, el, dataArguments(data));
}

/** The `key value` lines of a Datastar event; lines with the same key are one value of several lines. */
export function dataArguments(lines: string[]): Record<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const space = line.indexOf(" ");
    const key = space < 0 ? line : line.slice(0, space);
    const value = space < 0 ? "" : line.slice(space + 1);
    found.set(key, found.has(key) ? `${found.get(key)}\n${value}` : value);
  }
  return Object.fromEntries(found);
}
