// Who is who: accounts → people, with the configuration's aliases, names, machines and wishes.
import type { Config } from '../config/config.ts';
import { machineIdentityRule, machineLoginRule } from '../config/machines.ts';
import { canonicalLogin, personKey } from '../config/person-key.ts';
import { configured, type Rule } from '../model/rule.ts';
import { isStandIn, nameable, type Person, type Snapshot } from '../model/snapshot.ts';
import { type UntrustedText, untrusted } from '../text/untrusted-text.ts';
import type { Contributor } from './contributor.ts';

/** Somebody whose work counts. `key` identifies the person; `contributor` is `null` for people who asked not to be named. */
export interface CreditedPerson {
  readonly key: string;
  readonly contributor: Contributor | null;
}

/** Somebody or something that is not credited, and the rule that says so. */
export interface Refusal<By = Rule> {
  readonly refused: By;
}

export function isRefused<By>(judged: object | Refusal<By>): judged is Refusal<By> {
  return 'refused' in judged;
}

export interface People {
  /** The person behind an account (`null`: a deleted one), or why they are not credited: machines, and whom the configuration leaves out. */
  judge(login: string | null): CreditedPerson | Refusal;
  /** The same for somebody without a known account, by the name that Git has for them. */
  judgeGitName(name: UntrustedText): CreditedPerson | Refusal;
  /** The person whom {@link judge} credits, or `null`. */
  find(login: string | null): CreditedPerson | null;
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

  const people = nameable(snapshot.people);
  const persons = people.filter(({ kind }) => kind !== 'bot');
  // By login, not by person: work of a person's own bot is not credited to the person, nor the other way round.
  const machines = new Set(
    people.filter(({ kind }) => kind === 'bot').map(({ login }) => login.toLowerCase()),
  );
  const uncredited = new Map([
    ...[...exclude.people].map((login) => [keyOf(login), configured('exclude.people', login)] as const),
    ...[...contributors.bots].map((login) => [keyOf(login), configured('contributors.bots', login)] as const),
  ]);
  const optedOut = new Set([...contributors.optOut].map(keyOf));
  const names = new Map([...contributors.names].map(([login, name]) => [keyOf(login), name]));
  // The account of the chosen login comes last and so wins; if it did nothing, another one lends name and picture.
  const accounts = new Map(
    persons
      .toSorted((a, b) => Number(isChosen(a)) - Number(isChosen(b)))
      .map((person) => [keyOf(person.login), person]),
  );

  // Sixty thousand reviews are by a few thousand people.
  const judged = new Map<string | null, CreditedPerson | Refusal>();

  return {
    judge,
    find(login) {
      const one = judge(login);
      return isRefused(one) ? null : one;
    },
    judgeGitName(name) {
      const written = name.raw.trim().toLowerCase();
      const alias = contributors.gitNames.get(written);
      if (alias !== undefined) return judge(alias);
      const rule = uncredited.get(written) ?? machineIdentityRule({ name: name.raw }, config);
      if (rule !== null) return { refused: rule };
      // Kept apart from an account that happens to have this name as its login: anybody can choose any name.
      const key = ` ${written}`;
      if (optedOut.has(written)) return { key, contributor: null };
      return { key, contributor: { login: null, name, url: null, avatar: null, isGitName: true } };
    },
  };

  function judge(login: string | null): CreditedPerson | Refusal {
    const one = judged.get(login) ?? judgeAnew(login);
    judged.set(login, one);
    return one;
  }

  function judgeAnew(login: string | null): CreditedPerson | Refusal {
    if (login === null) return ghost;
    if (isStandIn(login)) return { key: login, contributor: null };
    const key = keyOf(login);
    const rule = machineLoginRule(login, config) ?? uncredited.get(key);
    if (rule !== undefined) return { refused: rule };
    if (machines.has(login.toLowerCase())) return { refused: { kind: 'machine', sign: 'github' } };
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
  const known = new Map<string, CreditedPerson>();
  for (const person of people) if (!known.has(person.key)) known.set(person.key, person);
  return [...known.values()];
}
