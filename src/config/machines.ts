// Who is a machine: by login, and for a commit without an account by Git's address first and its name only if no person has that name.
import { configured, type Rule } from '../model/rule.ts';
import type { Config } from './config.ts';
import { knownMachines } from './known-machines.ts';

type Bots = { readonly contributors: Pick<Config['contributors'], 'bots'> };

/** What Git says of an author. The address decides who it is; it is never kept. */
export interface GitIdentity {
  readonly name: string | null;
  readonly email?: string | null | undefined;
}

const logins = new Set(knownMachines.flatMap((machine) => machine.logins ?? []));
const addresses = new Set(knownMachines.flatMap((machine) => machine.addresses ?? []));
const names = new Set(knownMachines.flatMap((machine) => machine.names ?? []));

const sharedNames = new Set(knownMachines.flatMap((machine) => machine.sharedNames ?? []));

/** Names that tools put their model or version behind: `Claude Opus 4.5`, `aider (gpt-4o)`, `GitHub Copilot Chat`. */
const versioned =
  /^(?:claude (?:code|opus|sonnet|haiku)\b|aider \(|(?:github )?copilot\b|gemini (?:cli|code assist)\b|qwen-coder\b)/;

/** The rule that makes an account a machine's, or `null`. */
export function machineLoginRule(login: string, { contributors }: Bots): Rule | null {
  const written = login.toLowerCase();
  if (written.endsWith('[bot]')) return { kind: 'machine', sign: 'bot-suffix' };
  if (logins.has(written)) return { kind: 'machine', sign: 'known-login' };
  return contributors.bots.has(written) ? configured('contributors.bots', written) : null;
}

export function isMachineLogin(login: string, config: Bots): boolean {
  return machineLoginRule(login, config) !== null;
}

/** A login with `bot`, `robot`, `ci`… as a word of its own. People hardly ever have one; whoever is told of it decides. */
export function looksLikeMachine(login: string): boolean {
  return /(?:^|-)(?:(?:ro)?bots?|ci|automation)(?:-|$)/i.test(login);
}

/**
 * The rule that makes a Git author without an account a tool. People are called Claude, Jules or Devin too: such a name alone is no sign.
 */
export function machineIdentityRule({ name, email }: GitIdentity, config: Bots): Rule | null {
  const { bots } = config.contributors;
  const address = email?.trim().toLowerCase() ?? '';
  const account = accountIn(address);
  if (addresses.has(address)) return { kind: 'machine', sign: 'known-address' };
  // An address is never told.
  if (bots.has(address)) return configured('contributors.bots', isAddress(address) ? '…' : address);
  const byAccount = account === null ? null : machineLoginRule(account, config);
  if (byAccount !== null) return byAccount;
  const written = name?.trim().toLowerCase() ?? '';
  if (/[[(]bot[\])]$/.test(written)) return { kind: 'machine', sign: 'bot-suffix' };
  if (names.has(written) || versioned.test(written)) return { kind: 'machine', sign: 'known-name' };
  return bots.has(written) ? configured('contributors.bots', written) : null;
}

export function isMachineIdentity(identity: GitIdentity, config: Bots): boolean {
  return machineIdentityRule(identity, config) !== null;
}

/** Whether people have this name as well as a tool, so that only the address tells who it is. */
export function isSharedName(name: string | null): boolean {
  return sharedNames.has(name?.trim().toLowerCase() ?? '');
}

/** The login in an address that GitHub gives its accounts: `49699333+dependabot[bot]@users.noreply.github.com`. */
function accountIn(address: string): string | null {
  return /^(?:\d+\+)?([^@+\s]+)@users\.noreply\./.exec(address)?.[1] ?? null;
}

export function isAddress(name: string): boolean {
  return /[^\s@]@[^\s@]+\.[^\s@]/.test(name);
}
