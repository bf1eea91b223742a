// Git names without an account that are the login of somebody whom the edition names: likely one person, but that is not for us to say.
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Person } from '../../model/snapshot.ts';

/** The diagnostics about such names have the login. */
export function suggestAccounts(
  diagnostics: readonly Diagnostic[],
  people: readonly Pick<Person, 'login'>[],
): Diagnostic[] {
  const logins = new Map(people.map(({ login }) => [login.toLowerCase(), login]));
  return diagnostics.map((diagnostic) => {
    const { code, subject, data } = diagnostic;
    const login = logins.get(subject?.raw.trim().toLowerCase() ?? '');
    if (login === undefined) return diagnostic;
    if (code === 'co-author-without-account')
      return diagnose(code, { work: String(data?.work), login }, subject);
    if (code === 'commit-author-without-account')
      return diagnose(code, { commit: String(data?.commit), login }, subject);
    return diagnostic;
  });
}
