// The people of a snapshot: every account is entered where it is met, once, and named by its login from then on.
import type { Config } from '../../config/config.ts';
import { isAddress, isMachineLogin } from '../../config/machines.ts';
import type { Actor } from '../../github/queries/fragments.ts';
import { login as loginSchema } from '../../model/scalars.ts';
import type { Person } from '../../model/snapshot.ts';
import { compareText } from '../../text/compare-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';

export interface People {
  /** Enters an account and gives the login that stands for it in the snapshot; `null` for a deleted account. */
  enter(actor: Actor | null): string | null;
  /** The account with that login, in upper or lower case. */
  find(login: string): Person | undefined;
  /** The address of the account's picture, or `null` if it is not known. */
  avatarUrl(login: string): string | null;
  /** Those whose login is in `logins`, by login. */
  only(logins: ReadonlySet<string>): Person[];
}

const kinds: Readonly<Record<string, Person['kind']>> = {
  Bot: 'bot',
  Organization: 'organization',
  Mannequin: 'mannequin',
};

export function createPeople(config: Config): People {
  const byId = new Map<string, Person>();
  const byLogin = new Map<string, Person>();
  const avatarUrls = new Map<string, string>();
  return {
    enter(actor) {
      if (actor === null) return null;
      const known = byId.get(actor.id);
      if (known !== undefined) return known.login;
      const person = toPerson(actor, config);
      // The login of a placeholder account may be an e-mail address, which is never shown.
      if (!loginSchema.safeParse(person.login).success) return null;
      byId.set(actor.id, person);
      byLogin.set(person.login.toLowerCase(), person);
      avatarUrls.set(person.login, actor.avatarUrl);
      return person.login;
    },
    find: (login) => byLogin.get(login.toLowerCase()),
    avatarUrl: (login) => avatarUrls.get(login) ?? null,
    only: (logins) => [...byId.values()].filter((person) => logins.has(person.login)).toSorted(byLoginOrder),
  };
}

function toPerson(actor: Actor, config: Config): Person {
  // GraphQL names an app without the suffix that tells it from a user of the same name.
  const login =
    actor.__typename === 'Bot' && !actor.login.endsWith('[bot]') ? `${actor.login}[bot]` : actor.login;
  return {
    id: actor.id,
    login,
    ...(actor.name && !isAddress(actor.name) ? { name: untrusted(actor.name) } : {}),
    kind: isMachineLogin(login, config) ? 'bot' : (kinds[actor.__typename] ?? 'user'),
    url: actor.url,
  };
}

function byLoginOrder(a: Person, b: Person): number {
  return compareText(a.login, b.login);
}
