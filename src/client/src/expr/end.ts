// How statements end early.

export const enum End {
  Return,
  Break,
  Continue,
}

/** How a statement ended early: with a value, or with the label that it goes to. */
export type Completion = [end: End, value?: any] | undefined;
