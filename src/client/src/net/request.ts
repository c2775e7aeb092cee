// One request of a backend action, from its start to its last retry.

import { tell } from "./tell";
import type { ActionContext } from "../engine";
import { cookie } from "./cookie";
import { showProblem } from "./problem";
import { receive } from "./receive";
import { tabIdentity } from "./tab";
import { jitter, pause } from "./wait";
import { type Filter, filtered } from "../signals/filter";

export interface FetchOptions {
  contentType?: "json" | "form";
  filterSignals?: Filter;
  selector?: string;
  headers?: Record<string, string>;
  openWhenHidden?: boolean;
  payload?: unknown;
  requestCancellation?: "auto" | "cleanup" | "disabled" | AbortController;
  retry?: "auto" | "error" | "always" | "never";
  retryInterval?: number;
  retryScaler?: number;
  retryMaxWait?: number;
  retryMaxCount?: number;
}

const OPTIONS = ["contentType", "filterSignals", "selector", "headers", "openWhenHidden", "payload", "requestCancellation", "retry", "retryInterval", "retryScaler", "retryMaxWait", "retryMaxCount", "responseOverrides"];
const HIDDEN = "hidden";
const active = new Map<string, AbortController>();

interface FormRequest {
  form: HTMLFormElement;
  submitter: HTMLElement | null;
}

/** The form to send, or undefined when it is not valid (and the person was told). */
function findForm({ el, evt }: ActionContext, selector: string | undefined): FormRequest | undefined {
  const form = selector ? document.querySelector(selector) : el.closest("form");
  if (!(form instanceof HTMLFormElement)) throw new Error(`no form${selector ? ` matches ${selector}` : " around this element"}`);
  const own = el as HTMLButtonElement | HTMLInputElement;
  const isSubmitter = (el instanceof HTMLButtonElement || el instanceof HTMLInputElement) && (own.type === "submit" || own.type === "image") && own.form === form;
  const submitter = (isSubmitter ? own : (evt as SubmitEvent | undefined)?.submitter ?? null) as HTMLButtonElement | null;
  if (!form.noValidate && !submitter?.formNoValidate && !form.checkValidity()) {
    form.reportValidity();
    return undefined;
  }
  return { form, submitter: submitter?.form === form ? submitter : null };
}

function build(method: string, address: string, options: FetchOptions, sent: FormRequest | undefined): [URL, RequestInit & { headers: Headers }] {
  const url = new URL(address, document.baseURI);
  const headers = new Headers({ Accept: "text/event-stream, text/html, application/json", "Datastar-Request": "true" });
  const init: RequestInit & { headers: Headers } = { method, headers };
  const inQuery = method === "GET" || method === "DELETE";
  if (sent) {
    const { form, submitter } = sent;
    const data = new FormData(form, submitter);
    const fields = new URLSearchParams(data as any);
    if (inQuery) fields.forEach((value, name) => url.searchParams.append(name, value));
    else init.body = (submitter?.getAttribute("formenctype") ?? form.enctype) === "multipart/form-data" ? data : fields;
  } else {
    const json = JSON.stringify(options.payload !== undefined ? options.payload : filtered(options.filterSignals));
    if (inQuery) url.searchParams.set("datastar", json);
    else {
      init.body = json;
      headers.set("Content-Type", "application/json");
    }
  }
  // Another site is to know neither the token nor which tab asks.
  if (url.origin === location.origin) {
    const tab = tabIdentity();
    if (tab) headers.set("HonoStar-Tab", tab);
    const token = method !== "GET" && method !== "QUERY" && cookie("ds_csrf");
    if (token) headers.set("X-CSRF-Token", token);
  }
  for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value);
  return [url, init];
}

/** Sends what an action says, and applies what comes back; resolves when there is nothing more to come. */
export async function request(context: ActionContext, method: string, address: string, options: FetchOptions = {}): Promise<void> {
  for (const name of Object.keys(options)) if (!OPTIONS.includes(name)) console.warn(`[HonoStar] @${method.toLowerCase()} has no option ${name}`);
  const { el } = context;
  const { contentType = "json", requestCancellation: cancellation = "auto", retry = "auto", retryScaler = 2, retryMaxWait = 30_000, retryMaxCount = 10 } = options;
  if (typeof address !== "string" && !((address as any) instanceof URL)) throw new TypeError(`@${method.toLowerCase()} needs a URL`);
  if (contentType !== "json" && contentType !== "form") throw new Error(`contentType is json or form, not ${contentType}`);

  let sent: FormRequest | undefined;
  if (contentType === "form") {
    sent = findForm(context, options.selector);
    if (!sent) return;
  }

  const openWhenHidden = options.openWhenHidden ?? method !== "GET";
  let interval = options.retryInterval ?? 1000;
  let base = interval;
  let retries = 0;
  let lastEventId = "";
  let stopped = false;
  let wake: (() => void) | undefined;
  let attempt = new AbortController();

  const owner = cancellation instanceof AbortController ? cancellation : new AbortController();
  const stop = () => {
    stopped = true;
    attempt.abort();
    wake?.();
  };
  if (owner.signal.aborted) return;
  owner.signal.addEventListener("abort", stop);
  const key = `${method} ${address}`;
  if (cancellation === "auto" || cancellation === "cleanup") {
    active.get(key)?.abort();
    active.set(key, owner);
  }
  if (cancellation === "cleanup") context.onCleanup(() => owner.abort());

  const onVisibility = () => (document.hidden ? attempt.abort(HIDDEN) : wake?.());
  if (!openWhenHidden) document.addEventListener("visibilitychange", onVisibility);
  const preventSubmit = (evt: Event) => evt.preventDefault();
  sent?.form.addEventListener("submit", preventSubmit);

  tell("started", el);
  try {
    while (!stopped) {
      attempt = new AbortController();
      let failure: Error | undefined;
      try {
        // Each attempt sends what the signals and the form hold now.
        const [url, init] = build(method, address, options, sent);
        if (lastEventId) init.headers.set("last-event-id", lastEventId);
        const response = await fetch(url, { ...init, signal: attempt.signal });
        const { status } = response;
        if (status === 200) {
          // Progress is an answer that is complete, or an event; a stream that breaks before is none.
          const progress = () => {
            retries = 0;
            interval = base;
          };
          await receive(response, el, ({ id, retry: time }) => {
            progress();
            if (id !== undefined) lastEventId = id;
            if (time !== undefined) interval = base = time;
          });
          progress();
          if (retry !== "always") return;
        } else {
          if (status >= 400) tell("error", el, { status: String(status) });
          const again = retry === "always" ? status !== 204 && !(status >= 300 && status < 400) : retry === "error" && status >= 400;
          if (!again) return await showProblem(response);
          failure = new Error(`${method} ${address}: status ${status}`);
        }
      } catch (error) {
        if (stopped) return;
        if (attempt.signal.reason === HIDDEN) {
          if (document.hidden) await new Promise<void>((resolve) => (wake = resolve));
          wake = undefined;
          continue;
        }
        failure = error as Error;
        if (retry === "never") {
          tell("error", el, { message: failure.message });
          throw failure;
        }
      }
      if (retries++ >= retryMaxCount) {
        tell("retries-failed", el);
        throw failure ?? new Error(`${method} ${address}: gave up`);
      }
      tell("retrying", el, { message: failure?.message ?? "closed" });
      await pause(interval / 2 + jitter(interval), owner.signal);
      interval = Math.min(interval * retryScaler, retryMaxWait);
    }
  } finally {
    document.removeEventListener("visibilitychange", onVisibility);
    owner.signal.removeEventListener("abort", stop);
    sent?.form.removeEventListener("submit", preventSubmit);
    if (active.get(key) === owner) active.delete(key);
    tell("finished", el);
  }
}
