// What every source works with: the client, the edition's bounds, and places to put what it finds.
import type { Config } from '../config/config.ts';
import type { GitHub } from '../github/client.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Edition, Window } from '../model/edition.ts';
import { untrusted } from '../text/untrusted-text.ts';
import type { AvatarCache } from './avatar-cache.ts';
import type { People } from './people.ts';

export interface Collecting {
  readonly github: GitHub;
  /** For pictures, which are not GitHub's API: without its token, and not among its requests. */
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
  /** Logins of configured aliases that no account has: nobody asks for them twice. */
  readonly unknownAccounts: Set<string>;
  readonly diagnostics: Diagnostic[];
  /** Says what is being done, for whoever waits. */
  readonly progress: (message: string) => void;
}

/** Notes something for the editor; `subject` may quote what somebody wrote. */
export function note(
  collecting: Pick<Collecting, 'diagnostics'>,
  severity: Diagnostic['severity'],
  code: string,
  message: string,
  subject: string | null,
): void {
  collecting.diagnostics.push({
    code,
    severity,
    message,
    subject: subject === null ? null : untrusted(subject),
  });
}

/** What the website says is a help for the editor, not the edition: where it cannot be read, the edition goes on. */
export function noteUnreadWebsite(collecting: Collecting, website: string | null): void {
  note(collecting, 'warning', 'articles-unread', 'The new posts of the website could not be read', website);
}

/** What each search is limited to: one organization, or one single repository. One a query: the same under every search mode. */
export function scopes(config: Config): string[] {
  const all = [
    ...config.organizations.map((login) => `org:${login}`),
    ...config.repositories.map((name) => `repo:${name}`),
  ];
  return [...new Map(all.map((scope) => [scope.toLowerCase(), scope])).values()];
}
