// What a page with regions needs to open its stream, and what requests share with it: see later.ts.

export { startLive } from "./live/stream";
export { policy } from "./dom/policy";
export { dataArguments, emit } from "./net/emit";
export { hold } from "./live/lock";
export { REFUSAL, RENEWAL } from "./live/protocol";
export { inFlight, tell } from "./net/tell";
