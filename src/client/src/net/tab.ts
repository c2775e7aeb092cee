// Which tab this is, as the server says: it issued the identity with the document, and signed it.

/** The identity of this tab; undefined on pages that carry none. */
export const tabIdentity = (): string | undefined => document.getElementById("honostar-live")?.dataset.tab;
