// Who signs commits off.
import type { PublishConfig } from '../config/config.ts';
import type { GitHub } from '../github/client.ts';
import { viewer } from '../github/queries/account.ts';
import { untrusted } from '../text/untrusted-text.ts';
import type { Signer } from './plan/commit-message.ts';

/** The owner of the token, with the no-reply address that GitHub gives every account; `null` if nobody is to sign. */
export async function readSigner({ signoff }: PublishConfig, github: GitHub): Promise<Signer | null> {
  if (!signoff) return null;
  const { viewer: account } = await github.ask(viewer, {});
  const id = account.databaseId === null ? '' : `${account.databaseId}+`;
  return { name: untrusted(account.login), email: `${id}${account.login}@users.noreply.github.com` };
}
