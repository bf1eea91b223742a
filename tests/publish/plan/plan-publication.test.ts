import { describe, expect, test } from 'vitest';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { PullRequestState } from '../../../src/publish/editions/hands-off.ts';
import { composeLedger, ledgerPath, noCredits } from '../../../src/publish/editions/ledger.ts';
import { bytesOf, textOf } from '../../../src/publish/file-contents.ts';
import type { Plan, PlannedCommit } from '../../../src/publish/plan/plan.ts';
import { type PublicationInput, planPublication } from '../../../src/publish/plan/plan-publication.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { GitObjects } from '../history/git-objects.ts';
import { Remote } from '../history/remote.ts';

const edition = '2023-05-19';
const post = 'content/zh/blog/sofa-weekly-20230519/index.md';
const poster = 'static/img/sofa-weekly-20230519.png';
const pull = (number: number) => `- [title ${number}](https://github.com/mosn/mosn/pull/${number})`;

/** The artifacts of an edition that credits some pull requests, looked at some minutes after noon. */
function artifactsOf(numbers: readonly number[], minute = 0): Artifact[] {
  const to = `2023-05-19T04:${String(minute).padStart(2, '0')}:00Z`;
  return [
    {
      path: post,
      mediaType: 'text/markdown',
      content: [
        '# Weekly',
        '',
        `${numbers.length} pull requests`,
        '',
        '## MOSN',
        '',
        ...numbers.map(pull),
        '',
      ].join('\n'),
    },
    { path: poster, mediaType: 'image/png', content: new Uint8Array([137, 80, ...numbers]) },
    composeLedger(
      {
        date: edition,
        publishesAt: '2023-05-19T07:00:00Z',
        timeZone: 'Asia/Shanghai',
        window: { from: '2023-05-12T07:00:00Z', to },
      },
      snapshotOf(numbers),
      { ...noCredits, pullRequests: numbers.map((number) => `mosn/mosn#${number}`) },
    ),
  ];
}

function snapshotOf(numbers: readonly number[]): string {
  return numbers.join('').padStart(64, '0');
}

class Desk {
  readonly remote = new Remote(new GitObjects(), { 'README.md': 'The website\n' });
  #artifacts: Artifact[] = [];

  plan(numbers: readonly number[], overrides: Partial<PublicationInput> = {}): Plan {
    this.#artifacts = [...(overrides.artifacts ?? artifactsOf(numbers))];
    return planPublication({
      name: 'SOFA Weekly',
      edition,
      snapshot: snapshotOf(numbers),
      artifacts: this.#artifacts,
      ...this.remote.state(edition, [post, poster, ledgerPath(edition)]),
      pullRequest: null,
      reopen: false,
      signer: null,
      ...overrides,
    });
  }

  /** Plans and does it. */
  publish(numbers: readonly number[], overrides: Partial<PublicationInput> = {}): Plan {
    const plan = this.plan(numbers, overrides);
    if (plan.kind === 'write') this.remote.execute(plan);
    return plan;
  }

  text(): string {
    return textOf(this.remote.branchFiles().get(post) ?? bytesOf('')) ?? '';
  }

  edit(change: (text: string) => string): void {
    this.commit({ [post]: change(this.text()) });
  }

  commit(files: Readonly<Record<string, string | Uint8Array | null>>, message = 'By an editor\n'): void {
    const now = new Map(this.remote.branchFiles());
    for (const [path, content] of Object.entries(files))
      if (content === null) now.delete(path);
      else now.set(path, bytesOf(content));
    this.remote.edit(now, message);
  }
}

function commitsOf(plan: Plan): PlannedCommit[] {
  return plan.kind === 'write' ? plan.objects.filter((object) => object.kind === 'commit') : [];
}

function summary(plan: Plan): string {
  if (plan.kind === 'nothing') return plan.reason;
  return `${plan.move.kind} → ${plan.move.to}: ${plan.objects.map(({ kind }) => kind).join(' ')}`;
}

function leftOut(plan: Plan): string[] {
  return plan.leftOut.map(
    ({ path, reason, line, text }) =>
      `${path.split('/').at(-1)}:${line} ${reason}${text === null ? '' : `: ${text.raw}`}`,
  );
}

describe('the first run', () => {
  test('makes one commit on the base branch, and the branch last', () => {
    const desk = new Desk();
    const plan = desk.publish([1, 2]);
    expect(summary(plan)).toBe('create → render: blob blob blob tree commit');
    expect(commitsOf(plan)[0]?.parents).toEqual([{ oid: desk.remote.baseHead }]);
    expect(desk.text()).toContain(pull(2));
    expect(desk.remote.branchFiles().get('README.md')).toEqual(bytesOf('The website\n'));
    expect(plan.files.map(({ path, decision }) => `${decision} ${path}`)).toEqual([
      `added ${post}`,
      `added ${poster}`,
      `added ${ledgerPath(edition)}`,
    ]);
  });

  test('keeps its hands off a post that somebody made by hand', () => {
    const desk = new Desk();
    desk.remote.advanceBase(post, '# By hand\n');
    expect(desk.plan([1])).toEqual(expect.objectContaining({ kind: 'nothing', reason: 'made-by-hand' }));
  });

  test('keeps its hands off an edition that is published, also while a branch of it exists', () => {
    const desk = new Desk();
    desk.publish([1]);
    desk.remote.advanceBase(ledgerPath(edition), '{}');
    expect(summary(desk.plan([1, 2]))).toBe('published');
  });
});

describe('a refresh', () => {
  test('writes nothing without news, and looking again later is no news', () => {
    const desk = new Desk();
    desk.publish([1]);
    expect(summary(desk.plan([1]))).toBe('unchanged');
    expect(summary(desk.plan([1], { artifacts: artifactsOf([1], 30) }))).toBe('unchanged');
  });

  test('moves the branch on where nobody else touched it', () => {
    const desk = new Desk();
    desk.publish([1]);
    const first = desk.remote.branchHead ?? '';
    const plan = desk.publish([1, 2]);
    expect(summary(plan)).toBe('fast-forward → render: blob blob blob tree commit');
    expect(commitsOf(plan)[0]?.parents).toEqual([{ oid: first }]);
    expect(desk.text()).toContain(pull(2));
  });

  test("merges into an editor's commit: first parent the editor, second the new render on the last one", () => {
    const desk = new Desk();
    desk.publish([1]);
    const render = desk.remote.branchHead ?? '';
    desk.edit((text) => text.replace('# Weekly', '# 周报'));
    const head = desk.remote.branchHead ?? '';
    const plan = desk.publish([1, 2]);
    expect(commitsOf(plan).map(({ id, parents }) => ({ id, parents }))).toEqual([
      { id: 'render', parents: [{ oid: render }] },
      { id: 'merge', parents: [{ oid: head }, { planned: 'render' }] },
    ]);
    expect(desk.text()).toBe(`# 周报\n\n2 pull requests\n\n## MOSN\n\n${pull(1)}\n${pull(2)}\n`);
  });

  test('takes the last pure render for the base again after a merge, so that edits live on', () => {
    const desk = new Desk();
    desk.publish([1]);
    desk.edit((text) => text.replace('# Weekly', '# 周报').replace(`${pull(1)}\n`, ''));
    desk.publish([1, 2]);
    desk.publish([1, 2, 3]);
    desk.publish([1, 2, 3, 4]);
    expect(desk.text()).toBe(`# 周报\n\n4 pull requests\n\n## MOSN\n\n${[2, 3, 4].map(pull).join('\n')}\n`);
  });

  test('goes on after the base branch was merged into the branch', () => {
    const desk = new Desk();
    desk.publish([1]);
    desk.remote.advanceBase('content/other.md', 'Another post\n');
    desk.remote.mergeBaseIntoBranch();
    expect(summary(desk.publish([1, 2]))).toBe(
      'fast-forward → merge: blob blob blob tree commit tree commit',
    );
    expect([...desk.remote.branchFiles().keys()]).toContain('content/other.md');
  });

  test('makes a merge commit without a tree of its own where nothing comes in', () => {
    const desk = new Desk();
    desk.publish([1]);
    desk.commit({ [post]: null, [poster]: null, [ledgerPath(edition)]: null });
    const plan = desk.publish([1, 2]);
    expect(summary(plan)).toBe('fast-forward → merge: blob blob blob tree commit commit');
    expect(desk.remote.branchFiles().has(post)).toBe(false);
    expect(leftOut(plan)).toEqual([
      'index.md:null file-deleted',
      'sofa-weekly-20230519.png:null file-deleted',
      '2023-05-19.json:null file-deleted',
    ]);
  });

  test("keeps an editor's picture, and says that the tool has another one", () => {
    const desk = new Desk();
    desk.publish([1]);
    desk.commit({ [poster]: new Uint8Array([1, 2, 3]) });
    const plan = desk.publish([1, 2]);
    expect(desk.remote.branchFiles().get(poster)).toEqual(new Uint8Array([1, 2, 3]));
    expect(leftOut(plan)).toEqual(['sofa-weekly-20230519.png:null file-replaced']);
    expect(plan.files.map(({ decision }) => decision)).toEqual(['updated', 'kept', 'updated']);
  });

  test('touches no file that is not UTF-8 any more', () => {
    const desk = new Desk();
    desk.publish([1]);
    const gbk = new Uint8Array([0x23, 0x20, 0xd6, 0xdc, 0xb1, 0xa8, 0x0a]);
    desk.commit({ [post]: gbk });
    const plan = desk.publish([1, 2]);
    expect(desk.remote.branchFiles().get(post)).toEqual(gbk);
    expect(leftOut(plan)).toEqual(['index.md:null file-unreadable']);
  });

  test('takes a file away that the edition no longer has, unless an editor changed it', () => {
    const withoutPoster = artifactsOf([1, 2]).filter(({ path }) => path !== poster);
    const untouched = new Desk();
    untouched.publish([1]);
    untouched.edit((text) => `${text}\nmine\n`);
    untouched.publish([1, 2], { artifacts: withoutPoster });
    expect(untouched.remote.branchFiles().has(poster)).toBe(false);
    const edited = new Desk();
    edited.publish([1]);
    edited.commit({ [poster]: new Uint8Array([9]) });
    expect(leftOut(edited.publish([1, 2], { artifacts: withoutPoster }))).toEqual([
      'sofa-weekly-20230519.png:null file-replaced',
    ]);
  });

  test("has the new window in the ledger, and an editor's credits with it", () => {
    const desk = new Desk();
    desk.publish([1, 2]);
    const ledger = textOf(desk.remote.branchFiles().get(ledgerPath(edition)) ?? bytesOf('')) ?? '';
    desk.commit({ [ledgerPath(edition)]: ledger.replace('"mosn/mosn#2"', '"mosn/mosn#70"') });
    desk.publish([1, 2, 3], { artifacts: artifactsOf([1, 2, 3], 45) });
    const merged: unknown = JSON.parse(
      textOf(desk.remote.branchFiles().get(ledgerPath(edition)) ?? bytesOf('')) ?? '',
    );
    expect(merged).toEqual(
      expect.objectContaining({
        window: { from: '2023-05-12T07:00:00Z', to: '2023-05-19T04:45:00Z' },
        snapshot: snapshotOf([1, 2, 3]),
        pullRequests: ['mosn/mosn#1', 'mosn/mosn#3', 'mosn/mosn#70'],
      }),
    );
  });
});

describe('what was left out', () => {
  test('is named at every refresh until the editor took it over', () => {
    const desk = new Desk();
    desk.publish([1]);
    desk.edit((text) => text.replace('1 pull requests', 'one!'));
    expect(leftOut(desk.publish([1, 2]))).toEqual(['index.md:3 edited: 2 pull requests']);
    expect(leftOut(desk.plan([1, 2]))).toEqual(['index.md:3 edited: 2 pull requests']);
    desk.edit((text) => text.replace('one!', '2 pull requests'));
    expect(leftOut(desk.plan([1, 2]))).toEqual([]);
  });

  test('is named once where the editor deleted the line', () => {
    const desk = new Desk();
    desk.publish([1]);
    desk.edit((text) => text.replace('1 pull requests\n\n', ''));
    expect(leftOut(desk.publish([1, 2]))).toEqual(['index.md:1 deleted: 2 pull requests']);
    expect(leftOut(desk.plan([1, 2]))).toEqual([]);
  });

  test('leaves nothing that anybody wrote in a commit message', () => {
    const desk = new Desk();
    desk.publish([1]);
    desk.edit((text) => text.replace(pull(1), `${pull(1)} fixes #12 @octo-user`));
    const artifacts = artifactsOf([1]).map((artifact) =>
      artifact.path === post
        ? { ...artifact, content: String(artifact.content).replace('title 1', 'closes #13') }
        : artifact,
    );
    const plan = desk.publish([1], { artifacts });
    const [render, merge] = commitsOf(plan).map(({ message }) => message);
    expect(render).toMatch(
      /^SOFA Weekly 2023-05-19: new facts\n\nSofa-Weekly-Edition: 2023-05-19\nSofa-Weekly-Snapshot: [0-9a-f]{64}\n(Sofa-Weekly-File: [0-9a-f]{40} \S+\n){3}$/,
    );
    expect(merge).toMatch(
      /^SOFA Weekly 2023-05-19: new facts beside the editors' words\n\nSofa-Weekly-Edition: 2023-05-19\nSofa-Weekly-Snapshot: [0-9a-f]{64}\nSofa-Weekly-Left-Out: edited [0-9a-f]{16}\n$/,
    );
  });
});

describe('a branch that people rewrote', () => {
  const rewritten = (rewrite: (desk: Desk) => void) => {
    const desk = new Desk();
    desk.publish([1]);
    desk.edit((text) => text.replace('# Weekly', '# 周报'));
    desk.publish([1, 2]);
    rewrite(desk);
    return summary(desk.plan([1, 2, 3]));
  };

  test('is left alone when all was squashed into one commit', () => {
    expect(
      rewritten(({ remote }) => remote.edit(remote.branchFiles(), 'Squashed\n', [remote.baseHead])),
    ).toBe('rewritten');
  });

  test('is left alone when the squashed commit carries the old messages', () => {
    expect(
      rewritten(({ remote }) => {
        const { branch } = remote.state(edition, [post]);
        const messages = branch?.commits.map(({ message }) => message).join('\n') ?? '';
        remote.edit(remote.branchFiles(), messages, [remote.baseHead]);
      }),
    ).toBe('rewritten');
  });

  test('is left alone when what came after the first render was squashed', () => {
    const desk = new Desk();
    desk.publish([1]);
    const first = desk.remote.branchHead ?? '';
    desk.edit((text) => text.replace('# Weekly', '# 周报'));
    desk.publish([1, 2]);
    desk.remote.edit(desk.remote.branchFiles(), 'Squashed\n', [first]);
    expect(summary(desk.plan([1, 2, 3]))).toBe('rewritten');
  });

  test('is left alone when somebody amended the only render', () => {
    const desk = new Desk();
    desk.publish([1]);
    const { branch } = desk.remote.state(edition, [post]);
    const files = new Map(desk.remote.branchFiles()).set(post, bytesOf('amended\n'));
    desk.remote.edit(files, branch?.commits[0]?.message ?? '', [desk.remote.baseHead]);
    expect(summary(desk.plan([1, 2]))).toBe('rewritten');
  });

  test('is left alone when it is no longer ours at all', () => {
    expect(rewritten(({ remote }) => remote.resetBranch(remote.baseHead))).toBe('rewritten');
  });

  test('goes on where the render was carried over as it is', () => {
    const desk = new Desk();
    desk.publish([1]);
    const { branch } = desk.remote.state(edition, [post]);
    desk.remote.advanceBase('content/other.md', 'Another post\n');
    const files = new Map([...desk.remote.branchFiles(), ...desk.remote.filesAt(desk.remote.baseHead)]);
    desk.remote.edit(files, branch?.commits[0]?.message ?? '', [desk.remote.baseHead]);
    desk.edit((text) => text.replace('# Weekly', '# 周报'));
    desk.publish([1, 2]);
    expect(desk.text()).toContain('# 周报');
    expect(desk.text()).toContain(pull(2));
  });

  test('goes on from the older render where somebody threw the newer one away', () => {
    const desk = new Desk();
    desk.publish([1]);
    desk.edit((text) => text.replace('# Weekly', '# 周报'));
    const before = desk.remote.branchHead ?? '';
    desk.publish([1, 2]);
    desk.remote.resetBranch(before);
    desk.publish([1, 2, 3]);
    expect(desk.text()).toBe(`# 周报\n\n3 pull requests\n\n## MOSN\n\n${[1, 2, 3].map(pull).join('\n')}\n`);
  });

  test('keeps out what an editor reverted', () => {
    const desk = new Desk();
    desk.publish([1]);
    const before = desk.remote.branchFiles();
    desk.publish([1, 2]);
    desk.remote.edit(before, 'Revert "SOFA Weekly 2023-05-19: new facts"\n');
    desk.publish([1, 2, 3]);
    expect(desk.text()).toContain(pull(3));
    expect(desk.text()).not.toContain(pull(2));
  });

  test("does not take an editor's commit with a copied message for a render", () => {
    const desk = new Desk();
    desk.publish([1]);
    const render = desk.remote.branchHead ?? '';
    const { branch } = desk.remote.state(edition, [post]);
    desk.commit({ [post]: `# 周报\n\n${pull(1)}\n` }, branch?.commits[0]?.message ?? '');
    const [commit] = commitsOf(desk.publish([1, 2]));
    expect(commit?.parents).toEqual([{ oid: render }]);
    expect(desk.text()).toContain('# 周报');
  });
});

describe('people who have taken over', () => {
  const pullRequest: PullRequestState = {
    number: 5,
    state: 'open',
    draft: true,
    title: 'SOFA Weekly',
    labels: [],
  };
  const planWith = (overrides: Partial<PullRequestState>, reopen = false) => {
    const desk = new Desk();
    desk.publish([1]);
    return summary(desk.plan([1, 2], { pullRequest: { ...pullRequest, ...overrides }, reopen }));
  };

  test('have the last word', () => {
    expect(planWith({})).toMatch(/^fast-forward/);
    expect(planWith({ state: 'merged' })).toBe('merged');
    expect(planWith({ state: 'closed' })).toBe('closed');
    expect(planWith({ labels: ['do-not-merge', 'sofa-weekly: frozen'] })).toBe('frozen');
    expect(planWith({ draft: false })).toBe('ready');
    expect(planWith({ draft: false, title: '[WIP] SOFA Weekly' })).toMatch(/^fast-forward/);
  });

  test('can be asked to give way, but not once it is merged', () => {
    expect(planWith({ state: 'closed' }, true)).toMatch(/^fast-forward/);
    expect(planWith({ labels: ['sofa-weekly: frozen'] }, true)).toMatch(/^fast-forward/);
    expect(planWith({ draft: false }, true)).toMatch(/^fast-forward/);
    expect(planWith({ state: 'merged' }, true)).toBe('merged');
  });
});

describe('signing off', () => {
  test('adds who publishes to both commits', () => {
    const signer = { name: untrusted('octo\nuser <x>'), email: '1+octo-user@users.noreply.github.com' };
    const desk = new Desk();
    desk.publish([1], { signer });
    desk.edit((text) => `${text}mine\n`);
    const messages = commitsOf(desk.publish([1, 2], { signer })).map(({ message }) => message);
    for (const message of messages)
      expect(message.split('\n').at(-2)).toBe(
        'Signed-off-by: octo user x <1+octo-user@users.noreply.github.com>',
      );
    expect(messages).toHaveLength(2);
  });
});

describe('what the ledger credits', () => {
  const ledger = (desk: Desk) =>
    JSON.parse(textOf(desk.remote.branchFiles().get(ledgerPath(edition)) ?? bytesOf('')) ?? '');

  test('is what an editor deleted, too, but nothing that found no place in the post', () => {
    const desk = new Desk();
    desk.publish([1, 2]);
    desk.edit((text) => `${text.slice(0, text.indexOf('## MOSN'))}Nothing else this week.\n`);
    desk.publish([1, 2, 3]);

    expect(desk.text()).not.toContain(pull(3));
    expect(ledger(desk)).toMatchObject({
      pullRequests: ['mosn/mosn#1', 'mosn/mosn#2'],
      unshown: ['mosn/mosn#3'],
    });
  });

  test('is not what is new after an editor deleted the post, however often it is refreshed', () => {
    const desk = new Desk();
    desk.publish([1, 2]);
    desk.commit({ [post]: null });
    desk.publish([1, 2, 3]);
    desk.publish([1, 2, 3, 4]);

    expect(ledger(desk)).toMatchObject({
      pullRequests: ['mosn/mosn#1', 'mosn/mosn#2'],
      unshown: ['mosn/mosn#3', 'mosn/mosn#4'],
    });
  });

  test('is what an editor told of before it came, in whatever spelling', () => {
    const desk = new Desk();
    desk.publish([1, 2]);
    desk.edit((text) => text.replace('2 pull requests', 'A cache came in: mosn/mosn#3.'));
    desk.publish([1, 2, 3]);

    expect(desk.text()).not.toContain(pull(3));
    expect(ledger(desk).pullRequests).toEqual(['mosn/mosn#1', 'mosn/mosn#2', 'mosn/mosn#3']);
    expect(ledger(desk)).not.toHaveProperty('unshown');
  });

  test('is not what found no place, if an editor deleted its mention in an agenda', () => {
    const desk = new Desk();
    const agenda = [
      '## Community meeting',
      '',
      '**Time**: Wed 17 May',
      '',
      '**Agenda**:',
      '',
      pull(3),
      '',
    ].join('\n');
    const withAgenda = (numbers: readonly number[]) =>
      artifactsOf(numbers).map((one) =>
        one.path === post
          ? { ...one, content: String(one.content).replace('## MOSN', `${agenda}\n$&`) }
          : one,
      );
    desk.publish([1, 2], { artifacts: withAgenda([1, 2]) });
    desk.edit((text) =>
      `${text.slice(0, text.indexOf('## MOSN'))}Nothing else this week.\n`.replace(`${pull(3)}\n`, ''),
    );
    desk.publish([1, 2, 3], { artifacts: withAgenda([1, 2, 3]) });

    expect(desk.text()).not.toContain(pull(3));
    expect(ledger(desk)).toMatchObject({
      pullRequests: ['mosn/mosn#1', 'mosn/mosn#2'],
      unshown: ['mosn/mosn#3'],
    });
  });

  test('is all of it again, once the post shows it', () => {
    const desk = new Desk();
    desk.publish([1, 2]);
    const before = desk.text();
    desk.edit((text) => `${text.slice(0, text.indexOf('## MOSN'))}Nothing else this week.\n`);
    desk.publish([1, 2, 3]);
    desk.edit(() => `${before}${pull(3)}\n`);
    desk.publish([1, 2, 3, 4]);

    const { pullRequests, unshown } = ledger(desk);
    expect([pullRequests, unshown]).toEqual([[1, 2, 3, 4].map((number) => `mosn/mosn#${number}`), undefined]);
  });
});
