// Which known name is meant by one that is not known.

/** How many letters must change, come, go or swap places to turn one name into the other. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    before = row;
    row = next;
  }
  return row[b.length];
}

/** The known name nearest to `name`, when one is near enough to be meant. */
export function nearest(name: string, known: Iterable<string>, within = Math.max(1, Math.floor(name.length / 3))): string | undefined {
  let best: string | undefined;
  for (const candidate of known) {
    const far = distance(name.toLowerCase(), candidate.toLowerCase());
    if (far <= within && far > 0 - +(name !== candidate)) {
      within = far - 1;
      best = candidate;
    }
  }
  return best;
}
