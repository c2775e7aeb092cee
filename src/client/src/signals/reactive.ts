// The reactive core: values (Cell), derived values (Derived) and effects.
//
// A write marks what depends on it; derived values are recomputed only when somebody reads them, effects when the
// outermost batch ends. Nothing that throws leaves the core in a half-open state: batches are closed in `finally`, and
// an effect that throws is reported and stays subscribed, so that it can recover with the next change.

const CLEAN = 0;
const CHECK = 1; // something further up may have changed
const DIRTY = 2;

interface Source {
  readers: Set<Reader>;
  refresh?(): void;
}

interface Reader {
  state: number;
  sources: Set<Source>;
  mark(state: number): void;
}

let reader: Reader | null = null;
let depth = 0;
let flushing = false;
let queue: Effect[] = [];
const settled = new Set<() => void>();

/** How often one effect may run in one flush before it is taken for an endless loop. */
const MAX_RUNS = 100;

let report: (error: unknown) => void = (error) => console.error(error);

/** Sets who is told about an effect that threw. */
export function onEffectError(handler: (error: unknown) => void): void {
  report = handler;
}

/** Calls `callback` each time a flush has run every effect. */
export function onSettled(callback: () => void): void {
  settled.add(callback);
}

function track(source: Source): void {
  if (reader) {
    source.readers.add(reader);
    reader.sources.add(source);
  }
}

function notify(source: Source, state: number): void {
  for (const dependent of [...source.readers]) dependent.mark(state);
}

/** A value that can be written. */
export class Cell<T> implements Source {
  readers = new Set<Reader>();
  constructor(private value: T) {}

  get(): T {
    track(this);
    return this.value;
  }

  set(value: T): void {
    if (Object.is(value, this.value)) return;
    this.value = value;
    notify(this, DIRTY);
    if (!depth) flush();
  }
}

abstract class Computation implements Reader {
  state = DIRTY;
  sources = new Set<Source>();

  abstract mark(state: number): void;

  /** Whether the sources really changed since the last run. */
  protected stale(): boolean {
    if (this.state === CHECK) {
      for (const source of this.sources) {
        source.refresh?.();
        if ((this.state as number) === DIRTY) break;
      }
    }
    return this.state === DIRTY;
  }

  protected run<T>(body: () => T): T {
    this.release();
    const outer = reader;
    reader = this;
    this.state = CLEAN;
    try {
      return body();
    } finally {
      reader = outer;
    }
  }

  release(): void {
    for (const source of this.sources) source.readers.delete(this);
    this.sources.clear();
  }
}

/** A value computed from others, at most once between two changes of them. */
export class Derived<T> extends Computation implements Source {
  readers = new Set<Reader>();
  private value!: T;
  private error: unknown;
  private failed = false;

  constructor(private compute: () => T) {
    super();
  }

  get(): T {
    // First refresh: who reads it now must not be told that it has changed.
    this.refresh();
    track(this);
    if (this.failed) throw this.error;
    return this.value;
  }

  refresh(): void {
    if (!this.stale()) {
      this.state = CLEAN;
      return;
    }
    let value!: T;
    let failed = false;
    try {
      value = this.run(this.compute);
    } catch (error) {
      failed = true;
      this.error = error;
    }
    if (failed || this.failed || !Object.is(value, this.value)) {
      this.value = value;
      this.failed = failed;
      notify(this, DIRTY);
    }
  }

  mark(state: number): void {
    const before = this.state;
    if (before < state) this.state = state;
    if (before === CLEAN) notify(this, CHECK);
  }
}

class Effect extends Computation {
  runs = 0;
  private disposed = false;

  constructor(private body: () => void) {
    super();
  }

  mark(state: number): void {
    if (this.state === CLEAN) queue.push(this);
    if (this.state < state) this.state = state;
  }

  refresh(force = false): void {
    if (this.disposed || (!force && !this.stale())) {
      this.state = CLEAN;
      return;
    }
    this.run(this.body);
  }

  dispose(): void {
    this.disposed = true;
    this.release();
  }
}

function flush(): void {
  if (flushing) return;
  flushing = true;
  const ran = new Set<Effect>();
  try {
    while (queue.length) {
      const effects = queue;
      queue = [];
      for (const effect of effects) {
        try {
          ran.add(effect);
          if (++effect.runs > MAX_RUNS) {
            if (effect.runs === MAX_RUNS + 1) throw new Error("an effect keeps changing what it reads: stopped");
            effect.state = CLEAN;
          } else {
            effect.refresh();
          }
        } catch (error) {
          report(error);
        }
      }
    }
  } finally {
    for (const effect of ran) effect.runs = 0;
    flushing = false;
  }
  for (const callback of settled) callback();
}

/** Runs `body` now and whenever something it read has changed. A first run that throws, throws. */
export function effect(body: () => void): { rerun(): void; dispose(): void } {
  const made = new Effect(body);
  batch(() => made.refresh());
  return { rerun: () => batch(() => made.refresh(true)), dispose: () => made.dispose() };
}

/** Runs `body`; effects wait until the outermost batch has ended, however it ended. */
export function batch<T>(body: () => T): T {
  depth++;
  try {
    return body();
  } finally {
    if (!--depth) flush();
  }
}

/** Runs `body` without subscribing to what it reads. */
export function untracked<T>(body: () => T): T {
  const outer = reader;
  reader = null;
  try {
    return body();
  } finally {
    reader = outer;
  }
}
