// What an alias names is said by its form: `@octo` an account, `Octo User` or `octo <>` a name in Git, and `octo` both.
import { login } from '../model/scalars.ts';

/** An alias as the program uses it, lower-cased; `null` for what it does not name. */
export interface Alias {
  readonly login: string | null;
  readonly gitName: string | null;
}

export function parseAlias(written: string): Alias {
  const text = written.trim().toLowerCase();
  if (text.startsWith('@')) return { login: text.slice(1), gitName: null };
  // As Git writes somebody without an address.
  if (text.endsWith('<>')) return { login: null, gitName: text.slice(0, -2).trim() };
  return { login: login.safeParse(text).success ? text : null, gitName: text };
}

/** Whether it names anything at all, and an account only by what can be a login. */
export function isAlias(written: string): boolean {
  const { login: account, gitName } = parseAlias(written);
  return account === null ? gitName !== '' : login.safeParse(account).success;
}
