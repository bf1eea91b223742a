// The promise to editors, over random histories: whatever an editor wrote is never lost, and the draft still gets the new facts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileContents } from '../../src/publish/file-contents.ts';
import { type PublicationInput, planPublication } from '../../src/publish/plan/plan-publication.ts';
import { arbitraryHistory } from './history/arbitrary-history.ts';
import { GitObjects, withRepository } from './history/git-objects.ts';
import { postPath, type Refreshed, runHistory } from './history/run-history.ts';

/** `HISTORIES=5000 npx vitest run tests/publish/histories` for many more. */
const runs = Number(process.env.HISTORIES ?? 100);

/** How many histories share a repository. */
const batchSize = 250;

test(
  `keeps what editors wrote and brings in the facts, over ${runs} histories in real repositories`,
  () => {
    let batch: { objects: GitObjects; refreshed: Refreshed[]; histories: number } | null = null;
    const close = () => {
      if (batch !== null) expect(disagreements(batch.objects, batch.refreshed)).toEqual([]);
      batch = null;
    };
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        batch ??= { objects: new GitObjects(), refreshed: [], histories: 0 };
        batch.refreshed.push(...runHistory(history, batch.objects));
        batch.histories += 1;
        if (batch.histories === batchSize) close();
      }),
      { numRuns: runs },
    );
    close();
  },
  // Ten times what they take on a quiet machine, and more: what fails here fails by its findings.
  600_000 + runs * 2_000,
);

test('notices when the last merged file is taken for the base', () => {
  const result = fc.check(
    fc.property(arbitraryHistory, (history) => {
      runHistory(history, new GitObjects(), mergingFromTheLastMerge());
    }),
    { numRuns: 200, endOnFailure: true },
  );
  expect(result.failed).toBe(true);
});

/** The mistake that the design warns of, made on purpose. */
function mergingFromTheLastMerge() {
  let merged: FileContents | null = null;
  return (input: PublicationInput) => {
    const { branch } = input;
    const last = branch?.lastRender ?? null;
    const wrong =
      branch === null || last === null
        ? branch
        : { ...branch, lastRender: { oid: last.oid, files: merged ?? last.files } };
    const plan = planPublication({ ...input, branch: wrong });
    if (plan.kind === 'write')
      merged = new Map(
        plan.files.flatMap(({ path, after }) => (after === null ? [] : [[path, after] as const])),
      );
    return plan;
  };
}

/** Where a real repository, asked with plain Git, says something else than the plans took for granted. */
function disagreements(objects: GitObjects, refreshed: readonly Refreshed[]): string[] {
  if (refreshed.length === 0) return [];
  return withRepository(objects.pack(), (repository) => {
    const bases = repository.mergeBases(refreshed.map(({ head, render }) => [head, render]));
    const posts = repository.names(refreshed.map(({ result }) => `${result}:${postPath}`));
    return refreshed.flatMap(({ head, render, base, result, post }, at) => [
      ...(bases[at] === base
        ? []
        : [`the base of ${head} and ${render} is ${bases[at]}, and ${base} was used`]),
      ...(post === undefined || posts[at] === objects.blob(post)
        ? []
        : [`the post of ${result} is another one`]),
    ]);
  });
}
