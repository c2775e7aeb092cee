// What the second file uses of the first: it is bundled on its own, and finds these here (build.mjs sees to it).

import { FETCH, tell } from "./actions/fetch-events";
import { viewTransition } from "./dom/timing";
import { isOpenable, serverOpen } from "./dom/open";
import { action, attribute, known, onDoubt, onElement, refresh, settle } from "./engine";
import { compile, scope } from "./expr/expression";
import { cookie } from "./net/cookie";
import { describe, problem, warning } from "./report";
import { filtered, mergePatch, onGuess, openGuesses, signalNames } from "./signals/store";

export const shared = {
  FETCH, tell, viewTransition, isOpenable, serverOpen, action, attribute, known, onDoubt, onElement, refresh, settle, compile, scope, cookie, describe, problem, warning, filtered, mergePatch, onGuess,
  openGuesses, signalNames,
};
