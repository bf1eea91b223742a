// Editors with a clone and Git's own commands: what the plan makes of their history.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { composeLedger, ledgerPath, noCredits } from '../../src/publish/editions/ledger.ts';
import { bytesOf, type FileContents, textOf } from '../../src/publish/file-contents.ts';
import { isIntact, renderClaims } from '../../src/publish/plan/last-render.ts';
import type { CommitReference, Plan, PlannedCommitId } from '../../src/publish/plan/plan.ts';
import { type BranchState, planPublication } from '../../src/publish/plan/plan-publication.ts';

const edition = '2023-05-19';
const post = 'content/post.md';
const pull = (number: number) => `- [title ${number}](https://github.com/mosn/mosn/pull/${number})`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sofa-weekly-clone-'));
  git('init', '--quiet', '--initial-branch=master');
  write('README.md', 'The website\n');
  git('add', '.');
  git('commit', '--quiet', '-m', 'The website');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a refresh goes on', () => {
  test('after ordinary commits, a merge of the base branch, and an earlier refresh', () => {
    publish([1]);
    edit((text) => text.replace('# Weekly', '# 周报'));
    git('checkout', '--quiet', 'master');
    write('README.md', 'The website, changed\n');
    git('commit', '--quiet', '-am', 'Another change');
    git('checkout', '--quiet', 'edition');
    git('merge', '--quiet', '--no-edit', 'master');
    publish([1, 2]);
    edit((text) => text.replace(`${pull(1)}\n`, ''));
    publish([1, 2, 3]);
    expect(text()).toBe(`# 周报\n\n## MOSN\n\n${pull(2)}\n${pull(3)}\n`);
    expect(git('log', '--format=%s', '--first-parent', 'master..edition').split('\n')).toEqual([
      "SOFA Weekly 2023-05-19: new facts beside the editors' words",
      'Words',
      "SOFA Weekly 2023-05-19: new facts beside the editors' words",
      "Merge branch 'master' into edition",
      'Words',
      'SOFA Weekly 2023-05-19: the draft',
    ]);
  });

  test('after a merge of ours was reverted: what it brought is left out', () => {
    publish([1]);
    edit((text) => text.replace('# Weekly', '# 周报'));
    publish([1, 2]);
    git('revert', '--no-edit', '-m', '1', 'HEAD');
    publish([1, 2, 3]);
    expect(text()).toBe(`# 周报\n\n## MOSN\n\n${pull(1)}\n${pull(3)}\n`);
  });

  test('after a pull with rebase onto our commit', () => {
    publish([1]);
    git('checkout', '--quiet', '-b', 'local');
    edit((text) => text.replace('# Weekly', '# 周报'));
    git('checkout', '--quiet', 'edition');
    publish([1, 2]);
    git('checkout', '--quiet', 'local');
    git('rebase', '--quiet', 'edition');
    git('branch', '--force', 'edition', 'local');
    git('checkout', '--quiet', 'edition');
    publish([1, 2, 3]);
    expect(text()).toBe(`# 周报\n\n## MOSN\n\n${[1, 2, 3].map(pull).join('\n')}\n`);
  });

  test('after the draft was cherry-picked onto a newer base branch', () => {
    publish([1]);
    git('checkout', '--quiet', 'master');
    git('commit', '--quiet', '--allow-empty', '-m', 'Newer');
    git('checkout', '--quiet', '-b', 'again');
    git('cherry-pick', '-x', 'edition');
    git('branch', '--force', 'edition', 'again');
    git('checkout', '--quiet', 'edition');
    edit((words) => words.replace('# Weekly', '# 周报'));
    publish([1, 2]);
    expect(text()).toBe(`# 周报\n\n## MOSN\n\n${[1, 2].map(pull).join('\n')}\n`);
  });
});

describe('nothing is merged', () => {
  const refreshAfter = (rewrite: () => void): string => {
    publish([1]);
    edit((words) => words.replace('# Weekly', '# 周报').replace(`${pull(1)}\n`, ''));
    publish([1, 2]);
    rewrite();
    const head = git('rev-parse', 'edition');
    const plan = publish([1, 2, 3]);
    expect(git('rev-parse', 'edition')).toBe(head);
    return plan.kind === 'nothing' ? plan.reason : 'written';
  };

  test('after the branch was squashed', () => {
    const squash = () => {
      git('reset', '--quiet', '--soft', 'master');
      git('commit', '--quiet', '-m', 'Squashed');
    };
    expect(refreshAfter(squash)).toBe('rewritten');
  });

  test('after it was squashed with all its messages, as GitHub does', () => {
    const squash = () => {
      const messages = git('log', '--reverse', '--format=* %B', 'master..edition');
      git('reset', '--quiet', '--soft', 'master');
      git('commit', '--quiet', '-m', messages);
    };
    expect(refreshAfter(squash)).toBe('rewritten');
  });

  test('after a rebase that flattened it', () => {
    expect(refreshAfter(() => git('rebase', '--quiet', '--force-rebase', '-X', 'theirs', 'master'))).toBe(
      'rewritten',
    );
  });
});

test('a render that somebody amended is not taken for one', () => {
  publish([1]);
  write(post, '# amended\n');
  git('commit', '--quiet', '--amend', '--no-edit', '-a');
  const plan = publish([1, 2]);
  expect(plan.kind === 'nothing' && plan.reason).toBe('rewritten');
});

function git(...args: string[]): string {
  const identity = {
    GIT_AUTHOR_NAME: 'octo-editor',
    GIT_COMMITTER_NAME: 'octo-editor',
    EMAIL: 'octo@example.invalid',
  };
  const env = {
    ...process.env,
    ...identity,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_EDITOR: 'true',
  };
  return execFileSync('git', ['-C', folder, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] })
    .toString()
    .trim();
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function text(): string {
  return textOf(filesAt('edition', [post]).get(post) ?? bytesOf('')) ?? '';
}

function edit(change: (text: string) => string): void {
  write(post, change(textOf(filesAt('HEAD', [post]).get(post) ?? bytesOf('')) ?? ''));
  git('commit', '--quiet', '-am', 'Words');
}

function filesAt(commit: string, paths: readonly string[]): FileContents {
  const there = git('ls-tree', '-r', '--name-only', commit).split('\n');
  const show = (path: string) => execFileSync('git', ['-C', folder, 'show', `${commit}:${path}`]);
  return new Map(paths.filter((path) => there.includes(path)).map((path) => [path, show(path)]));
}

/** Plans a refresh with these pull requests and writes it with Git's plumbing; the edition's branch is checked out afterwards. */
function publish(numbers: readonly number[]): Plan {
  const snapshot = numbers.join('').padStart(64, '0');
  const window = { from: '2023-05-12T07:00:00Z', to: `2023-05-19T0${numbers.length}:00:00Z` };
  const credits = { ...noCredits, pullRequests: numbers.map((number) => `mosn/mosn#${number}`) };
  const artifacts = [
    {
      path: post,
      mediaType: 'text/markdown',
      content: `# Weekly\n\n## MOSN\n\n${numbers.map(pull).join('\n')}\n`,
    },
    composeLedger({ date: edition, publishesAt: window.to, timeZone: 'UTC', window }, snapshot, credits),
  ];
  const base = git('rev-parse', 'master');
  const plan = planPublication({
    name: 'SOFA Weekly',
    edition,
    snapshot,
    artifacts,
    base: { head: base, files: filesAt(base, [post, ledgerPath(edition)]) },
    branch: git('branch', '--list', 'edition') === '' ? null : readBranch(),
    pullRequest: null,
    reopen: false,
    signer: null,
  });
  if (plan.kind === 'nothing') return plan;
  const made = new Map<PlannedCommitId, string>();
  const trees = new Map<PlannedCommitId, string>();
  const oidOf = (reference: CommitReference) =>
    'oid' in reference ? reference.oid : (made.get(reference.planned) ?? '');
  for (const object of plan.objects) {
    if (object.kind === 'blob') {
      write('.git/blob', object.content);
      expect(git('hash-object', '-w', '--no-filters', '.git/blob')).toBe(object.oid);
    } else if (object.kind === 'tree') {
      git('read-tree', object.base);
      for (const { path, blob } of object.entries)
        if (blob === null) git('update-index', '--force-remove', path);
        else git('update-index', '--add', '--cacheinfo', `100644,${blob},${path}`);
      trees.set(object.id, git('write-tree'));
    } else {
      const tree =
        'oid' in object.tree ? `${object.tree.oid}^{tree}` : (trees.get(object.tree.planned) ?? '');
      const parents = object.parents.flatMap((parent) => ['-p', oidOf(parent)]);
      made.set(object.id, git('commit-tree', tree, ...parents, '-m', object.message));
    }
  }
  git('update-ref', 'refs/heads/edition', oidOf({ planned: plan.move.to }));
  git('checkout', '--quiet', '--force', 'edition');
  return plan;
}

function readBranch(): BranchState {
  const head = git('rev-parse', 'edition');
  const commits = git('rev-list', 'master..edition')
    .split('\n')
    .map((oid) => ({
      oid,
      parents: git('log', '-1', '--format=%P', oid).split(' '),
      message: git('log', '-1', '--format=%B', oid),
    }));
  const claim = renderClaims(commits, head, edition).find((one) =>
    isIntact(
      one,
      new Map(one.files.map(({ path }) => [path, git('rev-parse', `${one.oid}:${path}`)] as const)),
    ),
  );
  const paths = [post, ledgerPath(edition)];
  const lastRender = claim === undefined ? null : { oid: claim.oid, files: filesAt(claim.oid, paths) };
  return { head, commits, lastRender, files: filesAt(head, paths) };
}
