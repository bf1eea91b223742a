// The qualifiers that the sandbox knows, each a test of an item.
import { gap } from '../graphql/github-error.ts';
import type { Account } from '../world/account.ts';
import type { Issue } from '../world/issue.ts';
import { type PullRequest, updatedAt } from '../world/pull-request.ts';
import { isWithin, parseDateRange } from './date-range.ts';

export type Item = Issue | PullRequest;
export type Test = (item: Item) => boolean;

const kinds: Readonly<Record<string, Test>> = {
  pr: (item) => item.kind === 'PullRequest',
  'pull-request': (item) => item.kind === 'PullRequest',
  issue: (item) => item.kind === 'Issue',
};

const states: Readonly<Record<string, Test>> = {
  ...kinds,
  open: (item) => item.state === 'OPEN',
  closed: (item) => item.state !== 'OPEN',
  merged: (item) => item.state === 'MERGED',
  public: (item) => item.repository.visibility === 'PUBLIC',
  private: (item) => item.repository.visibility !== 'PUBLIC',
};

const qualifiers: Readonly<Record<string, (value: string) => Test>> = {
  org: (login) => (item) =>
    item.repository.owner.kind === 'Organization' && isLogin(item.repository.owner, login),
  user: (login) => (item) => isLogin(item.repository.owner, login),
  repo: (name) => (item) => item.repository.nameWithOwner.toLowerCase() === name.toLowerCase(),
  author: (login) => (item) => item.author?.isSearchable === true && isAuthor(item.author, login),
  is: (value) => choice('is', value, states),
  type: (value) => choice('type', value, kinds),
  archived: (value) => (item) => item.repository.isArchived === (value === 'true'),
  // A comma means "or" here, and only here.
  label: (value) => (item) => value.split(',').some((name) => hasLabel(item, name)),
  no: (value) =>
    choice('no', value, {
      assignee: (item) => item.assignees.length === 0,
      label: (item) => item.labels.length === 0,
    }),
  comments: atLeast((item) => item.comments.length),
  merged: dated((item) => (item.kind === 'PullRequest' ? item.mergedAt : null)),
  created: dated((item) => item.createdAt),
  updated: dated(updatedAt),
  closed: dated((item) => item.closedAt),
};

/** @throws Gap on a qualifier that the sandbox does not know: an empty result would look like an answer */
export function testOf(name: string, value: string): Test {
  if (!Object.hasOwn(qualifiers, name)) throw gap('model', `${name}: in a search`);
  return qualifiers[name]?.(value) ?? (() => false);
}

/** A bot is searched for as `app/NAME`, or with its suffix. */
export function isAuthor(account: Account, login: string): boolean {
  const own = account.login.toLowerCase();
  const asked = login.toLowerCase();
  return account.kind === 'Bot' ? asked === `app/${own}` || asked === `${own}[bot]` : asked === own;
}

function isLogin(owner: { readonly login: string }, login: string): boolean {
  return owner.login.toLowerCase() === login.toLowerCase();
}

function hasLabel(item: Item, name: string): boolean {
  return item.labels.some((label) => label.name.toLowerCase() === name.toLowerCase());
}

function choice(name: string, value: string, tests: Readonly<Record<string, Test>>): Test {
  const test = Object.hasOwn(tests, value) ? tests[value] : undefined;
  if (test === undefined) throw gap('model', `${name}:${value} in a search`);
  return test;
}

/** `comments:>0`; other forms are not known. */
function atLeast(count: (item: Item) => number): (value: string) => Test {
  return (value) => {
    const [, digits] = /^>(\d+)$/.exec(value) ?? [];
    if (digits === undefined) throw gap('model', `comments:${value} in a search`);
    return (item) => count(item) > Number(digits);
  };
}

function dated(momentOf: (item: Item) => string | null): (value: string) => Test {
  return (value) => {
    const range = parseDateRange(value);
    return (item) => isWithin(momentOf(item), range);
  };
}
