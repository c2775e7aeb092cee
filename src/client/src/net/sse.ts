// Reads a stream of server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html).

export interface ServerEvent {
  type: string;
  data: string[];
  id: string | undefined;
  retry: number | undefined;
}

/** Takes text as it comes and calls `emit` for each complete event; LF, CR and CRLF end a line. */
export function eventParser(emit: (event: ServerEvent) => void): (text: string) => void {
  let line = "";
  let afterCR = false;
  let event: ServerEvent = { type: "", data: [], id: undefined, retry: undefined };

  const endLine = () => {
    if (!line) {
      // An event may carry only an id or a retry time: those count even without data.
      if (event.data.length || event.id !== undefined || event.retry !== undefined) emit(event);
      event = { type: "", data: [], id: undefined, retry: undefined };
      return;
    }
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    let value = colon < 0 ? "" : line.slice(colon + 1);
    if (value[0] === " ") value = value.slice(1);
    if (field === "data") event.data.push(value);
    else if (field === "event") event.type = value;
    else if (field === "id" && !value.includes("\0")) event.id = value;
    else if (field === "retry" && /^\d+$/.test(value)) event.retry = Number(value);
    line = "";
  };

  return (text) => {
    let from = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 && afterCR) from = i + 1;
      else if (code === 10 || code === 13) {
        line += text.slice(from, i);
        from = i + 1;
        endLine();
      }
      afterCR = code === 13;
    }
    line += text.slice(from);
  };
}

/** Reads `body` to its end; `onData` is called for whatever comes, comments included. */
export async function readEvents(body: ReadableStream<Uint8Array>, emit: (event: ServerEvent) => void, onData?: () => void): Promise<void> {
  const parse = eventParser(emit);
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onData?.();
    parse(decoder.decode(value, { stream: true }));
  }
}
