// What every source works with: the client, the edition's bounds, and places to put what it finds.
import type { Config } from '../config/config.ts';
import type { Hole } from '../github/answers/decide.ts';
import type { GitHub } from '../github/client.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Edition, Window } from '../model/edition.ts';
import type { LeftOutWork } from '../model/snapshot.ts';
import type { DiagnosticCode, DiagnosticData } from '../words/diagnostic-words.ts';
import type { AvatarCache } from './avatars/avatar-cache.ts';
import type { Memory } from './memory.ts';
import type { Mailmaps } from './people/mailmaps.ts';
import type { People } from './people/people.ts';

export interface Collecting {
  readonly github: GitHub;
  /** For pictures, which do not come from GitHub's API: used without the token, and not counted as requests. */
  readonly fetch: typeof fetch;
  readonly avatarCache: AvatarCache;
  readonly memory: Memory;
  /** Ends the run. */
  readonly signal?: AbortSignal | undefined;
  readonly config: Config;
  readonly edition: Edition;
  readonly window: Window;
  /** What GitHub is asked for, if that is the time of several editions: their questions are the same then, and are asked once. */
  readonly together?: Window | undefined;
  /** The instant that counts as now. */
  readonly now: string;
  readonly people: People;
  readonly mailmaps: Mailmaps;
  /** Logins of configured aliases for which no account exists, so that each is asked for only once. */
  readonly unknownAccounts: Set<string>;
  readonly diagnostics: Diagnostic[];
  /** Work that was found and is credited to nobody, with the rule that says so. */
  readonly leftOut: LeftOutWork[];
  /** Shows what is being done. */
  readonly progress: (message: string) => void;
}

/** The time that GitHub is asked about; what is not in the edition's own is dropped. */
export function askedTime({ window, together = window }: Pick<Collecting, 'window' | 'together'>): Window {
  return together;
}

/** Notes something for the editor; `subject` may quote what somebody wrote. */
export function note<Code extends DiagnosticCode>(
  collecting: Pick<Collecting, 'diagnostics'>,
  code: Code,
  data: DiagnosticData[Code],
  subject: string | null,
): void {
  collecting.diagnostics.push(diagnose(code, data, subject));
}

/** Notes what GitHub did not show, so that no hole is silent. The same is told once; what has no name is counted. */
export function noteHole({ diagnostics }: Pick<Collecting, 'diagnostics'>, hole: Hole): void {
  const { news, subject } = hole;
  if (news === null) return;
  const thing = news.code === 'part-unread' ? news.thing : undefined;
  const at = diagnostics.findIndex(
    (one) => one.code === news.code && one.data?.thing === thing && (one.subject?.raw ?? null) === subject,
  );
  if (news.code !== 'part-unread') {
    if (at === -1) diagnostics.push(diagnose(news.code, {}, subject));
    return;
  }
  const count = subject === null ? Number(diagnostics[at]?.data?.count ?? 0) + 1 : 1;
  const told = diagnose(news.code, { thing: news.thing, count }, subject);
  diagnostics.splice(at === -1 ? diagnostics.length : at, 1, told);
}

/** What each search is limited to: one organization or one repository. One per query, because search modes combine several differently. */
export function scopes(config: Pick<Config, 'organizations' | 'repositories'>): string[] {
  const all = [
    ...config.organizations.map((login) => `org:${login}`),
    ...config.repositories.map((name) => `repo:${name}`),
  ];
  return [...new Map(all.map((scope) => [scope.toLowerCase(), scope])).values()];
}
