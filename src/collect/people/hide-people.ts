// Who asked not to be named is not in the snapshot: a stand-in has their work, so that it is counted and nobody reads a name.
import { createHash } from 'node:crypto';
import type { Config } from '../../config/config.ts';
import { isMachineLogin } from '../../config/machines.ts';
import { personKey } from '../../config/person-key.ts';
import { nameable, type Person, type Snapshot } from '../../model/snapshot.ts';
import type { UntrustedText } from '../../text/untrusted-text.ts';

type WhoIsWho = Pick<Config, 'contributors' | 'exclude'>;

/** The same person has the same stand-in in every snapshot, under all of their logins. */
function standInOf(key: string): string {
  return `~${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
}

export function hidePeople(snapshot: Snapshot, config: WhoIsWho): Snapshot {
  const { contributors, exclude } = config;
  if (contributors.optOut.size === 0) return snapshot;
  const keyOf = (login: string) => personKey(login, config);
  const hidden = new Set([...contributors.optOut].map(keyOf));
  const uncredited = new Set([...exclude.people].map(keyOf));
  const isHidden = (login: string) =>
    hidden.has(keyOf(login)) && !uncredited.has(keyOf(login)) && !isMachineLogin(login, config);
  const put = (login: string) => (isHidden(login) ? standInOf(keyOf(login)) : login);
  const by = <One extends { readonly author: string | null }>(one: One): One => ({
    ...one,
    author: one.author === null ? null : put(one.author),
  });
  const people = nameable(snapshot.people);
  const gone = people.filter(({ login }) => isHidden(login));
  const namesOf = gone.flatMap(({ login, name }) => [login, ...(name === undefined ? [] : [name.raw])]);
  const names = [...contributors.optOut, ...namesOf].map((name) => name.toLowerCase());
  const tells = (text: UntrustedText | null) =>
    text !== null && names.some((name) => text.raw.toLowerCase().includes(name));
  return {
    ...snapshot,
    people: [...people.filter(({ login }) => !isHidden(login)), ...standIns(snapshot, gone, put, config)],
    pullRequests: snapshot.pullRequests.map((one) => ({
      ...by(one),
      coAuthors: one.coAuthors.map(put),
      closes: one.closes.map(by),
    })),
    commits: snapshot.commits.map((one) => withoutGitName({ ...by(one), coAuthors: one.coAuthors.map(put) })),
    reviews: snapshot.reviews.map(by),
    issues: snapshot.issues.map(by),
    comments: snapshot.comments.map(by),
    releases: snapshot.releases.map(by),
    answered: snapshot.answered.map((one) => ({ ...by(one), answer: by(one.answer) })),
    diagnostics: snapshot.diagnostics.map((one) => (tells(one.subject) ? { ...one, subject: null } : one)),
  };

  /** A commit without an account, by somebody whose name in Git the aliases know. */
  function withoutGitName({ authorName, ...commit }: Snapshot['commits'][number]) {
    if (authorName === undefined) return commit;
    const login = gitLogin(authorName, config);
    return isHidden(login) ? { ...commit, author: put(login) } : { ...commit, authorName };
  }
}

function standIns(
  { commits }: Snapshot,
  gone: readonly Person[],
  put: (login: string) => string,
  config: WhoIsWho,
): Snapshot['people'] {
  const named = commits.flatMap(({ authorName }) =>
    authorName === undefined ? [] : [put(gitLogin(authorName, config))],
  );
  const ids = [...gone.map(({ login }) => put(login)), ...named.filter((id) => id.startsWith('~'))];
  return [...new Set(ids)].toSorted().map((id) => ({ id, login: null, kind: 'user', optedOut: true }));
}

/** What the configuration knows somebody under whom Git names. */
function gitLogin(name: UntrustedText, { contributors }: WhoIsWho): string {
  const written = name.raw.trim().toLowerCase();
  return contributors.gitNames.get(written) ?? written;
}
