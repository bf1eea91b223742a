// The configuration as the program uses it: every default filled in, every pattern compiled, every name looked up at once.

import type { EditionSchedule } from '../model/edition-schedule.ts';
import type { Language } from '../words/languages.ts';
import type { RuleId } from '../words/rule-ids.ts';
import type { SectionId } from '../words/section-ids.ts';
import type { Grouping } from './written-contributions.ts';
import type { meetingFormats } from './written-meetings.ts';

export type MeetingFormatName = (typeof meetingFormats)[number];

/** How to join a meeting; `null` and an empty list if nobody said. */
export interface JoinData {
  readonly code: string | null;
  readonly phones: readonly string[];
  readonly url: string | null;
}

export interface MeetingSeries {
  readonly id: string;
  readonly project: string;
  readonly topic: string;
  readonly repositories: readonly string[];
  readonly title: RegExp;
  readonly format: MeetingFormatName;
  /** ISO 8601 duration: `P1W`. */
  readonly cadence: string;
  readonly projected: boolean;
  readonly skip: readonly string[];
  /** IANA zone of times that name none; `null` for the edition's. */
  readonly timeZone: string | null;
  /** Local times, HH:MM. */
  readonly time: { readonly start: string; readonly end: string } | null;
  readonly join: JoinData;
}

export interface MeetingsConfig {
  readonly members: readonly string[];
  readonly joinHosts: readonly string[];
  readonly recordingHosts: readonly string[];
  readonly series: readonly MeetingSeries[];
}

export interface IssuePicksConfig {
  readonly count: number;
  /** How many more are offered to the editor. */
  readonly candidates: number;
  readonly exclude: {
    /** Lower-cased. */
    readonly labels: ReadonlySet<string>;
    readonly lines: readonly RegExp[];
  };
}

export interface TasksConfig {
  readonly count: number;
  readonly labels: readonly string[];
  /** Label, lower-cased → the level to show, from easy to hard. */
  readonly levels: ReadonlyMap<string, string>;
  /** Issues that list tasks. */
  readonly lists: readonly { readonly repository: string; readonly number: number }[];
}

export interface ArticlesConfig {
  readonly repository: string;
  readonly path: string;
  readonly url: string;
  readonly exclude: readonly RegExp[];
}

export interface ContributorsConfig {
  /** Any login of a person, lower-cased → the login that stands for them. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Any name that Git has for a person, lower-cased → the login that stands for them. */
  readonly gitNames: ReadonlyMap<string, string>;
  /** Login, lower-cased → the name to show. */
  readonly names: ReadonlyMap<string, string>;
  /** Lower-cased logins of members whom GitHub does not show as such. */
  readonly members: ReadonlySet<string>;
  /** Lower-cased logins. */
  readonly bots: ReadonlySet<string>;
  /** Lower-cased logins. */
  readonly optOut: ReadonlySet<string>;
}

export interface ExcludeConfig {
  /** Lower-cased `owner/name`. */
  readonly repositories: ReadonlySet<string>;
  readonly titles: readonly RegExp[];
  /** Of tags. */
  readonly releases: readonly RegExp[];
  /** Lower-cased logins. */
  readonly people: ReadonlySet<string>;
}

export interface PostConfig {
  readonly path: string;
  /** Where posts appear, with `{date}` or `{yyyymmdd}` in it. */
  readonly url: string | null;
  readonly name: string;
  readonly author: string | null;
  readonly cover: string | null;
  readonly categories: string;
  readonly tags: readonly string[];
  readonly banner: string | null;
  readonly footer: string | null;
  /** The page on which everybody corrects their own credit. */
  readonly corrections: string | null;
}

/** Colours are `#rrggbb`. */
export interface PosterColors {
  readonly background: string;
  readonly text: string;
  readonly accent: string;
  readonly highlight: string;
}

export interface PosterConfig {
  readonly colors: PosterColors;
  /** A picture, relative to the configuration file. */
  readonly logo: string | null;
  readonly footer: string | null;
  /** Empty: nobody's picture is fetched. */
  readonly avatarHosts: readonly string[];
  /** `people` per list, `pullRequests` in all. */
  readonly limit: { readonly people: number; readonly pullRequests: number };
}

/** Where the draft goes. */
export interface PublishConfig {
  /** `owner/name` of the repository that the pull request is opened in. */
  readonly repository: string;
  /** The branch it is opened against, or `null` for the repository's default branch. */
  readonly base: string | null;
  /** `owner/name` of the fork that holds the branch, or `null` if it is pushed to `repository`. */
  readonly fork: string | null;
  readonly branchPrefix: string;
  /** With `{name}` and `{date}` still in it. */
  readonly title: string;
  readonly labels: readonly string[];
  /** Logins, and teams as `organization/team`. */
  readonly reviewers: readonly string[];
  readonly assignees: readonly string[];
  readonly signoff: boolean;
}

/** What is published of the record of everybody's work, as paths in the target repository; `null` for what is not. */
export interface RecordConfig {
  readonly page: string | null;
  /** A folder. */
  readonly badges: string | null;
  readonly feed: string | null;
}

/** The daemon. */
export interface ServeConfig {
  /** Cron expressions of five fields. */
  readonly schedule: readonly string[];
  /** IANA, of the schedule. */
  readonly timeZone: string;
  readonly host: string;
  readonly port: number;
  /** A file, relative to the working directory. */
  readonly state: string;
}

export interface SectionConfig {
  readonly id: SectionId;
  /** The configured heading, or `null` for the usual one. */
  readonly heading: string | null;
}

export interface Config {
  readonly organizations: readonly string[];
  readonly repositories: readonly string[];
  /** What other runs collect at the same time. */
  readonly alongside?: {
    readonly organizations: readonly string[];
    readonly repositories: readonly string[];
  };
  readonly exclude: ExcludeConfig;
  /** `owner/name`, lower-cased → display name. */
  readonly projects: ReadonlyMap<string, string>;
  readonly contributors: ContributorsConfig;
  /** `longest` in weeks. */
  readonly edition: EditionSchedule & { readonly longest: number | null };
  readonly meetings: MeetingsConfig;
  readonly articles: ArticlesConfig | null;
  readonly issuePicks: IssuePicksConfig;
  readonly tasks: TasksConfig;
  /** Somebody's pull requests of these numbers are celebrated. */
  readonly milestones: readonly number[];
  readonly language: Language;
  readonly sections: readonly SectionConfig[];
  /** `comparison`: whether a line compares with the last edition. */
  readonly contributions: { readonly groupBy: Grouping; readonly comparison: boolean };
  /** A folder of the reader's own templates, relative to the configuration file. */
  readonly templates: string | null;
  readonly post: PostConfig;
  readonly publish: PublishConfig | null;
  readonly poster: PosterConfig;
  /** `null`: it is not kept. */
  readonly record: RecordConfig | null;
  readonly serve: ServeConfig;
  /** The rules that no post is held to. */
  readonly check: { readonly off: ReadonlySet<RuleId> };
  /** Milliseconds between writes; queries at a time. */
  readonly github: { readonly interval: number; readonly concurrency: number };
}
