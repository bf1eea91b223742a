// The numbers of the post, held against its lists and against the snapshot, over random weeks.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { composeContributions } from '../../../src/sections/contributions/compose-contributions.ts';
import { aConfig } from '../../builders/config.ts';
import {
  aComment,
  aCommit,
  anIssue,
  aPerson,
  aPullRequest,
  aReview,
  aSnapshot,
} from '../../builders/snapshot.ts';

const config = aConfig({
  exclude: { repositories: ['mosn/excluded'], people: ['octo-excluded'] },
  projects: { MOSN: ['mosn/mosn', 'mosn/pkg'] },
  contributors: {
    aliases: { 'octo-a': ['octo-a2', 'octo-a3'] },
    bots: ['octo-script'],
    optOut: ['octo-shy', 'octo-quiet'],
  },
});

/** Login → the person who is counted for it; machines and excluded people are not in here. */
const persons = new Map<string | null, string>([
  ['octo-a', 'a'],
  ['octo-a2', 'a'],
  ['Octo-A3', 'a'],
  ['octo-b', 'b'],
  ['octo-c', 'c'],
  ['octo-shy', 'shy'],
  ['octo-quiet', 'quiet'],
  [null, 'ghost'],
]);
const logins = [...persons.keys(), 'octo-bot', 'octo-script', 'octo-excluded'];

const login = fc.constantFrom(...logins);
const named = fc.constantFrom(...logins.filter((one) => one !== null));
const repository = fc.constantFrom('mosn/mosn', 'mosn/pkg', 'sofastack/sofa-rpc', 'mosn/excluded');
const number = fc.integer({ min: 1, max: 5 });
const act = fc.record({ repository, number, author: login });

const anyWeek: fc.Arbitrary<Snapshot> = fc
  .record({
    pullRequests: fc.array(
      fc.record({
        repository,
        author: login,
        coAuthors: fc.array(named, { maxLength: 3 }),
        firstContribution: fc.constantFrom(true, false, null),
        closes: fc.array(act, { maxLength: 2 }),
      }),
      { maxLength: 8 },
    ),
    commits: fc.array(fc.record({ repository, author: login }), { maxLength: 4 }),
    reviews: fc.array(act, { maxLength: 8 }),
    issues: fc.array(fc.record({ repository, author: login }), { maxLength: 5 }),
    comments: fc.array(act, { maxLength: 8 }),
  })
  .map((week) =>
    aSnapshot({
      people: [aPerson({ login: 'octo-bot', kind: 'bot' })],
      pullRequests: week.pullRequests.map((one, n) =>
        aPullRequest({
          ...one,
          number: n + 1,
          closes: one.closes.map((issue) => ({ ...anIssue(issue), author: issue.author })),
        }),
      ),
      commits: week.commits.map((one, n) => aCommit({ ...one, oid: String(n).padStart(40, '0') })),
      reviews: week.reviews.map(aReview),
      issues: week.issues.map((one, n) => anIssue({ ...one, number: 100 + n })),
      comments: week.comments.map(aComment),
    }),
  );

it('counts what its lists hold, and who is not named beside them', () => {
  fc.assert(
    fc.property(anyWeek, (snapshot) => {
      const { section } = composeContributions({ snapshot, config, heading: 'x' });
      const { totals, unnamed, projects, reviewers, reporters, commenters } = section;
      const shown = <T>(lists: readonly (readonly T[])[]) => lists.flat();
      const pullRequests = shown(projects.map((project) => project.pullRequests));
      const commits = shown(projects.map((project) => project.commits));
      const sum = (list: readonly { count: number }[]) => list.reduce((all, { count }) => all + count, 0);
      const distinct = (people: readonly ({ login: string | null } | null)[]) =>
        // Deleted accounts are counted with those who are not named.
        new Set(people.flatMap((one) => one?.login ?? [])).size;
      const authors = shown(projects.map(({ contributors }) => contributors));

      expect(totals).toEqual({
        pullRequests: pullRequests.length,
        commits: commits.length,
        authors: distinct(authors) + unnamed.authors,
        newcomers: section.newcomers.length,
        reviews: sum(reviewers) + unnamed.reviews,
        issues: sum(reporters) + unnamed.issues,
        comments: sum(commenters) + unnamed.comments,
        contributors:
          distinct([
            ...authors,
            ...[...reviewers, ...reporters, ...commenters].map(({ contributor }) => contributor),
            ...pullRequests.flatMap(({ closes }) => closes.map(({ reporter }) => reporter)),
          ]) + unnamed.contributors,
        repositories: new Set(shown(projects.map(({ repositories }) => repositories))).size,
      });
      expect(pullRequests.filter(({ firstContribution }) => firstContribution)).toHaveLength(
        totals.newcomers,
      );
      expect(distinct(section.newcomers)).toBe(totals.newcomers);
      expect(distinct(authors)).toBe(
        distinct([
          ...pullRequests.flatMap(({ contributors }) => contributors),
          ...commits.flatMap(({ contributors }) => contributors),
        ]),
      );
    }),
  );
});

it('counts every credited person of the snapshot once, whoever is shown', () => {
  fc.assert(
    fc.property(anyWeek, (snapshot) => {
      const { totals } = composeContributions({ snapshot, config, heading: 'x' }).section;
      const counts = <T extends { repository: string }>(list: readonly T[]) =>
        list.filter((one) => one.repository !== 'mosn/excluded');
      const by = (list: readonly { author: string | null }[]) =>
        list.flatMap(({ author }) => persons.get(author) ?? []);
      const merged = counts(snapshot.pullRequests)
        .map((one) => ({
          authors: [one.author, ...one.coAuthors].flatMap((author) => persons.get(author) ?? []),
          reporters: by(counts(one.closes)),
        }))
        .filter((one) => one.authors.length > 0);
      const authors = [...merged.flatMap((one) => one.authors), ...by(counts(snapshot.commits))];
      const helpers = [
        by(counts(snapshot.reviews)),
        by(counts(snapshot.issues)),
        by(counts(snapshot.comments)),
      ];

      expect(totals).toMatchObject({
        pullRequests: merged.length,
        commits: by(counts(snapshot.commits)).length,
        authors: new Set(authors).size,
        reviews: helpers[0]?.length,
        issues: helpers[1]?.length,
        comments: helpers[2]?.length,
        contributors: new Set([...authors, ...helpers.flat(), ...merged.flatMap((one) => one.reporters)])
          .size,
      });
    }),
  );
});

it('names nobody who is not to be named', () => {
  fc.assert(
    fc.property(anyWeek, (snapshot) => {
      const { section } = composeContributions({ snapshot, config, heading: 'x' });

      expect(JSON.stringify(section)).not.toMatch(
        /octo-(?:a2|a3|shy|quiet|bot|script|excluded)|mosn\/excluded/i,
      );
    }),
  );
});
