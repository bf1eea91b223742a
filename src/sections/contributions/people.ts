// Who is who: accounts → people, with the configuration's aliases, names, machines and wishes.
import type { Config } from '../../config/config.ts';
import { isMachineIdentity, isMachineLogin } from '../../config/machines.ts';
import { canonicalLogin, personKey } from '../../config/person-key.ts';
import type { Person, Snapshot } from '../../model/snapshot.ts';
import { type UntrustedText, untrusted } from '../../text/untrusted-text.ts';
import type { Contributor } from './contributions-section.ts';

/** Somebody whose work counts. `key` identifies the person; `contributor` is `null` for people who asked not to be named. */
export interface CreditedPerson {
  readonly key: string;
  readonly contributor: Contributor | null;
}

export interface People {
  /** The person behind an account (`null`: a deleted one), or `null` for machines and for people who are not credited. */
  find(login: string | null): CreditedPerson | null;
  /** The same for somebody without a known account, by the name that Git has for them. */
  findByGitName(name: UntrustedText): CreditedPerson | null;
}

/** All deleted accounts together: nobody can tell them apart. No login is empty, so the key is free. */
const ghost: CreditedPerson = {
  key: '',
  contributor: { login: null, name: untrusted('ghost'), url: null, avatar: null },
};

export function knowPeople(
  snapshot: Pick<Snapshot, 'people'>,
  config: Pick<Config, 'contributors' | 'exclude'>,
): People {
  const { contributors, exclude } = config;
  const keyOf = (login: string) => personKey(login, config);
  const keysOf = (logins: Iterable<string>) => new Set([...logins].map(keyOf));

  const persons = snapshot.people.filter(({ kind }) => kind !== 'bot');
  // By login, not by person: work of a person's own bot is not credited to the person, nor the other way round.
  const machines = new Set(
    snapshot.people.filter(({ kind }) => kind === 'bot').map(({ login }) => login.toLowerCase()),
  );
  const uncredited = keysOf([...contributors.bots, ...exclude.people]);
  const optedOut = keysOf(contributors.optOut);
  const names = new Map([...contributors.names].map(([login, name]) => [keyOf(login), name]));
  // The account of the chosen login comes last and so wins; if it did nothing, another one lends name and picture.
  const accounts = new Map(
    persons
      .toSorted((a, b) => Number(isChosen(a)) - Number(isChosen(b)))
      .map((person) => [keyOf(person.login), person]),
  );

  return {
    find,
    findByGitName(name) {
      const written = name.raw.trim().toLowerCase();
      const alias = contributors.aliases.get(written);
      if (alias !== undefined) return find(alias);
      if (uncredited.has(written) || isMachineIdentity({ name: name.raw }, config)) return null;
      // Kept apart from an account that happens to have this name as its login: anybody can choose any name.
      const key = ` ${written}`;
      if (optedOut.has(written)) return { key, contributor: null };
      return { key, contributor: { login: null, name, url: null, avatar: null, isGitName: true } };
    },
  };

  function find(login: string | null): CreditedPerson | null {
    if (login === null) return ghost;
    const key = keyOf(login);
    if (machines.has(login.toLowerCase()) || isMachineLogin(login, config) || uncredited.has(key))
      return null;
    if (optedOut.has(key)) return { key, contributor: null };
    return {
      key,
      contributor: asContributor(canonicalLogin(login, config), accounts.get(key), names.get(key)),
    };
  }

  function isChosen({ login }: Person): boolean {
    return keyOf(login) === login.toLowerCase();
  }
}

function asContributor(login: string, account: Person | undefined, name: string | undefined): Contributor {
  const isItself = account?.login.toLowerCase() === login.toLowerCase();
  return {
    login: isItself ? account.login : login,
    name: untrusted(name ?? (isItself ? account.login : login)),
    url: isItself ? account.url : new URL(`/${login}`, account?.url ?? 'https://github.com').href,
    avatar: account?.avatar ?? null,
  };
}

/** Each once, in order of appearance. */
export function distinctPeople(people: readonly CreditedPerson[]): CreditedPerson[] {
  return people.filter(({ key }, at) => people.findIndex((other) => other.key === key) === at);
}
