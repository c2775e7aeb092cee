// What a page with regions needs to open its stream, and what requests share with it: see later.ts.

export { startLive } from "./live/stream";
export { emit } from "./net/emit";
export { dataArguments, readEvents } from "./net/sse";
export { FETCH, inFlight, tell } from "./net/tell";
export { jitter, pause } from "./net/wait";
