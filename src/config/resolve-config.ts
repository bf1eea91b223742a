// Written configuration → the configuration that the program uses.
import type * as z from 'zod';
import { parseAlias } from './alias-form.ts';
import type { Config, ContributorsConfig, MeetingSeries } from './config.ts';
import { resolveTheme } from './poster-theme.ts';
import type { writtenConfigSchema } from './written-config.ts';
import { issueOf } from './written-questions.ts';

type ParsedConfig = z.output<typeof writtenConfigSchema>;

export function resolveConfig(written: ParsedConfig): Config {
  return {
    organizations: written.organizations,
    repositories: written.repositories,
    exclude: {
      repositories: lowerCased(written.exclude.repositories),
      titles: written.exclude.titles.map(compile),
      releases: written.exclude.releases.map(compile),
      people: lowerCased(written.exclude.people),
    },
    projects: new Map(
      Object.entries(written.projects).flatMap(([name, repositories]) =>
        repositories.map((repository) => [repository.toLowerCase(), name] as const),
      ),
    ),
    contributors: resolveContributors(written.contributors),
    edition: written.edition,
    meetings: { ...written.meetings, series: written.meetings.series.map(resolveSeries) },
    articles:
      written.articles === null
        ? null
        : { ...written.articles, exclude: written.articles.exclude.map(compile) },
    issuePicks: {
      ...written.issuePicks,
      exclude: {
        labels: lowerCased(written.issuePicks.exclude.labels),
        lines: written.issuePicks.exclude.lines.map(compile),
      },
    },
    tasks: {
      ...written.tasks,
      levels: new Map(
        Object.entries(written.tasks.levels).map(([label, level]) => [label.toLowerCase(), level] as const),
      ),
      lists: written.tasks.lists.map(issueOf),
    },
    milestones: written.milestones,
    language: written.language,
    sections: written.sections.map((one) => (typeof one === 'string' ? { id: one, heading: null } : one)),
    contributions: written.contributions,
    templates: written.templates ?? null,
    post: {
      ...written.post,
      url: written.post.url ?? null,
      author: written.post.author ?? null,
      cover: written.post.cover ?? null,
      banner: written.post.banner ?? null,
      footer: written.post.footer ?? null,
      corrections: written.post.corrections ?? null,
    },
    poster: {
      avatarHosts: written.poster.avatarHosts,
      limit: written.poster.limit,
      colors: resolveTheme(written.poster.theme, written.poster.colors),
      logo: written.poster.logo ?? null,
      footer: written.poster.footer ?? null,
    },
    record:
      written.record === null
        ? null
        : {
            page: written.record.page ?? null,
            badges: written.record.badges ?? null,
            feed: written.record.feed ?? null,
          },
    publish:
      written.publish === null
        ? null
        : { ...written.publish, base: written.publish.base ?? null, fork: written.publish.fork ?? null },
    serve: {
      ...written.serve,
      schedule: [written.serve.schedule].flat(),
      timeZone: written.serve.timeZone ?? written.edition.timeZone,
    },
    check: { off: new Set(written.check.off) },
    github: written.github,
  };
}

function resolveContributors(written: ParsedConfig['contributors']): ContributorsConfig {
  const aliases = Object.entries(written.aliases).flatMap(([login, others]) =>
    [login, ...others].map((name) => ({ login, ...namesOf(name) })),
  );
  const names = Object.entries(written.names).map(([login, name]) => [login.toLowerCase(), name] as const);
  return {
    aliases: new Map(aliases.flatMap(({ login, account }) => (account === null ? [] : [[account, login]]))),
    gitNames: new Map(aliases.flatMap(({ login, gitName }) => (gitName === null ? [] : [[gitName, login]]))),
    names: new Map(names),
    members: lowerCased(written.members),
    bots: lowerCased(written.bots),
    optOut: lowerCased(written.optOut),
  };
}

function namesOf(alias: string): { readonly account: string | null; readonly gitName: string | null } {
  const { login: account, gitName } = parseAlias(alias);
  return { account, gitName };
}

function resolveSeries(written: ParsedConfig['meetings']['series'][number]): MeetingSeries {
  const [start, end] = written.time?.split('-') ?? [];
  return {
    ...written,
    // Nobody minds how a title is capitalised.
    title: new RegExp(written.title, 'iu'),
    timeZone: written.timeZone ?? null,
    time: start === undefined || end === undefined ? null : { start, end },
    join: { code: written.join.code ?? null, phones: written.join.phones, url: written.join.url ?? null },
  };
}

function compile(source: string): RegExp {
  return new RegExp(source, 'u');
}

function lowerCased(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}
