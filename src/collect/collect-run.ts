// What every source works with: the client, the edition's bounds, and places to put what it finds.
import type { Config } from '../config/config.ts';
import type { GitHub } from '../github/client.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Edition, Window } from '../model/edition.ts';
import type { DiagnosticCode, DiagnosticData } from '../words/diagnostic-words.ts';
import type { AvatarCache } from './avatars/avatar-cache.ts';
import type { People } from './people/people.ts';

export interface Collecting {
  readonly github: GitHub;
  /** For pictures, which do not come from GitHub's API: used without the token, and not counted as requests. */
  readonly fetch: typeof fetch;
  readonly avatarCache: AvatarCache;
  /** Ends the run. */
  readonly signal?: AbortSignal | undefined;
  readonly config: Config;
  readonly edition: Edition;
  readonly window: Window;
  /** The instant that counts as now. */
  readonly now: string;
  readonly people: People;
  /** Logins of configured aliases for which no account exists, so that each is asked for only once. */
  readonly unknownAccounts: Set<string>;
  readonly diagnostics: Diagnostic[];
  /** Shows what is being done. */
  readonly progress: (message: string) => void;
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

/** Notes that the website could not be read. The edition goes on: its articles only help the editor. */
export function noteUnreadWebsite(collecting: Collecting, website: string | null): void {
  note(collecting, 'articles-unread', {}, website);
}

/** What each search is limited to: one organization or one repository. One per query, because search modes combine several differently. */
export function scopes(config: Config): string[] {
  const all = [
    ...config.organizations.map((login) => `org:${login}`),
    ...config.repositories.map((name) => `repo:${name}`),
  ];
  return [...new Map(all.map((scope) => [scope.toLowerCase(), scope])).values()];
}
