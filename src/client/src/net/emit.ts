// Hands the events of a stream on.

import { dataArguments, type ServerEvent } from "./sse";
import { tell } from "./tell";

export function emit({ type, data }: ServerEvent, el: Element): void {
  if (/^(datastar|honostar)/.test(type)) tell(type, el, dataArguments(data));
}
