// Every file of an edition, merged.
import type { Artifact } from '../model/artifact.ts';
import type { FileContents } from './file-contents.ts';
import { mergeFile } from './merge-file.ts';
import type { LeftOut, PlannedFile } from './plan.ts';
import type { Recall } from './recall.ts';

export interface MergedFiles {
  readonly contents: FileContents;
  readonly files: readonly PlannedFile[];
  readonly leftOut: readonly LeftOut[];
}

/** @param last the last pure render's files · @param branch the files as they are on the branch */
export function mergeFiles(
  artifacts: readonly Artifact[],
  last: FileContents,
  branch: FileContents,
  recall: Recall,
): MergedFiles {
  const contents = new Map<string, Uint8Array>();
  const files: PlannedFile[] = [];
  const leftOut: LeftOut[] = [];
  for (const path of new Set([...artifacts.map((artifact) => artifact.path), ...last.keys()])) {
    const ours = branch.get(path);
    const theirs = artifacts.find((artifact) => artifact.path === path);
    const merged = mergeFile({ path, base: last.get(path), ours, theirs }, (text) => recall(path, text));
    if (merged.content !== undefined) contents.set(path, merged.content);
    files.push({ path, decision: merged.decision, before: ours ?? null, after: merged.content ?? null });
    leftOut.push(...merged.leftOut);
  }
  return { contents, files, leftOut };
}
