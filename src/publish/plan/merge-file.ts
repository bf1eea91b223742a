// Three versions of a file → what it will be, and why.

import { type LeftOutReason as LineReason, merge } from '../../merge/merge.ts';
import type { Artifact } from '../../model/artifact.ts';
import { type Ledger, mergeLedger, parseLedger, withDeleted, writeLedger } from '../editions/ledger.ts';
import { bytesOf, type FileContents, isSameContent, textOf } from '../file-contents.ts';
import { creditShown, type ShownFiles } from './credit-shown.ts';
import type { LeftOutBefore } from './left-out-before.ts';
import type { FileDecision, LeftOut, LeftOutReason, PlannedFile } from './plan.ts';

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
  /** What editors have deleted from it so far. */
  readonly deleted: readonly string[];
}

/**
 * Markdown merges as a post, a ledger by its credits; of every other file there is one version or the other, and an editor's stays.
 *
 * @param deleted what editors deleted before, as the ledger names it
 * @param leftOutBefore why a text stayed out of this file in an earlier merge
 */
function mergeFile(
  { path, base, ours, theirs: artifact }: FileVersions,
  deleted: readonly string[],
  leftOutBefore: (text: string) => LineReason | null,
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
    deleted,
  });
  const news = !isSameContent(base, theirs);
  const edited = !isSameContent(base, ours);
  const isText = artifact?.mediaType === 'text/markdown';
  if (isSameContent(ours, theirs)) return whole(ours, 'unchanged');
  if (!edited && !(isText && deleted.length > 0))
    return whole(theirs, base === undefined ? 'added' : theirs === undefined ? 'removed' : 'updated');
  if (ours === undefined) return whole(ours, 'deleted', news ? 'file-deleted' : undefined);

  const texts = [base, ours, theirs].map((version) => (version === undefined ? null : textOf(version)));
  const [before, written, rendered] = texts;
  if (typeof before === 'string' && typeof written === 'string' && typeof rendered === 'string') {
    const [old, mine, now] = [before, written, rendered].map(parseLedger);
    if (old && mine && now) return whole(bytesOf(mergeLedger(old, mine, now)), 'merged');
    if (isText) {
      const merged = merge(before, written, rendered, deleted, leftOutBefore);
      return {
        content: bytesOf(merged.text),
        decision: merged.text === written ? 'kept' : 'merged',
        leftOut: merged.leftOut.map((left) => ({ path, ...left })),
        deleted: merged.deleted,
      };
    }
  }
  const unreadable = isText && written === null;
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
  leftOutBefore: LeftOutBefore,
): MergedFiles {
  const contents = new Map<string, Uint8Array>();
  const files: PlannedFile[] = [];
  const leftOut: LeftOut[] = [];
  const paths = [...new Set([...artifacts.map((artifact) => artifact.path), ...last.keys()])];
  const isLedger = (path: string) => ledgerIn(branch.get(path)) !== null;
  let deleted = paths.flatMap((path) => ledgerIn(branch.get(path))?.deleted ?? []);
  const unshown = paths.flatMap((path) => ledgerIn(branch.get(path))?.unshown ?? []);
  // The ledger comes last: it remembers what editors deleted from the others.
  for (const path of [...paths.filter((one) => !isLedger(one)), ...paths.filter(isLedger)]) {
    const theirs = artifacts.find((artifact) => artifact.path === path);
    const versions = { path, base: last.get(path), ours: branch.get(path), theirs };
    const merged = mergeFile(versions, deleted, (text) => leftOutBefore(path, text));
    deleted = [...merged.deleted];
    const kept = merged.decision === 'unchanged' ? merged.content : remembering(merged.content, deleted);
    const content = isLedger(path)
      ? crediting(kept, { rendered: artifacts, last, merged: contents, leftOut, unshown })
      : kept;
    if (content !== undefined) contents.set(path, content);
    files.push({ path, decision: merged.decision, before: branch.get(path) ?? null, after: content ?? null });
    leftOut.push(...merged.leftOut);
  }
  return { contents, files, leftOut };
}

/** A ledger with what the post shows; it stays as it is, to the byte, if that is what it says. */
function crediting(content: Uint8Array | undefined, files: ShownFiles): Uint8Array | undefined {
  const ledger = ledgerIn(content);
  if (ledger === null) return content;
  const now = creditShown(ledger, files);
  return String(now.unshown) === String(ledger.unshown) ? content : bytesOf(writeLedger(now));
}

function ledgerIn(content: Uint8Array | undefined): Ledger | null {
  return content === undefined ? null : parseLedger(textOf(content) ?? '');
}

/** A ledger with what editors deleted; any other file as it is. */
function remembering(content: Uint8Array | undefined, deleted: readonly string[]): Uint8Array | undefined {
  const ledger = ledgerIn(content);
  return ledger === null || String(ledger.deleted) === String(deleted)
    ? content
    : bytesOf(withDeleted(ledger, deleted));
}
