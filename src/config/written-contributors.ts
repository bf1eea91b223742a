// Who is who, as people write it: under `contributors` in the configuration, and in contributors.yml beside it.
import * as z from 'zod';
import { expects } from '../model/expected-form.ts';
import { login } from '../model/scalars.ts';
import { isAlias, parseAlias } from './alias-form.ts';

const alias = z
  .string()
  .min(1)
  .refine(isAlias, { error: expects('alias') });

/** With an `@` or without, as aliases are. */
const account = z
  .string()
  .regex(/^@?[A-Za-z0-9-][A-Za-z0-9_-]*(?:\[bot\])?$/, expects('login'))
  .transform((written) => written.replace(/^@/, ''));

const shape = {
  aliases: z
    .record(login, z.array(alias))
    .superRefine((aliases, { addIssue }) => {
      for (const path of claimedTwice(aliases))
        addIssue({ code: 'custom', path: [...path], message: expects('aliases-once') });
    })
    .default({})
    .describe(
      'Login → other accounts and Git names of the same person: "@octo" is an account, "Octo User" and "octo <>" are names in Git, "octo" is both.',
    ),
  names: z.record(login, z.string().min(1)).default({}).describe('Login → the name to show.'),
  bots: z
    .array(z.string().trim().min(1))
    .default([])
    .describe('Machines that GitHub lists as ordinary accounts, by login; and tools by Git name or address.'),
  optOut: z
    .array(account)
    .nullish()
    .transform((accounts) => accounts ?? [])
    .describe('People who do not want to be named; their work is counted, not shown.'),
};

export const contributors = z
  .strictObject({
    ...shape,
    members: z
      .array(login)
      .default([])
      .describe('Members whom GitHub does not show as such; their answers to questions count.'),
  })
  .prefault({});

/** What stands in contributors.yml: everything but whose answers count, which is not for contributors to say. */
export const contributorsFileSchema = z.strictObject(shape);

type Contributors = z.output<typeof contributors>;
type ContributorsFile = z.output<typeof contributorsFileSchema>;

/** Aliases that two people claim. */
export interface Clash {
  readonly alias: string;
  /** The logins that claim it: in the configuration, and in contributors.yml. */
  readonly logins: readonly [string, string];
}

/**
 * Both together. Lists and aliases add up; the name to show is the one in contributors.yml, in which people say it themselves; an alias
 * under two logins is a clash, for two people would become one.
 */
export function mergeContributors(
  ours: Contributors,
  theirs: ContributorsFile,
): { readonly merged: Contributors; readonly clashes: readonly Clash[] } {
  const owners = ownersOf(ours.aliases);
  const clashes = [...ownersOf(theirs.aliases)].flatMap(([alias, login]): Clash[] => {
    const owner = owners.get(alias);
    if (owner === undefined || owner.toLowerCase() === login.toLowerCase()) return [];
    return [{ alias: alias.replace(/^\S+ /, ''), logins: [owner, login] }];
  });
  const merged = {
    ...ours,
    aliases: byLogin(ours.aliases, theirs.aliases, (a, b) => [...a, ...b]),
    names: byLogin(ours.names, theirs.names, (_, name) => name),
    bots: [...ours.bots, ...theirs.bots],
    optOut: [...ours.optOut, ...theirs.optOut],
  };
  return { merged, clashes };
}

/** Capitals in a login do not matter; the first spelling stays. */
function byLogin<Value>(
  ours: Readonly<Record<string, Value>>,
  theirs: Readonly<Record<string, Value>>,
  both: (ours: Value, theirs: Value) => Value,
): Record<string, Value> {
  const spelling = new Map(Object.keys(ours).map((login) => [login.toLowerCase(), login]));
  const merged = new Map(Object.entries(ours));
  for (const [login, value] of Object.entries(theirs)) {
    const known = spelling.get(login.toLowerCase()) ?? login;
    const before = merged.get(known);
    merged.set(known, before === undefined ? value : both(before, value));
  }
  return Object.fromEntries(merged);
}

/** The places of aliases that are somebody else's already; of a login, if it stands there twice. */
function claimedTwice(
  aliases: Readonly<Record<string, readonly string[]>>,
): (readonly (string | number)[])[] {
  const claims = new Map<string, { readonly login: string; readonly path: readonly (string | number)[] }>();
  const twice = new Map<string, readonly (string | number)[]>();
  for (const [login, names] of Object.entries(aliases)) {
    for (const [at, written] of [login, ...names].entries()) {
      const path = at === 0 ? [login] : [login, at - 1];
      for (const name of namesIn(written)) {
        const before = claims.get(name);
        if (before === undefined) claims.set(name, { login, path });
        // The alias is what is wrong, not the login that it names.
        else if (before.login !== login) {
          const place = before.path.length > path.length ? before.path : path;
          twice.set(place.join(' '), place);
        }
      }
    }
  }
  return [...twice.values()];
}

function ownersOf(aliases: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  return new Map(
    Object.entries(aliases).flatMap(([login, names]) =>
      [login, ...names].flatMap(namesIn).map((name) => [name, login] as const),
    ),
  );
}

/** Accounts and names in Git do not meet. */
function namesIn(written: string): string[] {
  const { login, gitName } = parseAlias(written);
  return [...(login === null ? [] : [`account ${login}`]), ...(gitName === null ? [] : [`name ${gitName}`])];
}
