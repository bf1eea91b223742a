// Which repository on GitHub a folder is a clone of.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { repositoryName } from '../../model/scalars.ts';

const run = promisify(execFile);

/** `owner/name` from the remote `origin`, or from the only remote there is; `null` if neither points to a repository. */
export async function findRepository(folder: string): Promise<string | null> {
  const remotes = await run('git', ['-C', folder, 'config', '--get-regexp', '^remote\\..*\\.url$']).then(
    ({ stdout }) => stdout.trim().split('\n'),
    () => [], // no Git, no clone, or no remote
  );
  const all = remotes.map((line) => {
    const [key = '', ...url] = line.split(' ');
    return { isOrigin: key === 'remote.origin.url', repository: repositoryOf(url.join(' ')) };
  });
  const chosen = all.find(({ isOrigin }) => isOrigin) ?? (all.length === 1 ? all[0] : undefined);
  return chosen?.repository ?? null;
}

/** The relative path from a folder to the root of its clone, such as `../../`; empty at the root, or outside of a clone. */
export async function wayToRoot(folder: string): Promise<string> {
  return run('git', ['-C', folder, 'rev-parse', '--show-cdup']).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
}

/** `https://host/owner/name.git`, `ssh://git@host/owner/name` or `git@host:owner/name.git` → `owner/name`. */
export function repositoryOf(remote: string): string | null {
  const [, path] =
    /^(?:https?|ssh|git):\/\/[^/]+\/(.+)$/.exec(remote) ??
    /^(?:[\w.-]+@)?[\w.-]+:(?!\/)(.+)$/.exec(remote) ??
    [];
  const name = repositoryName.safeParse(path?.replace(/\/$/, '').replace(/\.git$/, ''));
  return name.success ? name.data : null;
}
