// The plan: everything that publishing would write, worked out before anything is written.

import type { LeftOutReason as LineReason } from '../../merge/merge.ts';
import type { UntrustedText } from '../../text/untrusted-text.ts';
import type { AlreadyPublished, HandsOff } from '../editions/hands-off.ts';
import type { Covered } from '../editions/known-editions.ts';

/** What publishing does: nothing, with the reason, or make objects and move the branch. A dry run prints it. */
export type Plan = NothingToWrite | PlannedWrite;

interface PlannedFiles {
  /** Every file of the edition, as it is on the branch and as it will be. Empty if the edition is left alone. */
  readonly files: readonly PlannedFile[];
  /** Facts of the new render that are not in these files, because this merge or an earlier one left them out. */
  readonly leftOut: readonly LeftOut[];
}

export interface NothingToWrite extends PlannedFiles {
  readonly kind: 'nothing';
  readonly reason: NothingReason;
  /** One sentence for the person who ran it. */
  readonly message: string;
}

/**
 * `unchanged`: no news · `overtaken`: a run that looked at GitHub later than this one has been here · `merged`, `closed`, `frozen`,
 * `ready`: the pull request is in people's hands · `published`: the edition is on the base branch · `made-by-hand`: a post of that
 * date is there that this program did not write · `covered`: a later edition covers its time · `rewritten`: the last pure render is not on the branch any more, so nothing can
 * be merged.
 */
export type NothingReason =
  | 'unchanged'
  | 'overtaken'
  | HandsOff['reason']
  | AlreadyPublished['reason']
  | Covered['reason']
  | 'rewritten';

export interface PlannedWrite extends PlannedFiles {
  readonly kind: 'write';
  /** To be made in this order; each refers only to earlier ones. */
  readonly objects: readonly PlannedObject[];
  /** The last thing to do, without force. */
  readonly move: BranchMove;
  /** Paths of the record's files that change. They are not among `files`: nobody edits them. */
  readonly record?: readonly string[];
}

export type PlannedObject = PlannedBlob | PlannedTree | PlannedCommit;

/** Git names a blob by its content, so its name is known beforehand. */
export interface PlannedBlob {
  readonly kind: 'blob';
  readonly oid: string;
  readonly content: Uint8Array;
}

/** The tree of the commit `base` with `entries` changed: a blob's name, or `null` if the file goes. */
export interface PlannedTree {
  readonly kind: 'tree';
  readonly id: PlannedCommitId;
  readonly base: string;
  /** Never empty. */
  readonly entries: readonly TreeEntry[];
}

/** `text` is the file's content if no blob is made of it beforehand: GitHub makes it with the tree. */
export interface TreeEntry {
  readonly path: string;
  readonly blob: string | null;
  readonly text?: string;
}

/** Has the planned tree, or that of an existing commit. No author and no committer: GitHub fills in who publishes, and signs. */
export interface PlannedCommit {
  readonly kind: 'commit';
  readonly id: PlannedCommitId;
  readonly tree: CommitReference;
  readonly parents: readonly CommitReference[];
  readonly message: string;
}

/** What a planned tree or commit is called: `render` is exactly what was rendered; `merge` has it in what editors wrote. */
export type PlannedCommitId = 'render' | 'merge';

/** A commit that exists, by its object name, or one that this plan makes earlier. */
export type CommitReference = { readonly oid: string } | { readonly planned: PlannedCommitId };

export type BranchMove =
  | { readonly kind: 'create'; readonly to: PlannedCommitId }
  /** Fails if the branch is no longer at `from`. */
  | { readonly kind: 'fast-forward'; readonly from: string; readonly to: PlannedCommitId };

/**
 * `added`, `updated`, `removed`: the new render's · `merged`: the editor's with new facts in it · `kept`: the editor's, although the
 * new render has another (or none) · `deleted`: gone, because an editor deleted it · `unchanged`.
 */
export type FileDecision = 'added' | 'updated' | 'removed' | 'merged' | 'kept' | 'deleted' | 'unchanged';

export interface PlannedFile {
  readonly path: string;
  readonly decision: FileDecision;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

/** Reasons that concern lines (see {@link LineReason}), and three that concern whole files. */
export type LeftOutReason = LineReason | 'file-replaced' | 'file-deleted' | 'file-unreadable';

/** A fact that is not on the branch as the new render has it. */
export interface LeftOut {
  readonly path: string;
  readonly reason: LeftOutReason;
  /** The line of the merged file that it concerns, from 1; `null` if it concerns the whole file. */
  readonly line: number | null;
  /** What the new render says there (for `withdrawn`: what the editor made of it); `null` for a whole file. */
  readonly text: UntrustedText | null;
}
