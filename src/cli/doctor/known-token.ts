// Which kind of token the program has, and whose.
import type { Credentials, GitHub } from '../../github/client.ts';
import { viewer } from '../../github/queries/account.ts';
import { readToken, type TokenFacts } from '../../github/rest/access.ts';

/**
 * `classic` and `fine-grained`: a person's · `oauth`: a person's, by an App or the GitHub command line · `workflow`: the one that
 * GitHub Actions makes for a run · `installation`: an App's, made elsewhere · `app`: an App's, made by us · `other`: we cannot tell.
 */
export type TokenKind = 'classic' | 'fine-grained' | 'oauth' | 'workflow' | 'installation' | 'app' | 'other';

export interface KnownToken extends TokenFacts {
  readonly kind: TokenKind;
  /** `null` if GitHub does not say. */
  readonly login: string | null;
}

/** @throws Failure if GitHub does not accept the token or cannot be reached */
export async function learnToken(github: GitHub, credentials: Credentials): Promise<KnownToken> {
  const facts = await readToken(github.call);
  const login = await github.ask(viewer, {}).then(
    (answer) => answer.viewer.login.replace(/\[bot\]$/, ''),
    () => null,
  );
  return { ...facts, login, kind: kindOf(credentials, facts, login) };
}

export function describeToken({ kind, login, scopes }: KnownToken): string {
  const owned = login === null ? kinds[kind] : `${kinds[kind]} of ${login}`;
  if (kind !== 'classic' || scopes === null) return owned;
  if (scopes.length === 0) return `${owned} without scopes`;
  const note = scopes.includes('repo') ? ' (it sees private repositories; nothing of them is used)' : '';
  return `${owned} with ${scopes.join(', ')}${note}`;
}

const kinds: Readonly<Record<TokenKind, string>> = {
  classic: 'a classic personal token',
  'fine-grained': 'a fine-grained personal token',
  oauth: "a person's token made by an App",
  workflow: "a workflow's own token",
  installation: "a token of an App's installation",
  app: "an App's installation",
  other: 'a token of unknown kind',
};

function kindOf(credentials: Credentials, { scopes }: TokenFacts, login: string | null): TokenKind {
  if (credentials.kind === 'app') return 'app';
  const { token } = credentials;
  if (token.startsWith('github_pat_')) return 'fine-grained';
  if (token.startsWith('gho_') || token.startsWith('ghu_')) return 'oauth';
  if (token.startsWith('ghs_')) return login === 'github-actions' ? 'workflow' : 'installation';
  // Tokens from before 2021 have no prefix; only the answer's header tells.
  return token.startsWith('ghp_') || scopes !== null ? 'classic' : 'other';
}
