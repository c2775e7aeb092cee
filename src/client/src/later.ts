// The second file: what a page needs only when something happens in it (requests, patches, the live stream, modals,
// diagnostics). It is loaded when it is needed first, and otherwise when the browser has nothing better to do.

import type * as Page from "./page";

/** Where the second file is, relative to this one; written by the build. */
declare const PAGE_FILE: string;

let loaded: typeof Page | undefined;
let loading: Promise<typeof Page> | undefined;

/** Loads the second file. */
export const load = (): Promise<typeof Page> =>
  (loading ??= import(PAGE_FILE).then(
    (module: typeof Page) => (loaded = module),
    (error: unknown) => {
      // The next one who needs it tries again.
      loading = undefined;
      throw error;
    },
  ));

/** Calls `use` with the second file: at once when it is there. */
export const page = <R>(use: (module: typeof Page) => R): R | Promise<Awaited<R>> => (loaded ? use(loaded) : (load().then(use) as Promise<Awaited<R>>));
