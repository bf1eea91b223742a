// Pull requests of one repository, as far as publishing needs them.
import type { Octokit } from '@octokit/rest';
import { Failure } from '../../model/errors.ts';
import { ownerAndRepo } from '../queries/aliases.ts';
import { call, Refusal, unrepeated, writeOnce } from './call.ts';

export interface PullRequestOnGitHub {
  readonly number: number;
  readonly url: string;
  readonly state: 'open' | 'closed' | 'merged';
  readonly draft: boolean;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
}

export interface NewPullRequest {
  readonly title: string;
  readonly body: string;
  readonly draft: boolean;
}

export interface PullRequests {
  /** The one of the branch: an open one, or else the newest. */
  find(): Promise<PullRequestOnGitHub | null>;
  /** One as it is now. */
  get(number: number): Promise<PullRequestOnGitHub>;
  /** The branches of that prefix that open pull requests have, and where they stand. */
  openBranches(prefix: string): Promise<readonly { readonly branch: string; readonly head: string }[]>;
  /** Opens one, or gives the open one that is there already. */
  create(pullRequest: NewPullRequest): Promise<PullRequestOnGitHub | 'no drafts' | 'nothing to merge'>;
  update(number: number, change: { readonly body: string }): Promise<void>;
  /** @returns whether GitHub opened it again; it does not if its branch was rewritten since */
  reopen(number: number): Promise<boolean>;
  addLabels(number: number, labels: readonly string[]): Promise<void>;
  /** Logins, and teams as `organization/team`. @returns those who cannot be asked */
  requestReviews(number: number, reviewers: readonly string[]): Promise<readonly string[]>;
  assign(number: number, logins: readonly string[]): Promise<void>;
}

/** Which pull requests: from `branch` of `head` into `base` of `repository`, both `owner/name`. */
export interface Route {
  readonly repository: string;
  readonly head: string;
  readonly branch: string;
  readonly base: string;
}

/** What the answers about one and about many have in common. */
interface Answer {
  readonly number: number;
  readonly html_url: string;
  readonly state: string;
  readonly merged_at: string | null;
  readonly draft?: boolean | undefined;
  readonly title: string;
  readonly body: string | null;
  readonly labels: readonly { readonly name: string }[];
}

export function openPullRequests(rest: Octokit, { repository, head, branch, base }: Route): PullRequests {
  const at = ownerAndRepo(repository);
  const { owner: headOwner } = ownerAndRepo(head);

  async function find(): Promise<PullRequestOnGitHub | null> {
    const { data } = await call('the pull requests', () =>
      rest.pulls.list({ ...at, head: `${headOwner}:${branch}`, base, state: 'all', per_page: 100 }),
    );
    // GitHub has been seen to ignore a filter that it does not understand.
    const mine = data.filter(
      (one) =>
        one.head.ref === branch &&
        one.base.ref === base &&
        one.head.repo?.full_name.toLowerCase() === head.toLowerCase(),
    );
    const chosen =
      mine.find(({ state }) => state === 'open') ?? mine.toSorted((a, b) => b.number - a.number)[0];
    return chosen === undefined ? null : toPullRequest(chosen);
  }

  return {
    find,
    async openBranches(prefix) {
      const branches: { branch: string; head: string }[] = [];
      for (let page = 1; ; page += 1) {
        const { data } = await call('the open pull requests', () =>
          rest.pulls.list({ ...at, base, state: 'open', per_page: 100, page }),
        );
        const mine = data.filter(
          (one) =>
            one.head.ref.startsWith(prefix) && one.head.repo?.full_name.toLowerCase() === head.toLowerCase(),
        );
        branches.push(...mine.map((one) => ({ branch: one.head.ref, head: one.head.sha })));
        if (data.length < 100) return branches;
      }
    },
    async get(number) {
      const { data } = await call('the pull request', () => rest.pulls.get({ ...at, pull_number: number }));
      return toPullRequest(data);
    },
    async create({ title, body, draft }) {
      const parameters = {
        ...at,
        title,
        body,
        draft,
        base,
        head: head === repository ? branch : `${headOwner}:${branch}`,
      };
      try {
        return await writeOnce(
          'opening the pull request',
          async () => toPullRequest((await rest.pulls.create({ ...parameters, request: unrepeated })).data),
          async () => openOne(await find()),
        );
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (/draft pull requests are not supported/i.test(error.message)) return 'no drafts';
        if (error.status === 404) throw mayNotOpen(repository);
        if (/no commits between/i.test(error.message)) return 'nothing to merge';
        const existing = /already exists/i.test(error.message) ? openOne(await find()) : null;
        if (existing === null) throw error;
        return existing;
      }
    },
    async update(number, change) {
      await call('the pull request', () => rest.pulls.update({ ...at, pull_number: number, ...change }));
    },
    async reopen(number) {
      try {
        await call('the pull request', () =>
          rest.pulls.update({ ...at, pull_number: number, state: 'open' }),
        );
        return true;
      } catch (error) {
        if (error instanceof Refusal && error.status === 422) return false;
        throw error;
      }
    },
    async addLabels(number, labels) {
      if (labels.length === 0) return;
      await call('the labels', () =>
        rest.issues.addLabels({ ...at, issue_number: number, labels: [...labels] }),
      );
    },
    async requestReviews(number, names) {
      const refused: string[] = [];
      // One by one: GitHub refuses all of them for one who cannot be asked, the author for example.
      for (const name of names) {
        const [, team] = name.split('/');
        const asked = team === undefined ? { reviewers: [name] } : { team_reviewers: [team] };
        try {
          await call('asking for a review', () =>
            rest.pulls.requestReviewers({ ...at, pull_number: number, ...asked }),
          );
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused.push(name);
        }
      }
      return refused;
    },
    async assign(number, logins) {
      if (logins.length === 0) return;
      await call('the assignees', () =>
        rest.issues.addAssignees({ ...at, issue_number: number, assignees: [...logins] }),
      );
    },
  };
}

function mayNotOpen(repository: string): Failure {
  return new Failure('permission', `The token may not open pull requests in ${repository}`, {
    hint: 'Give it "Pull requests: write" there.',
  });
}

function openOne(found: PullRequestOnGitHub | null): PullRequestOnGitHub | null {
  return found?.state === 'open' ? found : null;
}

function toPullRequest(data: Answer): PullRequestOnGitHub {
  return {
    number: data.number,
    url: data.html_url,
    state: data.merged_at !== null ? 'merged' : data.state === 'open' ? 'open' : 'closed',
    draft: data.draft ?? false,
    title: data.title,
    body: data.body ?? '',
    labels: data.labels.map(({ name }) => name),
  };
}
