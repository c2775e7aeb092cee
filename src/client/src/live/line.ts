// One connection to the server, and the tabs that it carries: what fits into one request. It is opened again for as long as
// it carries any.

import { type FromHub, REFUSAL, RENEWAL, type Wish } from "./protocol";
import { readEvents, type ServerEvent } from "../net/sse";
import { jitter, pause } from "../net/wait";

const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
/** Tabs often change together: one new request for all of them. */
const SETTLE = 30;
/** Whoever leaves the others often comes back with the next page; until then what comes for them is passed over. */
const LINGER = 5000;
/** Proxies refuse header lines of more than 8 KB; a stream serves at most 64 tabs and 256 regions. */
const MOST_CHARACTERS = 6000;
const MOST_REGIONS = 200;
const MOST_TABS = 60;
/** Seconds. A connection over which nothing has come for three heartbeats is dead. */
const HEARTBEAT = 15;

export type Post = (message: FromHub) => void;

export interface Member {
  post: Post;
  wish: Wish;
  /** It was sent something since its subscriptions were issued. */
  touched: boolean;
  open: boolean;
}

const credentials = ({ wish, touched }: Member): string => (touched ? wish.tokens.replace(/\*?(?=,|$)/g, "*") : wish.tokens);

function show(member: Member, open: boolean): void {
  member.open = open;
  member.post({ state: open ? "open" : "connecting" });
}

export class Line {
  private readonly members = new Set<Member>();
  private current?: AbortController;
  private resume?: () => void;
  private timer?: ReturnType<typeof setTimeout>;
  private due = Infinity;
  private lastByte = Infinity;
  /** For how long, at least, the server asked to be left alone: it has as many streams as it may. */
  private asked = 0;

  hasRoomFor(wish: Wish): boolean {
    const all = [...this.members].map((member) => member.wish);
    const sum = (of: (wish: Wish) => number) => all.reduce((total, one) => total + of(one), of(wish));
    return !all.length || (all[0].url === wish.url && all.length < MOST_TABS && sum(({ tokens }) => tokens.length + 9) <= MOST_CHARACTERS && sum(({ regions }) => regions) <= MOST_REGIONS);
  }

  add(member: Member): void {
    this.members.add(member);
    this.restart(this.current ? SETTLE : 0);
  }

  remove(member: Member): void {
    if (!this.members.delete(member)) return;
    if (this.members.size) this.restart(LINGER);
    // Not later: with its last page kept for the back button the worker stands still, and would keep the stream.
    else void this.run();
  }

  /** Connects anew, within `delay`. */
  restart(delay: number): void {
    const due = Date.now() + delay;
    if (due >= this.due) return;
    this.due = due;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.due = Infinity;
      void this.run();
    }, delay);
  }

  /** Somebody wants it now. */
  wake(): void {
    this.resume?.();
  }

  /** Nothing has come for so long that the connection must be dead. */
  get isSilent(): boolean {
    return Date.now() - this.lastByte > 3000 * Math.max(...[...this.members].map(({ wish }) => Number(wish.heartbeat ?? HEARTBEAT)));
  }

  private async run(): Promise<void> {
    this.current?.abort();
    this.current = undefined;
    if (!this.members.size) return;
    const { signal } = (this.current = new AbortController());
    let wait = FIRST_WAIT;
    while (!signal.aborted && this.members.size) {
      this.asked = 0;
      try {
        await this.listen([...this.members], signal, () => (wait = FIRST_WAIT));
      } catch {
        // The network, or a stream that broke: try again.
      }
      if (signal.aborted) return;
      this.lastByte = Infinity;
      if (!this.members.size) break;
      for (const member of this.members) show(member, false);
      await pause(this.asked + jitter(wait), signal, (resume) => (this.resume = resume));
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
    if (!signal.aborted) this.current = undefined;
  }

  private async listen(carried: Member[], signal: AbortSignal, onData: () => void): Promise<void> {
    this.lastByte = Date.now();
    const response = await fetch(carried[0].wish.url, {
      signal,
      cache: "no-store",
      headers: { Accept: "text/event-stream", "Datastar-Request": "true", "HonoStar-Subscription": carried.map(credentials).join(";") },
    });
    this.asked = 1000 * Number(response.headers.get("Retry-After")) || 0;
    if (response.status === 403 || response.status === 410) return carried.forEach((member) => this.refuse(member));
    if (response.status !== 200 || !response.body) return;
    let isFirst = true;
    await readEvents(response.body, (event) => this.route(event, carried), () => {
      this.lastByte = Date.now();
      onData();
      if (!isFirst) return;
      isFirst = false;
      // Behind what comes first: that may say who is refused.
      queueMicrotask(() => carried.forEach((member) => this.members.has(member) && show(member, true)));
    });
  }

  private route(event: ServerEvent, carried: Member[]): void {
    let member: Member | undefined = carried[0];
    if (carried.length > 1) {
      const [, number] = /^tab (\d+)$/.exec(event.data.shift() ?? "") ?? [];
      member = number ? carried[Number(number)] : undefined;
    }
    // It may have gone, or want something else by now: the next connection compares what it shows then.
    if (!member || !this.members.has(member)) return;
    if (event.type === REFUSAL) return this.refuse(member);
    member.touched = event.type !== RENEWAL;
    if (event.type === RENEWAL) member.wish.tokens = event.data.join();
    member.post({ event });
  }

  /** The tab heals, and comes back with other subscriptions. */
  private refuse(member: Member): void {
    this.members.delete(member);
    member.open = member.touched = false;
    member.post({ refused: true });
  }
}
