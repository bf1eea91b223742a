// Why a run cannot go on: every code, what is known with it, and in each language a sentence and what to do.
import type { AskedThing, Refusal } from './asked-things.ts';
import type { Mistake } from './mistake-words.ts';
import type { TemplateMistake } from './template-words.ts';

type Nothing = Readonly<Record<string, never>>;

/** Instants, in UTC. */
interface Span {
  readonly from: string;
  readonly to: string;
}

/** What the table of GitHub's answers may end with. */
export type RefusalCode =
  | 'bad-app'
  | 'bad-token'
  | 'primary-limit'
  | 'secondary-limit'
  | 'no-organization'
  | 'no-covered-repository'
  | 'no-access'
  | 'no-access-without-single-sign-on'
  | 'no-access-for-classic-tokens'
  | 'may-not-push'
  | 'branch-in-the-way'
  | 'no-pull-requests'
  | 'no-repository-of-issues'
  | 'issues-off'
  | 'may-not-write-issues'
  | 'unsigned-commits'
  | 'rule-of-the-repository'
  | 'workflow-may-not-open'
  | 'archived'
  | 'missing-permission'
  | 'missing-role'
  | 'page-missing'
  | 'cut-off'
  | 'single-sign-on'
  | 'classic-token'
  | 'address-not-allowed'
  | 'forbidden'
  | 'missing'
  | 'blocked'
  | 'conflict'
  | 'too-large'
  | 'refused'
  | 'too-heavy'
  | 'unreachable'
  | 'misshapen'
  | 'trouble';

/**
 * Code → data. A new failure begins here: the compiler then names the languages that lack its words, and its kind
 * (src/model/errors.ts).
 */
export interface FailureData extends Readonly<Record<RefusalCode, Refusal>> {
  // Of what GitHub says, beside the table.
  'part-hidden': { readonly thing: AskedThing; readonly subject: string | null; readonly reason: string };
  'too-many-results': {
    readonly query: string;
    readonly most: number;
    readonly where: 'one second' | 'no end';
  };
  'results-missing': { readonly query: string; readonly missing: number };
  'results-hidden': { readonly query: string; readonly hidden: number };
  'no-visible-repository': { readonly organization: string };
  /** Points of the rate limit: those that the week takes at least, those that are left until then, and those of an hour. */
  'points-short': {
    readonly pullRequests: number;
    readonly repositories: number;
    readonly points: number;
    readonly left: number;
    readonly until: string;
    readonly limit: number;
  };
  'run-too-long': { readonly seconds: number };
  'pull-request-unlisted': { readonly branch: string };
  'file-damaged': { readonly made: string; readonly wanted: string };
  'branch-moves': { readonly branch: string; readonly times: number };
  // Of where editions are published. `setting` is the configuration's key.
  'no-target': { readonly repository: string; readonly setting: string };
  'target-renamed': { readonly repository: string; readonly newName: string; readonly setting: string };
  'target-archived': { readonly repository: string; readonly setting: string };
  'repository-empty': { readonly repository: string };
  'no-branch': { readonly repository: string; readonly branch: string };
  'not-a-fork': { readonly fork: string; readonly repository: string };
  /** `config` is the file's path. */
  'nowhere-to-publish': { readonly config: string };
  // Of the token and the server.
  'no-token': Nothing;
  'token-malformed': Nothing;
  'app-incomplete': Nothing;
  'key-malformed': Nothing;
  'not-an-api': { readonly variable: string };
  // Of the configuration.
  'no-config': { readonly path: string };
  'config-is-folder': { readonly path: string };
  'config-unreadable': { readonly path: string; readonly reason: string };
  'config-mistaken': { readonly name: string; readonly mistakes: readonly Mistake[] };
  /** `problems` are the YAML parser's. */
  'not-yaml': { readonly name: string; readonly problems: readonly string[] };
  /** `ours` is the login in the configuration. */
  'contributors-contradict': {
    readonly contributors: string;
    readonly config: string;
    readonly clashes: readonly { readonly alias: string; readonly ours: string; readonly theirs: string }[];
  };
  'only-unknown': { readonly name: string; readonly known: readonly string[] };
  'inputs-mistaken': { readonly mistakes: readonly Mistake[] };
  'no-logo': { readonly path: string };
  'logo-not-a-picture': { readonly path: string; readonly pixels: number };
  'logo-not-a-drawing': { readonly path: string };
  'logo-without-size': { readonly path: string };
  'never-scheduled': { readonly expression: string };
  // Of editions and their windows. Weekdays: 1 for Monday.
  'no-such-date': { readonly date: string; readonly flag: string | null };
  'no-edition-on': {
    readonly date: string;
    readonly weekday: number;
    readonly usual: number;
    readonly next: string;
  };
  'edition-skipped': { readonly date: string };
  'edition-begins-later': { readonly date: string; readonly from: string; readonly now: string };
  'edition-too-long': {
    readonly date: string;
    readonly weeks: number;
    readonly from: string;
    readonly longest: number;
  };
  'window-empty': { readonly window: Span; readonly usual: Span };
  'no-edition-between': { readonly from: string; readonly to: string; readonly next: string };
  'not-an-edge': { readonly flag: string; readonly written: string };
  'not-an-instant': { readonly written: string };
  // Of ledgers.
  'ledger-unreadable': { readonly ledger: string };
  'ledger-newer': { readonly ledger: string | null; readonly version: number; readonly known: number };
  'ledgers-unreadable': { readonly files: readonly string[]; readonly place: string };
  'no-ledgers': { readonly place: string };
  'no-ledger-folder': { readonly folder: string };
  'ledgers-unnamed': Nothing;
  'year-without-ledgers': { readonly year: number };
  // Of snapshots.
  'no-snapshot': { readonly path: string };
  'no-snapshot-named': Nothing;
  'snapshot-not-json': { readonly name: string };
  'snapshot-of-other-version': {
    readonly name: string;
    readonly version: string;
    readonly known: number;
    readonly isNewer: boolean;
  };
  'snapshot-invalid': { readonly name: string; readonly problems: readonly string[] };
  'snapshots-of-two-times': Readonly<
    Record<'one' | 'other', Span & { readonly name: string; readonly date: string }>
  >;
  'snapshots-overlap': { readonly one: string; readonly other: string; readonly scope: string };
  /** `owes`: the edition makes up for earlier times. */
  'snapshot-of-other-time': Readonly<Record<'snapshot' | 'edition', Span & { readonly date: string }>> & {
    readonly owes: boolean;
  };
  // Of templates. `said` are the template engine's words.
  'no-template-folder': { readonly folder: string };
  'not-a-template': { readonly path: string; readonly known: readonly string[] };
  'template-unreadable': { readonly name: string; readonly path: string };
  'template-broken': { readonly file: string; readonly line: string; readonly said: string };
  'template-mistaken': { readonly file: string; readonly mistakes: readonly TemplateMistake[] };
  // Of this machine.
  'folder-not-writable': {
    readonly folder: string;
    readonly reason: string;
    readonly flag: 'out' | 'dir';
  };
  'files-exist': { readonly folder: string; readonly files: readonly string[] };
  'cannot-listen': {
    readonly page: 'preview' | 'status page';
    readonly address: string;
    readonly reason: string;
  };
  'state-file': { readonly path: string; readonly problem: 'damaged' | 'unreadable' | 'unwritable' };
  // Of what a command was told.
  'no-folder': { readonly folder: string };
  'no-remote': { readonly folder: string };
  'not-the-root': { readonly folder: string; readonly root: string };
  'not-a-repository': { readonly name: string };
  'not-an-organization': { readonly name: string };
  'not-a-subject': { readonly written: string };
  /** `candidates`: the repositories that it may be of, the first ten. */
  'subject-without-repository': {
    readonly subject: string;
    readonly candidates: readonly string[];
    readonly isCut: boolean;
    readonly example: string;
  };
  'no-post': { readonly path: string };
  'no-post-named': Nothing;
  'post-without-date': { readonly path: string };
  'snapshot-of-other-edition': { readonly path: string; readonly edition: string; readonly snapshot: string };
  'git-cannot-compare': { readonly since: string };
  'only-in-actions': Nothing;
  'demo-needs-clone': Nothing;
  'demo-failed': Nothing;
}

export type FailureCode = keyof FailureData;

/** One sentence without its full stop, and what to do; the lines of a list follow the sentence. */
export type ToldFailure = readonly [message: string, hint?: string];

export type FailureWords = {
  readonly [Code in FailureCode]: (data: FailureData[Code]) => ToldFailure;
};
