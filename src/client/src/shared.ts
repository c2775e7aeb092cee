/** What the other files use of the first: they are bundled on their own, and find it here. The build fills it in. */
export const shared: unknown[] = [];
