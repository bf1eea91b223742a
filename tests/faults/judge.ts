// What a run under faults may come to: the same, a told failure, or a hole with its diagnostic. Nothing else.
import { expect } from 'vitest';
import { Failure, type FailureKind } from '../../src/model/errors.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import type { ToldWait } from '../../src/words/desk-words.ts';

/** In seconds: two limits at their longest, and every other wait, for each of a few requests at a time. */
const longestPatience = 600;

/** `hole` if something is missing and told, or the kind of a failure. */
export type Result = 'same' | 'hole' | FailureKind;

/** @param work gives the snapshot that the run made */
export async function resultOf(
  clean: Snapshot,
  name: string,
  work: (say: (wait: ToldWait) => void) => Promise<Snapshot>,
): Promise<Result> {
  let waited = 0;
  const say = ({ seconds }: ToldWait) => {
    waited += seconds;
  };
  const result = await judge(clean, name, () => work(say));
  expect(waited, `${name}: seconds that it waited`).toBeLessThanOrEqual(longestPatience);
  return result;
}

async function judge(clean: Snapshot, name: string, work: () => Promise<Snapshot>): Promise<Result> {
  let snapshot: Snapshot;
  try {
    snapshot = await work();
  } catch (error) {
    if (error instanceof Failure) return error.kind;
    throw new Error(`${name}: ended as a bug: ${error instanceof Error ? error.stack : error}`);
  }
  if (JSON.stringify(snapshot) === JSON.stringify(clean)) return 'same';
  const known = new Set(clean.diagnostics.map((one) => JSON.stringify(one)));
  const told = snapshot.diagnostics.filter((one) => !known.has(JSON.stringify(one)));
  expect(told, `${name}: the result is another one, without a diagnostic`).not.toEqual([]);
  return 'hole';
}

/** The kinds of failure that a status may lead to, whatever was asked for. */
export const kindsOf: Readonly<Record<number, readonly Result[]>> = {
  400: ['unavailable', 'incomplete'],
  401: ['permission'],
  403: ['permission', 'incomplete'],
  404: ['unavailable', 'incomplete', 'permission'],
  405: ['unavailable', 'incomplete'],
  409: ['conflict', 'incomplete', 'permission'],
  410: ['unavailable', 'incomplete', 'permission'],
  413: ['usage', 'incomplete'],
  422: ['unavailable', 'incomplete', 'conflict'],
  429: ['unavailable'],
  451: ['permission', 'incomplete'],
  500: ['unavailable'],
  502: ['unavailable'],
  503: ['unavailable'],
  504: ['unavailable'],
};
export const statuses = Object.keys(kindsOf).map(Number);
