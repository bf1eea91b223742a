// Pull requests of one repository, as far as publishing needs them.
import { Failure } from '../../model/errors.ts';
import { ownerAndRepo } from '../queries/aliases.ts';
import { type Call, dataOf } from './call.ts';
import * as routes from './pull-request-routes.ts';

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
  /** @returns those that are not set: the token may not make a label that is missing */
  addLabels(number: number, labels: readonly string[]): Promise<readonly string[]>;
  /** Logins, and teams as `organization/team`. @returns those who cannot be asked */
  requestReviews(number: number, reviewers: readonly string[]): Promise<readonly string[]>;
  /** @returns those who cannot be assigned */
  assign(number: number, logins: readonly string[]): Promise<readonly string[]>;
}

/** Which pull requests: from `branch` of `head` into `base` of `repository`, both `owner/name`. */
export interface Route {
  readonly repository: string;
  readonly head: string;
  readonly branch: string;
  readonly base: string;
}

export function openPullRequests(call: Call, { repository, head, branch, base }: Route): PullRequests {
  const at = ownerAndRepo(repository);
  const { owner: headOwner } = ownerAndRepo(head);

  async function find(): Promise<routes.PullRequestAnswer | null> {
    // Into whichever base: an editor may have pointed it at another one, and it is the same pull request.
    const parameters = { ...at, head: `${headOwner}:${branch}`, state: 'all', per_page: 100 };
    const found = dataOf(await call(routes.list, parameters));
    // GitHub has been seen to ignore a filter that it does not understand.
    const mine = found.filter(
      (one) => one.head.ref === branch && one.head.repo?.full_name.toLowerCase() === head.toLowerCase(),
    );
    return mine.find(isOpen) ?? mine.toSorted((a, b) => b.number - a.number)[0] ?? null;
  }

  async function findOpen(): Promise<routes.PullRequestAnswer | null> {
    const found = await find();
    return found !== null && isOpen(found) ? found : null;
  }

  /** Sets all at once, and if GitHub refuses that, one by one: it refuses all of them for one. @returns those refused */
  async function setEach(names: readonly string[], set: (names: readonly string[]) => Promise<boolean>) {
    if (names.length === 0 || (await set(names))) return [];
    if (names.length === 1) return names;
    const refused: string[] = [];
    for (const name of names) if (!(await set([name]))) refused.push(name);
    return refused;
  }

  return {
    async find() {
      const found = await find();
      return found === null ? null : toPullRequest(found);
    },
    async openBranches(prefix) {
      const branches: { branch: string; head: string }[] = [];
      for (let page = 1; ; page += 1) {
        const open = dataOf(await call(routes.list, { ...at, state: 'open', per_page: 100, page }));
        const mine = open.filter(
          (one) =>
            one.head.ref.startsWith(prefix) && one.head.repo?.full_name.toLowerCase() === head.toLowerCase(),
        );
        branches.push(...mine.map((one) => ({ branch: one.head.ref, head: one.head.sha })));
        if (open.length < 100) return branches;
      }
    },
    async get(number) {
      return toPullRequest(dataOf(await call(routes.get, { ...at, pull_number: number })));
    },
    async create({ title, body, draft }) {
      const from = head === repository ? branch : `${headOwner}:${branch}`;
      const created = await call(
        routes.create,
        { ...at, title, body, draft, base, head: from },
        { find: findOpen },
      );
      switch (created.reply) {
        case null:
          return toPullRequest(created.data);
        case 'no drafts':
        case 'nothing to merge':
          return created.reply;
        default: {
          const existing = await findOpen();
          if (existing !== null) return toPullRequest(existing);
          throw new Failure(
            'unavailable',
            `GitHub says that ${branch} has a pull request, but does not list it`,
            {
              hint: 'Its lists may be behind: run it again in a few minutes.',
            },
          );
        }
      }
    },
    async update(number, change) {
      await call(routes.update, { ...at, pull_number: number, ...change });
    },
    async reopen(number) {
      const { reply } = await call(routes.reopen, { ...at, pull_number: number, state: 'open' });
      return reply === null;
    },
    addLabels: (number, names) =>
      setEach(names, async (labels) => {
        const { reply } = await call(routes.addLabels, { ...at, issue_number: number, labels: [...labels] });
        return reply === null;
      }),
    async requestReviews(number, names) {
      const refused: string[] = [];
      // One by one: GitHub refuses all of them for one who cannot be asked, the author for example.
      for (const name of names) {
        const [, team] = name.split('/');
        const asked = team === undefined ? { reviewers: [name] } : { team_reviewers: [team] };
        const { reply } = await call(routes.requestReview, { ...at, pull_number: number, ...asked });
        if (reply !== null) refused.push(name);
      }
      return refused;
    },
    assign: (number, logins) =>
      setEach(logins, async (assignees) => {
        const { reply } = await call(routes.addAssignees, {
          ...at,
          issue_number: number,
          assignees: [...assignees],
        });
        return reply === null;
      }),
  };
}

function isOpen({ state }: routes.PullRequestAnswer): boolean {
  return state === 'open';
}

function toPullRequest(data: routes.PullRequestAnswer): PullRequestOnGitHub {
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
