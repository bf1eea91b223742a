// Issues of one repository that carry a label of ours.
import { ownerAndRepo } from '../queries/aliases.ts';
import { type Call, dataOf } from './call.ts';
import * as routes from './issue-routes.ts';

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
export function openLabelledIssues(call: Call, repository: string, label: Label): LabelledIssues {
  const at = ownerAndRepo(repository);

  async function listOpen(): Promise<routes.IssueAnswer[]> {
    const parameters = {
      ...at,
      labels: label.name,
      state: 'open',
      sort: 'created',
      direction: 'asc',
      per_page: 100,
    };
    const found = dataOf(await call(routes.list, parameters));
    return found.filter((one) => one.pull_request === undefined);
  }

  async function findComment(number: number, body: string): Promise<{ body: string } | null> {
    for (let page = 1; ; page += 1) {
      const found = dataOf(await call(routes.comments, { ...at, issue_number: number, per_page: 100, page }));
      if (found.some((one) => one.body === body)) return { body };
      if (found.length < 100) return null;
    }
  }

  async function ensureLabel(): Promise<void> {
    const { data } = await call(routes.label, { ...at, name: label.name }, { subject: label.name });
    if (data === null) await call(routes.newLabel, { ...at, ...label }, { subject: label.name });
  }

  return {
    open: async () => (await listOpen()).map(toIssue),
    async create({ title, body }) {
      await ensureLabel();
      const find = async () => (await listOpen()).find((one) => one.body === body) ?? null;
      const labels = [label.name];
      return toIssue(dataOf(await call(routes.create, { ...at, title, body, labels }, { find })));
    },
    async rewrite(number, body) {
      await call(routes.update, { ...at, issue_number: number, body });
    },
    async comment(number, body) {
      const find = () => findComment(number, body);
      await call(routes.newComment, { ...at, issue_number: number, body }, { find });
    },
    async close(number) {
      await call(routes.update, {
        ...at,
        issue_number: number,
        state: 'closed',
        state_reason: 'completed',
      });
    },
  };
}

function toIssue({ number, html_url: url, body }: routes.IssueAnswer): IssueOnGitHub {
  return { number, url, body: body ?? '' };
}
