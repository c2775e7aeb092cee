/** The event that tells of every request, and of every patch: `detail` has `type`, `el` and `argsRaw`. */
export const FETCH = "datastar-fetch";
