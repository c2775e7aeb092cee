// Holds the event stream of a browser for all of its tabs, and hands each event to the tab that it is for.

import { Line, type Member, type Post } from "./line";
import { hold } from "./lock";
import type { ToHub } from "./protocol";

const TICK = 5000;
const PING = 20_000;

/** Makes a hub: `join` adds a tab, which gets messages by `post` and sends them to what is returned. */
export function createHub(isShared: boolean): (post: Post) => (message: ToHub) => void {
  const lines: Line[] = [];
  const lock = isShared && navigator.locks ? hold("honostar-hub") : undefined;

  let lastTick = Date.now();
  setInterval(() => {
    // Timers that stood still: the machine slept, and its connections are as good as gone.
    const slept = Date.now() - lastTick > 4 * TICK;
    lastTick = Date.now();
    for (const line of lines) if (line.isSilent || slept) line.restart(0);
  }, TICK);

  return (post) => {
    let member: Member | undefined;
    let line: Line | undefined;
    let watched: string | undefined;
    let answered = Date.now();
    let sent = 0;

    const counted: Post = (message) => {
      if ("event" in message) sent++;
      post(message);
    };
    const leave = () => {
      if (member) line!.remove(member);
      member = undefined;
    };

    /** Notices that the tab is gone when it could not say so. */
    const watch = (name: string) => {
      watched = name;
      void navigator.locks.request(name, () => watched === name && leave());
    };
    if (lock) void lock.then((name) => post({ lock: name }));
    else if (isShared) {
      setInterval(() => {
        if (!member) return;
        if (Date.now() - answered < 3 * PING) return post({ ping: true });
        leave();
        post({ dropped: true });
      }, PING);
    }

    return (message) => {
      answered = Date.now();
      if ("leave" in message) leave();
      else if ("wake" in message) line?.wake();
      else if ("wish" in message) {
        const { wish } = message;
        if (wish.lock && wish.lock !== watched) watch(wish.lock);
        const before = member;
        const touched = sent !== wish.seen;
        if (before && wish.isLater) {
          Object.assign(before, { wish, touched });
          return;
        }
        leave();
        if (!line?.hasRoomFor(wish)) {
          line = lines.find((one) => one.hasRoomFor(wish));
          if (!line) lines.push((line = new Line()));
        }
        member = { post: counted, wish, touched, open: !!before?.open };
        line.add(member);
      }
    };
  };
}
