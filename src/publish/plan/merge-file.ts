// Three versions of a file → what it will be, and why.

import { mergeText } from '../../merge/merge-text.ts';
import type { LineReason } from '../../merge/merged-text.ts';
import type { Artifact } from '../../model/artifact.ts';
import { mergeLedger, parseLedger } from '../editions/ledger.ts';
import { bytesOf, type FileContents, isSameContent, textOf } from '../file-contents.ts';
import type { FileDecision, LeftOut, LeftOutReason, PlannedFile } from './plan.ts';
import type { Recall } from './recall.ts';

/** One file of the edition: as the last pure render has it, as it is on the branch, and as it was rendered now. */
export interface FileVersions {
  readonly path: string;
  readonly base: Uint8Array | undefined;
  readonly ours: Uint8Array | undefined;
  readonly theirs: Artifact | undefined;
}

export interface MergedFile {
  readonly content: Uint8Array | undefined;
  readonly decision: FileDecision;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Text (`text/*`) merges by line, an untouched ledger by its credits; of every other file there is one version or the other,
 * and an editor's stays.
 *
 * @param recall why a text stayed out of this file in an earlier merge
 */
export function mergeFile(
  { path, base, ours, theirs: artifact }: FileVersions,
  recall: (text: string) => LineReason | null,
): MergedFile {
  const theirs = artifact === undefined ? undefined : bytesOf(artifact.content);
  const whole = (
    content: Uint8Array | undefined,
    decision: FileDecision,
    reason?: LeftOutReason,
  ): MergedFile => ({
    content,
    decision,
    leftOut: reason === undefined ? [] : [{ path, reason, line: null, text: null }],
  });
  const news = !isSameContent(base, theirs);
  const edited = !isSameContent(base, ours);
  if (isSameContent(ours, theirs)) return whole(ours, 'unchanged');
  if (!edited)
    return whole(theirs, base === undefined ? 'added' : theirs === undefined ? 'removed' : 'updated');
  if (ours === undefined) return whole(ours, 'deleted', news ? 'file-deleted' : undefined);

  const texts = [base, ours, theirs].map((version) => (version === undefined ? null : textOf(version)));
  const [before, written, rendered] = texts;
  if (typeof before === 'string' && typeof written === 'string' && typeof rendered === 'string') {
    const [old, mine, now] = [before, written, rendered].map(parseLedger);
    if (old && mine && now) return whole(bytesOf(mergeLedger(old, mine, now)), 'merged');
    if (artifact?.mediaType.startsWith('text/')) {
      const merged = mergeText(before, written, rendered, recall);
      return {
        content: bytesOf(merged.text),
        decision: merged.text === written ? 'kept' : 'merged',
        leftOut: merged.leftOut.map((left) => ({ path, ...left })),
      };
    }
  }
  const unreadable = artifact?.mediaType.startsWith('text/') && written === null;
  return whole(ours, 'kept', news ? (unreadable ? 'file-unreadable' : 'file-replaced') : undefined);
}

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
