// Waiting between attempts.

/** Anything from nothing to `time`: tabs that lost the same server do not come back together. */
export const jitter = (time: number): number => Math.random() * time;

/** Waits; ends early when `signal` aborts or what was given to `onWait` is called. */
export const pause = (time: number, signal: AbortSignal, onWait?: (resume: () => void) => void): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, time);
    signal.addEventListener("abort", done);
    onWait?.(done);
  });
