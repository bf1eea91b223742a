// Whether two texts are one that somebody mistyped.

/** The letters and digits alone: what people change when they copy a title does not count. */
export function essence(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** How many letters must be changed, put in, left out or changed with their neighbour; more than `most` is `most + 1`. */
export function distance(one: string, other: string, most: number): number {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (older[j - 2] ?? 0) + 1 : most + 1;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost, swapped));
    }
    if (Math.min(...row) > most) return most + 1;
    [older, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/** The most letters that a slip of the hand changes in a title. */
const mostSlips = 4;

/** Whether `shown` is meant to be `fact`, and is not. */
export function isMistyped(shown: string, fact: string): boolean {
  const [a, b] = [essence(shown), essence(fact)];
  if (a === b || a === '' || b === '') return false;
  const most = Math.min(mostSlips, Math.floor(b.length / 4));
  return most > 0 && distance(a, b, most) <= most;
}

/** The known name that a wrong one is closest to, if there is only one. @param known lower-cased → as it is written */
export function likelyName(wrong: string, known: ReadonlyMap<string, string>): string | null {
  const name = wrong.toLowerCase();
  if (known.has(name) || name.length < 4) return null;
  const most = name.length < 8 ? 1 : 2;
  const near = [...known.keys()].map((one) => [one, distance(name, one, most)] as const);
  const least = Math.min(...near.map(([, far]) => far));
  const [only, ...more] = near.filter(([, far]) => far === least);
  return least > most || only === undefined || more.length > 0 ? null : (known.get(only[0]) ?? null);
}
