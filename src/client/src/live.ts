// What a page with regions needs to open its stream, and what requests share with it: see later.ts.

export { pause, resume, startLive } from "./live/stream";
export { policy } from "./dom/policy";
export { dataArguments, emit } from "./net/emit";
export { FETCH, inFlight, tell } from "./net/tell";
