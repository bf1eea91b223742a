// Tries many cases and names all that went wrong. `FAULTS_SEED=7` samples others, `FAULTS=all` tries every one, `FAULTS_ONLY=TEXT` those
// with that text in their name, as a failure prints it; `TEXT|TEXT` with one or the other.
import pLimit from 'p-limit';
import { expect } from 'vitest';
import { dice, isWhole, seed } from './dice.ts';

const named = process.env.FAULTS_ONLY?.split('|');

/** In milliseconds: everything takes an hour or two. */
export const longest = isWhole ? 6 * 3_600_000 : 1_800_000;

/** Each case has a GitHub of its own. Half of its time is a request's way over the line, in which another one can go on. */
const together = 8;

export interface Case {
  readonly name: string;
}

/**
 * @param sample how many of the cases are tried if not all are
 * @param work gives what a case came to; it throws if that may not be
 */
export async function tryAll<One extends Case>(
  what: string,
  cases: readonly One[],
  sample: number,
  work: (one: One) => Promise<string>,
): Promise<void> {
  const chosen =
    named === undefined
      ? dice(cases.length).sample(cases, sample)
      : cases.filter(({ name }) => named.some((text) => name.includes(text)));
  const results = new Map<string, number>();
  const problems: string[] = [];
  let begun = 0;
  await pLimit(together).map(chosen, async (one) => {
    if (isWhole && begun % 100 === 0) process.stdout.write(`${what}: ${begun} of ${chosen.length}\n`);
    begun += 1;
    try {
      const result = await work(one);
      results.set(result, (results.get(result) ?? 0) + 1);
    } catch (error) {
      // Of a single one, all that differs is shown.
      if (chosen.length === 1) throw error;
      problems.push(`${one.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  const counts = [...results].toSorted().map(([result, count]) => `${count} ${result}`);
  process.stdout.write(
    `faults, seed ${seed}: ${chosen.length} of ${cases.length} ${what}: ${counts.join(', ')}\n`,
  );
  expect(problems.toSorted()).toEqual([]);
}
