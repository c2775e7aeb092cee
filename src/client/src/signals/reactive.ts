// The reactive core: values (Cell), derived values (Derived) and effects.
//
// A write marks what depends on it; derived values are recomputed only when somebody reads them, effects when the
// outermost batch ends. Nothing that throws leaves the core in a half-open freshness: batches are closed in `finally`, and
// an effect that throws is reported and stays subscribed, so that it can recover with the next change.

const CLEAN = 0;
const CHECK = 1; // something further up may have changed
const DIRTY = 2;

/** How often one effect may run in one flush before it is taken for an endless loop. */
const MAX_RUNS = 100;

let reader: Derived<any> | undefined;
/** How many of the sources that the reader had the last time it has read again, in the same order. */
let cursor = 0;
/** Which run of a reader this is. */
let turn = 0;
let turns = 0;
let depth = 0;
let flushing = false;
let queue: Derived<any>[] = [];
let report: (error: unknown) => void = (error) => console.error(error);
let settled = (): void => {};

/** Sets who is told about an effect that threw. */
export const onEffectError = (handler: (error: unknown) => void): void => void (report = handler);

/** Sets what is called each time a flush has run every effect. */
export const onSettled = (callback: () => void): void => void (settled = callback);

/** A value that can be written. */
export class Cell<T> {
  readers = new Set<Derived<any>>();
  /** The last run that read it. */
  private seen = 0;

  constructor(protected value: T) {}

  get(): T {
    this.track();
    return this.value;
  }

  set(value: T): void {
    if (Object.is(value, this.value)) return;
    this.value = value;
    this.notify(DIRTY);
    if (!depth) flush();
  }

  refresh(): void {}

  protected track(): void {
    if (!reader || this.seen === turn) return;
    this.seen = turn;
    if (reader.sources[cursor] !== this) {
      reader.release(cursor);
      reader.sources.push(this);
      this.readers.add(reader);
    }
    cursor++;
  }

  /** Marks what read it; nothing runs yet. */
  protected notify(freshness: number): void {
    for (const one of this.readers) one.mark(freshness);
  }
}

/** A value computed from others, at most once between two changes of them; an effect is one that nobody has to ask. */
export class Derived<T> extends Cell<T> {
  /** In the order in which they were read. */
  sources: Cell<any>[] = [];
  /** How often it ran in this flush. */
  runs = 0;
  private freshness = DIRTY;
  private failure: [unknown] | undefined;

  constructor(private compute: () => T, private isEffect?: boolean) {
    super(undefined as T);
  }

  override get(): T {
    // First refresh: who reads it now must not be told that it has changed.
    this.refresh();
    this.track();
    this.check();
    return this.value;
  }

  /** Throws what the last run threw. */
  private check(): void {
    if (this.failure) throw this.failure[0];
  }

  /** Runs an effect that is due; only so often in one flush. */
  due(): void {
    if (++this.runs > MAX_RUNS) {
      this.freshness = CLEAN;
      throw new Error("an effect keeps changing what it reads: stopped");
    }
    this.refresh();
    this.check();
  }

  /** Computes it when something that it read has really changed. */
  override refresh(): void {
    if (this.freshness === CHECK) {
      for (const source of this.sources) {
        source.refresh();
        if ((this.freshness as number) === DIRTY) break;
      }
    }
    const isStale = this.freshness === DIRTY;
    this.freshness = CLEAN;
    if (!isStale) return;
    const outer = reader;
    const before = cursor;
    const run = turn;
    const { failure } = this;
    let { value } = this;
    reader = this;
    cursor = 0;
    turn = ++turns;
    this.failure = undefined;
    try {
      value = this.compute();
    } catch (error) {
      this.failure = [error];
    }
    this.release(cursor);
    reader = outer;
    cursor = before;
    turn = run;
    if (failure || this.failure || !Object.is(value, this.value)) {
      this.value = value;
      this.notify(DIRTY);
    }
  }

  mark(freshness: number): void {
    const before = this.freshness;
    if (before < freshness) this.freshness = freshness;
    if (before !== CLEAN) return;
    if (this.isEffect) queue.push(this);
    else this.notify(CHECK);
  }

  /** Lets go of what it read, from the source with this number. */
  release(from = 0): void {
    if (from < this.sources.length) for (const source of this.sources.splice(from)) if (!this.sources.includes(source)) source.readers.delete(this);
  }

  /** Runs it whatever has changed. */
  rerun(): void {
    this.freshness = DIRTY;
    batch(() => (this.refresh(), this.check()));
  }

  dispose(): void {
    this.compute = () => this.value;
    this.release();
  }
}

function flush(): void {
  if (flushing) return;
  flushing = true;
  // Those that effects wake meanwhile are put behind.
  for (const effect of queue) {
    try {
      effect.due();
    } catch (error) {
      report(error);
    }
  }
  for (const effect of queue) effect.runs = 0;
  queue = [];
  flushing = false;
  settled();
}

/** Runs `body` now and whenever something it read has changed. A first run that throws, throws. */
export function effect(body: () => void): Derived<void> {
  const made = new Derived(body, true);
  made.rerun();
  return made;
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
  reader = undefined;
  try {
    return body();
  } finally {
    reader = outer;
  }
}
