// What comes when it is needed, and otherwise when the browser has nothing better to do: the live stream, for pages with
// regions, and what a page needs only when something happens in it (requests, patches, modals, diagnostics).

import type * as Live from "./live";
import type * as Page from "./page";

/** Where the other files are, relative to this one; written by the build. */
declare const LIVE_FILE: string;
declare const PAGE_FILE: string;

/** A part of the client: gives it to `use`, at once when it is there. */
type Part<M> = <R>(use: (module: M) => R) => R | Promise<Awaited<R>>;

function part<M>(fetch: () => Promise<M>): Part<M> {
  let loaded: M | undefined;
  let loading: Promise<M> | undefined;
  return (use) => {
    if (loaded) return use(loaded);
    loading ??= fetch().then(
      (module) => (loaded = module),
      (error: unknown) => {
        // The next one who needs it tries again.
        loading = undefined;
        throw error;
      },
    );
    return loading.then(use) as Promise<any>;
  };
}

/** The live stream, and the reading of streams. */
export const live: Part<typeof Live> = part(() => import(LIVE_FILE));

/** Everything else. It imports the live part: both are fetched at the same time. */
export const page: Part<typeof Page> = part(() => Promise.all([import(PAGE_FILE), import(LIVE_FILE)]).then(([module]) => module));
