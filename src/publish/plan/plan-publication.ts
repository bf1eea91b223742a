// Artifacts and the branch as it is today → the plan. Pure: whoever calls it reads the branch before and writes afterwards.
import { type Artifact, findPost } from '../../model/artifact.ts';
import { alreadyPublished, handsOff, type PullRequestState } from '../editions/hands-off.ts';
import { isSameLedger, ledgerPath, parseLedger } from '../editions/ledger.ts';
import { contentsOf, type FileContents, isSameContent, textOf } from '../file-contents.ts';
import {
  type CommitFacts,
  composeMergeMessage,
  composeRenderMessage,
  type Signer,
} from './commit-message.ts';
import { type BranchCommit, type RenderClaim, renderClaims } from './last-render.ts';
import { digestOf, readLeftOut } from './left-out-before.ts';
import { mergeFiles } from './merge-file.ts';
import { type Moves, moved, noMoves, unmoved } from './moved-files.ts';
import type { LeftOut, NothingReason, NothingToWrite, Plan, PlannedFile } from './plan.ts';
import { type PlannedContents, planObjects } from './plan-objects.ts';

export interface PublicationInput {
  /** The weekly's name, for commit messages: `SOFA Weekly`. */
  readonly name: string;
  /** The edition's date. */
  readonly edition: string;
  /** The hash of the facts. */
  readonly snapshot: string;
  /** Everything that the edition consists of, its ledger included. */
  readonly artifacts: readonly Artifact[];
  /** The branch that the pull request goes into. `files`: those of the artifacts' paths that exist there. */
  readonly base: { readonly head: string; readonly files: FileContents };
  /** The edition's branch, or `null` if there is none yet. */
  readonly branch: BranchState | null;
  readonly pullRequest: PullRequestState | null;
  /** Refresh even if the pull request is closed, frozen or ready for review. */
  readonly reopen: boolean;
  readonly signer: Signer | null;
}

export interface BranchState {
  readonly head: string;
  /** The files at `head`, of the artifacts' paths and of the last render's. */
  readonly files: FileContents;
  /** Files that an editor moved; they are among `files` where they are now. */
  readonly moves?: Moves;
  /** The commits of the branch that the base branch does not have, in any order. */
  readonly commits: readonly BranchCommit[];
  /** The first intact one among the branch's `renderClaims`, with its files; `null` if none is. */
  readonly lastRender: { readonly oid: string; readonly files: FileContents } | null;
}

export function planPublication(input: PublicationInput): Plan {
  const { pullRequest, reopen, branch } = input;
  const taken = pullRequest === null ? null : handsOff(pullRequest, reopen);
  if (taken !== null) return nothing(taken.reason, taken.message);
  const post = findPost(input.artifacts)?.path ?? null;
  const there = alreadyPublished(input.edition, post, input.base.files);
  if (there !== null) return nothing(there.reason, there.message);
  return branch === null ? planFirst(input) : planRefresh(input, branch);
}

function nothing(
  reason: NothingReason,
  message: string,
  files: readonly PlannedFile[] = [],
  leftOut: readonly LeftOut[] = [],
): NothingToWrite {
  return { kind: 'nothing', reason, message, files, leftOut };
}

function planFirst(input: PublicationInput): Plan {
  const files = contentsOf(input.artifacts);
  const { base } = input;
  const message = composeRenderMessage(commitFacts(input), files, true);
  return {
    kind: 'write',
    objects: planObjects([
      {
        id: 'render',
        onto: base.head,
        before: base.files,
        after: files,
        parents: [{ oid: base.head }],
        message,
      },
    ]),
    move: { kind: 'create', to: 'render' },
    files: [...files].map(([path, after]) => {
      const before = base.files.get(path) ?? null;
      return { path, decision: before === null ? 'added' : 'updated', before, after };
    }),
    leftOut: [],
  };
}

function planRefresh(input: PublicationInput, branch: BranchState): Plan {
  const { edition, artifacts } = input;
  const claims = renderClaims(branch.commits, branch.head, edition);
  const last = branch.lastRender;
  if (last === null || isRewritten(branch, last.oid, claims, edition)) {
    return nothing(
      'rewritten',
      `The last draft cannot be found on the branch of ${edition}: it was rewritten (squashed, rebased or reset). ` +
        'Nothing was merged; what people wrote stays.',
    );
  }
  const moves = branch.moves ?? noMoves;
  const written = unmoved(branch.files, moves);
  const leftOutBefore = readLeftOut(branch.commits, branch.head, edition);
  const overtaken = isOvertaken(artifacts, last.files, edition);
  if (overtaken || !hasNews(artifacts, last.files, edition)) {
    const standing = moved(
      mergeFiles(asArtifacts(last.files, artifacts), last.files, written, leftOutBefore),
      moves,
    );
    const message = overtaken
      ? `The draft of ${edition} has facts from a later moment than these.`
      : `Nothing new for the edition of ${edition}.`;
    return nothing(overtaken ? 'overtaken' : 'unchanged', message, standing.files, standing.leftOut);
  }

  const rendered = contentsOf(artifacts);
  const merged = mergeFiles(artifacts, last.files, written, leftOutBefore);
  const { files, leftOut, contents } = moved(merged, moves);
  const render: PlannedContents = {
    id: 'render',
    onto: last.oid,
    before: last.files,
    after: rendered,
    parents: [{ oid: last.oid }],
    message: composeRenderMessage(commitFacts(input), rendered, false),
  };
  const merge: PlannedContents = {
    id: 'merge',
    onto: branch.head,
    before: branch.files,
    after: contents,
    parents: [{ oid: branch.head }, { planned: 'render' }],
    message: composeMergeMessage(commitFacts(input), digestsOf(merged.leftOut)),
  };
  // If nobody else touched the branch it simply moves on.
  const commits = branch.head === last.oid ? [render] : [render, merge];
  const to = branch.head === last.oid ? 'render' : 'merge';
  return {
    kind: 'write',
    objects: planObjects(commits),
    move: { kind: 'fast-forward', from: branch.head, to },
    files,
    leftOut,
  };
}

/**
 * Whether the branch contains facts from a render that is not among its commits: somebody squashed or rebased it, and the render
 * that was found is an older one. Merging from that one would bring back what editors have deleted since.
 */
function isRewritten(
  branch: BranchState,
  lastRender: string,
  claims: readonly RenderClaim[],
  edition: string,
): boolean {
  const at = claims.findIndex(({ oid }) => oid === lastRender);
  if (at === -1) return true;
  const content = branch.files.get(ledgerPath(edition));
  const ledger = content === undefined ? null : parseLedger(textOf(content) ?? '');
  // An earlier one is fine: an editor reverted a merge, and what it brought is left out.
  return ledger !== null && !claims.slice(at).some(({ snapshot }) => snapshot === ledger.snapshot);
}

/** Whether the last render has later facts than this one: of two runs at the same time, the slower one must not remove facts. */
function isOvertaken(artifacts: readonly Artifact[], last: FileContents, edition: string): boolean {
  const [theirs, ours] = [last, contentsOf(artifacts)].map((files) => {
    const content = files.get(ledgerPath(edition));
    return content === undefined ? null : parseLedger(textOf(content) ?? '');
  });
  return theirs != null && ours != null && theirs.window.to > ours.window.to;
}

/** Whether anything changed that readers see or the next edition needs. A later time of collecting alone is not a change. */
function hasNews(artifacts: readonly Artifact[], last: FileContents, edition: string): boolean {
  const rendered = contentsOf(artifacts);
  if ([...last.keys()].some((path) => !rendered.has(path))) return true;
  return [...rendered].some(([path, now]) => {
    const before = last.get(path);
    if (before === undefined || path !== ledgerPath(edition)) return !isSameContent(before, now);
    const [old, fresh] = [parseLedger(textOf(before) ?? ''), parseLedger(textOf(now) ?? '')];
    return old === null || fresh === null ? !isSameContent(before, now) : !isSameLedger(old, fresh);
  });
}

function commitFacts({ name, edition, snapshot, signer }: PublicationInput): CommitFacts {
  return { name, edition, snapshot, signer };
}

/** What the commits remember of the lines that were left out. A line that an editor deleted is named once, and then it is gone. */
function digestsOf(leftOut: readonly LeftOut[]): { reason: LeftOut['reason']; digest: string }[] {
  return leftOut.flatMap(({ path, reason, text }) =>
    text === null || reason === 'deleted' ? [] : [{ reason, digest: digestOf(path, text.raw) }],
  );
}

/** The last render once more, as if rendered now. */
function asArtifacts(files: FileContents, artifacts: readonly Artifact[]): readonly Artifact[] {
  return artifacts.flatMap((artifact) => {
    const content = files.get(artifact.path);
    return content === undefined ? [] : [{ ...artifact, content }];
  });
}
