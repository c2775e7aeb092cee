// Locks by which the others notice that a tab or a hub has died.

/** Holds a lock of a name that nobody else has, until `signal` aborts; resolves to the name when it is held. */
export const hold = (prefix: string, signal?: AbortSignal): Promise<string> =>
  new Promise((resolve) => {
    const name = `${prefix}-${crypto.randomUUID()}`;
    void navigator.locks.request(name, () => {
      resolve(name);
      return new Promise<void>((release) => signal?.addEventListener("abort", () => release()));
    });
  });
