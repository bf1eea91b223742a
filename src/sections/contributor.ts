// A person as the edition shows them.
import type { UntrustedText } from '../text/untrusted-text.ts';

/**
 * A person (贡献者) as the edition shows them, under the login that the configuration chose among theirs. All deleted
 * accounts are one contributor named `ghost`, as on GitHub, with `login` and `url` `null`. The two are also `null` for somebody whom
 * a commit names and for whom no account is known.
 */
export interface Contributor {
  readonly login: string | null;
  readonly name: UntrustedText;
  readonly url: string | null;
  /** A file beside the snapshot, or `null` if there is no picture. */
  readonly avatar: string | null;
  /** Set if all that is known is the name that Git has for them. */
  readonly isGitName?: true;
}

/** One key for one person, however often they come up. */
export function contributorKey({ login, name }: Contributor): string {
  // A name is no login, however it is spelled: the blank keeps the two apart.
  return login ?? ` ${name.raw}`;
}

/** All deleted accounts together: counted, but neither thanked nor drawn. */
export function isGhost({ login, isGitName }: Contributor): boolean {
  return login === null && isGitName !== true;
}
