// What the other files use of the first: they are bundled on their own, and find these here (bundle.mjs sees to it).

import { FETCH } from "./actions/fetch-events";
import { signalName } from "./attributes/signals";
import { milliseconds, parseName } from "./dom/names";
import { TIMING, timed, viewTransition } from "./dom/timing";
import { isOpenable, serverOpen } from "./dom/open";
import { action, attribute, known, onDoubt, onElement, refresh, settle } from "./engine";
import { compile, scope } from "./expr/expression";
import { ExpressionError } from "./expr/lexer";
import { page } from "./later";
import { batch, untracked } from "./signals/reactive";
import { isPlain, mergePatch, nest, onGuess, openGuesses, root, setPath, snapshot } from "./signals/store";
import { resolvedTheme, showTheme } from "./theme";

/** In this order in all of them; names would only cost bytes. */
export const shared = [
  FETCH, timed, TIMING, milliseconds, viewTransition, isOpenable, serverOpen, action, attribute, known, onDoubt, onElement, refresh, settle, compile, scope, ExpressionError, parseName, batch, untracked,
  isPlain, mergePatch, nest, onGuess, openGuesses, root, setPath, snapshot, showTheme, resolvedTheme, signalName, page,
];
