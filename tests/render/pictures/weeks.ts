// Documents for the poster: a real week, and weeks that try its patience.
import type {
  ContributionsSection,
  CreditedCommit,
  CreditedPullRequest,
  ProjectContributions,
  Thanks,
} from '../../../src/sections/contributions/contributions-section.ts';
import type { Contributor } from '../../../src/sections/contributor.ts';
import type { Document } from '../../../src/sections/document.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { wordsOf } from '../../../src/words/languages.ts';

export function aContributor(login: string, overrides: Partial<Contributor> = {}): Contributor {
  return { login, name: untrusted(login), url: `https://github.com/${login}`, avatar: null, ...overrides };
}

export function aCreditedPullRequest(overrides: Partial<CreditedPullRequest> = {}): CreditedPullRequest {
  const { repository = 'mosn/mosn', number = 1 } = overrides;
  return {
    repository,
    number,
    title: untrusted('Make it better'),
    url: `https://github.com/${repository}/pull/${number}`,
    mergedAt: '2023-05-15T01:00:00Z',
    kind: 'other',
    contributors: [aContributor('octo-user')],
    firstContribution: false,
    closes: [],
    revertedBy: null,
    ...overrides,
  };
}

/** Pushed without a pull request. */
export function aCommit(overrides: Partial<CreditedCommit> = {}): CreditedCommit {
  const { repository = 'mosn/mosn', oid = '1'.repeat(40) } = overrides;
  return {
    repository,
    oid,
    headline: untrusted('Make it better'),
    url: `https://github.com/${repository}/commit/${oid}`,
    committedAt: '2023-05-15T03:00:00Z',
    kind: 'other',
    contributors: [aContributor('octo-user')],
    revertedBy: null,
    ...overrides,
  };
}

/** A project with the contributors that its pull requests and commits name. */
export function aProject(
  project: string,
  pullRequests: readonly CreditedPullRequest[],
  commits: ProjectContributions['commits'] = [],
): ProjectContributions {
  const people = [
    ...pullRequests.flatMap(({ contributors }) => contributors),
    ...commits.flatMap(({ contributors }) => contributors),
  ];
  return {
    project,
    repositories: [...new Set(pullRequests.map(({ repository }) => repository))],
    pullRequests,
    commits,
    contributors: [...new Map(people.map((person) => [person.login ?? person.name.raw, person])).values()],
  };
}

export function someThanks(contributor: Contributor, count = 1): Thanks {
  return { contributor, count, work: [] };
}

/** A contributions section whose totals follow from the rest. */
export function aContributionsSection(overrides: Partial<ContributionsSection> = {}): ContributionsSection {
  const { projects = [], newcomers = [], reviewers = [], reporters = [], commenters = [] } = overrides;
  const authors = new Set(projects.flatMap(({ contributors }) => contributors.map(({ login }) => login)));
  const thanked = [...reviewers, ...reporters, ...commenters].map(({ contributor }) => contributor.login);
  const sum = (all: readonly Thanks[]) => all.reduce((total, { count }) => total + count, 0);
  return {
    id: 'contributions',
    heading: 'SOFAStack 社区本周贡献',
    projects,
    newcomers,
    reviewers,
    reporters,
    commenters,
    totals: {
      pullRequests: projects.reduce((total, { pullRequests }) => total + pullRequests.length, 0),
      commits: projects.reduce((total, { commits }) => total + commits.length, 0),
      authors: authors.size,
      newcomers: newcomers.length,
      reviews: sum(reviewers),
      issues: sum(reporters),
      comments: sum(commenters),
      contributors: new Set([...authors, ...thanked]).size,
      repositories: new Set(projects.flatMap(({ repositories }) => repositories)).size,
    },
    comparison: null,
    unnamed: { authors: 0, reviews: 0, issues: 0, comments: 0, contributors: 0 },
    ...overrides,
  };
}

export function aDocument(section: ContributionsSection, overrides: Partial<Document> = {}): Document {
  return {
    edition: {
      date: '2023-05-19',
      publishesAt: '2023-05-19T07:00:00Z',
      timeZone: 'Asia/Shanghai',
      window: { from: '2023-05-12T07:00:00Z', to: '2023-05-19T07:00:00Z' },
    },
    language: 'zh',
    title: untrusted('SOFA Weekly｜社区本周贡献'),
    sections: [section],
    diagnostics: [],
    ...overrides,
  };
}

/** The edition of 2023-05-19: https://github.com/mosn/mosn/pull/2309 and its neighbours. */
export function realWeek(): Document {
  const wenxuwan = aContributor('wenxuwan');
  const seeflood = aContributor('seeflood');
  const pullRequest = (repository: string, number: number, title: string, contributors = [wenxuwan]) =>
    aCreditedPullRequest({ repository, number, title: untrusted(title), contributors });
  return aDocument(
    aContributionsSection({
      projects: [
        aProject('MOSN', [pullRequest('mosn/mosn', 2309, 'make grpc filter support uds')]),
        aProject('Layotto', [
          pullRequest('mosn/layotto', 923, 'feat: make layotto support unix', [wenxuwan, seeflood]),
          pullRequest('mosn/layotto', 930, 'feat: add document to sidebar'),
        ]),
      ],
    }),
  );
}

/** One pull request of one project. */
export function weekOf(contributors: readonly Contributor[], title = 'Make it better'): Document {
  const pullRequest = aCreditedPullRequest({ title: untrusted(title), contributors });
  return aDocument(aContributionsSection({ projects: [aProject('MOSN', [pullRequest])] }));
}

export function quietWeek(): Document {
  return aDocument(aContributionsSection());
}

export function oneContributor(): Document {
  const newcomer = aContributor('octo-user', { name: untrusted('Octo User'), avatar: anAvatar(0) });
  return aDocument(
    aContributionsSection({
      projects: [
        aProject('SOFAArk', [
          aCreditedPullRequest({
            repository: 'sofastack/sofa-ark',
            number: 640,
            title: untrusted('Fix the first thing that a newcomer sees'),
            contributors: [newcomer],
            firstContribution: true,
          }),
        ]),
      ],
      newcomers: [newcomer],
    }),
  );
}

/** The name of a file that lies beside a snapshot, or does not: initials then. */
export function anAvatar(at: number): string {
  return `avatars/${at % 80}.png`;
}

/** Nothing was merged, but somebody looked at work. */
export function someReviewers(): Document {
  return aDocument(aContributionsSection({ reviewers: [someThanks(aContributor('octo-reviewer'), 3)] }));
}

/** Many people in five projects, some of them new, many of them thanked. */
export function crowdedWeek(language: Document['language'] = 'zh', count = 80): Document {
  const people = Array.from({ length: count }, (_, at) =>
    aContributor(`octo-user-${at + 1}`, { avatar: at % 5 === 4 ? null : anAvatar(at) }),
  );
  const names = ['MOSN', 'Layotto', 'SOFARPC', 'SOFAJRaft', 'SOFABoot'];
  const newcomers = people.filter((_, at) => at % 13 === 5);
  const projects = names.map((name, project) => {
    const team = people.filter((_, at) => at % names.length === project);
    const repository = `sofastack/${name.toLowerCase()}`;
    const pullRequests = team.map((person, at) =>
      aCreditedPullRequest({
        repository,
        number: 900 + project * 20 + at,
        title: untrusted(titles[(project + at) % titles.length] ?? ''),
        contributors: [person],
        firstContribution: newcomers.includes(person),
      }),
    );
    return aProject(name, pullRequests);
  });
  return aDocument(
    aContributionsSection({
      heading: language === 'zh' ? 'SOFAStack 社区本周贡献' : wordsOf.en.sections.contributions.heading,
      projects,
      newcomers,
      reviewers: people.slice(0, 24).map((person, at) => someThanks(person, 9 - (at % 9))),
      reporters: people.slice(20, 31).map((person) => someThanks(person)),
      commenters: people.slice(40, 60).map((person, at) => someThanks(person, (at % 5) + 1)),
    }),
    { language, ...(language === 'en' ? { title: untrusted('SOFA Weekly | Contributions this week') } : {}) },
  );
}

const titles = [
  'feat: support the configuration of the bias of active requests',
  '修复连接池在空闲超时之后没有正确释放的问题，并补充相应的单元测试与文档说明',
  'docs: fix typo',
  '[bugfix] xds update panics when a cluster with empty hosts tries to stop its health checks, and so does a restart of the listener that holds it',
  'chore: bump version 🎉',
  '支持 gRPC 流式调用 over UDS (Unix Domain Socket)',
];

/** What strangers may write: every line of it has to stay a line of a title. */
export const hostileTitles = [
  '<script>alert(1)</script><image href="https://evil.example/x.png"/>',
  '"]]></text><text>&amp;&lt;&#60;',
  'a\u0000b\u0007c\u001b[31md\u0085e',
  '\u202Egnp.exe\u202C \u2066x\u2069 \u200Fabc\u200E',
  'W'.repeat(400),
  '超'.repeat(10_000),
  `Z${'\u0301\u0335\u0327'.repeat(60)}algo ${'o\u0338\u0321'.repeat(20)}`,
  '\uD800 lone \uDC00 surrogates \uFFFE \uFFFF',
  '👩‍💻 👨‍👩‍👧‍👦 🇨🇳 1️⃣ ❤️ ❤ 🫠 👍🏽 ™ © ⭐',
  'Žluťoučký kůň, Łódź, Ünïcödé, Ελληνικά, Русский, 日本語のテスト, 한국어, العربية, हिन्दी, ไทย',
  '\u200B\u2060\uFEFF\u00AD',
  '   \n\n\t leading and \u2028 broken \u2029 lines   ',
  '{{constructor}} $& $1 %s %d \\u0041',
];

export function hostileWeek(): Document {
  const people = hostileTitles.map((title, at) =>
    aContributor(`octo-user-${at + 1}`, {
      name: untrusted(title),
      avatar: at % 2 === 0 ? anAvatar(at) : null,
    }),
  );
  const ghost: Contributor = { login: null, name: untrusted('<b>ghost</b>'), url: null, avatar: null };
  const pullRequests = hostileTitles.map((title, at) =>
    aCreditedPullRequest({
      repository: at % 2 === 0 ? 'mosn/mosn' : 'mosn/pkg',
      number: 2300 + at,
      title: untrusted(title),
      contributors: [...people.slice(at, at + 1), ghost],
      firstContribution: at === 3,
    }),
  );
  return aDocument(
    aContributionsSection({
      projects: [aProject('MOSN', pullRequests)],
      newcomers: people.slice(3, 4),
      reviewers: people.slice(0, 5).map((person) => someThanks(person, 1_000_000)),
      reporters: [someThanks(ghost)],
    }),
  );
}
