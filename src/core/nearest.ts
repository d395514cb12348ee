/** The name nearest to a misspelt one, if any is near enough to be meant: one slip in three characters, or only its beginning written. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let begun: string | undefined;
  // What shares no character is not meant: fr for zh.
  let least = name.length;
  for (const candidate of names) {
    if (name.length >= SHORTEST_BEGINNING && candidate.startsWith(name)) begun ??= candidate;
    const most = Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
    // So many steps it takes at least.
    if (Math.abs(candidate.length - name.length) >= Math.min(least, most + 1)) continue;
    const steps = distance(name, candidate);
    if (steps < least && steps <= most) {
      least = steps;
      best = candidate;
    }
  }
  return best ?? begun;
}

const SHORTEST_BEGINNING = 3;

/** Steps that add, drop or change a character, or have two change places. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = (previous[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let steps = Math.min(change, (previous[column] as number) + 1, (current[column - 1] as number) + 1);
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwapped) steps = Math.min(steps, (before[column - 2] as number) + 1);
      current.push(steps);
    }
    [before, previous] = [previous, current];
  }
  return previous[b.length] as number;
}
