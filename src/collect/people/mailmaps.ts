// The mailmaps of the repositories that an edition looks at. One is read only if GitHub knows no account of an author there.
import type { GitHub } from '../../github/client.ts';
import { accountByLogin } from '../../github/queries/account.ts';
import { ownerAndName } from '../../github/queries/aliases.ts';
import type { Actor } from '../../github/queries/fragments.ts';
import { accountByAddress, mailmapText } from '../../github/queries/mailmap.ts';
import { type Mailmap, parseMailmap } from './parse-mailmap.ts';

export interface Mailmaps {
  /** Whether the repository has one. */
  has(repository: string): boolean;
  of(repository: string): Promise<Mailmap>;
  /**
   * The account of which it is certain that the address is its own: GitHub links it to a commit of the repository under that address,
   * or it is one that GitHub gives its accounts.
   */
  accountAt(repository: string, address: string): Promise<Actor | null>;
}

export const noMailmaps: Mailmaps = {
  has: () => false,
  of: async () => parseMailmap(''),
  accountAt: async () => null,
};

/** @param work with the ids of their mailmaps */
export function readMailmaps(
  github: GitHub,
  work: readonly { readonly repository: string; readonly mailmap: string | null }[],
): Mailmaps {
  const oids = new Map(work.map(({ repository, mailmap }) => [repository, mailmap]));
  const of = once(async (repository: string) => {
    const oid = oids.get(repository) ?? null;
    if (oid === null) return parseMailmap('');
    const answer = await github.ask(mailmapText, { ...ownerAndName(repository), oid });
    return parseMailmap(answer.repository?.object?.text ?? '');
  });
  const accountAt = once(async (repository: string, address: string) => {
    const answer = await github.ask(accountByAddress, { ...ownerAndName(repository), email: address });
    const [newest] = answer.repository?.defaultBranchRef?.target?.history?.nodes ?? [];
    const isTheirs = newest?.author?.email?.toLowerCase() === address.toLowerCase();
    return (isTheirs ? newest?.author?.user : null) ?? (await accountGiven(github, address));
  });
  return {
    has: (repository) => (oids.get(repository) ?? null) !== null,
    of,
    accountAt,
  };
}

/** `1234+octo-user@users.noreply.github.com`: the number stays with the account, while the login may be somebody else's today. */
async function accountGiven(github: GitHub, address: string): Promise<Actor | null> {
  const [, id, login] = /^(?:(\d+)\+)?([a-z\d][a-z\d-]*)@users\.noreply\.github\.com$/i.exec(address) ?? [];
  if (login === undefined) return null;
  const places = { user: { thing: 'account', subject: login } } as const;
  const { user = null } = await github.ask(accountByLogin, { login }, { places });
  return id === undefined || id === String(user?.databaseId) ? user : null;
}

/** Asks once for the same. */
function once<Given extends string[], Answer>(
  ask: (...given: Given) => Promise<Answer>,
): (...given: Given) => Promise<Answer> {
  const asked = new Map<string, Promise<Answer>>();
  return (...given) => {
    const key = given.join(' ');
    const answer = asked.get(key) ?? ask(...given);
    asked.set(key, answer);
    return answer;
  };
}
