// Issues of one repository that carry a label of ours.
import type { Octokit } from '@octokit/rest';
import { Failure } from '../../model/errors.ts';
import { ownerAndRepo } from '../queries/aliases.ts';
import { call, callOrNull, Refusal, unrepeated, writeOnce } from './call.ts';

export interface IssueOnGitHub {
  readonly number: number;
  readonly url: string;
  readonly body: string;
}

export interface Label {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  /** At most 100 characters. */
  readonly description: string;
}

/** What is written is looked for before it is written again, if an answer was lost. */
export interface LabelledIssues {
  /** Open ones, oldest first. */
  open(): Promise<IssueOnGitHub[]>;
  create(issue: { readonly title: string; readonly body: string }): Promise<IssueOnGitHub>;
  rewrite(number: number, body: string): Promise<void>;
  comment(number: number, body: string): Promise<void>;
  close(number: number): Promise<void>;
}

/** @throws Failure `permission` from each, if the token may not, or the repository has no issues */
export function openLabelledIssues(rest: Octokit, repository: string, label: Label): LabelledIssues {
  const at = ownerAndRepo(repository);

  async function open(): Promise<IssueOnGitHub[]> {
    const { data } = await call('the issues', () =>
      rest.issues.listForRepo({
        ...at,
        labels: label.name,
        state: 'open',
        sort: 'created',
        direction: 'asc',
        per_page: 100,
      }),
    );
    return data.filter((one) => one.pull_request === undefined).map(toIssue);
  }

  async function hasComment(number: number, body: string): Promise<boolean> {
    for (let page = 1; ; page += 1) {
      const { data } = await call('the comments', () =>
        rest.issues.listComments({ ...at, issue_number: number, per_page: 100, page }),
      );
      if (data.some((one) => one.body === body)) return true;
      if (data.length < 100) return false;
    }
  }

  async function ensureLabel(): Promise<void> {
    const found = await callOrNull('the label', () => rest.issues.getLabel({ ...at, name: label.name }));
    if (found !== null) return;
    try {
      await call('making the label', () => rest.issues.createLabel({ ...at, ...label }));
    } catch (error) {
      // Somebody was first.
      if (!(error instanceof Refusal && error.status === 422)) throw error;
    }
  }

  return {
    open: () => explained(open),
    create: ({ title, body }) =>
      explained(async () => {
        await ensureLabel();
        const labels = [label.name];
        return writeOnce(
          'opening the issue',
          async () =>
            toIssue((await rest.issues.create({ ...at, title, body, labels, request: unrepeated })).data),
          async () => (await open()).find((one) => one.body === body) ?? null,
        );
      }),
    rewrite: (number, body) =>
      explained(async () => {
        await call('the issue', () => rest.issues.update({ ...at, issue_number: number, body }));
      }),
    comment: (number, body) =>
      explained(async () => {
        await writeOnce<true>(
          'commenting on the issue',
          async () => {
            await rest.issues.createComment({ ...at, issue_number: number, body, request: unrepeated });
            return true;
          },
          async () => ((await hasComment(number, body)) ? true : null),
        );
      }),
    close: (number) =>
      explained(async () => {
        await call('closing the issue', () =>
          rest.issues.update({ ...at, issue_number: number, state: 'closed', state_reason: 'completed' }),
        );
      }),
  };

  async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw explain(error, repository);
    }
  }
}

function explain(error: unknown, repository: string): unknown {
  if (error instanceof Refusal && error.status === 404) {
    return new Failure('permission', `There is no repository ${repository}, or the token may not see it`);
  }
  if (error instanceof Refusal && error.status === 410) {
    return new Failure('permission', `${repository} has no issues`, {
      hint: 'Turn them on under Settings → General → Features.',
    });
  }
  if (error instanceof Failure && error.kind === 'permission' && /not accessible by/i.test(error.message)) {
    return new Failure('permission', `The token may not write issues in ${repository}`, {
      hint: 'Give the job `permissions: issues: write`.',
    });
  }
  return error;
}

function toIssue(data: {
  readonly number: number;
  readonly html_url: string;
  readonly body?: string | null | undefined;
}): IssueOnGitHub {
  return { number: data.number, url: data.html_url, body: data.body ?? '' };
}
