// What a tab and the hub of its browser's stream say to each other. The hub lives in a shared worker, or in the page itself.

import type { ServerEvent } from "../net/sse";

/** From a tab: what it wants to be carried. Each wish replaces the one before. */
export interface Wish {
  /** Where the stream is. */
  url: string;
  /** Its subscriptions, separated by commas; a `*` behind one says that the tab shows something newer. */
  tokens: string;
  /** How many regions they cover. */
  regions: number;
  /** After how many seconds of silence the server sends a comment, where that is unusual. */
  heartbeat?: string;
  /** How many events of the hub the tab has seen: the marks behind its subscriptions say nothing of others. */
  seen: number;
  /** The connection goes on as it is: this is for the next one. */
  isLater?: boolean;
  /** A lock that the tab holds for as long as it lives. */
  lock?: string;
}

export type ToHub =
  | { wish: Wish }
  /** The tab goes, or pauses. */
  | { leave: true }
  /** Somebody is looking, or the network is back: no reason to wait any longer. */
  | { wake: true }
  /** The answer to a ping. */
  | { alive: true };

export type FromHub =
  | { state: "open" | "connecting" }
  | { event: ServerEvent }
  /** The server does not accept the tab's subscriptions. */
  | { refused: true }
  /** The tab was taken for dead. */
  | { dropped: true }
  | { ping: true }
  /** A lock that the hub holds for as long as it lives. */
  | { lock: string };

/** The event by which the stream renews the subscriptions of a tab, before they expire. */
export const RENEWAL = "honostar-subscription";
/** The event by which a stream that several tabs share refuses the subscriptions of one of them. */
export const REFUSAL = "honostar-refused";
