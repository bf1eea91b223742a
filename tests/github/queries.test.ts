// Every query that the program can send is valid over GitHub's real schema, and asks for no deprecated field.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schema as githubSchema } from '@octokit/graphql-schema';
import { buildSchema, NoDeprecatedCustomRule, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { places } from '../../src/github/answers/things.ts';
import type { Operation } from '../../src/github/ask.ts';
import { accountByLogin, viewer } from '../../src/github/queries/account.ts';
import { activity, timelineRest } from '../../src/github/queries/activity.ts';
import {
  branchPullRequestsOperation,
  pullRequestFilesRest,
} from '../../src/github/queries/branch-pull-requests.ts';
import { earlierCommitsOperation } from '../../src/github/queries/earlier-commits.ts';
import { gitFilesOperation } from '../../src/github/queries/git-files.ts';
import { accountByAddress, mailmapText } from '../../src/github/queries/mailmap.ts';
import {
  agendaIssuesOperation,
  lookupOperation,
  meetingComments,
} from '../../src/github/queries/meetings.ts';
import {
  draftOperation,
  openPullRequestsRest,
  targetOperation,
} from '../../src/github/queries/publication.ts';
import {
  commitAddresses,
  commitAuthors,
  mergeCommitAuthors,
  mergedPullRequests,
  pullRequestClosedIssues,
  pullRequestCommits,
  pullRequestLabels,
  pullRequestsById,
} from '../../src/github/queries/pull-requests.ts';
import {
  listedTasksOperation,
  openTasks,
  questionReplies,
  questions,
  taskListsOperation,
} from '../../src/github/queries/questions.ts';
import { recentPeople } from '../../src/github/queries/recent-people.ts';
import { releaseChangesOperation } from '../../src/github/queries/release-changes.ts';
import { repositoriesOperation, repositoryNamesOperation } from '../../src/github/queries/repositories.ts';
import {
  repositoryWorkOperation,
  repositoryWorkRest,
  upstreamCommits,
} from '../../src/github/queries/repository-work.ts';
import { searchCountsOperation } from '../../src/github/queries/search-counts.ts';
import { seenAccount, seenCommit, seenItem } from '../../src/github/queries/seen.ts';
import { websiteFilesOperation, websiteTrees } from '../../src/github/queries/website.ts';

// The published schema names two fields twice, which its own rules forbid.
const schema = buildSchema(githubSchema.idl, { assumeValidSDL: true });

const everything = { pullRequests: true, history: true, releases: true };
const operations: readonly Pick<Operation<never>, 'name' | 'text'>[] = [
  seenAccount,
  seenCommit,
  seenItem,
  repositoriesOperation(0, 1),
  accountByAddress,
  accountByLogin,
  activity,
  mailmapText,
  timelineRest,
  recentPeople,
  agendaIssuesOperation(2),
  lookupOperation([
    { references: [894, 902], meetings: [929] },
    { references: [], meetings: [7] },
  ]),
  meetingComments,
  mergedPullRequests,
  pullRequestsById,
  pullRequestCommits,
  pullRequestLabels,
  pullRequestClosedIssues,
  mergeCommitAuthors,
  commitAuthors,
  commitAddresses,
  repositoriesOperation(2, 1),
  repositoriesOperation(1, 0),
  repositoryNamesOperation(2),
  repositoryWorkOperation([
    everything,
    { ...everything, pullRequests: false },
    { ...everything, releases: false },
  ]),
  repositoryWorkOperation([{ pullRequests: true, history: false, releases: false }]),
  repositoryWorkRest('pullRequests'),
  repositoryWorkRest('history'),
  repositoryWorkRest('releases'),
  upstreamCommits,
  searchCountsOperation('FirstContributions', 3),
  searchCountsOperation('Forecast', 2),
  questions,
  questionReplies,
  openTasks,
  taskListsOperation([{ repository: 'mosn/mosn', number: 1 }]),
  listedTasksOperation([
    { repository: 'mosn/mosn', number: 1 },
    { repository: 'mosn/layotto', number: 2 },
  ]),
  earlierCommitsOperation(2, 3),
  viewer,
  websiteTrees,
  websiteFilesOperation(2),
  gitFilesOperation(2),
  releaseChangesOperation(2),
  targetOperation(true, 2, 1),
  targetOperation(false, 1, 0),
  openPullRequestsRest,
  branchPullRequestsOperation(2),
  pullRequestFilesRest,
  draftOperation(2, true),
  draftOperation(1, false),
];

describe('queries', () => {
  test('are all in this list', () => {
    const folder = 'src/github/queries';
    const written = readdirSync(folder).flatMap((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      return [...source.matchAll(/\b(?:query |mutation |name: ')([A-Z]\w+)/g)].map(([, name = '']) => name);
    });
    const listed = operations.map(({ text }) => /\b(?:query|mutation) (\w+)/.exec(text)?.[1]);

    expect(written.length).toBeGreaterThan(15);
    expect(written.filter((name) => !listed.includes(name))).toEqual([]);
  });

  test('are all known where answers are judged', () => {
    const isJudged = (query: string) =>
      places.some(
        ([name]) => name === query || (/\w\*$/.test(name) && query.startsWith(name.replace('*', ''))),
      );
    const unknown = operations.filter(
      ({ text }) => !isJudged(/\b(?:query|mutation) (\w+)/.exec(text)?.[1] ?? ''),
    );

    expect(unknown.map(({ name }) => name)).toEqual([]);
  });

  test.each(operations.map((operation) => [operation.name, operation] as const))(
    '%s is valid',
    (_name, { text }) => {
      expect(validate(schema, parse(text), [...specifiedRules, NoDeprecatedCustomRule]).map(String)).toEqual(
        [],
      );
    },
  );

  test.each(operations.map((operation) => [operation.name, operation] as const))(
    '%s asks what it costs',
    (_name, { text }) => {
      expect(text).toContain('rateLimit { cost }');
    },
  );

  test('no query asks for an e-mail address, but those that tell tools from people and whose an address is', () => {
    const asking = operations.filter(({ text }) => /\bemail\b/i.test(text));
    expect(asking.map(({ name }) => name)).toEqual(['AccountByAddress', 'CommitAddresses']);
  });
});
